import { describe, expect, test } from 'vitest';
import {
	awayInWords,
	daysUntil,
	dueInWords,
	heldInWords,
	nextInWords,
	restInWords,
	sessionInWords
} from './due-words';

const now = Date.parse('2026-03-02T21:00:00Z');
const zone = 'Europe/London';
const words = (due: string) => dueInWords(Date.parse(due), now, zone).replaceAll('\u00a0', ' ');

describe('dueInWords', () => {
	test.each([
		['2026-03-02T21:10:00Z', 'later today', 'in ten minutes'],
		['2026-03-03T03:00:00Z', 'later today', 'before four in the night'],
		['2026-03-03T04:00:00Z', 'tomorrow, Tuesday 3 March', 'from four on'],
		['2026-03-05T04:00:00Z', 'on Thursday 5 March', 'in some days'],
		['2027-04-01T04:00:00Z', 'on Thursday 1 April 2027', 'in another year'],
		['2025-01-01T00:00:00Z', 'later today', 'overdue']
	])('of %s is "%s": %s', (due, expected) => {
		expect(words(due)).toBe(expected);
	});

	test('counts the days until then', () => {
		expect(daysUntil(Date.parse('2026-03-05T04:00:00Z'), now, zone)).toBe(3);
		expect(daysUntil(0, now, zone)).toBe(0);
	});
});

test('a session is told with its new facts and its minutes', () => {
	expect(sessionInWords(1, 0, 1)).toBe('1 fact, about 1 minute.');
	expect(sessionInWords(8, 4, 4)).toBe('8 facts and 4 new ones, about 4 minutes.');
	expect(sessionInWords(8, 1, 4)).toBe('8 facts and a new one, about 4 minutes.');
});

test('what waits is told without alarm', () => {
	expect(restInWords(0)).toBe('Each comes in another form where there is one.');
	expect(restInWords(1)).toBe('One more can wait.');
	expect(restInWords(70)).toBe('70 more can wait.');
});

test('an absence and what is left of memory are told plainly', () => {
	expect(awayInWords(16)).toBe('16 days later');
	expect(awayInWords(65)).toBe('2 months later');
	expect(heldInWords(31, 40)).toBe('You still hold about 31 of the 40 facts you met.');
	expect(heldInWords(1, 1)).toBe('You most likely still hold the one fact you met.');
	expect(heldInWords(0, 0)).toBe('');
	const next = { at: Date.parse('2026-03-03T04:00:00Z'), facts: 5 };
	expect(nextInWords(next, now, zone).replaceAll('\u00a0', ' ')).toBe(
		'Next: 5 tomorrow, Tuesday 3 March.'
	);
	expect(nextInWords(null, now, zone)).toBe('');
});
