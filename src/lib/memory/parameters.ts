import { fail, ok, type Result } from '../base/result';

/** What decides how cards move, besides the reviews. */
export interface Parameters {
	/** The 21 weights of FSRS-6, `null` for those of the community. */
	readonly weights: readonly number[] | null;
	/** Retrievability at which a card becomes due, 0.80..0.97. */
	readonly retention: number;
	/** Intervals differ a little from the plan, so that facts learnt together do not stay together. */
	readonly fuzz: boolean;
}

export const leastRetention = 0.8;
export const mostRetention = 0.97;
/** Weights of FSRS-6 (https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm, 2025). */
export const weightCount = 21;

/** What is taken until the learner chooses otherwise. */
export const defaultParameters: Parameters = { weights: null, retention: 0.9, fuzz: true };

/** Why weights are refused. */
export type WeightsProblem =
	| { readonly code: 'weights/count'; readonly count: number }
	| { readonly code: 'weights/not-finite'; readonly at: number };

/** Returns weights that are 21 finite numbers; refuses all others, so that none is guessed at. */
export function parseWeights(
	weights: readonly number[]
): Result<readonly number[], WeightsProblem> {
	if (weights.length !== weightCount) {
		return fail({ code: 'weights/count', count: weights.length });
	}
	const at = weights.findIndex((weight) => !Number.isFinite(weight));
	return at < 0 ? ok(weights) : fail({ code: 'weights/not-finite', at });
}

/** Returns a retention inside 0.80..0.97; what is no number is 0.90. */
export function clampRetention(retention: number): number {
	if (!Number.isFinite(retention)) return defaultParameters.retention;
	return Math.min(mostRetention, Math.max(leastRetention, retention));
}

/** Returns parameters that can be scheduled with: weights that are refused count as none. */
export function soundParameters({ weights, retention, fuzz }: Parameters): Parameters {
	const parsed = weights && parseWeights(weights);
	return {
		weights: parsed?.ok ? parsed.value : null,
		retention: clampRetention(retention),
		fuzz
	};
}
