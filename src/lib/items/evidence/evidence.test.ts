import { expect, test } from 'vitest';
import { seeded } from '../../base/random';
import { optionId } from '../option-id';
import { evidenceAuthoring } from './authoring';
import { examples } from './examples';
import { evidence } from './index';
import { schema, type Evidence } from './schema';

const [dry, bees] = examples as [Evidence, Evidence]; // there are more

test('gives all or nothing', () => {
	const markOf = (at: number) =>
		evidence.mark(dry, { choice: optionId(dry.parts[at]?.text ?? '') });

	expect(markOf(1)).toEqual({ kind: 'marked', value: 1 });
	expect(markOf(0)).toEqual({ kind: 'marked', value: 0 });
	expect(evidence.mark(dry, { choice: '2' })).toEqual({ kind: 'marked', value: 0 });
});

test('shows the text in reading order, whatever the seed', () => {
	const shown = ['a', 'b', 'c'].map((seed) =>
		evidence.prompt(bees, seeded(seed)).parts.map((p) => p.text)
	);

	for (const texts of shown) expect(texts).toEqual(bees.parts.map((p) => p.text));
});

test('calls parts by their number in the feedback', () => {
	const choice = optionId(bees.parts[0]?.text ?? '');
	const { key, response, responseRationale, others } = evidence.explain(bees, { choice });

	expect([key, response]).toEqual(['Paragraph 3', 'Paragraph 1']);
	expect(responseRationale).toBe(bees.parts[0]?.rationale);
	expect(others.map((o) => o.text)).toEqual(['Paragraph 2', 'Paragraph 4', 'Paragraph 5']);
});

test('refuses a text in which no part or two parts suffice', () => {
	const withKeys = (count: number) =>
		schema.safeParse({
			...dry,
			parts: dry.parts.map(({ text, rationale }, i) => ({
				text,
				rationale,
				...(i < count && { key: true })
			}))
		}).success;

	expect([0, 1, 2].map(withKeys)).toEqual([false, true, false]);
});

test('wants parts that are neither scraps nor pages', () => {
	const parts = dry.parts.map((p, i) => (i === 0 ? { ...p, text: 'A scrap.' } : p));

	expect(evidenceAuthoring.lint({ ...dry, parts }).map((f) => f.problem)).toEqual([
		'the sentence has 2 words'
	]);
});
