import { describe, expect, test } from 'vitest';
import { seeded } from '../base/random';
import type { PassageLevel } from '../bank/published-passage';
import { pickReading } from './reading-pick';
import { anEntry, anIndex } from './testing';

const level: PassageLevel = {
	name: 'simple',
	words: 250,
	paragraphs: [],
	items: [
		{ id: 'a', section: 0, proofs: [] },
		{ id: 'b', section: 0, proofs: [] },
		{ id: 'c', section: 1, proofs: [] }
	]
};
const wish = { today: '2026-01-01', histories: new Map(), random: seeded('pick') };

describe('pickReading', () => {
	test('asks the items of the passage alone, in the order of the text', () => {
		const index = anIndex(['x', 'c', 'b', 'y', 'a'].map((id) => anEntry({ id })));

		expect(pickReading(index, level, wish).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
	});

	test('never asks two of which one gives the other away', () => {
		const index = anIndex([
			anEntry({ id: 'x' }),
			anEntry({ id: 'a', enemies: [2] }),
			anEntry({ id: 'b', enemies: [1] }),
			anEntry({ id: 'c' })
		]);
		const ids = pickReading(index, level, wish).map(({ id }) => id);

		expect(ids).toHaveLength(2);
		expect(ids).toContain('c');
	});

	test('gives back entries as the index has them', () => {
		const index = anIndex([anEntry({ id: 'a', topic: 'aid' })]);

		expect(pickReading(index, level, wish)).toEqual([index.items[0]]);
	});
});
