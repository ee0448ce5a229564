import type { PlayIndex } from '../bank/published';
import { seeded } from '../base/random';
import { pickRound } from './pick';
import { startLength } from './starts';

/**
 * Returns a ready-made round: an index of its items alone, in the order they are asked.
 *
 * Somebody's first round needs no history and so not the whole index. Only items that were there when the pack came
 * out are taken.
 *
 * @param number 0..startCount - 1
 */
export function startRound(index: PlayIndex, number: number): PlayIndex {
	const days = index.items.map((entry) => entry.published).sort();
	const items = pickRound(index, {
		count: startLength,
		topic: null,
		facts: null,
		today: days[0] ?? '',
		histories: new Map(),
		random: seeded(`start ${String(number)}`)
	});
	return { ...index, items: items.map((entry) => ({ ...entry, enemies: [] })) };
}
