import { expect, test } from 'vitest';
import { trueFalseNotGivenAuthoring } from './authoring';
import { examples } from './examples';
import { trueFalseNotGiven } from './index';
import { schema, type TrueFalseNotGiven } from './schema';

const [isTrue, , notGiven] = examples as [TrueFalseNotGiven, TrueFalseNotGiven, TrueFalseNotGiven]; // there are three

test.each([
	[true, 'true'],
	[false, 'false'],
	['true', 'true'],
	['false', 'false'],
	['not-given', 'not-given']
])('reads the verdict %s as %s', (written, verdict) => {
	expect(schema.parse({ ...isTrue, verdict: written }).verdict).toBe(verdict);
});

test.each(['yes', 'TRUE', 1, null, undefined])('refuses the verdict %s', (verdict) => {
	expect(schema.safeParse({ ...isTrue, verdict }).success).toBe(false);
});

test('refuses an item that leaves out a rationale', () => {
	const rationales = { true: isTrue.rationales.true, false: isTrue.rationales.false };

	expect(schema.safeParse({ ...isTrue, rationales }).success).toBe(false);
});

test('gives all or nothing', () => {
	const values = (['true', 'false', 'not-given'] as const).map((verdict) =>
		trueFalseNotGiven.mark(notGiven, { verdict })
	);

	expect(values).toEqual([
		{ kind: 'marked', value: 0 },
		{ kind: 'marked', value: 0 },
		{ kind: 'marked', value: 1 }
	]);
});

test('explains the wrong verdict and the remaining one', () => {
	const explanation = trueFalseNotGiven.explain(notGiven, { verdict: 'false' });

	expect(explanation).toEqual({
		key: 'The text doesn’t say',
		rationale: notGiven.rationales['not-given'],
		response: 'False',
		responseRationale: notGiven.rationales.false,
		others: [{ text: 'True', rationale: notGiven.rationales.true }]
	});
});

test('explains both others when nothing was chosen', () => {
	const { response, others } = trueFalseNotGiven.explain(isTrue, null);

	expect(response).toBeNull();
	expect(others.map((o) => o.text)).toEqual(['False', 'The text doesn’t say']);
});

test('reports a text of the wrong length and a rationale without citation', () => {
	const item = {
		...isTrue,
		text: 'Lima is a port.',
		rationales: { ...isTrue.rationales, false: 'Nothing in the text puts the capital inland.' }
	};

	const fields = trueFalseNotGivenAuthoring.lint(item).map((f) => f.field);

	expect(fields).toEqual(['text', 'rationales.false']);
});
