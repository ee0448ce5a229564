import { expect, test } from 'vitest';
import {
	itemsPerChunk,
	publishChunks,
	publishIndex,
	publishPack,
	publishPackList
} from './publish';
import { aFact, anItem, aPack, options } from './testing';

const items = Array.from({ length: 6 }, (_, i) =>
	anItem({ id: `item-${String(i)}`, fact: `fact-${String(i)}`, topic: i < 4 ? 'aid' : 'talks' })
);
const pack = aPack([aFact({ id: 'fact-0', retires: '2025-12-31' })], items);

test('lists a pack with its counts and the topics that have items', () => {
	const only = aPack([aFact()], [anItem()]);

	expect(publishPackList([only]).packs).toMatchObject([
		{ id: 'london', facts: 1, items: 1, topics: [{ id: 'aid', items: 1 }] }
	]);
});

test('puts each item in the chunk which the index names', () => {
	const chunks = publishChunks(pack);

	expect(chunks.map((c) => c.items.length)).toEqual([
		itemsPerChunk,
		itemsPerChunk,
		6 - 2 * itemsPerChunk
	]);
	for (const { id, chunk } of publishIndex(pack).items) {
		expect(chunks[chunk]?.items.map((i) => i.id)).toContain(id);
	}
});

test('tells in the index when a fact retires, and nothing where it does not', () => {
	const [first, second] = publishIndex(pack).items;

	expect(first?.retires).toBe('2025-12-31');
	expect(second).not.toHaveProperty('retires');
});

test('tells the mutual enemies by their places in the index', () => {
	const one = aPack(
		[],
		[
			anItem({ id: 'a' }),
			anItem({
				id: 'b',
				fact: 'other',
				evidence: ['afp P1'],
				options: options('Apples', 'Pears', 'Plums')
			}),
			anItem({ id: 'c' })
		]
	);

	expect(publishIndex(one).items.map((i) => i.enemies)).toEqual([[2], [], [0]]);
});

test('keeps the texts of the items out of the index', () => {
	expect(JSON.stringify(publishIndex(pack))).not.toContain('In which form');
});

test('publishes the whole pack with topic and day of each item', () => {
	expect(publishPack(pack).items[5]).toMatchObject({
		id: 'item-5',
		topic: 'talks',
		published: '2025-03-02'
	});
});
