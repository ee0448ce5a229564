import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { memoryOf } from './memory';
import { revlogOf } from './revlog';
import { arbitraryLog, aReview, dayMs, morning } from './testing';

const took = () => 4000;

describe('revlogOf', () => {
	test('writes each review in the names and units of Anki', () => {
		const memory = memoryOf([
			aReview({ id: 's1/0', mark: 0 }),
			aReview({ id: 's1/1', at: morning + 600_000 }),
			aReview({ id: 's2/0', at: morning + 3 * dayMs, mark: 0 }),
			aReview({ id: 's3/0', at: morning + 4 * dayMs })
		]);
		const { cards, revlog } = revlogOf(memory, took);

		expect(cards).toEqual([{ cid: morning, fact: 'pack/fact' }]);
		expect(revlog.map(({ id, ease, type }) => [id, ease, type])).toEqual([
			[morning, 1, 0],
			[morning + 600_000, 3, 0],
			[morning + 3 * dayMs, 1, 1],
			[morning + 4 * dayMs, 3, 2]
		]);
		expect(revlog[0]).toMatchObject({ cid: morning, usn: -1, ivl: -600, lastIvl: 0, time: 4000 });
		expect(revlog[1]?.lastIvl).toBe(-600);
		expect(revlog[1]?.ivl).toBeGreaterThanOrEqual(1);
		expect(revlog[2]).toMatchObject({ lastIvl: revlog[1]?.ivl, ivl: -600 });
	});

	test('tells a review on an earlier day from one on the day it was due or later', () => {
		const days = [0, 1, 60];
		const memory = memoryOf(
			days.map((day, i) => aReview({ id: `s${String(i)}/0`, at: morning + day * dayMs }))
		);
		const { revlog } = revlogOf(memory, took);

		expect(revlog[0]?.ivl).toBeGreaterThan(1);
		expect(revlog[1]?.ivl).toBeLessThan(59);
		expect(revlog.map(({ type }) => type)).toEqual([0, 3, 1]);
	});

	test('gives two reviews of one millisecond different ids', () => {
		const memory = memoryOf([
			aReview({ id: 's1/0', fact: 'pack/a' }),
			aReview({ id: 's1/1', fact: 'pack/b' })
		]);
		const { cards, revlog } = revlogOf(memory, took);

		expect(revlog.map(({ id }) => id)).toEqual([morning, morning + 1]);
		expect(cards.map(({ cid }) => cid)).toEqual([morning, morning + 1]);
	});

	test('keeps to whole numbers inside the limits of the format, whatever clocks did', () => {
		fc.assert(
			fc.property(arbitraryLog, (log) => {
				const memory = memoryOf(log);
				const { cards, revlog } = revlogOf(memory, took);
				expect(cards).toHaveLength(memory.cards.size);
				expect(new Set(revlog.map(({ id }) => id)).size).toBe(revlog.length);
				expect(revlog.map(({ id }) => id)).toEqual(
					revlog.map(({ id }) => id).sort((a, b) => a - b)
				);
				for (const row of revlog) {
					expect(Object.values(row).every(Number.isSafeInteger)).toBe(true);
					expect(row.factor).toBeGreaterThanOrEqual(100);
					expect(row.factor).toBeLessThanOrEqual(1100);
				}
			}),
			{ numRuns: 60 }
		);
	});
});
