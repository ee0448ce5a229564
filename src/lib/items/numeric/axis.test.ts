import fc from 'fast-check';
import { expect, test } from 'vitest';
import { axisAround, shareAlong, sliderAxis } from './axis';

test('prints six numbers under a slider from 0 to 5', () => {
	expect(sliderAxis({ min: 0, max: 5 })).toEqual({ low: 0, high: 5, ticks: [0, 1, 2, 3, 4, 5] });
});

test('prints numbers without the dust of binary fractions', () => {
	expect(sliderAxis({ min: 0, max: 0.6 }).ticks).toEqual([0, 0.2, 0.4, 0.6]);
});

test('draws a response far beyond the key at the end of the line', () => {
	const axis = axisAround(75, 75_000);

	expect(axis.high).toBeLessThan(500);
	expect(shareAlong(axis, 75_000)).toBe(1);
	expect(shareAlong(axis, 75)).toBeGreaterThan(0.1);
});

test('holds 0 and the key, between two and twelve ticks, whatever was typed', () => {
	const amount = fc.double({ min: -1e15, max: 1e15, noNaN: true });
	fc.assert(
		fc.property(amount, fc.option(amount), (key, response) => {
			fc.pre(key === 0 || Math.abs(key) > 1e-8);
			const { low, high, ticks } = axisAround(key, response);

			expect(low).toBeLessThanOrEqual(Math.min(0, key));
			expect(high).toBeGreaterThanOrEqual(Math.max(0, key));
			expect(high).toBeGreaterThan(low);
			expect(ticks.length).toBeGreaterThan(1);
			expect(ticks.length).toBeLessThan(13);
		})
	);
});
