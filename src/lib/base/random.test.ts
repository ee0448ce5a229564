import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fnv1a, seeded, shuffled } from './random';

describe('seeded', () => {
	test('gives the same numbers for the same seed and others for another', () => {
		const three = (seed: string) => {
			const random = seeded(seed);
			return [random(), random(), random()];
		};

		expect(three('a')).toEqual(three('a'));
		expect(three('a')).not.toEqual(three('b'));
	});

	test('never changes its numbers: stored sessions rely on them', () => {
		const random = seeded('quillwise');

		expect([random(), random(), random()]).toEqual([
			0.31361554516479373, 0.5483034604694694, 0.32516216044314206
		]);
	});

	test('stays in [0, 1) and fills it evenly', () => {
		const random = seeded('even');
		const tenths = new Array<number>(10).fill(0);
		for (let i = 0; i < 10_000; i++) {
			const value = random();
			const tenth = Math.floor(value * 10);
			tenths[tenth] = (tenths[tenth] ?? 0) + 1;

			expect(value).toBeGreaterThanOrEqual(0);
			expect(value).toBeLessThan(1);
		}

		expect(Math.min(...tenths)).toBeGreaterThan(900);
		expect(Math.max(...tenths)).toBeLessThan(1100);
	});
});

test.each([
	// test vectors of draft-eastlake-fnv for 32 bit FNV-1a
	['', 0x811c9dc5],
	['a', 0xe40c292c],
	['foobar', 0xbf9cf968]
])('hashes "%s" as published', (text, hash) => {
	expect(fnv1a(text)).toBe(hash);
});

describe('shuffled', () => {
	test('keeps every value and leaves the list itself alone', () => {
		fc.assert(
			fc.property(fc.array(fc.integer()), fc.string(), (values, seed) => {
				const before = [...values];

				expect(shuffled(values, seeded(seed)).sort()).toEqual([...values].sort());
				expect(values).toEqual(before);
			})
		);
	});

	test('puts each of three values first about equally often', () => {
		const random = seeded('fair');
		const firsts = [0, 0, 0];
		for (let i = 0; i < 3_000; i++) {
			const [first = 0] = shuffled([0, 1, 2], random);
			firsts[first] = (firsts[first] ?? 0) + 1;
		}

		expect(Math.min(...firsts)).toBeGreaterThan(900);
	});
});
