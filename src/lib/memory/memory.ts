import type { Card } from './card';
import { defaultParameters, type Parameters } from './parameters';
import { countedReviews, rebuild, rebuildCard, type Corrections } from './rebuild';
import type { Review } from './review';
import { Scheduler } from './scheduler';

/** What a memory is opened with. */
export interface MemorySource {
	readonly parameters: Parameters;
	readonly corrections: Corrections;
	/** Milliseconds since 1970; without, every date in the log is believed. */
	readonly now?: number;
	/** Cards known to be up to date with the log, `null` to compute them. */
	readonly cards: Iterable<Card> | null;
	/** Returns all reviews, in any order; called when they are first needed, which kept cards may put off for long. */
	readonly log: () => readonly Review[];
}

/**
 * A learner's memory of all facts: the cards, and the reviews behind them.
 *
 * A card is always computed from all reviews of its fact, so it is the same whatever order they came in, whether one of
 * them came twice, was replaced or taken back.
 */
export class Memory {
	readonly scheduler: Scheduler;
	readonly corrections: Corrections;
	readonly #cards: Map<string, Card>;
	readonly #log: () => readonly Review[];
	#now: number;
	#reviews: Map<string, Map<string, Review>> | null = null;

	constructor({ parameters, corrections, now = Infinity, cards, log }: MemorySource) {
		this.#now = now;
		this.scheduler = new Scheduler(parameters);
		this.corrections = corrections;
		this.#log = log;
		this.#cards = new Map();
		if (cards) for (const card of cards) this.#cards.set(card.fact, card);
		else this.#cards = rebuild(log(), this.scheduler, corrections, now);
	}

	/** The cards by fact. */
	get cards(): ReadonlyMap<string, Card> {
		return this.#cards;
	}

	/** Returns the probability 0..1 that a fact is recalled at a moment; 0 for one never reviewed. */
	retrievability(fact: string, now: number): number {
		const card = this.#cards.get(fact);
		return card ? this.scheduler.retrievability(card, now) : 0;
	}

	/**
	 * Takes a review, new or in place of a record of it known already, and moves its card.
	 *
	 * @param now milliseconds since 1970; without, when the memory was opened
	 * @returns the card as it is now, `null` where none of the fact's reviews counts
	 */
	record(review: Review, now = this.#now): Card | null {
		this.#now = now;
		const { fact } = review;
		const reviews = this.#byFact().get(fact) ?? new Map<string, Review>();
		this.#byFact().set(fact, reviews);
		reviews.set(review.id, review);
		const card = rebuildCard([...reviews.values()], this.scheduler, this.corrections, now);
		if (card) this.#cards.set(fact, card);
		else this.#cards.delete(fact);
		return card;
	}

	/** Returns the reviews that moved the card of a fact, oldest first. */
	reviewsOf(fact: string): readonly Review[] {
		const reviews = [...(this.#byFact().get(fact)?.values() ?? [])];
		return countedReviews(reviews, this.corrections, this.#now);
	}

	#byFact(): Map<string, Map<string, Review>> {
		if (this.#reviews) return this.#reviews;
		const byFact = new Map<string, Map<string, Review>>();
		for (const review of this.#log()) {
			const reviews = byFact.get(review.fact) ?? new Map<string, Review>();
			byFact.set(review.fact, reviews);
			reviews.set(review.id, review);
		}
		this.#reviews = byFact;
		return byFact;
	}
}

/** Returns the memory of a whole log, computed anew. @param now as of `MemorySource` */
export function memoryOf(
	log: readonly Review[],
	parameters: Parameters = defaultParameters,
	corrections: Corrections = new Map(),
	now = Infinity
): Memory {
	return new Memory({ parameters, corrections, now, cards: null, log: () => log });
}
