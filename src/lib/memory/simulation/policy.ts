import type { Rating } from '../rate';
import type { Form } from '../review';

/** What a policy is told of a session that begins. */
export interface Day {
	/** Milliseconds since 1970. */
	readonly now: number;
	/** Facts published so far are numbered from 0 to this, exclusive. */
	readonly published: number;
}

/** A question a policy asks. */
export interface Question {
	readonly fact: number;
	readonly form: Form;
}

/** How a question went, as far as anybody can see. */
export interface Outcome extends Question {
	readonly at: number;
	readonly right: boolean;
	/** By the table of ratings, from mark and certainty: all policies are given the same. */
	readonly rating: Rating;
	/** From the response before to this one, in milliseconds. */
	readonly tookMs: number;
}

/** A way to choose what is asked. It sees outcomes, never the mind behind them. */
export interface Policy {
	begin(day: Day): void;
	/** Returns what is asked next, `null` to end the session. @param spentMs how long it has taken so far */
	next(spentMs: number): Question | null;
	took(outcome: Outcome): void;
}
