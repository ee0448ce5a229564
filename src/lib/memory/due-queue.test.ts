import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DueQueue } from './due-queue';
import { Scheduler } from './scheduler';
import { defaultParameters } from './parameters';
import { aCard, dayMs, morning } from './testing';

const scheduler = new Scheduler(defaultParameters);
const now = morning + 30 * dayMs;

function manyCards(count: number) {
	return Array.from({ length: count }, (_, i) =>
		aCard({
			fact: `pack/fact-${i}`,
			last: morning - ((i * 7919) % 97) * dayMs,
			stability: 1 + ((i * 104_729) % 211)
		})
	);
}

describe('DueQueue', () => {
	test('gives due cards, the lowest retrievability first', () => {
		const card = fc.record({
			fact: fc.nat(1e6).map(String),
			due: fc.integer({ min: morning, max: now + 10 * dayMs }),
			last: fc.option(fc.integer({ min: morning - 100 * dayMs, max: now }), { freq: 9 }),
			stability: fc.double({ min: 0.1, max: 400, noNaN: true })
		});
		fc.assert(
			fc.property(fc.array(card, { maxLength: 60 }), (changes) => {
				const queue = new DueQueue(changes.map(aCard), now);
				const isDue = (c: (typeof changes)[number]) => c.last !== null && c.due <= now;
				expect(queue.size).toBe(changes.filter(isDue).length);
				let before = 0;
				for (let next = queue.next(); next; next = queue.next()) {
					const r = scheduler.retrievability(next, now);
					expect(r).toBeGreaterThanOrEqual(before - 1e-12);
					before = r;
				}
				expect(queue.size).toBe(0);
			})
		);
	});

	test.each([100, 1_000, 10_000])('finds the next of %i in log n comparisons', (count) => {
		const queue = new DueQueue(manyCards(count), now);
		expect(queue.size).toBe(count);
		expect(queue.comparisons).toBeLessThanOrEqual(2 * count);
		for (let i = 0; i < count; i++) {
			const before = queue.comparisons;
			queue.next();
			expect(queue.comparisons - before).toBeLessThanOrEqual(2 * Math.ceil(Math.log2(count)));
		}
	});

	test('is empty where nothing is due', () => {
		const queue = new DueQueue([aCard({ due: now + 1 })], now);
		expect(queue.peek()).toBeNull();
		expect(queue.next()).toBeNull();
	});
});
