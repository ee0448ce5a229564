import { describe, expect, test } from 'vitest';
import type { Attempt } from '$lib/quiz/schema';
import { anAttempt, anEntry, anIndex } from '$lib/quiz/testing';
import { settingsSchema } from '$lib/store/schema';
import type { MemoryStore } from './learner-memory';
import { progressNow } from './progress-now';

const dayMs = 86_400_000;
const now = Date.parse('2026-12-02T08:00:00Z');
const zone = 'Europe/London';
const settings = settingsSchema.parse({
	theme: 'system',
	textSize: 'normal',
	lessMotion: false,
	letterKeys: true,
	certainty: 'think-so'
});
const index = {
	...anIndex([
		anEntry({ id: 'one', fact: 'a' }),
		anEntry({ id: 'two', fact: 'b' }),
		anEntry({ id: 'old', fact: 'old', retires: '2026-12-01' })
	]),
	topics: [{ id: 'topic', title: 'Topic', icon: 'flag' }]
};

const storeOf = (attempts: readonly Attempt[]): MemoryStore => ({
	attempts: () => attempts,
	settings: () => settings,
	cards: () => null,
	saveCards: () => undefined
});
const at = (attempts: readonly Attempt[], moment = now) =>
	progressNow({ store: storeOf(attempts), packs: [], indexes: [index], now: moment, zone });
const given = (fact: string, daysAgo: number, change: Partial<Attempt> = {}) =>
	anAttempt({
		id: `s${String(daysAgo)}/${fact}`,
		fact,
		at: now - daysAgo * dayMs,
		zone,
		...change
	});

/** All numbers anywhere in a value. */
function numbersIn(value: unknown): number[] {
	if (typeof value === 'number') return [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(numbersIn);
}

describe('progressNow', () => {
	test('tells what is held, known and coming back, and forgets what has retired', () => {
		const progress = at([
			given('a', 60),
			given('a', 55),
			given('a', 40),
			given('b', 1, { certainty: 'sure' }),
			given('old', 1)
		]);

		expect(progress).toMatchObject({ responses: 5, met: 3, held: 3, known: 1, learning: 2 });
		expect(progress.mastery).toMatchObject([{ topic: 'topic', facts: 2, met: 2 }]);
		expect(progress.forecast).toHaveLength(30);
		expect(progress.curves.map(({ fact }) => fact)).toEqual(['pack/a', 'pack/b']);
		expect(progress.calibration.responses).toBe(1);
	});

	test('holds less as time goes by', () => {
		const log = Array.from({ length: 20 }, (_, i) => given(`fact-${String(i)}`, 1));

		expect(at(log, now + 300 * dayMs).held).toBeLessThan(at(log).held);
	});

	test.each([
		['nothing was answered', []],
		['all was passed over', [given('a', 1, { mark: null })]],
		['the clock was set back a year', [given('a', -365), given('b', -365, { mark: 0 })]],
		['its facts are gone', [given('gone', 3, { pack: 'gone' })]]
	])('has only finite numbers where %s', (_, log) => {
		const progress = { ...at(log), memory: null };

		expect(numbersIn(progress).every(Number.isFinite)).toBe(true);
		expect(progress.held).toBeLessThanOrEqual(progress.met);
	});
});
