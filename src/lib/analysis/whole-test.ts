import type { ClassSheet } from './class-sheet';
import { cronbachAlpha, errorOfMeasurement, mean, median, standardDeviation } from './statistics';

/** What is known of an assignment as a whole. Scores are points out of `maxPoints`. */
export interface WholeFigures {
	readonly learners: number;
	/** Most points of a learner who was asked everything. */
	readonly maxPoints: number;
	readonly mean: number | null;
	readonly median: number | null;
	/** Sample standard deviation, `null` below two learners. */
	readonly deviation: number | null;
	readonly least: number | null;
	readonly most: number | null;
	/** Cronbach's alpha over learners who were asked every item; `null` below `leastForAlpha` of them. */
	readonly alpha: number | null;
	/** Learners alpha stands on. */
	readonly alphaLearners: number;
	/** In points; `null` where alpha is. */
	readonly error: number | null;
	/** How many learners lie in each tenth of the scale, the lowest first. */
	readonly tenths: readonly number[];
}

/** Fewest learners for whom alpha is shown. */
export const leastForAlpha = 10;
/**
 * Below this many learners alpha swings from one class to the next; chosen by judgement, 2026-11. Charter (Journal of
 * Clinical and Experimental Neuropsychology 21, 1999) asks for 400 before it is precise.
 */
export const steadyForAlpha = 30;

/** Returns the figures of the whole. */
export function wholeFigures({ columns, rows }: ClassSheet): WholeFigures {
	const counted = columns.flatMap(({ out }, i) => (out === null ? [i] : []));
	const maxPoints = 10 * counted.length;
	const complete = rows.filter((row) => row.maxPoints === maxPoints && maxPoints > 0);
	const scores = rows.map(({ points }) => points);
	const table = complete.map((row) => counted.map((i) => row.cells[i]?.points ?? 0));
	const alpha = complete.length >= leastForAlpha ? cronbachAlpha(table) : null;
	const tenths = Array.from({ length: 10 }, () => 0);
	for (const { points, maxPoints: most } of rows) {
		const place = most === 0 ? 0 : Math.min(9, Math.floor((10 * points) / most));
		tenths[place] = (tenths[place] ?? 0) + 1;
	}
	return {
		learners: rows.length,
		maxPoints,
		mean: mean(scores),
		median: median(scores),
		deviation: standardDeviation(scores),
		least: scores.length === 0 ? null : Math.min(...scores),
		most: scores.length === 0 ? null : Math.max(...scores),
		alpha,
		alphaLearners: complete.length,
		error: errorOfMeasurement(standardDeviation(complete.map((row) => row.points)), alpha),
		tenths
	};
}
