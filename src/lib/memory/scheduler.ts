import {
	computeDecayFactor,
	createEmptyCard,
	default_w,
	fsrs,
	Rating as FsrsRating,
	State,
	StrategyMode,
	type FSRS,
	type Grade
} from 'ts-fsrs';
import { clockShift } from './clock-shift';
import type { Card } from './card';
import { soundParameters, type Parameters } from './parameters';
import type { Rating } from './rate';

const dayMs = 86_400_000;
const minuteMs = 60_000;
/** A day of learning begins at four in the morning, so that a late evening is one day. */
const rolloverMs = 4 * 3_600_000;

/** The end of the year 9999: a later moment is a broken clock, and an interval beyond it would be no date. */
const lastMs = Date.UTC(10_000, 0, 1) - 1;

/**
 * One step, for what was wrong, guessed or hinted: asked again after ten minutes. Right at the first meeting is right:
 * the feedback has just been read, and a quiz that asks the same again after a minute is a drill.
 */
const steps = ['10m'] as const;

const grades: { readonly [R in Rating]: Grade } = {
	again: FsrsRating.Again,
	hard: FsrsRating.Hard,
	good: FsrsRating.Good,
	easy: FsrsRating.Easy
};

/** States by the number a card keeps. */
const states = [State.New, State.Learning, State.Review, State.Relearning] as const;

/** Weights of the community, fitted to some hundred million reviews of all kinds of material. */
export const usualWeights: readonly number[] = default_w;

/** A moment and the zone whose clocks tell the day. */
export interface Moment {
	readonly at: number;
	readonly zone: string;
}

/** Moves cards by FSRS-6, on the learner's own days. The only file that knows ts-fsrs. */
export class Scheduler {
	readonly parameters: Parameters;
	readonly #fsrs: FSRS;
	readonly #decay: number;
	readonly #factor: number;
	#seed = '';

	/** @param parameters weights that are refused count as none, retention is brought inside its limits */
	constructor(parameters: Parameters) {
		this.parameters = soundParameters(parameters);
		this.#fsrs = fsrs({
			w: this.parameters.weights ?? default_w,
			request_retention: this.parameters.retention,
			enable_fuzz: this.parameters.fuzz,
			learning_steps: steps,
			relearning_steps: steps
		});
		this.#fsrs.useStrategy(StrategyMode.SEED, () => this.#seed);
		const { decay, factor } = computeDecayFactor(this.#fsrs.parameters.w);
		this.#decay = decay;
		this.#factor = factor;
	}

	/** Returns the card of a fact never reviewed. */
	fresh(fact: string, at: number): Card {
		const none = { stability: 0, difficulty: 0, state: 0, step: 0, reps: 0, lapses: 0 };
		return { fact, due: at, last: null, ...none };
	}

	/**
	 * Returns a card after a review.
	 *
	 * Days are those of the learner's clocks from four to four: ts-fsrs is given the number of the day in place of the
	 * moment. A review dated before the last one counts as given on the same day: time never runs backwards. An interval
	 * of days ends as that day begins, not at the hour of the review.
	 */
	next(card: Card, { at, zone }: Moment, rating: Rating): Card {
		const moment = Math.min(lastMs, Math.max(0, at, card.last ?? at));
		const shifted = moment + clockShift(moment, zone) - rolloverMs;
		const day = Math.floor(shifted / dayMs);
		const today = new Date(day * dayMs);
		const before = card.last ?? moment;
		const lastDay = Math.floor((before + clockShift(before, zone) - rolloverMs) / dayMs);
		this.#seed = `${card.fact}/${card.reps}`;
		const { card: moved } = this.#fsrs.next(
			{
				...createEmptyCard(today),
				stability: card.stability,
				difficulty: card.difficulty,
				learning_steps: card.step,
				reps: card.reps,
				lapses: card.lapses,
				state: states[card.state] ?? State.New,
				...(card.last === null ? {} : { last_review: new Date(Math.min(day, lastDay) * dayMs) })
			},
			today,
			grades[rating]
		);
		const wait = moved.due.getTime() - today.getTime();
		const intoDay = Math.floor((shifted - day * dayMs) / minuteMs) * minuteMs;
		return {
			fact: card.fact,
			due: moment + (wait >= dayMs ? wait - intoDay : wait),
			last: moment,
			stability: moved.stability,
			difficulty: moved.difficulty,
			state: moved.state,
			step: moved.learning_steps,
			reps: moved.reps,
			lapses: moved.lapses
		};
	}

	/**
	 * Returns the probability 0..1 that a fact is recalled at a moment; 0 for one never reviewed.
	 *
	 * FSRS-6 forgetting curve R = (1 + factor t / S) ^ decay, with t in days and fractions of days.
	 */
	retrievability(card: Pick<Card, 'last' | 'stability'>, now: number): number {
		if (card.last === null || card.stability <= 0) return 0;
		const days = Math.max(0, now - card.last) / dayMs;
		return Math.pow(1 + (this.#factor * days) / card.stability, this.#decay);
	}
}

/** Days since the last review for each day of stability: of two cards, the greater has the lower retrievability. */
export function overdueness(card: Pick<Card, 'last' | 'stability'>, now: number): number {
	if (card.last === null || card.stability <= 0) return 0;
	return Math.max(0, now - card.last) / dayMs / card.stability;
}
