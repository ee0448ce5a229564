import type { IndexEntry } from '../bank/published';

/** Steps of the search before it takes what it has: some milliseconds, and more than twenty facts of a bank need. */
const mostSteps = 4000;

/**
 * Returns one form of each of as many facts as go together, none giving another away; places in `items`.
 *
 * Tries the facts with fewest forms left first, earlier ones among equals, and of each its forms in their order. Exact
 * unless it takes more than 4,000 steps. Same arguments, same answer.
 *
 * @param facts forms of each fact as places in `items`, those wished for most first
 * @param count how many are enough
 */
export function mostTogether(
	facts: readonly (readonly number[])[],
	items: readonly Pick<IndexEntry, 'enemies'>[],
	count: number
): number[] {
	let best: readonly number[] = [];
	let steps = 0;
	const search = (chosen: readonly number[], facts: readonly (readonly number[])[]) => {
		steps += 1;
		if (chosen.length > best.length) best = chosen;
		const open = facts.filter((forms) => forms.length > 0);
		const least = Math.min(...open.map((forms) => forms.length));
		const next = open.find((forms) => forms.length === least);
		if (!next) return;
		const others = open.filter((forms) => forms !== next);
		const isWorthIt = (most: number) =>
			best.length < count && most > best.length && steps < mostSteps;
		for (const form of next) {
			if (!isWorthIt(chosen.length + open.length)) return;
			const enemies = new Set(items[form]?.enemies);
			search(
				[...chosen, form],
				others.map((forms) => forms.filter((other) => !enemies.has(other)))
			);
		}
		if (isWorthIt(chosen.length + others.length)) search(chosen, others);
	};
	search([], facts);
	return best.slice(0, count);
}
