import { builtPacks } from '../bank/files.server';
import type { PlayIndex } from '../bank/published';
import { publishIndex } from '../bank/publish';
import { assert } from '../base/result';
import { drawDays, type DrawnDay } from './draw-days';
import { keptDaysFile, readKeptDays } from './kept-days';

/** How many days beyond those drawn for good are drawn by a build: a site not built for so long asks old days again. */
const aheadDays = 120;

const files: Record<string, string> = import.meta.glob<string>('/questions/days.txt', {
	query: '?raw',
	import: 'default',
	eager: true
});

let built: { indexes: PlayIndex[]; kept: DrawnDay[]; days: DrawnDay[] } | null = null;

/**
 * Returns the days drawn for good and those a build draws after them, read once.
 *
 * @throws Error with every mistake in the file of kept days, which stops the build
 */
export function builtDays() {
	if (built) return built;
	const indexes = builtPacks().map(publishIndex);
	const read = readKeptDays(files[`/${keptDaysFile}`] ?? '', indexes);
	if (!read.ok) throw new Error(`${read.error.join('\n')}\n`);
	const kept = read.value;
	built = { indexes, kept, days: drawDays(indexes, kept, kept.length + aheadDays) };
	return built;
}

/** Returns what playing a drawn day needs: an index of its items alone, in the order they are asked. `null` for no such day. */
export function publishDay(number: number): PlayIndex | null {
	const { indexes, days } = builtDays();
	const day = days[number - 1];
	const index = indexes.find(({ pack }) => pack === day?.pack);
	if (!day || !index) return null;
	const items = day.items.map((id) => {
		const entry = index.items.find((each) => each.id === id);
		assert(entry, 'days are drawn from the index');
		return { ...entry, enemies: [] };
	});
	return { ...index, items };
}
