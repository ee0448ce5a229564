import { expect, test } from 'vitest';
import { keptIdMistakes, newIds, withNewIds } from './kept-ids';
import { aFact, anItem, aPack } from './testing';

const pack = aPack([aFact()], [anItem()]);
const kept = withNewIds('', pack);

test('keeps a line for each fact and each item with its type', () => {
	expect(kept.split('\n').slice(1)).toEqual(['fact loan-sum', 'item loan-form single-choice', '']);
});

test('finds nothing wrong while every published id stands', () => {
	expect(keptIdMistakes(kept, pack)).toEqual([]);
	expect(keptIdMistakes('', pack)).toEqual([]);
});

test('names a published fact and a published item that are gone', () => {
	const mistakes = keptIdMistakes(kept, aPack([], []));

	expect(mistakes.map((m) => [m.item, m.problem])).toEqual([
		['loan-sum', 'the fact "loan-sum" was published and is gone'],
		['loan-form', 'the item "loan-form" was published and is gone']
	]);
	expect(mistakes[0]?.file).toBe('tests/frozen/packs/london.ids.txt');
});

test('names an item id that is used for another type', () => {
	const numeric = {
		type: 'numeric',
		value: 2.26,
		unit: 'billion pounds',
		rationale: 'The report gives it in that very paragraph (nyt P16).'
	};
	const changed = aPack([aFact()], [anItem(numeric)]);

	expect(keptIdMistakes(kept, changed).map((m) => m.problem)).toEqual([
		'the item "loan-form" was published as single-choice and is now another type'
	]);
	expect(newIds(kept, changed)).toEqual([]);
});

test('adds new ids at the end and leaves the rest as it is', () => {
	const grown = aPack([aFact(), aFact({ id: 'loan-day' })], [anItem()]);

	expect(newIds(kept, grown)).toEqual(['fact loan-day']);
	expect(withNewIds(kept, grown)).toBe(`${kept}fact loan-day\n`);
	expect(withNewIds(kept, pack)).toBe(kept);
});
