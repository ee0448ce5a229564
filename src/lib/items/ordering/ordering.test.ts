import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seeded } from '../../base/random';
import { optionId } from '../option-id';
import { orderingAuthoring } from './authoring';
import { examples } from './examples';
import { ordering } from './index';
import type { Ordering } from './schema';

const [flight, week, market] = examples as [Ordering, Ordering, Ordering]; // there are three

const idsOf = (item: Ordering) => item.steps.map((s) => optionId(s.text));
const markOf = (item: Ordering, order: readonly string[]) => {
	const mark = ordering.mark(item, { order: [...order] });
	return mark.kind === 'marked' ? mark : null;
};

describe('marks five steps by their pairs', () => {
	const [a = '', b = '', c = '', d = '', e = ''] = idsOf(week);

	test.each([
		['in order', [a, b, c, d, e], 1],
		['with two neighbours swapped', [b, a, c, d, e], 0.8],
		['with two pairs of neighbours swapped', [b, a, c, e, d], 0.6],
		['with the first at the end', [b, c, d, e, a], 0.2],
		['with the two ends swapped', [e, b, c, d, a], 0],
		['reversed', [e, d, c, b, a], 0]
	])('%s', (_, order, value) => {
		expect(markOf(week, order)?.value).toBeCloseTo(value, 10);
	});

	test('counts no pair with a step that is missing', () => {
		expect(markOf(week, [a, b, c, d])?.value).toBeCloseTo(0.2, 10);
		expect(markOf(week, [])?.value).toBe(0);
	});

	test('lets a step named twice stand where it was named last, and passes over what is no step', () => {
		expect(markOf(week, [a, b, c, d, e, a])?.value).toBeCloseTo(0.2, 10);
		expect(markOf(week, ['x', a, b, '__proto__', c, d, e])?.value).toBe(1);
	});

	test('names the rule unless every pair is in order', () => {
		expect(markOf(week, [b, a, c, d, e])?.rule).toBe('pairs');
		expect(markOf(week, [a, b, c, d, e])).not.toHaveProperty('rule');
	});
});

test('averages 0.16 over all orders of five, as blind guessing does', () => {
	const orders = (ids: readonly string[]): string[][] =>
		ids.length === 0
			? [[]]
			: ids.flatMap((id) => orders(ids.filter((i) => i !== id)).map((rest) => [id, ...rest]));
	const values = orders(idsOf(week)).map((order) => markOf(week, order)?.value ?? 0);

	expect(values.length).toBe(120);
	expect(values.reduce((sum, v) => sum + v, 0) / values.length).toBeCloseTo(0.16, 2);
});

test('never shows the steps in the right order at first', () => {
	fc.assert(
		fc.property(fc.string(), (seed) => {
			for (const item of [flight, week, market]) {
				const shown = ordering.prompt(item, seeded(seed)).steps.map((s) => s.id);
				expect(shown).not.toEqual(idsOf(item));
				expect([...shown].sort()).toEqual(idsOf(item).sort());
			}
		})
	);
});

test('says how many pairs are in order and where a step was put instead', () => {
	const [a = '', b = '', c = '', d = ''] = idsOf(flight);
	const { tally, parts } = ordering.explain(flight, { order: [a, c, b, d] });

	expect(tally).toEqual({ found: 5, of: 6, what: 'pairs in the right order' });
	expect(parts?.map(({ right, given }) => [right, given])).toEqual([
		[true, undefined],
		[false, 'third'],
		[false, 'second'],
		[true, undefined]
	]);
	expect(parts?.[1]?.text).toBe('Saturday: The ship goes into orbit round the Moon');
});

test('calls every step of a full mark right, and says no blank, beside steps of another version', () => {
	fc.assert(
		fc.property(
			fc.shuffledSubarray([...idsOf(week), 'gone', 'older', '']),
			fc.boolean(),
			(order, twice) => {
				const given = { order: twice ? [...order, ...order] : order };
				const { parts = [] } = markOf(week, given.order) ?? {};
				const explained = ordering.explain(week, given);

				expect(parts.map((p) => p.value === 1)).toEqual(explained.parts?.map((p) => p.right));
				expect(explained.response ?? 'none').not.toMatch(/^$|^; |; ;|; $/);
				if (markOf(week, given.order)?.value === 1) expect(parts.every((p) => p.value)).toBe(true);
			}
		)
	);
	const { parts } = markOf(week, ['gone', ...idsOf(week)]) ?? {};
	expect(parts?.map((p) => p.value)).toEqual([1, 1, 1, 1, 1]);
});

describe('the lint', () => {
	const problemsWith = (steps: Ordering['steps']) =>
		orderingAuthoring.lint({ ...week, steps }).map((f) => f.problem);

	test('wants neighbours that share a day to be joined by the text', () => {
		const steps = week.steps.map((s, i) => (i === 1 ? { ...s, day: '2025-03-03' } : s));

		expect(problemsWith(steps)).toEqual(['two neighbours share a day and no text orders them']);
		expect(problemsWith(steps.map((s) => ({ ...s, after: 'nyt P1' })))).toEqual([]);
	});

	test('finds a step that lies before the one above it', () => {
		const steps = week.steps.map((s, i) => (i === 1 ? { ...s, day: '2025-03-01' } : s));

		expect(problemsWith(steps)).toEqual(['the step lies before the one above it']);
	});
});
