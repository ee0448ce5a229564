/** How sure a learner can say to be, from least to most. */
export const certainties = ['guess', 'think-so', 'sure'] as const;

/** One of them. */
export type Certainty = (typeof certainties)[number];

/**
 * The chance of being right that each word stands for: one in three, two in three, and nineteen in twenty. A choice of
 * ours; the words leave room, so a point near its line is as good as one on it.
 */
export const statedChance: Readonly<Record<Certainty, number>> = {
	guess: 1 / 3,
	'think-so': 2 / 3,
	sure: 0.95
};

/** A response with what its learner said of it before the feedback. */
export interface SaidResponse {
	/** 0..1, or `null` where nothing was answered. */
	readonly mark: number | null;
	readonly certainty: Certainty | null;
}

/** How often responses of one certainty were right. */
export interface CalibrationPoint {
	readonly certainty: Certainty;
	readonly responses: number;
	/** Of them, those with full marks. */
	readonly right: number;
	/** Share right, 0..1; `null` without responses. */
	readonly share: number | null;
}

/** How well a learner's certainty fits the results. */
export interface Calibration {
	/** One for each certainty, from least to most. */
	readonly points: readonly CalibrationPoint[];
	/** Responses whose certainty was asked. */
	readonly responses: number;
	/** Brier score, 0 (perfect) to 1; `null` without responses. */
	readonly brier: number | null;
	/** The Brier score of whoever says the same every time: how often they are right. `null` without responses. */
	readonly brierOfConstant: number | null;
}

/**
 * Returns how well certainty fits results.
 *
 * Right means full marks. Brier score: mean of (stated chance - outcome)^2 with outcome 0 or 1. G. W. Brier,
 * Verification of forecasts expressed in terms of probability, Monthly Weather Review 78, 1950.
 */
export function calibrationOf(responses: readonly SaidResponse[]): Calibration {
	const counts = new Map(certainties.map((certainty) => [certainty, { responses: 0, right: 0 }]));
	let [asked, right, squares] = [0, 0, 0];
	for (const { mark, certainty } of responses) {
		const count = certainty === null ? undefined : counts.get(certainty);
		if (mark === null || Number.isNaN(mark) || certainty === null || !count) continue;
		const outcome = mark >= 1 ? 1 : 0;
		count.responses += 1;
		count.right += outcome;
		asked += 1;
		right += outcome;
		squares += (statedChance[certainty] - outcome) ** 2;
	}
	const base = asked === 0 ? null : right / asked;
	return {
		points: [...counts].map(([certainty, count]) => ({
			certainty,
			...count,
			share: count.responses === 0 ? null : count.right / count.responses
		})),
		responses: asked,
		brier: asked === 0 ? null : squares / asked,
		brierOfConstant: base === null ? null : base * (1 - base)
	};
}
