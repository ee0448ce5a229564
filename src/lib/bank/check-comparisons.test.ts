import { expect, test } from 'vitest';
import { readPacks } from './read';

const facts = `
- { id: one, statement: It was one., kind: amount, topic: aid, status: stated, evidence: [nyt P1] }
- { id: two, statement: It was two., kind: amount, topic: aid, status: stated, evidence: [afp P1] }
- { id: three, statement: It was three., kind: amount, topic: aid, status: stated, evidence: [nyt P2] }
`;

function problemsOf(comparisons: string): string[] {
	const pack = `
id: london
title: London
summary: A summit.
language: en
version: 1
published: 2025-03-02
asOf: 2025-03-02
licence: CC BY 4.0
topics: [{ id: aid, title: Aid, icon: pound }]
sources:
  - { id: nyt, publisher: Paper, title: Talks, published: 2025-03-02, paragraphs: 3 }
  - { id: afp, publisher: Agency, title: Talks, published: 2025-03-02, paragraphs: 3 }
comparisons: ${comparisons}
`;
	const read = readPacks({
		'questions/london/pack.yaml': pack,
		'questions/london/facts.yaml': facts
	});
	return read.ok ? [] : read.error.map(({ field, problem }) => `${field}: ${problem}`);
}

test('accepts what both reports say of one matter', () => {
	expect(problemsOf('[{ id: sum, question: How much?, facts: [one, two] }]')).toEqual([]);
});

test.each([
	[
		'an unknown fact',
		'[{ id: sum, question: How much?, facts: [one, two, four] }]',
		'comparisons.0.facts.2: there is no fact "four"'
	],
	[
		'a report that says nothing of it',
		'[{ id: sum, question: How much?, facts: [one, three] }]',
		'comparisons.0.facts: none of them is reported by afp'
	],
	[
		'an id that stands twice',
		'[{ id: sum, question: A?, facts: [one, two] }, { id: sum, question: B?, facts: [one, two] }]',
		'comparisons.1.id: "sum" stands twice'
	]
])('refuses %s', (_, comparisons, problem) => {
	expect(problemsOf(comparisons)).toEqual([problem]);
});
