import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { missedOf } from './mistakes';
import type { Attempt } from './schema';
import { anAttempt } from './testing';

const zone = 'Europe/London';
const now = Date.parse('2026-03-10T12:00:00Z');
let step = 0;
const given = (moment: string, mark: number | null, change: Partial<Attempt> = {}) =>
	anAttempt({ id: `s1/${String(step++)}`, at: Date.parse(moment), zone, mark, ...change });
const factsOf = (...attempts: Attempt[]) => missedOf(attempts, now).map(({ fact }) => fact);

describe('missedOf', () => {
	test('lists what was wrong, partly right or passed over, in any mode, newest first', () => {
		const missed = missedOf(
			[
				given('2026-03-01T10:00:00Z', 0, { fact: 'a', mode: 'rush' }),
				given('2026-03-02T10:00:00Z', 0.5, { fact: 'b', mode: 'assignment' }),
				given('2026-03-03T10:00:00Z', null, { fact: 'c', mode: 'read' }),
				given('2026-03-04T10:00:00Z', 1, { fact: 'd' })
			],
			now
		);

		expect(missed.map(({ fact, outcome }) => [fact, outcome])).toEqual([
			['pack/c', 'unanswered'],
			['pack/b', 'partly'],
			['pack/a', 'wrong']
		]);
	});

	test('keeps a fact answered right on the same day, and says so', () => {
		const [missed] = missedOf(
			[given('2026-03-02T10:00:00Z', 0), given('2026-03-02T18:00:00Z', 1)],
			now
		);

		expect(missed).toMatchObject({ fact: 'pack/fact', isRightSince: true });
	});

	test('takes one in the night after for the same day', () => {
		expect(factsOf(given('2026-03-02T22:00:00Z', 0), given('2026-03-03T01:00:00Z', 1))).toEqual([
			'pack/fact'
		]);
	});

	test('lets a fact go once it was right on another day', () => {
		expect(factsOf(given('2026-03-02T10:00:00Z', 0), given('2026-03-03T10:00:00Z', 1))).toEqual([]);
	});

	test('takes the days of the learner’s own clocks', () => {
		// Ten in the evening and five in the morning in Tokyo; one day in London.
		const tokyo = { zone: 'Asia/Tokyo' };

		expect(
			factsOf(given('2026-03-02T13:00:00Z', 0, tokyo), given('2026-03-02T20:00:00Z', 1, tokyo))
		).toEqual([]);
	});

	test('brings a fact back that is missed again, and counts its misses', () => {
		const [missed] = missedOf(
			[
				given('2026-03-02T10:00:00Z', 0),
				given('2026-03-03T10:00:00Z', 1),
				given('2026-03-04T10:00:00Z', 0)
			],
			now
		);

		expect(missed).toMatchObject({ misses: 2, isRightSince: false });
	});

	test('lets a fact missed under a clock a year ahead go by any other day', () => {
		expect(factsOf(given('2027-03-02T10:00:00Z', 0), given('2026-03-09T10:00:00Z', 1))).toEqual([]);
	});

	test('lists neither what was taken back nor what is claimed to be right', () => {
		expect(
			factsOf(
				given('2026-03-02T10:00:00Z', 0, { fact: 'a', undone: true }),
				given('2026-03-02T10:00:00Z', 0, { fact: 'b', claimed: true })
			)
		).toEqual([]);
	});

	test('says the same whatever order the log is in', () => {
		const log = fc.array(
			fc.record({
				fact: fc.constantFrom('a', 'b'),
				hours: fc.nat(200),
				mark: fc.constantFrom(null, 0, 0.5, 1)
			})
		);
		fc.assert(
			fc.property(log, (entries) => {
				const start = Date.parse('2026-03-01T00:00:00Z');
				const attempts = entries.map(({ fact, hours, mark }, i) =>
					anAttempt({ id: `s/${String(i)}`, fact, at: start + hours * 3_600_000, mark })
				);
				expect(missedOf([...attempts].reverse(), now)).toEqual(missedOf(attempts, now));
			})
		);
	});
});
