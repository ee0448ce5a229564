import { fold } from '$lib/base/text';

/** A fact as the list of a pack shows and searches it. Made at build time. */
export interface FactRow {
	readonly id: string;
	readonly statement: string;
	readonly topic: string;
	readonly status: string;
	/** Ids of names, see `nameId`. */
	readonly people: readonly string[];
	/** Words to be found by besides the statement: quotation and speaker. */
	readonly words: string;
	/** Type, level and process of each item on it. */
	readonly items: readonly (readonly [type: string, level: string, process: string])[];
}

/** What the list is narrowed to; an empty text narrows nothing. */
export interface FactFilter {
	readonly q: string;
	readonly topic: string;
	readonly person: string;
	readonly type: string;
	readonly level: string;
	readonly process: string;
}

/** The filter that lets everything through. */
export const noFilter: FactFilter = {
	q: '',
	topic: '',
	person: '',
	type: '',
	level: '',
	process: ''
};

const fields = ['q', 'topic', 'person', 'type', 'level', 'process'] as const;

/** Reads a filter out of the query of an address. */
export function filterFrom(query: URLSearchParams): FactFilter {
	const read = (field: keyof FactFilter) => (query.get(field) ?? '').slice(0, 100);
	return {
		q: read('q'),
		topic: read('topic'),
		person: read('person'),
		type: read('type'),
		level: read('level'),
		process: read('process')
	};
}

/** Returns the query of a filter, e.g. `?topic=aid`, empty where it narrows nothing. */
export function queryOf(filter: FactFilter): string {
	const set = fields.filter((field) => filter[field].trim() !== '');
	const query = new URLSearchParams(set.map((field) => [field, filter[field].trim()])).toString();
	return query === '' ? '' : `?${query}`;
}

/**
 * Returns the facts a filter lets through, in their order.
 *
 * Every word of the search must begin a word of the fact. Type, level and process must hold for one and the same item.
 */
export function filtered(rows: readonly FactRow[], filter: FactFilter): FactRow[] {
	const wanted = fold(filter.q).split(' ').filter(Boolean);
	return rows.filter((row) => {
		if (filter.topic !== '' && row.topic !== filter.topic) return false;
		if (filter.person !== '' && !row.people.includes(filter.person)) return false;
		if (!hasItem(row, filter)) return false;
		if (wanted.length === 0) return true;
		const words = ` ${fold(row.statement)} ${fold(row.words)}`;
		return wanted.every((word) => words.includes(` ${word}`));
	});
}

function hasItem({ items }: FactRow, { type, level, process }: FactFilter): boolean {
	if (type === '' && level === '' && process === '') return true;
	return items.some(
		([t, l, p]) =>
			(type === '' || t === type) &&
			(level === '' || l === level) &&
			(process === '' || p === process)
	);
}
