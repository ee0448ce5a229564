import type { IndexEntry, PlayIndex } from '../bank/published';
import { authoringOf, type Item, type ItemTypeName } from '../items/all';
import type { Book } from './book';
import { beginSession } from './begin';
import { dailySessionId, dateOf, dayLength } from './daily';
import type { Attempt, Session } from './schema';

/** Builders for tests of the engine and of what is above it. */

/** Returns a book over the examples of every item type; ids are those of the examples. */
export function aBook(items: readonly Item[]): Book {
	const byId = new Map(items.map((item) => [item.id, item]));
	return {
		item(id) {
			const item = byId.get(id);
			if (!item) throw new Error(`no item ${id} in this test's book`);
			return { ...item, topic: 'topic', published: item.published ?? '2025-03-02' };
		},
		typeOf: (name: ItemTypeName) => authoringOf(name).type // both forget the same types
	};
}

/** Returns an index entry; say only what the test is about. */
export function anEntry(entry: Partial<IndexEntry> & { id: string }): IndexEntry {
	return {
		type: 'single-choice',
		topic: 'topic',
		level: 'easy',
		process: 'locate',
		fact: `fact-of-${entry.id}`,
		enemies: [],
		published: '2025-03-02',
		chunk: 0,
		itemVersion: 1,
		...entry
	};
}

/** Returns an index over some entries. */
export function anIndex(items: readonly IndexEntry[]): PlayIndex {
	return {
		format: 'quillwise-index',
		version: 1,
		pack: 'pack',
		title: 'Pack',
		sources: [],
		topics: [],
		items
	};
}

/** Returns a session over some items of a book, begun at `now` with the seed `seed`. */
export function aSession(items: readonly Item[], now = 1_000_000): Session {
	return beginSession({
		id: 's1',
		pack: 'pack',
		mode: 'quick',
		topic: null,
		seed: 'seed',
		zone: 'Europe/London',
		now,
		picked: items.map((item) => anEntry({ id: item.id, type: item.type, fact: item.fact })),
		certainty: null
	});
}

/** Returns an attempt; say only what the test is about. */
export function anAttempt(attempt: Partial<Attempt>): Attempt {
	return {
		id: 's1/0',
		pack: 'pack',
		item: 'item',
		itemVersion: 1,
		fact: 'fact',
		mode: 'quick',
		session: 's1',
		at: 1_000_000,
		zone: 'UTC',
		tookMs: 1000,
		response: null,
		mark: 1,
		hinted: false,
		certainty: null,
		...attempt
	};
}

/** Returns the attempts of one round of a day, all with one mark; at ten on its date, or so many days later. */
export function aDay(
	number: number,
	{
		unique = 'a',
		mark = 1,
		daysLate = 0
	}: { unique?: string; mark?: number; daysLate?: number } = {}
): Attempt[] {
	const session = dailySessionId(number, unique);
	const at = Date.parse(`${dateOf(number)}T10:00:00Z`) + daysLate * 86_400_000;
	return Array.from({ length: dayLength }, (_, i) =>
		anAttempt({
			id: `${session}/${String(i)}`,
			item: `item-${String(i)}`,
			mode: 'daily',
			session,
			at: at + i * 60_000,
			mark
		})
	);
}
