import { describe, expect, test } from 'vitest';
import { seeded } from '../base/random';
import type { BankItem, IndexEntry, PlayIndex, PublishedPack } from '../bank/published';
import { anyItem, balanced, clashes, filterItems, heldIds } from './choose';

const types = ['single-choice', 'numeric', 'short-text', 'ordering'] as const;
const levels = ['easy', 'medium', 'hard'] as const;

const entries: IndexEntry[] = Array.from({ length: 24 }, (_, i) => ({
	id: `item-${String(i)}`,
	type: types[i % 4] ?? 'numeric',
	topic: i % 2 === 0 ? 'aid' : 'talks',
	level: levels[i % 3] ?? 'easy',
	process: i % 5 === 0 ? 'infer' : 'locate',
	fact: `fact-${String(Math.floor(i / 2))}`,
	enemies: i === 4 ? [9] : i === 9 ? [4] : [],
	published: '2025-03-02',
	chunk: 0,
	itemVersion: 1
}));
const index = { pack: 'a-pack', items: entries } as unknown as PlayIndex; // the rest is not looked at
const pack = {
	items: entries.map((entry) => ({
		...entry,
		stem: `How many ${entry.topic === 'aid' ? 'Loans' : 'leaders'}?`
	})) as unknown as BankItem[],
	passages: [
		{
			id: 'the-loan',
			title: 'The loan',
			topic: 'aid',
			levels: {
				simple: [{ id: 'p1', text: '…', facts: ['fact-1'] }],
				full: [{ id: 'p1', text: '…', facts: ['fact-3'] }]
			},
			glossary: [],
			without: []
		}
	]
} satisfies Pick<PublishedPack, 'items' | 'passages'>;

const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);

describe('the filter', () => {
	test('lets everything pass at first', () => {
		expect(filterItems(pack, anyItem)).toHaveLength(24);
	});

	test.each([
		[{ topic: 'aid' }, 12],
		[{ type: 'numeric' }, 6],
		[{ level: 'hard' }, 8],
		[{ process: 'infer' }, 5],
		[{ words: ' HOW loans ' }, 12],
		[{ words: 'porcupine' }, 0],
		[{ topic: 'aid', type: 'numeric' }, 0],
		[{ passage: 'no-such' }, 0]
	])('%o shows %i', (change, count) => {
		expect(filterItems(pack, { ...anyItem, ...change })).toHaveLength(count);
	});

	test('a passage shows the items on its facts, at any level', () => {
		expect(ids(filterItems(pack, { ...anyItem, passage: 'the-loan' }))).toEqual([
			'item-2',
			'item-3',
			'item-6',
			'item-7'
		]);
	});
});

describe('a balanced set', () => {
	const all = ids(entries);
	const pick = (among = all, count = 10) =>
		balanced(index, among, count, '2026-03-01', seeded('ten'));

	test('has ten of other facts, without two that clash', () => {
		const picked = pick();

		expect(picked).toHaveLength(10);
		expect(clashes(index, picked)).toEqual([]);
	});

	test('spreads topics, types and levels', () => {
		const picked = pick().flatMap((id) => entries.find((entry) => entry.id === id) ?? []);

		for (const field of ['topic', 'type', 'level'] as const) {
			const counts = new Map<string, number>();
			for (const entry of picked) counts.set(entry[field], (counts.get(entry[field]) ?? 0) + 1);
			const values = [...counts.values()];
			expect(Math.max(...values) - Math.min(...values)).toBeLessThanOrEqual(3);
		}
	});

	test('takes only what the filter shows, and fewer where there are not enough', () => {
		const picked = pick(['item-0', 'item-1', 'item-5']);

		// The first two ask the same fact.
		expect(picked).toHaveLength(2);
		expect(picked).toContain('item-5');
		expect(pick([])).toEqual([]);
	});

	test('is the same for the same seed', () => {
		expect(pick()).toEqual(pick());
	});
});

test('names pairs that ask the same fact or give each other away', () => {
	expect(clashes(index, ['item-0', 'item-1', 'item-4', 'item-9'])).toEqual([
		['item-0', 'item-1'],
		['item-4', 'item-9']
	]);
	expect(clashes(index, ['item-0', 'gone'])).toEqual([]);
});

test('keeps of some ids those the pack holds, once each', () => {
	expect(heldIds(pack, ['item-3', 'gone', 'item-1', 'item-3'])).toEqual(['item-3', 'item-1']);
});
