import type { Certainty } from './rate';

/** How a response is found: among what is shown, or from memory alone. */
export type Form = 'recognition' | 'recall';

/**
 * One response as the scheduler sees it: everything a card is computed from, and nothing that changes later.
 *
 * Made from an attempt by `reviewOf` in `quiz/`; `memory/` lies below it and knows no attempt.
 */
export interface Review {
	/** Id of the attempt: unique for ever. The same id twice counts once. */
	readonly id: string;
	/** The fact that was asked, `pack/fact`: the name of its card. */
	readonly fact: string;
	/** `pack/item`. */
	readonly item: string;
	readonly itemVersion: number;
	/** Milliseconds since 1970. */
	readonly at: number;
	/** IANA name of the time zone it was given in; days are counted on its clocks. */
	readonly zone: string;
	/** 0..1, or `null` where there was no response: such a review moves no card. */
	readonly mark: number | null;
	readonly certainty: Certainty | null;
	readonly hinted: boolean;
	readonly form: Form;
	/** Probability 0..1 that a blind guess earns full marks. */
	readonly guessRate: number;
	/** The learner says that the response was right though it was judged wrong. */
	readonly claimed?: boolean;
	/** The learner took the review back: it moves no card. */
	readonly undone?: boolean;
}

/** Compares reviews by moment, then by id: the order in which they move a card, the same on every device. */
export function byMoment(a: Review, b: Review): number {
	return a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
