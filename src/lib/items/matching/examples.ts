import { schema } from './schema';

const common = {
	type: 'matching',
	process: 'locate',
	level: 'medium',
	evidence: ['nyt P1']
} as const;
const pair = (text: string, match: string) => ({
	text,
	match,
	rationale: `Every atlas and almanac pairs ${text} with ${match} (nyt P1).`
});
const extra = (text: string) => ({
	text,
	rationale: `No premise in this list belongs to ${text} (nyt P1).`
});

/** Four premises with one extra, five with two, four where a response may serve twice. */
export const examples = [
	{
		...common,
		id: 'capitals',
		fact: 'capitals',
		stem: 'Match each country with its capital. One city is not needed.',
		hint: 'Start with the ones you know.',
		premises: [
			pair('Norway', 'Oslo'),
			pair('Spain', 'Madrid'),
			pair('Hungary', 'Budapest'),
			pair('Greece', 'Athens')
		],
		extras: [extra('Lisbon')]
	},
	{
		...common,
		id: 'authors',
		fact: 'authors',
		stem: 'Match each book with its author. Two names are not needed.',
		hint: 'Two are Russian.',
		premises: [
			pair('Emma', 'Jane Austen'),
			pair('War and Peace', 'Leo Tolstoy'),
			pair('The Trial', 'Franz Kafka'),
			pair('The Idiot', 'Fyodor Dostoevsky'),
			pair('Ulysses', 'James Joyce')
		],
		extras: [extra('Charles Dickens'), extra('Thomas Mann')]
	},
	{
		...common,
		id: 'continents',
		fact: 'continents',
		stem: 'Match each country with its continent. A continent may be used twice.',
		hint: 'Two lie on one continent.',
		reuse: true,
		premises: [
			pair('Kenya', 'Africa'),
			pair('Ghana', 'Africa'),
			pair('Japan', 'Asia'),
			pair('Chile', 'South America')
		],
		extras: [extra('Oceania')]
	}
].map((item) => schema.parse(item));
