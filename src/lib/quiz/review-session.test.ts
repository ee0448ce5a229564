import { describe, expect, test } from 'vitest';
import { memoryOf } from '../memory/memory';
import { defaultParameters } from '../memory/parameters';
import { anAttempt } from '../store/testing';
import { lastSeen } from './last-seen';
import { dueInPack, nextDueIn, restartedFacts, type ReviewWish } from './review-session';
import { reviewOf } from './reviews';
import type { Attempt } from './schema';
import { anEntry, anIndex } from './testing';

const start = Date.parse('2026-03-01T08:00:00Z');
const dayMs = 86_400_000;
const index = anIndex([
	anEntry({ id: 'choice', fact: 'a' }),
	anEntry({ id: 'verdict', fact: 'a', type: 'true-false-not-given' }),
	anEntry({ id: 'only', fact: 'b' }),
	anEntry({ id: 'retired', fact: 'c', retires: '2026-03-02' }),
	anEntry({ id: 'new', fact: 'd' })
]);
const attempts = ['choice a', 'only b', 'retired c', 'gone e'].map((names, i) => {
	const [item = '', fact = ''] = names.split(' ');
	return anAttempt(i, { item, fact, type: 'single-choice' });
});

function wish(log: readonly Attempt[], change: Partial<ReviewWish> = {}): ReviewWish {
	return {
		memory: memoryOf(log.map(reviewOf), { ...defaultParameters, fuzz: false }),
		attempts: log,
		now: start + 3 * dayMs,
		zone: 'Europe/London',
		today: '2026-03-04',
		minutes: 5,
		withNew: false,
		...change
	};
}

describe('dueInPack', () => {
	test('asks what is due in another form, the same item where there is no other, and nothing retired or gone', () => {
		const { entries, due, minutes } = dueInPack(index, wish(attempts));
		expect(entries.map(({ id }) => id).sort()).toEqual(['only', 'verdict']);
		expect([due, minutes]).toEqual([2, 1]);
	});

	test('adds new facts where they are wanted', () => {
		const { fresh } = dueInPack(index, wish(attempts, { withNew: true }));
		expect(fresh.map(({ fact }) => fact)).toEqual(['pack/d']);
	});

	test('asks nothing the day after', () => {
		const tomorrow = wish(attempts, { now: start + dayMs, today: '2026-03-02' });
		expect(dueInPack(index, tomorrow).entries).toEqual([]);
		expect(nextDueIn([index], tomorrow)).toBe(Date.parse('2026-03-03T04:00:00Z'));
	});

	test('asks a fact learnt from a wrong key first, and says which', () => {
		const corrections = new Map([['pack/only', 2]]);
		const parameters = { ...defaultParameters, fuzz: false };
		const memory = memoryOf(attempts.map(reviewOf), parameters, corrections);
		expect(restartedFacts(memory, attempts)).toEqual(['pack/b']);
		const { entries } = dueInPack(index, wish(attempts, { memory }));
		expect(entries.map(({ id }) => id)).toEqual(['only', 'verdict']);
	});
});

describe('lastSeen', () => {
	test('finds the newest item of each fact', () => {
		const log = [...attempts, anAttempt(9, { item: 'verdict', fact: 'a' })];
		const seen = lastSeen(log, new Set(['pack/a', 'pack/b', 'pack/never']));
		expect([...seen]).toEqual([
			['pack/a', { item: 'pack/verdict', type: null }],
			['pack/b', { item: 'pack/only', type: 'single-choice' }]
		]);
	});
});
