import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Response } from '$lib/items/all';
import { examples } from '$lib/items/single-choice/examples';
import { promptOf } from '$lib/quiz/book';
import { aBook, anIndex, aSession } from '$lib/quiz/testing';
import type { ItemBook } from './item-book';
import type { RoundStore } from './late-store';
import { Round } from './round.svelte';

// Fetches components ahead, which no test here draws.
vi.mock(import('./later'), async (original) => ({ ...(await original()), fetchAhead: () => {} }));

const words = aBook(examples);

/** A round over the examples, its first item shown; `deeds` tells what it asked of its store, in order. */
function aRound({ isWaiting = false, isElsewhere = false } = {}) {
	const deeds: string[] = [];
	let taken = false;
	const store = {
		isWaiting,
		isElsewhere: () => taken,
		record: ({ id }) => void deeds.push(`record ${id}`),
		saveSession: ({ phase, attempts }) =>
			void deeds.push(`session ${phase} ${String(attempts.length)}`),
		saveSettings: () => void deeds.push('settings')
	} as Partial<RoundStore> as RoundStore; // what the test reads
	const session = aSession(examples);
	const [first] = examples;
	if (!first) throw new Error('there are examples');
	const readyOf = (id: string) => {
		const item = words.item(id);
		return { item, type: words.typeOf(item.type), View: vi.fn() };
	};
	const bring = () => Promise.resolve(null);
	// Everything is here already.
	const book = { ...words, ready: readyOf, bring, bringItem: bring } as unknown as ItemBook;
	const ready = readyOf(first.id);
	const round = new Round({
		session,
		index: anIndex([]),
		book,
		store,
		packs: [],
		shown: {
			...ready,
			whole: ready.item,
			prompt: promptOf(session, first.id, words)
		}
	});
	taken = isElsewhere;
	return { round, deeds };
}

const someChoice: Response = { choice: 'nonsense' };

/** Answers the first item, so that it can be checked. */
function answered(how?: Parameters<typeof aRound>[0]) {
	const { round, deeds } = aRound(how);
	round.respond(someChoice);
	deeds.length = 0;
	return { round, deeds };
}

describe('Round', () => {
	beforeEach(() => {
		vi.useFakeTimers();
	});
	afterEach(() => {
		vi.useRealTimers();
	});

	test('records an attempt with the press, and keeps the session when its verdict was seen', () => {
		const { round, deeds } = answered();
		const later: (() => void)[] = [];

		expect(round.check({ later: (show) => void later.push(show) })).toBe(true);

		expect(deeds).toEqual(['record s1/0']);
		expect(round.judged?.id).toBe('s1/0');
		expect(round.session.phase).toBe('asking');

		for (const show of later) show();
		expect(deeds).toEqual(['record s1/0', 'session feedback 1']);
		expect(round.judged).toBe(null);
		expect(round.attempt?.id).toBe('s1/0');
	});

	test('keeps the session with the press where nothing has to be seen before', () => {
		const { round, deeds } = answered();
		round.check();
		expect(deeds).toEqual(['record s1/0', 'session feedback 1']);
		expect(round.judged).toBe(null);
	});

	test('keeps the session with the press where the store is not there yet', () => {
		const { round, deeds } = answered({ isWaiting: true });
		const later: (() => void)[] = [];

		round.check({ later: (show) => void later.push(show) });
		expect(deeds).toEqual(['record s1/0', 'session feedback 1']);

		for (const show of later) show();
		expect(deeds).toHaveLength(2);
	});

	test('keeps the session once, with its attempt, where the learner leaves before the verdict was seen', () => {
		const { round, deeds } = answered();
		const later: (() => void)[] = [];
		round.check({ later: (show) => void later.push(show) });

		round.leave();
		expect(deeds).toEqual(['record s1/0', 'session feedback 1']);

		for (const show of later) show();
		expect(deeds).toHaveLength(2);
		expect(round.session.phase).toBe('feedback');
	});

	test('keeps it also where the clock of the item stood already', () => {
		const { round, deeds } = answered();
		round.leave();
		deeds.length = 0;
		round.check({ later: () => undefined });

		round.leave();
		expect(deeds).toEqual(['record s1/0', 'session feedback 1']);
	});

	test('takes two presses for one, and goes on at none that comes before the reasons can be read', async () => {
		const { round, deeds } = answered();
		const later: (() => void)[] = [];
		const press = () => round.check({ later: (show) => void later.push(show) });

		expect([press(), press()]).toEqual([true, false]);
		vi.advanceTimersByTime(1000);
		for (const show of later) show();
		expect(deeds.filter((deed) => deed.startsWith('record'))).toEqual(['record s1/0']);

		expect(await round.next()).toBe(false);
		vi.advanceTimersByTime(1000);
		expect(await round.next()).toBe(true);
		expect(round.session.phase).toBe('asking');
	});

	test('records nothing of a round that another tab took over', () => {
		const { round, deeds } = answered({ isElsewhere: true });
		expect(round.check()).toBe(false);
		expect(deeds).toEqual([]);
	});

	test('keeps nothing of what it foresees, and makes ready for a check of this item only', async () => {
		const { round, deeds } = aRound();
		expect(round.foresee()).toBe(null);
		expect(round.isForeseen).toBe(false);

		round.respond(someChoice);
		deeds.length = 0;
		expect(round.foresee()?.id).toBe('s1/0');
		expect([round.isForeseen, deeds, round.session.attempts]).toEqual([true, [], []]);

		round.respond({ choice: 'another' });
		expect(round.isForeseen).toBe(true);
		round.check();
		vi.advanceTimersByTime(1000);
		expect([round.foresee(), await round.next()]).toEqual([null, true]);
		expect(round.isForeseen).toBe(false);
	});
});
