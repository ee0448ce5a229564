import type { Card } from './card';
import { rate } from './rate';
import { byMoment, type Review } from './review';
import type { Scheduler } from './scheduler';

/**
 * Items whose key was wrong once, `pack/item`, with the version from which on it is right. Who learnt an earlier one
 * starts that fact again.
 */
export type Corrections = ReadonlyMap<string, number>;

/**
 * Returns the cards of a whole log, by fact.
 *
 * The order of the log does not matter, and the same review twice counts once. Facts all of whose reviews are passed
 * over, taken back or older than a correction have no card.
 */
export function rebuild(
	log: readonly Review[],
	scheduler: Scheduler,
	corrections: Corrections
): Map<string, Card> {
	const byFact = new Map<string, Review[]>();
	for (const review of log) {
		const reviews = byFact.get(review.fact);
		if (reviews) reviews.push(review);
		else byFact.set(review.fact, [review]);
	}
	const cards = new Map<string, Card>();
	for (const [fact, reviews] of byFact) {
		const card = rebuildCard(reviews, scheduler, corrections);
		if (card) cards.set(fact, card);
	}
	return cards;
}

/** Returns the card of one fact from its reviews in any order, `null` where none of them counts. */
export function rebuildCard(
	reviews: readonly Review[],
	scheduler: Scheduler,
	corrections: Corrections
): Card | null {
	let card: Card | null = null;
	for (const review of countedReviews(reviews, corrections)) {
		const rating = rate(review);
		if (rating === null) continue;
		card = scheduler.next(card ?? scheduler.fresh(review.fact, review.at), review, rating);
	}
	return card;
}

/**
 * Returns the reviews of one fact that move its card, in order: each once, without those taken back, and only those
 * after the last review of an item in a version whose key was wrong.
 */
export function countedReviews(
	reviews: readonly Review[],
	corrections: Corrections
): readonly Review[] {
	const byId = new Map<string, Review>();
	for (const review of reviews) {
		const known = byId.get(review.id);
		byId.set(review.id, known ? fuller(known, review) : review);
	}
	const inOrder = [...byId.values()].filter(isCounted).sort(byMoment);
	const restart = inOrder.findLastIndex((review) => isOutdated(review, corrections));
	return inOrder.slice(restart + 1);
}

/** Tells whether a review was of a version of its item whose key was wrong. */
export function isOutdated(
	{ item, itemVersion }: Pick<Review, 'item' | 'itemVersion'>,
	corrections: Corrections
): boolean {
	return itemVersion < (corrections.get(item) ?? 0);
}

function isCounted({ at, mark, undone }: Review): boolean {
	return mark !== null && !undone && Number.isFinite(at);
}

/** Of two records of one review, the one that says more; the same whichever comes first. */
function fuller(a: Review, b: Review): Review {
	if (Boolean(a.undone) !== Boolean(b.undone)) return a.undone ? a : b;
	if (Boolean(a.claimed) !== Boolean(b.claimed)) return a.claimed ? a : b;
	return JSON.stringify(a) >= JSON.stringify(b) ? a : b;
}
