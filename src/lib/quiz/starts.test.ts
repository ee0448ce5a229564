import { expect, test } from 'vitest';
import { startRound } from './start-round';
import { startCount, startFor } from './starts';
import { anEntry, anIndex } from './testing';

const thirty = Array.from({ length: 30 }, (_, i) =>
	anEntry({ id: `item-${String(i)}`, topic: `topic-${String(i % 3)}`, enemies: [(i + 1) % 30] })
);

test('a ready-made round has ten items of the index and nothing of the others', () => {
	const round = startRound(anIndex(thirty), 3);

	expect(round.items).toHaveLength(10);
	expect(round.items.every((entry) => entry.enemies.length === 0)).toBe(true);
	expect(new Set(round.items.map((entry) => entry.topic)).size).toBe(3);
});

test('an item that came later is in no ready-made round', () => {
	const index = anIndex([...thirty, anEntry({ id: 'later', published: '2027-01-01' })]);

	const rounds = Array.from({ length: startCount }, (_, number) => startRound(index, number));

	expect(rounds.flatMap((round) => round.items).map((entry) => entry.id)).not.toContain('later');
});

test('seeds reach every ready-made round', () => {
	const numbers = Array.from({ length: 400 }, (_, i) => startFor(`seed ${String(i)}`));

	expect(new Set(numbers).size).toBe(startCount);
	expect(numbers.every((number) => number >= 0 && number < startCount)).toBe(true);
});
