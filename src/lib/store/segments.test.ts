import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryAttempts } from './arbitrary';
import { byMoment } from './merge';
import { manyAttempts } from './plenty';
import { attemptsOfSegment, segmentOf } from './segments';
import { anAttempt } from './testing';

test('gives back every attempt exactly, whatever it holds', () => {
	fc.assert(
		fc.property(arbitraryAttempts, (attempts) => {
			const sorted = [...attempts].sort(byMoment);
			const stored = JSON.parse(JSON.stringify(segmentOf(sorted))) as ReturnType<typeof segmentOf>;
			expect(attemptsOfSegment(stored)?.sort(byMoment)).toEqual(sorted);
		}),
		{ numRuns: 500 }
	);
});

test('takes less than 14 characters for an attempt whose response is not kept', () => {
	const attempts = manyAttempts(25_000).map((attempt) => ({ ...attempt, response: null }));
	const characters = JSON.stringify(segmentOf(attempts)).length / attempts.length;
	expect(characters).toBeLessThan(14);
});

test('keeps whole what does not fit the tables', () => {
	const odd = [
		anAttempt(0, { id: 'from-elsewhere' }),
		anAttempt(1, { tookMs: 12.5 }),
		{ ...anAttempt(2), mood: 'sunny' }
	];
	expect(segmentOf(odd).odd).toEqual(odd);
});

test('refuses a text that was cut anywhere', () => {
	const segment = segmentOf([0, 1, 2].map((i) => anAttempt(i)));
	for (let end = 0; end < segment.packed.length; end++) {
		expect(attemptsOfSegment({ ...segment, packed: segment.packed.slice(0, end) })).toBeNull();
	}
});
