import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryCards } from './arbitrary';
import { packCards, unpackCards } from './cards';
import { manyCards } from './plenty';

test('gives back every card exactly, sorted by fact', () => {
	fc.assert(
		fc.property(arbitraryCards, (cards) => {
			const sorted = [...cards].sort((a, b) => (a.fact < b.fact ? -1 : 1));
			expect(unpackCards(packCards(cards))).toEqual(sorted);
		}),
		{ numRuns: 500 }
	);
});

test('takes less than 42 characters for a card', () => {
	expect(packCards(manyCards(10_000)).length / 10_000).toBeLessThan(42);
});

test('returns null for any other text, and never throws', () => {
	fc.assert(
		fc.property(fc.string(), (text) => {
			const cards = unpackCards(text);
			if (cards !== null) expect(unpackCards(packCards(cards))).toEqual(cards);
		}),
		{ numRuns: 2_000 }
	);
});

test('refuses a text that was cut anywhere', () => {
	const packed = packCards(manyCards(3));
	for (let end = 0; end < packed.length; end++) {
		expect(unpackCards(packed.slice(0, end))).toBeNull();
	}
});
