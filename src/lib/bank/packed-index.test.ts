import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packIndex, unpackIndex } from './packed-index';
import type { PlayIndex } from './published';

const row = fc.record({
	type: fc.constantFrom('numeric', 'short-text', 'single-choice' as const),
	topic: fc.constantFrom('aid', 'clash'),
	level: fc.constantFrom('easy', 'medium', 'hard' as const),
	process: fc.constantFrom('locate', 'infer', 'integrate', 'evaluate' as const),
	fact: fc.constantFrom('a-fact', 'b-fact', 'c-fact'),
	published: fc.constantFrom('2025-03-02', '2026-11-22'),
	retires: fc.option(fc.constant('2027-01-01'), { nil: undefined }),
	itemVersion: fc.integer({ min: 1, max: 3 }),
	foe: fc.nat(20)
});

const indexes = fc.array(row, { maxLength: 20 }).map((rows): PlayIndex => {
	const enemies = rows.map(() => new Set<number>());
	rows.forEach(({ foe }, i) => {
		if (foe >= rows.length || foe === i) return;
		enemies[i]?.add(foe);
		enemies[foe]?.add(i);
	});
	return {
		format: 'quillwise-index',
		version: 1,
		pack: 'pack',
		title: 'Pack',
		sources: [],
		topics: [
			{ id: 'aid', title: 'Aid', icon: 'pound' },
			{ id: 'clash', title: 'Clash', icon: 'speech' }
		],
		items: rows.map(
			({ retires, type, topic, level, process, fact, published, itemVersion }, i) => ({
				...{ type, topic, level, process, fact, published, itemVersion },
				...(retires === undefined ? {} : { retires }),
				id: `item-${String(i)}`,
				enemies: [...(enemies[i] ?? [])].sort((a, b) => a - b),
				chunk: Math.floor(i / 4)
			})
		)
	};
});

test('an index comes back the same from its columns, also through JSON', () => {
	fc.assert(
		fc.property(indexes, (index) => {
			const packed = JSON.parse(JSON.stringify(packIndex(index))) as ReturnType<typeof packIndex>; // what was packed

			expect(unpackIndex(packed)).toEqual(index);
		})
	);
});

test('columns of different lengths are no index', () => {
	fc.assert(
		fc.property(
			indexes.filter((index) => index.items.length > 0),
			(index) => {
				const packed = packIndex(index);

				expect(unpackIndex({ ...packed, level: packed.level.slice(1) })).toBeNull();
			}
		)
	);
});

const example: PlayIndex = {
	format: 'quillwise-index',
	version: 1,
	pack: 'pack',
	title: 'Pack',
	sources: [],
	topics: [{ id: 'aid', title: 'Aid', icon: 'pound' }],
	items: ['a', 'b', 'c'].map((id, i) => ({
		...({ id, fact: id, topic: 'aid', type: 'numeric', level: 'easy', process: 'locate' } as const),
		published: '2025-03-02',
		enemies: i < 2 ? [1 - i] : [],
		chunk: i,
		itemVersion: 1
	}))
};

test.each([
	['two items have one id', { ids: 'a b a' }],
	['an id is empty', { ids: 'a  c' }],
	['an enemy lies beyond the end', { enemies: [[1], [7], []] }],
	['an enemy is no whole step', { enemies: [[0.5], [], []] }],
	['an enemy is the item itself', { enemies: [[0], [], []] }],
	['there are enemies of more items', { enemies: [[], [], [], [1]] }],
	['a chunk is no number', { chunk: [0, '../../../backup', 2] }],
	['a chunk is below 0', { chunk: [0, -1, 2] }],
	['a chunk is no whole number', { chunk: [0, 0.5, 2] }]
])('it is no index where %s', (_, change) => {
	const packed = packIndex(example);
	const damaged = { ...packed, ...change } as unknown as typeof packed; // what could come from a damaged file

	expect(unpackIndex(packed)).toEqual(example);
	expect(unpackIndex(damaged)).toBeNull();
});
