import fc from 'fast-check';
import { createEmptyCard, fsrs, Rating as FsrsRating, type Grade } from 'ts-fsrs';
import { describe, expect, test } from 'vitest';
import type { Card } from './card';
import { defaultParameters, parseWeights } from './parameters';
import type { Rating } from './rate';
import { Scheduler, usualWeights } from './scheduler';
import { aCard, dayMs, morning } from './testing';

const exact = new Scheduler({ ...defaultParameters, fuzz: false });
const ratings: readonly Rating[] = ['again', 'hard', 'good', 'easy'];
const utc = (at: number) => ({ at, zone: 'UTC' });

/** Values of ts-fsrs's own tests for FSRS-6 (packages/fsrs/__tests__/FSRS-6.test.ts, 32b6081) and of fsrs-rs. */
describe('reference vectors', () => {
	test('the installed ts-fsrs gives the published intervals', () => {
		const { Again, Good } = FsrsRating;
		const given: Grade[] = [...new Array<Grade>(6).fill(Good), Again, Again];
		given.push(...new Array<Grade>(5).fill(Good));
		const scheduler = fsrs({ w: usualWeights });
		let card = createEmptyCard(new Date(Date.UTC(2022, 11, 29, 12, 30)));
		let now = card.due;

		const days = given.map((grade) => {
			card = scheduler.next(card, now, grade).card;
			now = card.due;
			return card.scheduled_days;
		});

		expect(days).toEqual([0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]);
	});

	test('a history of six reviews ends in the memory state of fsrs-rs', () => {
		let at = Date.UTC(2022, 11, 29, 12, 30);
		let card = exact.fresh('pack/fact', at);
		for (const [days, rating] of [
			[0, 'again'],
			[0, 'good'],
			[1, 'good'],
			[3, 'good'],
			[8, 'good'],
			[21, 'good']
		] as const) {
			at += days * dayMs;
			card = exact.next(card, utc(at), rating);
		}

		expect(card.stability).toBeCloseTo(53.62691, 4);
		expect(card.difficulty).toBeCloseTo(6.3574867, 4);
	});

	test.each([
		['again', 0.212, 6.4133],
		['hard', 1.2931, 5.11217071],
		['good', 2.3065, 2.11810397],
		['easy', 8.2956, 1]
	] as const)('a first %s gives the published stability and difficulty', (rating, s, d) => {
		const card = exact.next(exact.fresh('pack/fact', morning), utc(morning), rating);
		expect([card.stability, card.difficulty]).toEqual([s, d]);
	});
});

describe('next', () => {
	test('asks what was wrong again after ten minutes, and what was right in two days', () => {
		const after = (rating: Rating) => exact.next(exact.fresh('f', morning), utc(morning), rating);
		expect(after('again').due - morning).toBe(10 * 60_000);
		expect(after('hard').due - morning).toBe(15 * 60_000);
		expect(new Date(after('good').due).toISOString()).toBe('2026-03-04T04:00:00.000Z');
	});

	test('counts days from four to four on the clocks of the learner', () => {
		const lateEvening = Date.parse('2026-03-03T06:30:00Z'); // half past one in the night in New York
		const card = aCard({ last: Date.parse('2026-03-02T20:00:00Z'), stability: 3 });
		const there = exact.next(card, { at: lateEvening, zone: 'America/New_York' }, 'good');
		const inLondon = exact.next(card, { at: lateEvening, zone: 'Europe/London' }, 'good');
		// One evening in New York, two days in London: only the latter can tell that a day was survived.
		expect(there.stability).not.toBe(inLondon.stability);
	});

	const history = fc.array(
		fc.record({
			rating: fc.constantFrom(...ratings),
			hours: fc.integer({ min: -9000, max: 9000 })
		}),
		{ maxLength: 30 }
	);

	test('keeps cards finite and in order whatever the clock does', () => {
		fc.assert(
			fc.property(history, fc.constantFrom(0.8, 0.9, 0.97), (reviews, retention) => {
				const scheduler = new Scheduler({ weights: null, retention, fuzz: true });
				let card = scheduler.fresh('pack/fact', morning);
				let at = morning;
				for (const { rating, hours } of reviews) {
					at = Math.max(0, at + hours * 3_600_000);
					const before: Card = card;
					card = scheduler.next(card, { at, zone: 'Europe/London' }, rating);
					expect(
						Object.values(card).every((v) => typeof v === 'string' || Number.isFinite(v))
					).toBe(true);
					expect(card.last).toBe(Math.max(at, before.last ?? at));
					expect(card.due).toBeGreaterThan(card.last ?? Infinity);
					expect(Number.isInteger(card.due)).toBe(true);
				}
			})
		);
	});

	test('never sets a better rating a shorter interval, with fuzz off', () => {
		fc.assert(
			fc.property(history, (reviews) => {
				let card = exact.fresh('pack/fact', morning);
				let at = morning;
				for (const { rating, hours } of reviews) {
					at += Math.abs(hours) * 3_600_000;
					const dues = ratings.map((each) => exact.next(card, utc(at), each).due);
					expect(dues).toEqual([...dues].sort((a, b) => a - b));
					card = exact.next(card, utc(at), rating);
				}
			})
		);
	});

	test('gives the same fuzz for the same fact and review, and another for another fact', () => {
		const fuzzy = new Scheduler(defaultParameters);
		const at = morning + 40 * dayMs;
		const due = (fact: string) => fuzzy.next(aCard({ fact, stability: 60 }), utc(at), 'good').due;
		expect(due('pack/a')).toBe(due('pack/a'));
		expect(new Set(['a', 'b', 'c', 'd', 'e', 'f'].map(due)).size).toBeGreaterThan(1);
	});

	test('waits longer the less is to be remembered', () => {
		const due = (retention: number) => {
			const scheduler = new Scheduler({ weights: null, retention, fuzz: false });
			return scheduler.next(aCard({ stability: 30 }), utc(morning), 'good').due;
		};
		expect(due(0.8)).toBeGreaterThan(due(0.9));
		expect(due(0.9)).toBeGreaterThan(due(0.97));
		expect(due(0.1)).toBe(due(0.8));
		expect(due(NaN)).toBe(due(0.9));
	});
});

describe('retrievability', () => {
	test('falls with time, is 1 at once and 0.9 after the stability', () => {
		fc.assert(
			fc.property(
				fc.double({ min: 0.01, max: 3000, noNaN: true }),
				fc.integer({ min: 0, max: 3000 }),
				fc.integer({ min: 1, max: 3000 }),
				(stability, days, more) => {
					const card = aCard({ stability, last: morning });
					const sooner = exact.retrievability(card, morning + days * dayMs);
					const later = exact.retrievability(card, morning + (days + more) * dayMs);
					expect(later).toBeLessThan(sooner);
					expect(later).toBeGreaterThan(0);
				}
			)
		);
		const card = aCard({ stability: 10, last: morning });
		expect(exact.retrievability(card, morning)).toBe(1);
		expect(exact.retrievability(card, morning + 10 * dayMs)).toBeCloseTo(0.9, 6);
		expect(exact.retrievability(card, morning - 365 * dayMs)).toBe(1);
	});

	test('is 0 for what was never reviewed', () => {
		expect(exact.retrievability(exact.fresh('f', morning), morning)).toBe(0);
	});
});

describe('weights', () => {
	test.each([0, 1, 17, 19, 20, 22])('%i of them are refused', (count) => {
		const weights = new Array<number>(count).fill(1);
		expect(parseWeights(weights)).toEqual({ ok: false, error: { code: 'weights/count', count } });
		const scheduler = new Scheduler({ weights, retention: 0.9, fuzz: false });
		expect(scheduler.parameters.weights).toBeNull();
		const card = scheduler.next(scheduler.fresh('f', morning), utc(morning), 'good');
		expect(card.stability).toBe(2.3065);
	});

	test('that are no numbers are refused', () => {
		const weights = usualWeights.map((weight, i) => (i === 4 ? NaN : weight));
		expect(parseWeights(weights)).toEqual({
			ok: false,
			error: { code: 'weights/not-finite', at: 4 }
		});
	});

	test('of a learner change the schedule', () => {
		const weights = usualWeights.map((weight, i) => (i === 2 ? 9 : weight));
		const scheduler = new Scheduler({ weights, retention: 0.9, fuzz: false });
		const card = scheduler.next(scheduler.fresh('f', morning), utc(morning), 'good');
		expect(card.stability).toBe(9);
	});
});
