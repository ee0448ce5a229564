import { describe, expect, test } from 'vitest';
import {
	minutesFor,
	paceOf,
	resultByProcess,
	sittingsOf,
	suggestedLevel,
	type Sitting
} from './reading-result';
import type { Attempt } from './schema';

function anAttempt(fields: Partial<Attempt> & { id: string }): Attempt {
	return {
		...{ pack: 'pack', item: 'item', itemVersion: 1, fact: 'fact', mode: 'read', session: 's1' },
		...{ at: 1000, zone: 'UTC', tookMs: 5000, response: null, mark: 1, hinted: false },
		certainty: null,
		reading: { passage: 'loan', level: 'standard', way: 'open' },
		...fields
	};
}

describe('resultByProcess', () => {
	test('sums marks by process, in the order of the processes, a skipped item counting nothing', () => {
		const attempts = [
			anAttempt({ id: 's1/0', item: 'weigh', mark: 0.5 }),
			anAttempt({ id: 's1/1', item: 'find', mark: 1 }),
			anAttempt({ id: 's1/2', item: 'find', mark: null }),
			anAttempt({ id: 's1/3', item: 'gone', mark: 1 })
		];
		const processOf = (item: string) =>
			item === 'find' ? 'locate' : item === 'weigh' ? 'evaluate' : undefined;

		expect(resultByProcess(attempts, processOf)).toEqual([
			{ process: 'locate', earned: 1, of: 2 },
			{ process: 'evaluate', earned: 0.5, of: 1 }
		]);
	});
});

describe('sittingsOf', () => {
	test('makes one sitting of each session beside a passage, oldest first, at the level it ended at', () => {
		const full = { passage: 'loan', level: 'full', way: 'open' } as const;
		const attempts = [
			anAttempt({ id: 's2/0', session: 's2', at: 9000, mark: 0 }),
			anAttempt({ id: 's1/1', at: 2000, mark: null, reading: full }),
			anAttempt({ id: 's1/0', at: 1000, mark: 1 }),
			{ ...anAttempt({ id: 's3/0', session: 's3' }), reading: undefined }
		] as Attempt[]; // an attempt without a passage

		expect(sittingsOf(attempts)).toEqual([
			{ session: 's1', passage: 'pack/loan', level: 'full', at: 2000, mean: 0.5, items: 2 },
			{ session: 's2', passage: 'pack/loan', level: 'standard', at: 9000, mean: 0, items: 1 }
		]);
	});
});

describe('suggestedLevel', () => {
	const sat = (mean: number, level: Sitting['level'] = 'standard', items = 8): Sitting => ({
		...{ session: 's', passage: 'pack/loan', at: 0 },
		...{ mean, level, items }
	});

	test.each([
		['two went well', [sat(0.9), sat(0.85)], 'full'],
		['one alone went well', [sat(0.9)], null],
		['the last one went well, and the one before did not', [sat(0.6), sat(1)], null],
		['the last one was too hard', [sat(1), sat(0.4)], 'simple'],
		['those at another level went well', [sat(1, 'full'), sat(1, 'full')], null],
		['too little was answered', [sat(1, 'standard', 2), sat(1, 'standard', 2)], null],
		['nothing is known', [], null]
	])('says what suits better where %s', (_, sittings, level) => {
		expect(suggestedLevel(sittings, 'standard')).toBe(level);
	});

	test('suggests no level that is not there', () => {
		expect(suggestedLevel([sat(1, 'full'), sat(1, 'full')], 'full')).toBeNull();
		expect(suggestedLevel([sat(0, 'simple')], 'simple')).toBeNull();
		expect(suggestedLevel([sat(1), sat(1)], 'standard', ['simple', 'standard'])).toBeNull();
	});
});

describe('paceOf', () => {
	test.each([
		[240, 60_000, 240],
		[240, 1000, null],
		[240, 0, null]
	])('takes %i words in %i ms for %s a minute', (words, readMs, pace) => {
		expect(paceOf(words, readMs)).toBe(pace);
	});
});

test('minutesFor never says less than one', () => {
	expect([minutesFor(0), minutesFor(238), minutesFor(500)]).toEqual([1, 1, 2]);
});
