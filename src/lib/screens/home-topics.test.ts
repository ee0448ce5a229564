import { expect, test } from 'vitest';
import { rightByTopic } from './home-topics';

const entry = (id: string, topic: string) => ({
	id,
	topic,
	type: 'single-choice' as const,
	level: 'easy' as const,
	process: 'locate' as const,
	fact: id,
	also: [],
	enemies: [],
	published: '2026-01-01',
	chunk: 0,
	itemVersion: 1
});
const index = {
	pack: 'p',
	items: [entry('a', 'summit'), entry('b', 'summit'), entry('c', 'aid')]
};

test('counts the items of each topic that were right when last asked', () => {
	const right = rightByTopic(
		[index],
		[
			{ pack: 'p', item: 'a', at: 1, mark: 0 },
			{ pack: 'p', item: 'a', at: 2, mark: 1 },
			{ pack: 'p', item: 'b', at: 3, mark: 1 },
			{ pack: 'p', item: 'b', at: 4, mark: 0.5 },
			{ pack: 'p', item: 'c', at: 5, mark: 1 }
		]
	);
	expect([...right]).toEqual([
		['p/summit', 1],
		['p/aid', 1]
	]);
});

test('leaves out other packs and items that are gone', () => {
	const right = rightByTopic(
		[index],
		[
			{ pack: 'other', item: 'a', at: 1, mark: 1 },
			{ pack: 'p', item: 'gone', at: 1, mark: 1 }
		]
	);
	expect(right.size).toBe(0);
});

test('keeps the mark of an item that was passed over later', () => {
	const right = rightByTopic(
		[index],
		[
			{ pack: 'p', item: 'a', at: 1, mark: 1 },
			{ pack: 'p', item: 'a', at: 2, mark: null }
		]
	);
	expect(right.get('p/summit')).toBe(1);
});
