import type { Card } from './card';
import { rate, type Rating } from './rate';
import { byMoment, type Review } from './review';
import type { Moment, Scheduler } from './scheduler';

const dayMs = 86_400_000;

/** A review that moved a card, with the card before and after it. */
export interface Step {
	readonly review: Review;
	readonly rating: Rating;
	/** `null` for the first. */
	readonly before: Card | null;
	readonly after: Card;
}

/**
 * Returns how reviews moved a card, one after the other.
 *
 * @param reviews those that count (`Memory.reviewsOf`), in any order
 */
export function stepsOf(reviews: readonly Review[], scheduler: Scheduler): Step[] {
	const steps: Step[] = [];
	for (const review of [...reviews].sort(byMoment)) {
		const rating = rate(review);
		if (rating === null) continue;
		const before = steps.at(-1)?.after ?? null;
		const moment: Moment = review;
		const after = scheduler.next(before ?? scheduler.fresh(review.fact, review.at), moment, rating);
		steps.push({ review, rating, before, after });
	}
	return steps;
}

/** A point of the curve: days since the first review, and the probability 0..1 of recall. */
export interface CurvePoint {
	readonly day: number;
	readonly recall: number;
}

/** How memory of a fact fades after one review, until the next one or the end of the curve. */
export interface CurvePart {
	readonly rating: Rating;
	/** Moment of the review, in milliseconds since 1970. */
	readonly at: number;
	/** Probability of recall just before it, `null` for the first. */
	readonly recallBefore: number | null;
	/** Days until recall falls to 90 % after it. */
	readonly stability: number;
	/** From the review on, at least two. */
	readonly points: readonly CurvePoint[];
}

/** How memory of one fact faded and came back. */
export interface Curve {
	readonly parts: readonly CurvePart[];
	/** Days from the first review to the end, to now, and to when it comes back. */
	readonly days: number;
	readonly today: number;
	readonly due: number;
	readonly recallNow: number;
}

/** Points drawn for each part: enough for a smooth line on a phone. */
const pointsOfPart = 16;

/**
 * Returns the forgetting curve of a fact, up to when it comes back or to now, whichever is later.
 *
 * Reviews dated before the one they follow count as given at its moment, like in the scheduler, so the curve never runs
 * backwards.
 *
 * @param reviews those that count, in any order
 * @returns `null` where no review moved the card
 */
export function forgettingCurve(
	reviews: readonly Review[],
	scheduler: Scheduler,
	now: number
): Curve | null {
	const steps = stepsOf(reviews, scheduler);
	const first = steps[0]?.after.last;
	const last = steps.at(-1)?.after;
	if (first === undefined || first === null || !last) return null;
	const end = Math.max(last.due, now, first + dayMs);
	const inDays = (moment: number) => Math.max(0, moment - first) / dayMs;
	const parts = steps.map(({ review, rating, before, after }, i): CurvePart => {
		const from = after.last ?? first;
		const to = Math.max(from, steps[i + 1]?.after.last ?? end);
		return {
			rating,
			at: review.at,
			recallBefore: before && scheduler.retrievability(before, from),
			stability: after.stability,
			points: Array.from({ length: pointsOfPart + 1 }, (_, n) => {
				const moment = from + ((to - from) * n) / pointsOfPart;
				return { day: inDays(moment), recall: scheduler.retrievability(after, moment) };
			})
		};
	});
	return {
		parts,
		days: inDays(end),
		today: inDays(now),
		due: inDays(last.due),
		recallNow: scheduler.retrievability(last, now)
	};
}
