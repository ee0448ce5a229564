import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seeded, shuffled } from '../base/random';
import { packCards, unpackCards } from '../store/cards';
import { basisOf } from './basis';
import { DueQueue } from './due-queue';
import { Memory, memoryOf } from './memory';
import { defaultParameters } from './parameters';
import { rebuild } from './rebuild';
import type { Review } from './review';
import { Scheduler } from './scheduler';
import { aReview, arbitraryLog, dayMs, morning } from './testing';

const scheduler = new Scheduler(defaultParameters);
const none = new Map<string, number>();
const corrected = new Map([['pack/one', 2]]);

function sorted(cards: Iterable<{ readonly fact: string }>) {
	return [...cards].sort((a, b) => (a.fact < b.fact ? -1 : 1));
}

describe('rebuild', () => {
	test('gives exactly the stored cards where the clock was ahead for some reviews, whichever log comes first', () => {
		const now = morning + 50 * dayMs;
		fc.assert(
			fc.property(arbitraryLog, arbitraryLog, fc.string(), (a, b, seed) => {
				const memory = memoryOf([], defaultParameters, corrected, now);
				const others = b.map((review) => ({ ...review, id: `b${review.id}` }));
				const log = [...a, ...others];
				for (const review of shuffled(log, seeded(seed))) memory.record(review);

				for (const whole of [log, [...others, ...a]]) {
					const cards = rebuild(whole, scheduler, corrected, now);
					expect(sorted(cards.values())).toEqual(sorted(memory.cards.values()));
				}
			}),
			{ numRuns: 500 }
		);
	});

	test('lets a wrong response bring a fact back that was answered while the clock was years ahead', () => {
		const before = aReview({ id: 's1/0', certainty: 'sure' });
		const ahead = aReview({ id: 's2/0', at: morning + 2_000 * dayMs, certainty: 'sure' });
		const at = morning + 3 * dayMs;
		const memory = memoryOf([before, ahead], defaultParameters, none, at);
		memory.record(aReview({ id: 's3/0', at, mark: 0 }));

		const card = memory.cards.get('pack/fact');
		expect(card).toMatchObject({ last: at, due: at + 600_000, reps: 3 });
	});

	test('asks a fact at once that was never answered but while the clock was ahead', () => {
		const ahead = aReview({ at: morning + 2_000 * dayMs, certainty: 'sure' });
		const memory = memoryOf([ahead], defaultParameters, none, morning);
		const queue = new DueQueue(memory.cards.values(), morning);
		expect(queue.next()).toMatchObject({ fact: 'pack/fact', reps: 1 });

		memory.record(aReview({ id: 's2/0', at: morning }), morning);
		const card = memory.cards.get('pack/fact');
		expect(card?.last).toBe(morning);
		expect(card?.due).toBeGreaterThan(morning);
	});

	test('believes a date as soon as it has come', () => {
		const log = [aReview(), aReview({ id: 's2/0', at: morning + 30 * dayMs })];
		const later = rebuild(log, scheduler, none, morning + 30 * dayMs);
		expect(later).toEqual(rebuild(log, scheduler, none));
		expect(rebuild(log, scheduler, none, morning)).not.toEqual(later);
		const basisAt = (now: number) => basisOf(log, defaultParameters, none, now);
		expect(basisAt(morning)).not.toBe(basisAt(morning + 30 * dayMs));
	});

	test('gives exactly the stored cards, over 2,000 random histories', () => {
		fc.assert(
			fc.property(arbitraryLog, fc.string(), fc.boolean(), (log, seed, withCorrections) => {
				const corrections = withCorrections ? corrected : none;
				const memory = memoryOf([], defaultParameters, corrections);
				// As they come: in any order, some twice, some first without what was said of them later.
				for (const review of shuffled([...log, ...log.slice(0, 3)], seeded(seed))) {
					if (seed.length % 2 === 0) memory.record({ ...review, undone: false });
					memory.record(review);
				}
				const stored = unpackCards(packCards([...memory.cards.values()]));

				expect(stored).toEqual(sorted(rebuild(log, scheduler, corrections).values()));
			}),
			{ numRuns: 2_000 }
		);
	});

	test('gives the same cards whichever of two logs is merged into the other', () => {
		fc.assert(
			fc.property(arbitraryLog, arbitraryLog, (a, b) => {
				const one = rebuild([...a, ...b], scheduler, none);
				const other = rebuild([...b, ...a], scheduler, none);
				expect(sorted(one.values())).toEqual(sorted(other.values()));
			})
		);
	});

	test('counts a review once that came twice', () => {
		const review = aReview();
		expect(rebuild([review, { ...review }], scheduler, none)).toEqual(
			rebuild([review], scheduler, none)
		);
	});

	test('keeps the card of a fact no bank holds any more', () => {
		const cards = rebuild([aReview({ fact: 'gone/fact' })], scheduler, none);
		expect(cards.get('gone/fact')?.reps).toBe(1);
	});

	test('makes no card of what was passed over', () => {
		expect(rebuild([aReview({ mark: null })], scheduler, none).size).toBe(0);
	});

	test('puts what was recorded under a clock a year behind where it says it belongs', () => {
		const now = aReview({ id: 's/0', mark: 0 });
		const behind = aReview({ id: 's/1', at: morning - 365 * dayMs });
		const card = rebuild([now, behind], scheduler, none).get('pack/fact');
		expect(card).toMatchObject({ reps: 2, last: morning });
	});

	test('starts a fact again that was learnt from a wrong key, and no other', () => {
		const log = [
			aReview({ id: 's/0', item: 'pack/one', fact: 'pack/a', itemVersion: 1 }),
			aReview({ id: 's/1', item: 'pack/two', fact: 'pack/a', at: morning - dayMs }),
			aReview({ id: 's/2', item: 'pack/two', fact: 'pack/b' })
		];
		expect([...rebuild(log, scheduler, corrected).keys()]).toEqual(['pack/b']);
		const since = aReview({ id: 's/3', item: 'pack/one', fact: 'pack/a', itemVersion: 2 });
		const again = rebuild([...log, { ...since, at: morning + dayMs }], scheduler, corrected);
		expect(again.get('pack/a')?.reps).toBe(1);
	});
});

describe('Memory', () => {
	test('takes the last rating back', () => {
		const first = aReview({ id: 's/0' });
		const slip = aReview({ id: 's/1', at: morning + 3 * dayMs, mark: 0 });
		const memory = memoryOf([first]);
		const before = memory.cards.get('pack/fact');
		memory.record(slip);
		expect(memory.cards.get('pack/fact')).not.toEqual(before);
		memory.record({ ...slip, undone: true });
		expect(memory.cards.get('pack/fact')).toEqual(before);
		expect(memory.reviewsOf('pack/fact')).toEqual([first]);
	});

	test('takes back a first rating altogether', () => {
		const memory = memoryOf([]);
		memory.record(aReview());
		expect(memory.record(aReview({ undone: true }))).toBeNull();
		expect(memory.cards.size).toBe(0);
	});

	test('opens from kept cards without looking at the log', () => {
		const kept = memoryOf([aReview()]).cards;
		const memory = new Memory({
			parameters: defaultParameters,
			corrections: none,
			cards: kept.values(),
			log: () => {
				throw new Error('the log was read');
			}
		});
		expect(memory.retrievability('pack/fact', morning)).toBe(1);
		expect(memory.retrievability('pack/other', morning)).toBe(0);
	});
});

describe('basisOf', () => {
	const basis = (log: readonly Review[]) => basisOf(log, defaultParameters, none);

	test('is the same for the same attempts in any order', () => {
		fc.assert(
			fc.property(arbitraryLog, fc.string(), (log, seed) => {
				expect(basis(shuffled(log, seeded(seed)))).toBe(basis(log));
			})
		);
	});

	test.each<[string, Partial<Review>]>([
		['a mark', { mark: 0 }],
		['a moment', { at: morning + 1 }],
		['a hint', { hinted: true }],
		['a certainty', { certainty: 'sure' }],
		['a claim', { claimed: true }],
		['what was taken back', { undone: true }]
	])('differs by %s', (_, change) => {
		expect(basis([aReview(change)])).not.toBe(basis([aReview()]));
	});

	test('differs by parameters and corrections', () => {
		const texts = [
			basisOf([], defaultParameters, none),
			basisOf([], { ...defaultParameters, retention: 0.8 }, none),
			basisOf([], { ...defaultParameters, weights: [1] }, none),
			basisOf([], defaultParameters, corrected)
		];
		expect(new Set(texts).size).toBe(4);
	});
});
