import { describe, expect, test } from 'vitest';
import { seeded } from '../base/random';
import {
	bestRuns,
	calmLength,
	costMs,
	fullClock,
	gainMs,
	leftOn,
	rushItems,
	rushMs,
	rushSessionId,
	settled,
	started,
	stopped
} from './rush';
import { anAttempt, anEntry, anIndex } from './testing';

describe('the clock of a rush', () => {
	test('runs down to nothing and no further', () => {
		const clock = started(fullClock(), 1000);

		expect(leftOn(clock, 1000)).toBe(rushMs);
		expect(leftOn(clock, 31_000)).toBe(rushMs - 30_000);
		expect(leftOn(clock, 1000 + rushMs + 5)).toBe(0);
	});

	test('stands while it is stopped', () => {
		const clock = stopped(started(fullClock(), 0), 20_000);

		expect(leftOn(clock, 99_000)).toBe(rushMs - 20_000);
		expect(leftOn(started(clock, 99_000), 100_000)).toBe(rushMs - 21_000);
	});

	test('a right response adds time, a wrong one takes some and never below nothing', () => {
		const standing = stopped(started(fullClock(), 0), 60_000);

		expect(leftOn(settled(standing, true), 0)).toBe(60_000 + gainMs);
		expect(leftOn(settled(standing, false), 0)).toBe(60_000 - costMs);
		expect(leftOn(settled({ leftMs: 10, since: null }, false), 0)).toBe(0);
	});

	test('a clock of the device set back costs nothing', () => {
		expect(leftOn(started(fullClock(), 50_000), 10_000)).toBe(rushMs);
	});
});

test('a rush asks choices alone, no fact twice, and ten without the clock', () => {
	const items = Array.from({ length: 60 }, (_, i) =>
		anEntry({
			id: `i${String(i)}`,
			fact: `f${String(i % 40)}`,
			type: i % 3 === 0 ? 'numeric' : 'single-choice'
		})
	);
	const index = anIndex([...items, anEntry({ id: 'late', published: '2027-01-01' })]);
	const asked = rushItems(index, '2026-11-26', seeded('a'), true);

	expect(new Set(asked.map(({ type }) => type))).toEqual(new Set(['single-choice']));
	expect(new Set(asked.map(({ fact }) => fact)).size).toBe(asked.length);
	expect(asked.map(({ id }) => id)).not.toContain('late');
	expect(rushItems(index, '2026-11-26', seeded('a'), false)).toHaveLength(calmLength);
});

test('the best are those with most right, then fewest wrong, by clock apart, and nothing but rush', () => {
	const run = (name: string, marks: readonly number[], isTimed = true) =>
		marks.map((mark, i) =>
			anAttempt({
				id: `${rushSessionId(isTimed, name)}/${String(i)}`,
				session: rushSessionId(isTimed, name),
				mode: 'rush',
				mark,
				at: i
			})
		);
	const log = [
		...run('a', [1, 1, 0]),
		...run('b', [1, 1, 1, 0]),
		...run('c', [1, 1]),
		...run('d', [0, 0]),
		...run('e', [1, 1, 1, 1, 1], false),
		...[1, 1, 1, 1, 1, 1].map((mark, i) => anAttempt({ id: `q/${String(i)}`, session: 'q', mark }))
	];

	expect(bestRuns(log, true, 5).map(({ session, right }) => [session, right])).toEqual([
		['timed-b', 3],
		['timed-c', 2],
		['timed-a', 2]
	]);
	expect(bestRuns(log, false, 5)).toMatchObject([{ session: 'calm-e', right: 5, of: 5 }]);
	expect(bestRuns(log, true, 1)).toHaveLength(1);
});
