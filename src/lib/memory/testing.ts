import fc from 'fast-check';
import type { Card } from './card';
import { demandOf, type Askable } from './next-item';
import type { Review } from './review';

/** Builders for tests of memory and of what is above it. */

/** 2 March 2026, eight in the morning in London. */
export const morning = Date.parse('2026-03-02T08:00:00Z');
export const dayMs = 86_400_000;

/** Returns a review; say only what the test is about. */
export function aReview(change: Partial<Review> = {}): Review {
	return {
		id: 's1/0',
		fact: 'pack/fact',
		item: 'pack/item',
		itemVersion: 1,
		at: morning,
		zone: 'Europe/London',
		mark: 1,
		certainty: 'think-so',
		hinted: false,
		form: 'recognition',
		guessRate: 0.25,
		...change
	};
}

/** Returns a card in review, due at eight on 2 March 2026; say only what the test is about. */
export function aCard(change: Partial<Card> = {}): Card {
	return {
		fact: 'pack/fact',
		due: morning,
		last: morning - 4 * dayMs,
		stability: 4,
		difficulty: 5,
		state: 2,
		step: 0,
		reps: 3,
		lapses: 0,
		...change
	};
}

/** Returns an item that can be asked; say only what the test is about. */
export function anAskable(change: Partial<Askable> = {}): Askable {
	const { type = 'single-choice' } = change;
	return {
		item: 'pack/item',
		fact: 'pack/fact',
		type,
		demand: demandOf(type),
		enemies: [],
		published: '2026-01-01',
		...change
	};
}

/** Reviews of a few facts with an id each, in no order, with clocks that jump and zones that change. */
export const arbitraryLog: fc.Arbitrary<Review[]> = fc.uniqueArray(
	fc.record({
		id: fc.nat(400).map((n) => `s${n % 7}/${n}`),
		fact: fc.constantFrom('pack/a', 'pack/b', 'other/a'),
		item: fc.constantFrom('pack/one', 'pack/two'),
		itemVersion: fc.constantFrom(1, 2),
		at: fc.oneof(
			{ weight: 9, arbitrary: fc.nat(400).map((quarter) => morning + quarter * 21_600_000) },
			{ weight: 1, arbitrary: fc.constantFrom(0, morning - 365 * dayMs, 8.64e15) }
		),
		zone: fc.constantFrom('Europe/London', 'Pacific/Apia', 'America/New_York', 'Nowhere/At_All'),
		mark: fc.constantFrom(null, 0, 0.5, 1),
		certainty: fc.constantFrom(null, 'guess', 'think-so', 'sure'),
		hinted: fc.boolean(),
		form: fc.constantFrom('recognition', 'recall'),
		guessRate: fc.constantFrom(0, 0.25, 1 / 3),
		claimed: fc.boolean(),
		undone: fc.integer({ min: 0, max: 9 }).map((n) => n === 0)
	}),
	{ selector: ({ id }) => id, maxLength: 25 }
);
