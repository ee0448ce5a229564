import type { Attempt } from './schema';

/** Most points one item can earn. */
export const pointsPerItem = 10;
/** What a hint costs. */
export const hintCost = 2;

/** How a response went, in the four words the screens use. */
export type Outcome = 'right' | 'partly' | 'wrong' | 'unanswered';

/** Returns how an attempt went: full marks, some, none, or no response. */
export function outcomeOf(attempt: Pick<Attempt, 'mark'>): Outcome {
	if (attempt.mark === null) return 'unanswered';
	if (attempt.mark >= 1) return 'right';
	return attempt.mark > 0 ? 'partly' : 'wrong';
}

/**
 * Returns the points of an attempt: 10 x mark, less 2 for a hint, never below 0, in whole points.
 *
 * Rounded for each item, so that the sum on the screen is the sum of what the screen showed. Speed and certainty
 * never enter.
 *
 * @returns 0..10
 */
export function pointsOf(attempt: Pick<Attempt, 'mark' | 'hinted'>): number {
	const earned = Math.round(pointsPerItem * (attempt.mark ?? 0));
	return Math.max(0, earned - (attempt.hinted ? hintCost : 0));
}

/** Sum of a session's marks. */
export interface Score {
	readonly points: number;
	readonly maxPoints: number;
	readonly right: number;
	readonly partly: number;
	readonly wrong: number;
	readonly unanswered: number;
}

/**
 * Returns the score of some attempts.
 *
 * @param length number of items in the round, for the maximum
 */
export function scoreOf(attempts: readonly Attempt[], length: number): Score {
	const count = { right: 0, partly: 0, wrong: 0, unanswered: 0 };
	let points = 0;
	for (const attempt of attempts) {
		count[outcomeOf(attempt)] += 1;
		points += pointsOf(attempt);
	}
	return { points, maxPoints: pointsPerItem * length, ...count };
}
