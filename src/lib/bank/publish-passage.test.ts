import { describe, expect, test } from 'vitest';
import { publishPassage } from './publish-passage';
import { passageSchema } from './schema';
import { aFact, anItem, aPack } from './testing';

const facts = [
	aFact(),
	aFact({ id: 'loan-day', statement: 'The loan was given on a Saturday.' }),
	aFact({
		...{ id: 'starmer-office', kind: 'person', people: ['Keir Starmer'] },
		statement: 'At the time, Keir Starmer was prime minister.'
	})
];
const passage = passageSchema.parse({
	id: 'loan',
	title: 'A loan',
	topic: 'aid',
	levels: {
		simple: [{ id: 'p1', text: 'It was 2.26 billion pounds. It is a loan.', facts: ['loan-sum'] }],
		full: [
			{ id: 'p1', text: 'Keir Starmer gave a loan on Saturday. He smiled.', facts: ['loan-day'] },
			{ id: 'p2', text: 'The loan was 2.26 billion pounds. It was much.', facts: ['loan-sum'] }
		]
	},
	glossary: [{ term: 'loan', meaning: 'Money to be paid back.' }]
});
const items = [
	anItem(),
	anItem({ id: 'both', also: ['loan-day'] }),
	anItem({ id: 'day', fact: 'loan-day' })
];
const pack = { ...aPack(facts, items), passages: [passage] };

describe('publishPassage', () => {
	test('gives the levels there are, simplest first, in sentences', () => {
		const levels = publishPassage(pack, 'loan')?.levels ?? [];

		expect(levels.map(({ name, words }) => [name, words])).toEqual([
			['simple', 9],
			['full', 18]
		]);
		expect(levels[0]?.paragraphs).toEqual([
			{ id: 'p1', sentences: ['It was 2.26 billion pounds.', 'It is a loan.'] }
		]);
	});

	test('leaves out an item whose evidence is not in the text of a level', () => {
		const ids = publishPassage(pack, 'loan')?.levels.map((level) =>
			level.items.map(({ id }) => id)
		);

		expect(ids?.[0]).toEqual(['loan-form']);
		expect([...(ids?.[1] ?? [])].sort()).toEqual(['both', 'day', 'loan-form']);
	});

	test('orders items by the section in which all they need was told, and says where that stands', () => {
		const full = publishPassage(pack, 'loan')?.levels[1]?.items;

		expect(full?.map(({ id, section }) => [id, section])).toEqual([
			['day', 0],
			['loan-form', 1],
			['both', 1]
		]);
		expect(full?.[2]?.proofs).toEqual([
			{ paragraph: 'p1', sentences: [0] },
			{ paragraph: 'p2', sentences: [0] }
		]);
	});

	test('proves an item by those of its facts alone that prove it, and asks it where all were told', () => {
		const proved = { ...passage, provedBy: { both: ['loan-day'] } };
		const full = publishPassage({ ...pack, passages: [proved] }, 'loan')?.levels[1]?.items;

		expect(full?.find(({ id }) => id === 'both')).toEqual({
			id: 'both',
			section: 1,
			proofs: [{ paragraph: 'p1', sentences: [0] }]
		});
	});

	test('names who is in the text, with office', () => {
		expect(publishPassage(pack, 'loan')?.people).toEqual([
			{ name: 'Keir Starmer', offices: ['At the time, Keir Starmer was prime minister.'] }
		]);
	});

	test('knows no passage of another id', () => {
		expect(publishPassage(pack, 'nothing')).toBeNull();
	});
});
