import { expect, test } from 'vitest';
import { hardestCards } from './hardest';
import { aCard } from './testing';

test('hardest are those that slipped most, then those of greatest difficulty; one review says too little', () => {
	const cards = [
		aCard({ fact: 'pack/easy', difficulty: 2 }),
		aCard({ fact: 'pack/hard', difficulty: 9 }),
		aCard({ fact: 'pack/slips', difficulty: 5, lapses: 3 }),
		aCard({ fact: 'pack/new', difficulty: 10, reps: 1 })
	];

	expect(hardestCards(cards, 2).map(({ fact }) => fact)).toEqual(['pack/slips', 'pack/hard']);
	expect(hardestCards(cards, 9).map(({ fact }) => fact)).not.toContain('pack/new');
});
