import { schema } from './schema';

const common = {
	type: 'place',
	process: 'locate',
	level: 'easy',
	evidence: ['nyt P1'],
	boundKm: 900
} as const;
const paris = { name: 'Paris', lat: 48.86, lon: 2.35 };
const rome = { name: 'Rome', lat: 41.9, lon: 12.5 };
const oslo = { name: 'Oslo', lat: 59.91, lon: 10.75 };
const athens = { name: 'Athens', lat: 37.98, lon: 23.73 };
const lisbon = { name: 'Lisbon', lat: 38.72, lon: -9.14 };
const list = [paris, rome, oslo, athens, lisbon].map((p) => ({
	...p,
	rationale: `On every map of Europe this point is ${p.name} (nyt P1).`
}));

/** Three cities of one list. */
export const examples = [
	{
		...common,
		id: 'place-paris',
		fact: 'paris',
		stem: 'Where does the Seine flow past the Louvre? Point to the city.',
		hint: 'It is in the west.',
		target: { ...paris, radiusKm: 200 },
		list
	},
	{
		...common,
		id: 'place-rome',
		fact: 'rome',
		stem: 'Where does the Tiber flow past the Colosseum? Point to the city.',
		hint: 'It is in the south.',
		target: { ...rome, radiusKm: 200 },
		list
	},
	{
		...common,
		id: 'place-oslo',
		fact: 'oslo',
		stem: 'Where does the Akerselva reach a fjord? Point to the city.',
		hint: 'It is in the north.',
		target: { ...oslo, radiusKm: 200 },
		list
	}
].map((item) => schema.parse(item));
