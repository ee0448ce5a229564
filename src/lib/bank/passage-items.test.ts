import { describe, expect, test } from 'vitest';
import { lintPack } from './lint';
import { itemsOfPassage } from './passage-items';
import { passageSchema } from './schema';
import { aFact, anItem, aPack } from './testing';

type Fields = Readonly<Record<string, unknown>>;

const day = aFact({ id: 'loan-day', statement: 'Britain gave the loan on Saturday in London.' });
const giver = aFact({ id: 'loan-giver', statement: 'The loan came from Keir Starmer.' });

/** A passage with a simple level, and a full one that states more. */
function aPassage(text: string, fields: Fields = {}) {
	const more = 'It came from Keir Starmer. Over two billion pounds were given.';
	return passageSchema.parse({
		id: 'loan',
		title: 'A loan',
		topic: 'aid',
		levels: {
			simple: [{ id: 'p1', text, facts: ['loan-sum'] }],
			full: [{ id: 'p1', text: `${text} ${more}`, facts: ['loan-sum', 'loan-giver'] }]
		},
		...fields
	});
}

/** Ids of the items that each level of a passage can answer. */
function answered(items: readonly Fields[], text: string, fields: Fields = {}) {
	const pack = aPack([aFact(), day, giver], items.map(anItem));
	const passage = aPassage(text, fields);
	const ids = (level: 'simple' | 'full') => itemsOfPassage(pack, passage, level).map((i) => i.id);
	return { simple: ids('simple'), full: ids('full') };
}

const typed = (key: string, fields: Fields = {}) => ({
	...{ id: 'typed', type: 'short-text', key, rationale: 'So it stands there (nyt P16).' },
	...fields
});

describe('itemsOfPassage', () => {
	test('takes items whose every fact the level states', () => {
		const items = [
			{ id: 'a' },
			{ id: 'b', fact: 'loan-giver' },
			{ id: 'c', also: ['loan-giver'] },
			{ id: 'd', also: ['loan-day'] }
		];

		expect(answered(items, 'They gave a loan.')).toEqual({ simple: ['a'], full: ['a', 'b', 'c'] });
	});

	test('leaves out items whose key holds a number the level does not', () => {
		const numeric = {
			...{ id: 'sum', type: 'numeric', value: 2, unit: 'billion pounds' },
			rationale: 'So it stands there (nyt P16).'
		};

		expect(answered([numeric], 'They gave a loan.')).toEqual({ simple: [], full: ['sum'] });
		expect(answered([numeric], 'It was 2 billion.').simple).toEqual(['sum']);
	});

	test('leaves out items whose key holds a name the level does not', () => {
		expect(answered([typed('Keir Starmer')], 'They gave a loan.')).toEqual({
			simple: [],
			full: ['typed']
		});
		expect(answered([typed('Starmer')], "It was Starmer's loan.").simple).toEqual(['typed']);
	});

	test('leaves out a point on the map whose name the level does not hold', () => {
		const rome = { name: 'Rome', lat: 41.9, lon: 12.5 };
		const rationale = 'So it stands there (nyt P16).';
		const place = {
			...{ id: 'map', type: 'place', boundKm: 800, target: { ...rome, radiusKm: 200 } },
			list: [
				...[rome, { name: 'Berlin', lat: 52.5, lon: 13.4 }, { name: 'Kyiv', lat: 50.5, lon: 30.5 }],
				...[
					{ name: 'Paris', lat: 48.9, lon: 2.4 },
					{ name: 'London', lat: 51.5, lon: -0.1 }
				]
			].map((p) => ({ ...p, rationale }))
		};

		expect(answered([place], 'They met in the capital of Italy.').simple).toEqual([]);
		expect(answered([place], 'They met in Rome.').simple).toEqual(['map']);
	});

	test('asks no passage to hold the aliases of a key', () => {
		const item = typed('a loan', { aliases: ['Keir Starmer'] });

		expect(answered([item], 'They gave a loan.').simple).toEqual(['typed']);
	});

	test('leaves out what the passage names under without', () => {
		const text = 'They gave a loan.';

		expect(answered([{ id: 'a' }], text, { without: ['a'] })).toEqual({ simple: [], full: [] });
	});

	test('finds nothing at a level the passage does not have', () => {
		const pack = aPack([aFact()], [anItem()]);

		expect(itemsOfPassage(pack, aPassage('They gave a loan.'), 'standard')).toEqual([]);
	});
});

describe('the lint', () => {
	const problems = (count: number) => {
		const items = Array.from({ length: count }, (_, i) => anItem({ id: `item-${String(i)}` }));
		const pack = { ...aPack([aFact(), giver], items), passages: [aPassage('They gave a loan.')] };
		return lintPack(pack).filter((f) => f.problem.includes('can be answered'));
	};

	test('wants eight items at every level', () => {
		expect(problems(8)).toEqual([]);
		expect(problems(7)).toMatchObject([
			{
				severity: 'error',
				file: 'questions/london/passages/loan.yaml',
				item: 'loan',
				field: 'levels.simple',
				problem: '7 items can be answered from it, not 8 or more',
				remedy: 'ask more of the facts it states, or state more facts of items'
			},
			{ field: 'levels.full' }
		]);
	});
});
