import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activityOf, weekdayOf, type TimedResponse } from './activity';

// A Wednesday.
const now = Date.parse('2026-03-04T12:00:00Z');
const around = { now, zone: 'Europe/London', weeks: 2 };
const given = (moment: string, zone = 'Europe/London'): TimedResponse => ({
	at: Date.parse(moment),
	zone,
	mark: 1
});
const dayNumber = (date: string) => Date.parse(date) / 86_400_000;

describe('activityOf', () => {
	test('shows whole weeks from Monday, this week last, with the days to come', () => {
		const { weeks } = activityOf([], around);

		expect(weeks.map((week) => week[0]?.day)).toEqual([
			dayNumber('2026-02-23'),
			dayNumber('2026-03-02')
		]);
		expect(weeks[1]?.map((day) => day.isAhead)).toEqual([
			...[false, false, false],
			...[true, true, true, true]
		]);
	});

	test('counts each response on the day its own clock showed, a late evening until four', () => {
		const { weeks, daysPlayed } = activityOf(
			[
				given('2026-03-03T02:00:00Z'), // two in the night: still Monday
				given('2026-03-02T20:00:00Z'),
				given('2026-03-02T20:00:00Z', 'Asia/Tokyo') // five in the morning there: Tuesday
			],
			around
		);

		expect(weeks[1]?.slice(0, 3).map((day) => day.responses)).toEqual([2, 1, 0]);
		expect(daysPlayed).toBe(2);
	});

	test('measures days by quarters of the busiest one', () => {
		const log = [
			...Array.from({ length: 8 }, () => given('2026-03-02T10:00:00Z')),
			...Array.from({ length: 3 }, () => given('2026-03-03T10:00:00Z')),
			given('2026-03-04T10:00:00Z')
		];
		const { weeks, busiest } = activityOf(log, around);

		expect(weeks[1]?.slice(0, 3).map((day) => day.level)).toEqual([4, 2, 1]);
		expect(busiest).toMatchObject({ day: dayNumber('2026-03-02'), responses: 8 });
	});

	test('makes no day of passing over', () => {
		const passedOver = { ...given('2026-03-04T10:00:00Z'), mark: null };

		expect(activityOf([passedOver], around)).toMatchObject({ daysPlayed: 0, responses: 0 });
	});

	test('counts what a clock set back dates after today, and shows it on no day', () => {
		const { weeks, responses, busiest } = activityOf([given('2027-03-04T10:00:00Z')], around);

		expect(responses).toBe(1);
		expect(busiest).toBeNull();
		expect(weeks.flat().every((day) => day.level === 0)).toBe(true);
	});

	test('is total: any moments and zones give weeks of whole levels', () => {
		const anything = fc.record({
			at: fc.double({ noNaN: false }),
			zone: fc.constantFrom('Europe/London', 'Pacific/Apia', 'Nowhere/Land'),
			mark: fc.constantFrom(null, 0, 1)
		});
		fc.assert(
			fc.property(fc.array(anything), (log) => {
				const { weeks } = activityOf(log, around);
				expect(weeks.flat()).toHaveLength(14);
				for (const { level } of weeks.flat()) expect([0, 1, 2, 3, 4]).toContain(level);
			}),
			{ numRuns: 50 }
		);
	});
});

test.each([
	['2026-03-02', 0],
	['2026-03-08', 6],
	['1969-12-31', 2]
])('%s is day %i of its week', (date, weekday) => {
	expect(weekdayOf(dayNumber(date))).toBe(weekday);
});
