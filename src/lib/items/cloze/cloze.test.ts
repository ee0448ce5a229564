import { describe, expect, test } from 'vitest';
import { clozeAuthoring } from './authoring';
import { examples } from './examples';
import { cloze } from './index';
import { schema, type Cloze } from './schema';
import { clozeParts, runsOf } from './text';

const [water, year, twice] = examples as [Cloze, Cloze, Cloze]; // there are three

const valueOf = (item: Cloze, gaps: Record<string, string>) => {
	const mark = cloze.mark(item, { gaps });
	return mark.kind === 'marked' ? mark.value : null;
};

describe('gives an equal share for each gap', () => {
	test.each([
		['all four', { 1: '365', 2: 'February', 3: '28', 4: 'March' }, 1],
		['three of four', { 1: '365', 2: 'January', 3: '28', 4: 'March' }, 0.75],
		['one alone', { 3: '28' }, 0.25],
		['words in each other’s gap', { 1: '28', 3: '365' }, 0]
	])('%s', (_, gaps, value) => {
		expect(valueOf(year, gaps)).toBe(value);
	});

	test('takes a word that stands twice in either gap', () => {
		expect(valueOf(twice, { 1: 'stone', 2: 'stone', 3: 'lead' })).toBe(1);
		expect(valueOf(twice, { 2: 'stone' })).toBeCloseTo(1 / 3, 10);
	});

	test('counts a word only as it stands in the bank, in a gap that there is', () => {
		expect(valueOf(water, { 1: 'Ice', 2: ' steam', 3: 'rain\u0301' })).toBe(0);
		expect(valueOf(water, { 0: 'ice', 9: 'steam', __: 'rain' })).toBe(0);
	});
});

test('shows a bank in alphabetical order, numbers first, a key for two gaps twice', () => {
	const words = (item: Cloze) => cloze.prompt(item, () => 0).words;

	expect(words(year)).toEqual(['28', '30', '360', '365', 'February', 'January', 'March', 'May']);
	expect(words(twice)).toEqual(['brick', 'clay', 'lead', 'stone', 'stone', 'straw']);
});

test('needs at least one word', () => {
	expect(cloze.isComplete({ gaps: {} })).toBe(false);
	expect(cloze.isComplete({ gaps: { 2: 'steam' } })).toBe(true);
});

test('says which gaps are right and why a word that was placed belongs elsewhere', () => {
	const { tally, parts, others } = cloze.explain(water, { gaps: { 1: 'ice', 2: 'smoke' } });

	expect(tally).toEqual({ found: 1, of: 3, what: 'gaps' });
	expect(parts?.map(({ text, right, given }) => [text, right, given])).toEqual([
		['Gap 1: ice', true, undefined],
		['Gap 2: steam', false, 'smoke'],
		['Gap 3: rain', false, undefined]
	]);
	expect(others.map(({ text, chosen }) => [text, chosen])).toEqual([
		['sand', undefined],
		['smoke', true],
		['wind', undefined]
	]);
});

test('names a distractor of two gaps once', () => {
	const gaps = twice.gaps.map((g) => ({ ...g, distractors: [{ text: 'mud', rationale: 'Mud.' }] }));

	expect(cloze.explain({ ...twice, gaps }, null).others.map((o) => o.text)).toEqual(['mud']);
});

test('keeps punctuation with the gap before it', () => {
	expect(runsOf(clozeParts('In {1}, by {2}. {3}'))).toEqual([
		{ text: 'In ', gap: 1, tail: ',' },
		{ text: ' by ', gap: 2, tail: '.' },
		{ text: ' ', gap: 3, tail: '' }
	]);
	expect(runsOf(clozeParts('{1} ends it'))).toEqual([
		{ text: '', gap: 1, tail: '' },
		{ text: ' ends it', gap: null, tail: '' }
	]);
});

test('refuses gaps out of order, and a distractor that is a key', () => {
	expect(schema.safeParse({ ...water, text: 'First {2}, then {1}, then {3}.' }).success).toBe(
		false
	);
	const gaps = water.gaps.map((g, i) =>
		i === 0 ? { ...g, distractors: [{ text: 'steam', rationale: 'Steam.' }] } : g
	);
	expect(schema.safeParse({ ...water, gaps }).success).toBe(false);
});

describe('the lint', () => {
	const problemsWith = (change: Partial<Cloze>) =>
		clozeAuthoring.lint({ ...water, ...change }).map((f) => f.problem);

	test('wants a distractor of the same class as the key', () => {
		const [first, ...rest] = water.gaps;
		const distractor = (text: string) => ({
			gaps: [
				{
					key: 'ice',
					rationale: first?.rationale ?? '',
					distractors: [{ text, rationale: first?.rationale ?? '' }]
				},
				...rest
			]
		});

		expect(problemsWith(distractor('100'))).toEqual(['"100" is a number, the key a word']);
		expect(problemsWith(distractor('Monday'))).toEqual(['"Monday" is a name, the key a word']);
		expect(problemsWith(distractor('clay'))).toEqual([]);
	});

	test('wants seven words or more between gaps, and no article that gives the letter away', () => {
		const text = 'An {1} of it, and then a {2} which rises up into the air above the land, {3}.';

		expect(problemsWith({ text }).map((p) => p.slice(0, 12))).toEqual([
			'"a" or "an" ',
			'only 5 words',
			'"a" or "an" '
		]);
	});
});
