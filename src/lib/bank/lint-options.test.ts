import { describe, expect, test } from 'vitest';
import {
	absolutesAreSpread,
	keyPlacesAreBalanced,
	keyPlacesDoNotRun,
	keysAreAsLong,
	keysAreNotLongest,
	proofsAreSpread
} from './lint-options';
import { anItem, options } from './testing';

const several = (count: number, item: (i: number) => Readonly<Record<string, unknown>>) =>
	Array.from({ length: count }, (_, i) => anItem({ id: `item-${String(i)}`, ...item(i) }));

describe('keysAreNotLongest', () => {
	const longest = (count: number) =>
		several(10, (i) => ({
			options: options(i < count ? 'one two three' : 'one', 'a b', 'b c', 'c d')
		}));

	test('lets three in ten pass and finds four', () => {
		expect(keysAreNotLongest(longest(3))).toEqual([]);
		expect(keysAreNotLongest(longest(4))).toMatchObject([{ item: null, severity: 'error' }]);
	});

	test('does not count a key that shares its length', () => {
		const items = several(10, () => ({ options: options('one two', 'a b', 'b', 'c') }));

		expect(keysAreNotLongest(items)).toEqual([]);
	});
});

const placed = (places: readonly number[], order = 'fixed') =>
	several(places.length, (i) => {
		const list = options('key', 'a', 'b', 'c');
		const place = places[i] ?? 0;
		return {
			order,
			options: [...list.slice(1, place + 1), ...list.slice(0, 1), ...list.slice(place + 1)]
		};
	});

describe('keyPlacesAreBalanced', () => {
	test('lets an even spread pass', () => {
		expect(keyPlacesAreBalanced(placed([0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3]))).toEqual([]);
	});

	test('finds a favourite place', () => {
		expect(keyPlacesAreBalanced(placed([1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 2, 3]))).toMatchObject([
			{ problem: 'the key stands in places 1 to 4 1, 9, 1, 1 times (O5)' }
		]);
	});

	test('looks only at options that keep their order', () => {
		expect(keyPlacesAreBalanced(placed(Array<number>(12).fill(1), 'shuffled'))).toEqual([]);
	});
});

describe('keyPlacesDoNotRun', () => {
	test('lets three running pass and names the fourth', () => {
		expect(keyPlacesDoNotRun(placed([0, 1, 1, 1, 2]))).toEqual([]);
		expect(keyPlacesDoNotRun(placed([0, 1, 1, 1, 1]))).toMatchObject([{ item: { id: 'item-4' } }]);
	});
});

describe('keysAreAsLong', () => {
	const long = (key: string) => several(20, () => ({ options: options(key, 'a b', 'b c', 'c d') }));

	test('lets keys as long as distractors pass and finds longer and shorter ones', () => {
		expect(keysAreAsLong(long('one two'))).toEqual([]);
		expect(keysAreAsLong(long('one two three')).map((f) => f.problem)).toEqual([
			'keys are 1.50 times as long as distractors on average (O4)'
		]);
		expect(keysAreAsLong(long('one'))).toHaveLength(1);
	});
});

describe('proofsAreSpread', () => {
	const texts = (places: readonly number[]) =>
		places.map((place, i) =>
			anItem({
				id: `item-${String(i)}`,
				type: 'evidence',
				unit: 'sentence',
				parts: ['a', 'b', 'c', 'd'].map((text, at) => ({
					text,
					rationale: 'It says so in that paragraph (nyt P16).',
					...(at === place && { key: true })
				}))
			})
		);

	test('lets an even spread pass and finds proofs that always come last', () => {
		expect(proofsAreSpread(texts([0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3]))).toEqual([]);
		expect(proofsAreSpread(texts(Array<number>(12).fill(3))).map((f) => f.problem)).toEqual([
			'the proof stands first 0, between 0, last 12 times (O5)'
		]);
	});
});

describe('absolutesAreSpread', () => {
	test('warns where distractors alone speak in absolutes', () => {
		const items = several(3, () => ({ options: options('some', 'always', 'never', 'only') }));

		expect(absolutesAreSpread(items)).toMatchObject([{ severity: 'warning' }]);
	});

	test('warns where keys alone are vague', () => {
		const items = several(6, () => ({ options: options('some help', 'a', 'b', 'c') }));

		expect(absolutesAreSpread(items)).toMatchObject([
			{ problem: '"some", "often", "may" and the like give keys away (O7)' }
		]);
	});

	test('lets keys and distractors share them', () => {
		const items = several(3, () => ({ options: options('only here', 'always', 'never', 'there') }));

		expect(absolutesAreSpread(items)).toEqual([]);
	});
});
