import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayIndex } from './days';

/** The number of a calendar date. */
function day(date: string): number {
	return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}

describe('dayIndex', () => {
	test.each([
		// Zone, rollover, moment, the day it belongs to, and why.
		['UTC', 0, '1970-01-01T00:00:00Z', '1970-01-01', 'the first day'],
		['UTC', 0, '2026-03-01T23:59:59.999Z', '2026-03-01', 'last moment of a day'],
		['UTC', 0, '2026-03-02T00:00:00Z', '2026-03-02', 'first moment of a day'],
		['UTC', 4, '2026-03-02T03:59:59.999Z', '2026-03-01', 'before the rollover'],
		['UTC', 4, '2026-03-02T04:00:00Z', '2026-03-02', 'at the rollover'],
		['UTC', 23, '2026-03-02T22:59:00Z', '2026-03-01', 'latest rollover'],
		['UTC', 0, '2028-02-29T12:00:00Z', '2028-02-29', 'leap day'],
		['UTC', 4, '2028-03-01T01:00:00Z', '2028-02-29', 'night after a leap day'],
		['UTC', 4, '2027-03-01T01:00:00Z', '2027-02-28', 'night after February'],
		['UTC', 0, '2026-12-31T23:59:59Z', '2026-12-31', 'end of a year'],
		['UTC', 4, '2027-01-01T02:00:00Z', '2026-12-31', 'New Year’s night'],
		['UTC', 0, '2000-02-29T00:00:00Z', '2000-02-29', 'leap day of a century'],
		['UTC', 0, '2100-03-01T00:00:00Z', '2100-03-01', 'no leap day in 2100'],
		// London: 29 March 2026 has 23 hours, 25 October 2026 has 25.
		['Europe/London', 0, '2026-03-28T23:59:00Z', '2026-03-28', 'before the short day'],
		['Europe/London', 0, '2026-03-29T00:00:00Z', '2026-03-29', 'short day begins'],
		['Europe/London', 0, '2026-03-29T22:59:00Z', '2026-03-29', 'short day ends'],
		['Europe/London', 0, '2026-03-29T23:00:00Z', '2026-03-30', 'after the short day'],
		['Europe/London', 4, '2026-03-29T02:59:00Z', '2026-03-28', 'rollover on the short day'],
		['Europe/London', 4, '2026-03-29T03:00:00Z', '2026-03-29', 'four by summer time'],
		['Europe/London', 0, '2026-10-24T23:00:00Z', '2026-10-25', 'long day begins'],
		['Europe/London', 0, '2026-10-25T23:59:00Z', '2026-10-25', 'long day ends'],
		['Europe/London', 0, '2026-10-26T00:00:00Z', '2026-10-26', 'after the long day'],
		['Europe/London', 4, '2026-10-25T03:59:00Z', '2026-10-24', 'rollover on the long day'],
		['Europe/London', 4, '2026-10-25T04:00:00Z', '2026-10-25', 'four by winter time'],
		// New York: 8 March 2026 has 23 hours, 1 November 2026 has 25.
		['America/New_York', 0, '2026-03-08T04:59:00Z', '2026-03-07', 'before the short day'],
		['America/New_York', 0, '2026-03-08T05:00:00Z', '2026-03-08', 'short day begins'],
		['America/New_York', 0, '2026-03-09T03:59:00Z', '2026-03-08', 'short day ends'],
		['America/New_York', 4, '2026-03-08T07:59:00Z', '2026-03-07', 'rollover on the short day'],
		['America/New_York', 4, '2026-03-08T08:00:00Z', '2026-03-08', 'four by summer time'],
		['America/New_York', 0, '2026-11-01T04:00:00Z', '2026-11-01', 'long day begins'],
		['America/New_York', 0, '2026-11-02T04:59:00Z', '2026-11-01', 'long day ends'],
		['America/New_York', 4, '2026-11-01T08:59:00Z', '2026-10-31', 'rollover on the long day'],
		['America/New_York', 4, '2026-11-01T09:00:00Z', '2026-11-01', 'four by winter time'],
		// Lord Howe shifts by half an hour, on 5 April and 4 October 2026.
		['Australia/Lord_Howe', 0, '2026-04-04T12:59:00Z', '2026-04-04', 'half an hour, before'],
		['Australia/Lord_Howe', 0, '2026-04-04T13:00:00Z', '2026-04-05', 'half an hour, after'],
		['Australia/Lord_Howe', 4, '2026-10-03T16:59:00Z', '2026-10-03', 'half an hour, rollover'],
		['Australia/Lord_Howe', 4, '2026-10-03T17:00:00Z', '2026-10-04', 'half an hour, four'],
		// Apia had no 30 December 2011.
		['Pacific/Apia', 0, '2011-12-30T09:59:00Z', '2011-12-29', 'before the skipped day'],
		['Pacific/Apia', 0, '2011-12-30T10:00:00Z', '2011-12-31', 'after the skipped day'],
		['Pacific/Apia', 4, '2011-12-30T10:00:00Z', '2011-12-30', 'night of the day that was not'],
		['Pacific/Apia', 4, '2011-12-30T14:00:00Z', '2011-12-31', 'morning after it'],
		// The far ends of the clocks.
		['Pacific/Kiritimati', 0, '2026-03-01T10:00:00Z', '2026-03-02', 'fourteen hours ahead'],
		['Pacific/Pago_Pago', 0, '2026-03-01T10:59:00Z', '2026-02-28', 'eleven hours behind'],
		['Asia/Kathmandu', 0, '2026-03-01T18:15:00Z', '2026-03-02', 'three quarters of an hour'],
		// The same moment after a journey.
		['Asia/Tokyo', 4, '2026-03-01T20:00:00Z', '2026-03-02', 'east of where the day began'],
		['America/Los_Angeles', 4, '2026-03-01T20:00:00Z', '2026-03-01', 'west of it'],
		// What should not be met.
		['Nowhere/At_All', 0, '2026-03-01T23:00:00Z', '2026-03-01', 'an unknown zone is UTC'],
		['', 0, '2026-03-01T23:00:00Z', '2026-03-01', 'no zone is UTC']
	])('in %s from %i o’clock puts %s into %s: %s', (zone, rollover, moment, date) => {
		expect(dayIndex(Date.parse(moment), zone, rollover)).toBe(day(date));
	});

	test.each([NaN, Infinity, -Infinity, -1, 9e15])('gives a whole number for %d', (instant) => {
		expect(Number.isInteger(dayIndex(instant, 'Europe/London', 4))).toBe(true);
	});

	const zone = fc.constantFrom(
		...['UTC', 'Europe/London', 'America/New_York', 'Australia/Lord_Howe', 'Pacific/Apia'],
		...['Asia/Tehran', 'America/Sao_Paulo', 'Africa/Cairo', 'Nowhere/At_All']
	);
	const instant = fc.integer({ min: 0, max: 4_102_444_800_000 });

	test('goes on by one or two days where a day passes', () => {
		fc.assert(
			fc.property(instant, zone, fc.integer({ min: 0, max: 23 }), (at, where, rollover) => {
				const passed = dayIndex(at + 86_400_000, where, rollover) - dayIndex(at, where, rollover);
				expect(passed).toBeGreaterThanOrEqual(0);
				expect(passed).toBeLessThanOrEqual(2);
			}),
			{ numRuns: 5_000 }
		);
	});

	test('never goes back over two hours, in which every change of clocks lies', () => {
		fc.assert(
			fc.property(instant, fc.integer({ min: 7_200_000, max: 1e10 }), zone, (at, later, where) => {
				expect(dayIndex(at + later, where, 4)).toBeGreaterThanOrEqual(dayIndex(at, where, 4));
			}),
			{ numRuns: 5_000 }
		);
	});
});
