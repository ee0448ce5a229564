import type { Card } from './card';

/**
 * Returns the facts that are hardest for a learner, hardest first: by how often they slipped, then by difficulty.
 *
 * Facts reviewed once are left out: one response says little of how hard a fact is.
 */
export function hardestCards(cards: Iterable<Card>, most: number): Card[] {
	return [...cards]
		.filter(({ reps }) => reps >= 2)
		.sort(
			(a, b) => b.lapses - a.lapses || b.difficulty - a.difficulty || (a.fact < b.fact ? -1 : 1)
		)
		.slice(0, most);
}
