import type { PlayIndex } from '$lib/bank/published';
import type { MissedFact } from '$lib/quiz/mistakes';
import { playable, replayOf, replayQuery } from './mistakes';

/** What the first screen says of the mistakes. */
export interface Redo {
	/** How many facts are open. */
	readonly missed: number;
	/** Query that plays them again, from the question mark on. */
	readonly query: string;
}

/**
 * Returns what the first screen says of the mistakes, as the page of mistakes does; until it is known what the packs
 * still ask, everything missed.
 *
 * @param indexes of all packs, none while they are on their way
 * @param day calendar day, e.g. `2026-03-02`
 */
export function redoOf(
	missed: readonly MissedFact[],
	indexes: readonly PlayIndex[],
	day: string
): Redo {
	if (indexes.length === 0) return { missed: missed.length, query: '?start=missed' };
	const listed = playable(missed, indexes, day);
	return { missed: listed.length, query: replayQuery(replayOf(listed, day)) };
}
