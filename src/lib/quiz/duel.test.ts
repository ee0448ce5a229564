import { expect, test } from 'vitest';
import { authoringOf } from '../items/all';
import { answered, duelMark, newDuel, playerOf, takenOver, turned, type Duel } from './duel';
import { aBook } from './testing';

const examples = authoringOf('single-choice').examples.slice(0, 3);
const book = aBook(examples);
const start = (): Duel =>
	newDuel({
		pack: 'pack',
		seed: 's',
		items: examples.map(({ id }) => ({ item: id, itemVersion: 1 }))
	});

test('the players take turns at being first, and the phone changes hands once an item', () => {
	const heard: string[] = [];
	let duel = start();
	for (let guard = 0; duel.phase !== 'done' && guard < 40; guard++) {
		heard.push(`${String(duel.at)} ${duel.phase} ${String(playerOf(duel))}`);
		switch (duel.phase) {
			case 'asking':
				duel = answered(duel, null);
				break;
			case 'passing':
				duel = takenOver(duel);
				break;
			case 'showing':
				duel = turned(duel);
		}
	}

	expect(heard.filter((line) => !line.includes('showing'))).toEqual([
		...['0 asking 0', '0 passing 1', '0 asking 1'],
		...['1 asking 1', '1 passing 0', '1 asking 0'],
		...['2 asking 0', '2 passing 1', '2 asking 1']
	]);
	expect(duel.responses.map((given) => given.length)).toEqual([3, 3]);
});

test('what does not fit the phase changes nothing', () => {
	const duel = start();
	const passing = answered(duel, null);

	expect(takenOver(duel)).toBe(duel);
	expect(turned(duel)).toBe(duel);
	expect(answered(passing, null)).toBe(passing);
});

test('each response is marked for the player who gave it', () => {
	const [item] = examples;
	if (!item) throw new Error('there are examples');
	const key = authoringOf(item.type).type.keyResponse(item);
	const duel = answered(takenOver(answered(start(), key)), null);

	expect(duel.phase).toBe('showing');
	expect(duelMark(duel, 0, 0, book)).toEqual({ outcome: 'right', points: 10 });
	expect(duelMark(duel, 1, 0, book)).toEqual({ outcome: 'unanswered', points: 0 });
});
