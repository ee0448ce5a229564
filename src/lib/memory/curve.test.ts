import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forgettingCurve, stepsOf } from './curve';
import { memoryOf } from './memory';
import { arbitraryLog, aReview, dayMs, morning } from './testing';

const reviews = [0, 3, 12].map((day, i) =>
	aReview({ id: `s1/${String(i)}`, at: morning + day * dayMs })
);
const memory = memoryOf(reviews);

describe('forgettingCurve', () => {
	test('starts at full recall after each review and falls until the next', () => {
		const curve = forgettingCurve(reviews, memory.scheduler, morning + 13 * dayMs);

		expect(curve?.parts).toHaveLength(3);
		for (const { points } of curve?.parts ?? []) {
			expect(points[0]?.recall).toBe(1);
			const recalls = points.map((point) => point.recall);
			expect(recalls).toEqual([...recalls].sort((a, b) => b - a));
		}
	});

	test('fades more slowly after each review', () => {
		const curve = forgettingCurve(reviews, memory.scheduler, morning + 13 * dayMs);
		const stabilities = curve?.parts.map((part) => part.stability) ?? [];

		expect(stabilities).toEqual([...stabilities].sort((a, b) => a - b));
		expect(new Set(stabilities).size).toBe(3);
	});

	test('ends when the fact comes back, or today where that is later', () => {
		const due = memory.cards.get('pack/fact')?.due ?? 0;
		const soon = forgettingCurve(reviews, memory.scheduler, morning + 12 * dayMs);
		const late = forgettingCurve(reviews, memory.scheduler, morning + 900 * dayMs);

		expect(soon?.days).toBeCloseTo((due - morning) / dayMs);
		expect(late?.days).toBeCloseTo(900);
		expect(late?.recallNow).toBe(memory.retrievability('pack/fact', morning + 900 * dayMs));
	});

	test('is nothing where no review counts', () => {
		expect(forgettingCurve([aReview({ mark: null })], memory.scheduler, morning)).toBeNull();
	});

	test('never runs backwards or leaves 0..1, whatever clocks did', () => {
		fc.assert(
			fc.property(arbitraryLog, fc.integer({ min: 0, max: 4e12 }), (log, now) => {
				const learnt = memoryOf(log);
				for (const fact of learnt.cards.keys()) {
					const curve = forgettingCurve(learnt.reviewsOf(fact), learnt.scheduler, now);
					const points = curve?.parts.flatMap((part) => part.points) ?? [];
					let before = 0;
					for (const { day, recall } of points) {
						expect(day).toBeGreaterThanOrEqual(before);
						expect(recall).toBeGreaterThanOrEqual(0);
						expect(recall).toBeLessThanOrEqual(1);
						before = day;
					}
					expect(curve?.days).toBeGreaterThanOrEqual(before);
				}
			}),
			{ numRuns: 60 }
		);
	});
});

test('the last step of a fact leads to the card that is kept', () => {
	expect(stepsOf(reviews, memory.scheduler).at(-1)?.after).toEqual(memory.cards.get('pack/fact'));
});
