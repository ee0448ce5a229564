import { describe, expect, test } from 'vitest';
import {
	filtered,
	filterFrom,
	noFilter,
	queryOf,
	type FactFilter,
	type FactRow
} from './fact-filter';

const row = (id: string, fields: Partial<FactRow> = {}): FactRow => ({
	id,
	statement: 'A loan for Ukraine.',
	topic: 'aid',
	status: 'Reported as a fact',
	people: [],
	words: '',
	items: [],
	...fields
});

const idsFor = (rows: readonly FactRow[], filter: Partial<FactFilter>) =>
	filtered(rows, { ...noFilter, ...filter }).map(({ id }) => id);

describe('filtered', () => {
	test('lets everything through where nothing is asked', () => {
		expect(idsFor([row('a'), row('b')], {})).toEqual(['a', 'b']);
	});

	test('finds words by their beginning, in any order, without accents or capitals', () => {
		const rows = [
			row('a', { statement: 'João Vale de Almeida spoke of trade.' }),
			row('b', { statement: 'Trade grew.' })
		];

		expect(idsFor(rows, { q: 'TRADE joao' })).toEqual(['a']);
		expect(idsFor(rows, { q: 'tra' })).toEqual(['a', 'b']);
		expect(idsFor(rows, { q: 'rade' })).toEqual([]);
		expect(idsFor(rows, { q: ' ?! ' })).toEqual(['a', 'b']);
	});

	test('finds a fact by its quotation and speaker', () => {
		const rows = [row('a', { words: 'at a crossroads Keir Starmer' }), row('b')];

		expect(idsFor(rows, { q: 'crossroads' })).toEqual(['a']);
	});

	test('narrows by topic and person', () => {
		const rows = [row('a', { people: ['keir-starmer'] }), row('b', { topic: 'clash' })];

		expect(idsFor(rows, { topic: 'clash' })).toEqual(['b']);
		expect(idsFor(rows, { person: 'keir-starmer' })).toEqual(['a']);
	});

	test('wants type, level and process in one and the same item', () => {
		const rows = [
			row('a', {
				items: [
					['numeric', 'easy', 'locate'],
					['cloze', 'hard', 'infer']
				]
			}),
			row('b', { items: [['numeric', 'hard', 'infer']] }),
			row('c')
		];

		expect(idsFor(rows, { type: 'numeric' })).toEqual(['a', 'b']);
		expect(idsFor(rows, { type: 'numeric', level: 'hard' })).toEqual(['b']);
		expect(idsFor(rows, { process: 'infer' })).toEqual(['a', 'b']);
	});
});

describe('the query of an address', () => {
	test('keeps a filter', () => {
		const filter = { ...noFilter, q: 'loan & gift', topic: 'aid', level: 'easy' };

		expect(queryOf(filter)).toBe('?q=loan+%26+gift&topic=aid&level=easy');
		expect(filterFrom(new URLSearchParams(queryOf(filter)))).toEqual(filter);
	});

	test('is empty where nothing is narrowed', () => {
		expect(queryOf({ ...noFilter, q: '  ' })).toBe('');
	});

	test('is cut, and what is unknown in it is passed over', () => {
		const filter = filterFrom(new URLSearchParams(`q=${'a'.repeat(500)}&start=quick`));

		expect(filter).toEqual({ ...noFilter, q: 'a'.repeat(100) });
	});
});
