import { describe, expect, test } from 'vitest';
import { mistakeText } from './mistake';
import { readPacks } from './read';

const pack = `id: london
title: London
summary: A summit.
language: en
version: 1
published: 2025-03-05
asOf: 2025-03-02
licence: CC BY 4.0
topics:
  - { id: talks, title: Talks, icon: speech }
  - { id: aid, title: Aid, icon: pound }
sources:
  - { id: nyt, publisher: Paper, title: Talks, published: 2025-03-02, paragraphs: 32 }
`;

const fact = (changes = '') => `- id: loan-sum
  statement: The loan amounts to 2.26 billion pounds.
  kind: amount
  topic: aid
  status: stated
  evidence: [nyt P16]
${changes}`;

const item = (changes = '', id = 'loan-size') => `- id: ${id}
  type: numeric
  process: locate
  level: easy
  stem: How large is the loan?
  hint: It is more than two.
  value: 2.26
  unit: billion pounds
  rationale: The report gives the sum for the loan of Saturday (nyt P16).
${changes || '  fact: loan-sum\n  evidence: [nyt P16]\n'}`;

const files = (changes: Readonly<Record<string, string>> = {}) => ({
	'/questions/london/pack.yaml': pack,
	'/questions/london/facts.yaml': fact(),
	'/questions/london/items/aid.yaml': item(),
	...changes
});

const withoutFacts = (all: Readonly<Record<string, string>>) =>
	Object.fromEntries(Object.entries(all).filter(([path]) => !path.endsWith('facts.yaml')));

const lines = (changes: Readonly<Record<string, string>>) => {
	const read = readPacks(files(changes));
	return read.ok ? [] : read.error.map((m) => mistakeText(m).replace('questions/london/', ''));
};

describe('a sound pack', () => {
	test('comes back with topic and day of each item, in the order of the topics', () => {
		const read = readPacks(files({ '/questions/london/items/talks.yaml': item('', 'talks-size') }));

		expect(read).toMatchObject({
			ok: true,
			value: [
				{
					pack: { id: 'london' },
					facts: [{ id: 'loan-sum', people: [] }],
					items: [
						{ id: 'talks-size', topic: 'talks', published: '2025-03-05' },
						{ id: 'loan-size', topic: 'aid', published: '2025-03-05' }
					]
				}
			]
		});
	});

	test('keeps the day of an item that has its own', () => {
		const own = item('  fact: loan-sum\n  evidence: [nyt P16]\n  published: 2025-04-01\n');

		expect(readPacks(files({ '/questions/london/items/aid.yaml': own }))).toMatchObject({
			value: [{ items: [{ published: '2025-04-01' }] }]
		});
	});

	test('may do without facts when each item is its own', () => {
		const own = item('  fact: loan-size\n  evidence: [nyt P3]\n');
		const rest = withoutFacts(
			files({
				'/questions/london/items/aid.yaml': own
			})
		);

		expect(readPacks(rest)).toMatchObject({ ok: true, value: [{ facts: [] }] });
	});

	test('may have passages', () => {
		const passage = `id: money
title: Money
topic: aid
levels:
  simple: [{ id: p1, text: A loan., facts: [loan-sum] }]
`;

		expect(readPacks(files({ '/questions/london/passages/money.yaml': passage }))).toMatchObject({
			value: [{ passages: [{ id: 'money' }] }]
		});
		const without = passage.replace('levels:', 'without: [loan-sise]\nlevels:');
		expect(lines({ '/questions/london/passages/money.yaml': without })).toEqual([
			expect.stringContaining('money without.0: there is no item "loan-sise"; ')
		]);
	});
});

test('lists the mistakes of all files at once, in the order of files and lines', () => {
	expect(
		lines({
			'/questions/london/pack.yaml': pack.replace('id: london', 'id: londen'),
			'/questions/london/facts.yaml': fact('  speeker: Nobody\n  topic2: x\n'),
			'/questions/london/items/aid.yaml': item('  fact: loan-sum\n  evidence: [nyt 16]\n'),
			'/questions/london/items/talk.yaml': item('', 'talks-size')
		})
	).toEqual([
		'facts.yaml:7 loan-sum speeker: is not a field of this; write "speaker"',
		'facts.yaml:8 loan-sum topic2: is not a field of this; write "topic"',
		'items/aid.yaml:11 loan-size evidence.0: "nyt 16" is not well formed; write source and paragraph, like "nyt P16"',
		'items/talk.yaml:1: the pack has no topic "talk"; name the file after its topic: talks, aid',
		'pack.yaml:1 id: the folder is called "london"; write "london"'
	]);
});

test.each([
	[
		'an unknown fact',
		'  fact: lone-sum\n  evidence: [nyt P16]\n',
		'aid.yaml:10 loan-size fact: there is no fact "lone-sum"; write "loan-sum"'
	],
	[
		'an unknown further fact',
		'  fact: loan-sum\n  also: [x]\n  evidence: [nyt P16]\n',
		'aid.yaml:11 loan-size also.0: there is no fact "x"; write one of loan-sum'
	],
	[
		'a fact named twice',
		'  fact: loan-sum\n  also: [loan-sum]\n  evidence: [nyt P16]\n',
		'aid.yaml:11 loan-size also.0: "loan-sum" is named twice; leave one out'
	],
	[
		'an unknown source',
		'  fact: loan-sum\n  evidence: [nyt P16, afp P1]\n',
		'aid.yaml:11 loan-size evidence.1: there is no source "afp"; write one of nyt'
	],
	[
		'evidence that no fact rests on',
		'  fact: loan-sum\n  evidence: [nyt P16, nyt P17]\n',
		'aid.yaml:11 loan-size evidence.1: no fact of this item rests on nyt P17; name such a fact in "also", or cite nyt P16'
	],
	[
		'an unknown enemy',
		'  fact: loan-sum\n  evidence: [nyt P16]\n  enemies: [loan-siza]\n',
		'aid.yaml:12 loan-size enemies.0: there is no item "loan-siza"; write "loan-size"'
	],
	[
		'itself as enemy',
		'  fact: loan-sum\n  evidence: [nyt P16]\n  enemies: [loan-size]\n',
		'aid.yaml:12 loan-size enemies.0: an item cannot be its own enemy; leave it out'
	],
	[
		'a missing field',
		'  fact: loan-sum\n',
		'aid.yaml:1 loan-size evidence: is missing; add it: Paragraphs which prove the key.'
	],
	[
		'a field of another type',
		'  fact: loan-sum\n  evidence: [nyt P16]\n  options: []\n',
		'aid.yaml:12 loan-size options: is not a field of this; leave it out, or write one of type, id, version, fact, also, evidence, process, level, stem, hint, enemies, published, corrected, value, unit, tolerance, accepted, estimate, rationale, near'
	]
])('names item, field and remedy for %s', (_, changes, line) => {
	expect(lines({ '/questions/london/items/aid.yaml': item(changes) })).toEqual([`items/${line}`]);
});

test('finds paragraphs beyond the end of a source, also in rationales and facts', () => {
	const beyond = item('  fact: loan-sum\n  evidence: [nyt P16]\n').replace(
		'(nyt P16)',
		'(nyt P16, P33)'
	);

	expect(
		lines({
			'/questions/london/items/aid.yaml': beyond,
			'/questions/london/facts.yaml': fact().replace('[nyt P16]', '[nyt P16, nyt P40]')
		})
	).toEqual([
		'facts.yaml:6 loan-sum evidence.1: nyt P40 does not exist; nyt has the paragraphs P1 to P32',
		'items/aid.yaml:9 loan-size rationale: nyt P33 does not exist; nyt has the paragraphs P1 to P32'
	]);
});

test('finds ids that stand twice, also in two files', () => {
	expect(
		lines({
			'/questions/london/facts.yaml': fact() + fact(),
			'/questions/london/items/talks.yaml': item()
		})
	).toEqual([
		'facts.yaml:7 loan-sum id: another fact has this id (questions/london/facts.yaml:1); give one of them another id',
		'items/talks.yaml:1 loan-size id: another item has this id (questions/london/items/aid.yaml:1); give one of them another id'
	]);
});

test.each(['prototype', 'constructor'])('refuses "%s" as an id', (id) => {
	expect(lines({ '/questions/london/items/talks.yaml': item('', id) })).toEqual([
		`items/talks.yaml:1 ${id} id: "${id}" is reserved; choose another id`
	]);
});

test('does not blame an item for a fact that is itself broken', () => {
	const found = lines({
		'/questions/london/facts.yaml': fact().replace('kind: amount', 'kind: sum')
	});

	expect(found).toHaveLength(1);
	expect(found[0]).toMatch(/^facts\.yaml:3 loan-sum kind: "sum" is not allowed here; write/);
});

test.each(['opinion', 'hope', 'fear', 'interpretation'])(
	'wants a speaker for a fact of status %s',
	(status) => {
		expect(lines({ '/questions/london/facts.yaml': fact().replace('stated', status) })).toEqual([
			`facts.yaml:1 loan-sum speaker: is missing, though the status is ${status}; name whose it is, also where it is the report`
		]);
	}
);

test('wants facts of a known topic that retire after their day', () => {
	const old = fact('  retires: 2025-01-01\n').replace('topic: aid', 'topic: aids');

	expect(lines({ '/questions/london/facts.yaml': old })).toEqual([
		'facts.yaml:4 loan-sum topic: the pack has no topic "aids"; write "aid"',
		'facts.yaml:7 loan-sum retires: lies before the day for which it is claimed; write a later day'
	]);
});

test('wants each item to be its own fact where there is no facts.yaml', () => {
	const rest = withoutFacts(files());

	expect(readPacks(rest)).toMatchObject({
		error: [{ item: 'loan-size', field: 'fact', remedy: 'write fact: loan-size and no also' }]
	});
});

test('lists the types where an item names none of them', () => {
	const cloze = item().replace('numeric', 'number');

	expect(lines({ '/questions/london/items/aid.yaml': cloze })[0]).toMatch(
		/^items\/aid\.yaml:2 loan-size type: "number" fits no form allowed here; write .*single-choice/
	);
});

test.each([
	[
		'a pack without pack.yaml',
		'/questions/paris/facts.yaml',
		fact(),
		'questions/paris/pack.yaml: the file is missing; write it: id, title, topics, sources'
	],
	[
		'a file with no place',
		'/questions/notes.yaml',
		'a: 1',
		'questions/notes.yaml: this file has no place in a pack; name it questions/<pack>/pack.yaml, facts.yaml, items/<topic>.yaml or passages/<id>.yaml'
	],
	[
		'a list that is none',
		'/questions/london/items/talks.yaml',
		'id: a',
		'items/talks.yaml:1: the file is not a list; begin each entry with "- id: "'
	],
	[
		'an entry without an id',
		'/questions/london/items/talks.yaml',
		'- 5',
		'items/talks.yaml:1 #1: 5 is a number; write a group of fields'
	],
	[
		'a passage in the wrong place',
		'/questions/london/passages/money.yaml',
		'id: cash\ntitle: Money\ntopic: x\nlevels: {}',
		'passages/money.yaml:1 cash id: the file is called "money"; write "money"'
	]
])('finds %s', (_, path, text, line) => {
	expect(lines({ [path]: text })).toContain(line);
});

test('refuses more than 2,000 items', () => {
	const many = Array.from({ length: 2001 }, (_, i) => `- id: i${String(i)}`).join('\n');

	expect(lines({ '/questions/london/items/aid.yaml': many })).toContain(
		'questions/london: the pack has 2001 items; split it into packs of at most 2000'
	);
});

test('reads nothing from nothing', () => {
	expect(readPacks({})).toEqual({ ok: true, value: [] });
});
