import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	correlation,
	cronbachAlpha,
	discrimination,
	errorOfMeasurement,
	facility,
	mean,
	median,
	standardDeviation,
	sum,
	variance
} from './statistics';

/** Ten students by ten items: Wuensch, The Kuder-Richardson 20, core.ecu.edu/wuenschk/StatHelp/KR20.txt. */
const wuensch = [
	'1111110110',
	'1011011101',
	'1111011001',
	'0010001000',
	'0000010010',
	'1110111111',
	'1101110111',
	'1111111101',
	'0101111101',
	'1101101110'
].map((line) => Array.from(line, Number));

test('finds what the worked example of KR-20 prints: totals, shares, variances, and its alpha', () => {
	const column = (i: number) => wuensch.map((row) => row[i] ?? NaN);
	const totals = wuensch.map(sum);

	expect(totals).toEqual([8, 7, 7, 2, 2, 9, 8, 9, 7, 7]);
	expect(column(0).map((_, i) => facility(column(i), 1))).toEqual([
		...[0.7, 0.7, 0.6, 0.7, 0.6, 0.8, 0.7, 0.7, 0.5, 0.6]
	]);
	// The example divides by n, we by n - 1: the ratio in alpha is the same.
	expect(((variance(totals) ?? 0) * 9) / 10).toBeCloseTo(5.84, 10);
	expect(cronbachAlpha(wuensch)).toBeCloseTo((10 / 9) * (1 - 2.18 / 5.84), 10);
	expect(cronbachAlpha(wuensch)).toBeCloseTo(0.6963, 4);
});

test("finds 0.816 in each of Anscombe's four sets", () => {
	const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
	const sets: [number[], number[]][] = [
		[x, [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68]],
		[x, [9.14, 8.14, 8.74, 8.77, 9.26, 8.1, 6.13, 3.1, 9.13, 7.26, 4.74]],
		[x, [7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73]],
		[
			[8, 8, 8, 8, 8, 8, 8, 19, 8, 8, 8],
			[6.58, 5.76, 7.71, 8.84, 8.47, 7.04, 5.25, 12.5, 5.56, 7.91, 6.89]
		]
	];

	for (const [a, b] of sets) expect(correlation(a, b)).toBeCloseTo(0.816, 2);
	// Anscombe 1973: mean of x 9, of y 7.5; sum of squares of x 110.
	expect(mean(x)).toBe(9);
	expect((variance(x) ?? 0) * 10).toBeCloseTo(110, 10);
	expect(mean(sets[0]?.[1] ?? [])).toBeCloseTo(7.5, 2);
});

test('leaves the item itself out of what it is compared with', () => {
	const points = [1, 0, 1, 0];
	const rest = [0, 1, 0, 1];

	expect(discrimination(points, rest)).toBeCloseTo(-1, 12);
	expect(
		discrimination(
			points,
			points.map((p, i) => p + (rest[i] ?? 0))
		)
	).toBeNull();
});

test.each([
	['nothing', [], null, null],
	['one', [4], 4, null],
	['two', [1, 4], 2.5, Math.sqrt(4.5)],
	['unsorted', [9, 1, 4], 4, Math.sqrt(49 / 3)]
])('finds the middle and the spread of %s', (_, values, middle, deviation) => {
	expect(median(values)).toBe(middle);
	expect(standardDeviation(values) ?? -1).toBeCloseTo(deviation ?? -1, 10);
});

test('has no value where nothing varies', () => {
	expect(correlation([1, 1, 1], [1, 2, 3])).toBeNull();
	expect(correlation([0.1, 0.1, 0.1], [1, 2, 3])).toBeNull();
	expect(correlation([], [])).toBeNull();
	expect(cronbachAlpha([])).toBeNull();
	expect(cronbachAlpha([[1], [0]])).toBeNull();
	expect(
		cronbachAlpha([
			[1, 0],
			[0, 1]
		])
	).toBeNull();
	expect(facility([], 10)).toBeNull();
	expect(errorOfMeasurement(2, -0.3)).toBeNull();
	expect(errorOfMeasurement(10, 0.84)).toBeCloseTo(4, 10);
});

test('keeps within bounds, whoever answered, and does not depend on the order of learners', () => {
	const rows = fc.integer({ min: 2, max: 6 }).chain((items) =>
		fc.array(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: items, maxLength: items }), {
			minLength: 2,
			maxLength: 30
		})
	);

	fc.assert(
		fc.property(rows, (table) => {
			const points = table.map((row) => row[0] ?? 0);
			const rest = table.map((row) => sum(row.slice(1)));
			const found = discrimination(points, rest);
			expect(found === null || Math.abs(found) <= 1).toBe(true);
			const alpha = cronbachAlpha(table);
			expect(alpha === null || alpha <= 1 + 1e-9).toBe(true);
			const turned = [...table].reverse();
			expect(cronbachAlpha(turned) ?? 9).toBeCloseTo(alpha ?? 9, 8);
			const share = facility(points, 10) ?? -1;
			expect(share >= 0 && share <= 1).toBe(true);
		})
	);
});
