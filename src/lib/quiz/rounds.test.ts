import { expect, test } from 'vitest';
import { roundsOf, usualSpentMs } from './rounds';
import { anAttempt } from './testing';

const log = [
	anAttempt({ id: 's1/0', session: 's1', at: 1000, mark: 1, tookMs: 5000 }),
	anAttempt({ id: 's1/1', session: 's1', at: 2000, mark: 0.5, tookMs: 3_000_000 }),
	anAttempt({ id: 's2/0', session: 's2', at: 9000, mark: null, mode: 'daily', tookMs: 2000 })
];

test('rounds are listed newest first with what they earned', () => {
	expect(roundsOf(log)).toMatchObject([
		{ session: 's2', mode: 'daily', at: 9000, items: 1, right: 0, points: 0 },
		{ session: 's1', mode: 'quick', at: 1000, items: 2, right: 1, points: 15 }
	]);
});

test('an item that lay open for an hour counts two minutes', () => {
	expect(roundsOf(log)[1]?.spentMs).toBe(125_000);
});

test('the usual time is the middle one, and none where nothing was played', () => {
	expect(usualSpentMs(roundsOf(log))).toBe(2000);
	expect(usualSpentMs([])).toBeNull();
});
