import type { Card } from './card';
import { rate } from './rate';
import { byMoment, type Review } from './review';
import type { Scheduler } from './scheduler';

/**
 * Items whose key was wrong once, `pack/item`, with the version from which on it is right. Who learnt an earlier one
 * starts that fact again.
 */
export type Corrections = ReadonlyMap<string, number>;

/** A review dated more than a day after now, in milliseconds, was given under a clock that was ahead. */
const aheadMs = 86_400_000;

/** Tells whether a review was given under a clock that was ahead: dated more than a day after now. */
export function isAhead({ at }: Pick<Review, 'at'>, now: number): boolean {
	return at > now + aheadMs;
}

/**
 * Returns the cards of a whole log, by fact.
 *
 * The order of the log does not matter, and the same review twice counts once. Facts all of whose reviews are passed
 * over, taken back or older than a correction have no card.
 *
 * @param now milliseconds since 1970; without, every date is believed
 */
export function rebuild(
	log: readonly Review[],
	scheduler: Scheduler,
	corrections: Corrections,
	now = Infinity
): Map<string, Card> {
	const byFact = new Map<string, Review[]>();
	for (const review of log) {
		const reviews = byFact.get(review.fact);
		if (reviews) reviews.push(review);
		else byFact.set(review.fact, [review]);
	}
	const cards = new Map<string, Card>();
	for (const [fact, reviews] of byFact) {
		const card = rebuildCard(reviews, scheduler, corrections, now);
		if (card) cards.set(fact, card);
	}
	return cards;
}

/**
 * Returns the card of one fact from its reviews in any order, `null` where none of them counts. A fact with none but
 * reviews dated ahead is due at once: nobody knows how long ago they were given.
 *
 * @param now milliseconds since 1970; without, every date is believed
 */
export function rebuildCard(
	reviews: readonly Review[],
	scheduler: Scheduler,
	corrections: Corrections,
	now = Infinity
): Card | null {
	let card: Card | null = null;
	for (const review of countedReviews(reviews, corrections, now)) {
		const rating = rate(review);
		if (rating === null) continue;
		card = scheduler.next(card ?? scheduler.fresh(review.fact, review.at), review, rating);
	}
	return card?.last && isAhead({ at: card.last }, now) ? { ...card, due: 0 } : card;
}

/**
 * Returns the reviews of one fact that move its card, in order: each once, without those taken back, and only those
 * after the last review of an item in a version whose key was wrong.
 *
 * Those dated ahead come first, at the moment of the first of the others: so they count, and none of the others is
 * taken as given on their date.
 *
 * @param now milliseconds since 1970; without, every date is believed
 */
export function countedReviews(
	reviews: readonly Review[],
	corrections: Corrections,
	now = Infinity
): readonly Review[] {
	const byId = new Map<string, Review>();
	for (const review of reviews) {
		const known = byId.get(review.id);
		byId.set(review.id, known ? fuller(known, review) : review);
	}
	const inOrder = aheadFirst([...byId.values()].filter(isCounted).sort(byMoment), now);
	const restart = inOrder.findLastIndex((review) => isOutdated(review, corrections));
	return inOrder.slice(restart + 1);
}

/** @param inOrder by moment */
function aheadFirst(inOrder: readonly Review[], now: number): readonly Review[] {
	const from = inOrder.findIndex((review) => isAhead(review, now));
	const first = inOrder[0];
	if (from <= 0 || !first) return inOrder;
	const ahead = inOrder.slice(from).map((review) => ({ ...review, at: first.at }));
	return [...ahead, ...inOrder.slice(0, from)];
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
