import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { milestoneOf, streakOn } from './streak';
import { aDay } from './testing';

const log = (...days: readonly number[]) => days.flatMap((day) => aDay(day));

describe('streakOn', () => {
	test.each<[string, number[], number, number]>([
		['nothing played', [], 9, 0],
		['today', [9], 9, 1],
		['yesterday, today still open', [8], 9, 1],
		['four days in a row, today still open', [5, 6, 7, 8], 9, 4],
		['one rest day', [5, 6, 8, 9], 9, 4],
		['a rest day yesterday', [5, 6, 7], 9, 3],
		['two rest days in a row', [5, 6], 9, 0],
		['two rest days within a week', [1, 2, 4, 5, 7], 7, 3],
		['two rest days a week apart', [1, 3, 4, 5, 6, 7, 8, 10], 10, 8],
		['an open day counts neither for nor against', [1, 2, 3, 5], 6, 4]
	])('%s', (_, days, today, length) => {
		expect(streakOn(log(...days), today).days).toBe(length);
	});

	test('a missed day played within a week fills the gap, and no later', () => {
		const before = log(1, 2, 5, 6);

		expect(streakOn(before, 6)).toMatchObject({ days: 2, repairs: [4, 3] });
		expect(streakOn([...before, ...aDay(4, { daysLate: 2 })], 6)).toMatchObject({ days: 5 });
		expect(streakOn([...before, ...aDay(4, { daysLate: 7 })], 6)).toMatchObject({ days: 5 });
		expect(streakOn([...before, ...aDay(4, { daysLate: 8 })], 6)).toMatchObject({ days: 2 });
	});

	test('a streak begins with a day played on its date', () => {
		const late = [3, 4, 5].flatMap((day) => aDay(day, { daysLate: 6 - day }));

		expect(streakOn(late, 6).days).toBe(0);
		expect(streakOn([...late, ...aDay(6)], 6).days).toBe(1);
	});

	test.each([
		['03:59', 1],
		['04:01', 0]
	])('a round begun before midnight and first answered at %s counts for %i', (time, days) => {
		const night = aDay(5).map((attempt, i) => ({
			...attempt,
			at: Date.parse(`2026-11-27T${time}:00Z`) + i * 1000
		}));

		expect(streakOn(night, 6).days).toBe(days);
	});

	test('a round begun before midnight belongs to the day on which it began', () => {
		const begun = aDay(5).map((attempt, i) => ({
			...attempt,
			at: Date.parse('2026-11-26T23:58:00Z') + i * 60_000
		}));

		expect(streakOn(begun, 6)).toEqual({ days: 1, isTodayPlayed: false, repairs: [] });
	});

	const days = fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 30 });
	const today = fc.integer({ min: 1, max: 45 });

	test('never falls because a clock moved back', () => {
		fc.assert(
			fc.property(days, today, fc.integer({ min: 0, max: 45 }), (played, now, back) => {
				const known = log(...played);

				expect(streakOn(known, now - back).days).toBeGreaterThanOrEqual(streakOn(known, now).days);
			})
		);
	});

	test('never falls by playing, whenever a day is played', () => {
		fc.assert(
			fc.property(days, today, fc.integer({ min: 1, max: 45 }), (played, now, day) => {
				const before = log(...played);
				const after = [...before, ...aDay(day, { unique: 'new', daysLate: now - day })];

				expect(streakOn(after, now).days).toBeGreaterThanOrEqual(streakOn(before, now).days);
			})
		);
	});

	test('neither playing again nor the order of the log changes it', () => {
		fc.assert(
			fc.property(days, today, fc.integer({ min: 0, max: 9 }), (played, now, late) => {
				const once = log(...played);
				const again = played.flatMap((day) => aDay(day, { unique: 'again', daysLate: late + 1 }));

				expect(streakOn([...again, ...once].reverse(), now)).toEqual(streakOn(once, now));
			})
		);
	});

	test('what is offered for repair makes it longer', () => {
		fc.assert(
			fc.property(days, today, (played, now) => {
				const before = streakOn(log(...played), now);
				for (const day of before.repairs) {
					const mended = [...log(...played), ...aDay(day, { daysLate: now - day })];
					expect(streakOn(mended, now).days).toBeGreaterThan(before.days);
				}
			})
		);
	});
});

test('a milestone is told on the day it is reached', () => {
	const week = log(1, 2, 3, 4, 5, 6, 7);

	expect(milestoneOf(streakOn(week, 7))).toBe(7);
	expect(milestoneOf(streakOn(week, 8))).toBeNull();
	expect(milestoneOf(streakOn(week.slice(5), 7))).toBeNull();
});
