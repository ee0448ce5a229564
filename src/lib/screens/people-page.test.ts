import { expect, test } from 'vitest';
import { aFact, aPack } from '$lib/bank/testing';
import { peoplePage } from './people-page';

const facts = [
	aFact({
		id: 'vance-office',
		kind: 'person',
		statement: "JD Vance was Donald Trump's vice president.",
		people: ['JD Vance', 'Donald Trump']
	}),
	aFact({
		id: 'both-said',
		kind: 'quotation',
		statement: 'They said, "No deal without us".',
		speaker: 'Donald Trump and JD Vance',
		quote: 'No deal without us',
		people: ['Donald Trump', 'JD Vance']
	}),
	aFact({
		id: 'aide-said',
		status: 'opinion',
		statement: 'A plan was ready, a senior official said.',
		speaker: 'a senior official'
	}),
	aFact({
		id: 'paper-judged',
		status: 'interpretation',
		speaker: 'Paper',
		people: ['Donald Trump'],
		statement: 'Donald Trump was late.'
	})
];
const page = peoplePage(aPack(facts, []));

test('files an office under the one it is about', () => {
	expect(page.people.map(({ name, offices }) => [name, offices.map((o) => o.id)])).toEqual([
		['Donald Trump', []],
		['JD Vance', ['vance-office']]
	]);
});

test('gives words of two to both', () => {
	const quotes = page.people.map((person) => person.quotes);

	expect(quotes).toEqual(Array(2).fill([{ fact: 'both-said', text: '“No deal without us”' }]));
});

test('lists every other fact once', () => {
	expect(page.people[0]?.facts.map((f) => f.id)).toEqual(['vance-office', 'paper-judged']);
	expect(page.people[1]?.facts).toEqual([]);
});

test('leaves speakers without a name nameless, and reports out', () => {
	expect(page.others).toEqual([
		{
			id: 'a-senior-official',
			name: 'A senior official',
			facts: [{ id: 'aide-said', statement: 'A plan was ready, a senior official said.' }]
		}
	]);
});
