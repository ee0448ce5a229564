import { describe, expect, test } from 'vitest';
import {
	dailySessionId,
	dateOf,
	dayOfSession,
	dayResults,
	drawnFor,
	firstDay,
	numberIn,
	numberOn
} from './daily';
import { aDay, anAttempt } from './testing';

test('the first day is No. 1, and each date has the next number', () => {
	expect(firstDay).toBe('2026-11-22');
	expect(dateOf(1)).toBe('2026-11-22');
	expect(dateOf(40)).toBe('2026-12-31');
	expect(dateOf(41)).toBe('2027-01-01');
	expect(numberOn(Date.parse('2026-11-22T00:00:00Z'), 'UTC')).toBe(1);
	expect(numberOn(Date.parse('2026-11-21T23:59:59Z'), 'UTC')).toBe(0);
});

test.each([
	['Pacific/Kiritimati', 6],
	['Europe/London', 5],
	['Pacific/Pago_Pago', 4]
])('the day is that of the clocks in %s', (zone, number) => {
	expect(numberOn(Date.parse('2026-11-26T10:30:00Z'), zone)).toBe(number);
});

test.each([
	['12', 12],
	['0012', 12],
	['0', null],
	['-1', null],
	['1.5', null],
	['1e3', null],
	['', null],
	['100000', null],
	['９', null]
])('reads the number in "%s" as %s', (text, number) => {
	expect(numberIn(text)).toBe(number);
});

test('days beyond those drawn ask the first ones again', () => {
	expect([1, 132, 133, 264, 265].map((number) => drawnFor(number, 132))).toEqual([
		1, 132, 1, 132, 1
	]);
});

test('the day stands in the id of its round, and only in that of a daily one', () => {
	const session = dailySessionId(12, '0a1b');

	expect(dayOfSession({ mode: 'daily', session })).toBe(12);
	expect(dayOfSession({ mode: 'quick', session })).toBeNull();
	expect(dayOfSession({ mode: 'daily', session: 'dx-1' })).toBeNull();
});

describe('dayResults', () => {
	test('a day left half way has no result', () => {
		expect(dayResults(aDay(3).slice(0, 4))).toEqual(new Map());
	});

	test('a skipped item counts as played, and two attempts at one do not count twice', () => {
		const day = aDay(3);
		const skipped = day.map((attempt, i) => (i === 2 ? { ...attempt, mark: null } : attempt));
		const [first = anAttempt({})] = day;

		expect(dayResults(skipped).get(3)?.attempts).toEqual(skipped);
		expect(dayResults([...day.slice(0, 4), { ...first, id: 'd3-a/9' }]).size).toBe(0);
	});

	test('playing a day again keeps the first result, whatever the order of the log', () => {
		const first = aDay(3, { unique: 'a', mark: 0 });
		const again = aDay(3, { unique: 'b', mark: 1, daysLate: 2 });

		for (const log of [
			[...first, ...again],
			[...again, ...first]
		]) {
			expect(dayResults(log).get(3)?.attempts).toEqual(first);
		}
	});
});
