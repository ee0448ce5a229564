import { expect, test } from 'vitest';
import { answered, newDuel, takenOver } from '$lib/quiz/duel';
import { parseDuel } from './parse-duel';

const duel = newDuel({
	pack: 'pack',
	seed: 's',
	items: [
		{ item: 'a', itemVersion: 1 },
		{ item: 'b', itemVersion: 2 }
	]
});

test('a game comes back as it was left, in every phase', () => {
	const passing = answered(duel, { choice: 'x' });
	const asking = takenOver(passing);
	const showing = answered(asking, null);

	for (const left of [duel, passing, asking, showing]) {
		expect(parseDuel(JSON.stringify(left))).toEqual(left);
	}
});

test.each([
	['nothing', ''],
	['no JSON', '{'],
	['no game', '{"pack":"pack"}'],
	['turns that do not fit', JSON.stringify({ ...duel, phase: 'showing' })],
	[
		'a place beyond the items',
		JSON.stringify({
			...duel,
			at: 2,
			responses: [
				[null, null],
				[null, null]
			]
		})
	],
	['a score of its own', JSON.stringify({ ...duel, score: 50 })]
])('%s is no game', (_, text) => {
	expect(parseDuel(text)).toBeNull();
});
