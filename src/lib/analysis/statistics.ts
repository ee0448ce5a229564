/*
 * The few formulas of classical test theory that item analysis stands on. Each returns `null` where it is undefined.
 */

/** Returns the arithmetic mean, `null` of nothing. */
export function mean(values: readonly number[]): number | null {
	return values.length === 0 ? null : sum(values) / values.length;
}

/** Returns the middle value, or the mean of the two in the middle; `null` of nothing. */
export function median(values: readonly number[]): number | null {
	const sorted = [...values].sort((a, b) => a - b);
	const half = sorted.length >> 1;
	return mean(
		sorted.length % 2 === 1 ? sorted.slice(half, half + 1) : sorted.slice(half - 1, half + 1)
	);
}

/** Returns the sample variance (divided by n - 1), `null` of fewer than two values. */
export function variance(values: readonly number[]): number | null {
	const middle = mean(values);
	if (middle === null || values.length < 2) return null;
	return sum(values.map((value) => (value - middle) ** 2)) / (values.length - 1);
}

/** Returns the sample standard deviation, `null` of fewer than two values. */
export function standardDeviation(values: readonly number[]): number | null {
	const spread = variance(values);
	return spread === null ? null : Math.sqrt(spread);
}

/**
 * Returns Pearson's correlation of two lists of the same length, -1..1, or `null` where one of them does not vary.
 *
 * Pinned by Anscombe's quartet (The American Statistician 27, 1973) in `statistics.test.ts`.
 */
export function correlation(x: readonly number[], y: readonly number[]): number | null {
	const [meanX, meanY] = [mean(x), mean(y)];
	if (meanX === null || meanY === null || x.length !== y.length) return null;
	const [dx, dy] = [x.map((value) => value - meanX), y.map((value) => value - meanY)];
	const [xx, yy] = [sum(dx.map((d) => d * d)), sum(dy.map((d) => d * d))];
	// What differs by less than the doubles can tell does not vary.
	if (xx < tiny || yy < tiny) return null;
	const xy = sum(dx.map((d, i) => d * (dy[i] ?? 0)));
	return Math.min(1, Math.max(-1, xy / Math.sqrt(xx * yy)));
}

/**
 * Facility of one item: mean points as a share of the most one can earn, 0..1. An item not answered earned nothing.
 *
 * Classical test theory's p-value, for items of several points; Moodle calls it facility index. `null` without learners.
 */
export function facility(points: readonly number[], maxPoints: number): number | null {
	const middle = mean(points);
	return middle === null ? null : middle / maxPoints;
}

/**
 * Discrimination of one item: how far it separates stronger from weaker learners.
 *
 * Pearson correlation of the item's points with the score on all *other* items ("corrected", so that the item
 * does not correlate with itself). Crocker and Algina, Introduction to classical and modern test theory, 1986.
 *
 * @param points one entry per learner, 0..maxPoints
 * @param restScores the same learners, score without this item
 * @returns -1..1, or `null` when every learner did the same and the value is undefined
 */
export function discrimination(
	points: readonly number[],
	restScores: readonly number[]
): number | null {
	return correlation(points, restScores);
}

/**
 * Cronbach's alpha: k / (k - 1) * (1 - sum of the items' variances / variance of the scores).
 *
 * Cronbach, Coefficient alpha and the internal structure of tests, Psychometrika 16, 1951. With marks of 0 and 1 it is
 * KR-20; pinned by Wuensch's worked example of it (East Carolina University, StatHelp/KR20.txt) in `statistics.test.ts`.
 *
 * @param rows one list per learner, points on the same k items
 * @returns at most 1, may be below 0; `null` for fewer than two items or learners, or where all scored the same
 */
export function cronbachAlpha(rows: readonly (readonly number[])[]): number | null {
	const items = rows[0]?.length ?? 0;
	const scores = variance(rows.map(sum));
	if (items < 2 || scores === null || scores < tiny) return null;
	const ofItems = Array.from(
		{ length: items },
		(_, i) => variance(rows.map((row) => row[i] ?? 0)) ?? 0
	);
	return (items / (items - 1)) * (1 - sum(ofItems) / scores);
}

/**
 * Standard error of measurement, in points: how far a score may lie from what the learner would earn on average over
 * many such tests. Standard deviation * sqrt(1 - alpha), Crocker and Algina 1986; `null` where alpha is no share.
 */
export function errorOfMeasurement(deviation: number | null, alpha: number | null): number | null {
	if (deviation === null || alpha === null || alpha < 0) return null;
	return deviation * Math.sqrt(1 - alpha);
}

const tiny = 1e-9;

/** Returns the sum of some numbers. */
export function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}
