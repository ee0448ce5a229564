import type { PassageLevel } from '../bank/published-passage';
import type { IndexEntry, PlayIndex } from '../bank/published';
import { pickRound, type Wish } from './pick';
import { readingLength } from './reading-result';

/**
 * Returns the items of a round on a passage at a level, in the order of the text.
 *
 * Chosen as any round is, with sections of the passage in place of topics, so that they spread over the text.
 */
export function pickReading(
	index: PlayIndex,
	level: PassageLevel,
	wish: Pick<Wish, 'today' | 'histories' | 'random'>
): IndexEntry[] {
	const sections = new Map(level.items.map(({ id, section }) => [id, section]));
	const places = new Map<number, number>();
	index.items.forEach((entry, i) => {
		if (sections.has(entry.id)) places.set(i, places.size);
	});
	const items = [...places.keys()].flatMap((i) => {
		const entry = index.items[i];
		if (!entry) return [];
		const enemies = entry.enemies.flatMap((enemy) => places.get(enemy) ?? []);
		return [{ ...entry, enemies, topic: String(sections.get(entry.id)) }];
	});
	const picked = pickRound(
		{ ...index, items },
		{ ...wish, count: readingLength, topic: null, facts: null }
	);
	const chosen = new Set(picked.map(({ id }) => id));
	return level.items.flatMap(({ id }) => {
		const entry = chosen.has(id) ? index.items.find((e) => e.id === id) : undefined;
		return entry ? [entry] : [];
	});
}
