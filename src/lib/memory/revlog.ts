import { dayIndex } from '../base/days';
import type { Card } from './card';
import { stepsOf, type Step } from './curve';
import type { Memory } from './memory';
import type { Rating } from './rate';
import type { Review } from './review';

const dayMs = 86_400_000;
/** A day of learning begins at four in the morning, as the file says (docs/review-log.md). */
const rolloverHour = 4;

/** One row of Anki's table `revlog` (docs/review-log.md), in Anki's own names and units. */
export interface RevlogRow {
	/** Moment of the review in milliseconds since 1970, moved on where another has it already: unique. */
	readonly id: number;
	/** Number of the card. */
	readonly cid: number;
	/** -1: not yet synchronised. */
	readonly usn: -1;
	/** 1 again, 2 hard, 3 good, 4 easy. */
	readonly ease: 1 | 2 | 3 | 4;
	/** New interval: days where positive, seconds where negative. */
	readonly ivl: number;
	/** Interval before, likewise; 0 for the first review. */
	readonly lastIvl: number;
	/** Difficulty as Anki writes it under FSRS: 100..1,100. */
	readonly factor: number;
	/** What the response took, in milliseconds. */
	readonly time: number;
	/** 0 learning, 1 review, 2 relearning, 3 review on a day before the card was due. */
	readonly type: 0 | 1 | 2 | 3;
}

/** Which fact the number of a card stands for. */
export interface RevlogCard {
	readonly cid: number;
	/** `pack/fact`. */
	readonly fact: string;
}

const eases: Readonly<Record<Rating, RevlogRow['ease']>> = { again: 1, hard: 2, good: 3, easy: 4 };

/**
 * Returns all reviews that moved a card as Anki would have logged them, oldest first.
 *
 * The number of a card is the moment of its first review, as Anki's is that of its making; both kinds of numbers are
 * moved on by a millisecond until no other has them.
 *
 * @param tookMs returns how long a review took, by its id
 */
export function revlogOf(
	memory: Memory,
	tookMs: (review: string) => number
): { readonly cards: readonly RevlogCard[]; readonly revlog: readonly RevlogRow[] } {
	const cids = new Set<number>();
	const cards: RevlogCard[] = [];
	const rows: RevlogRow[] = [];
	for (const fact of [...memory.cards.keys()].sort()) {
		const steps = stepsOf(memory.reviewsOf(fact), memory.scheduler);
		const [first] = steps;
		if (!first) continue;
		const cid = free(cids, Math.floor(first.review.at));
		cards.push({ cid, fact });
		rows.push(...steps.map((step) => rowOf(step, cid, tookMs)));
	}
	rows.sort((a, b) => a.id - b.id || a.cid - b.cid);
	const ids = new Set<number>();
	return { cards, revlog: rows.map((row) => ({ ...row, id: free(ids, row.id) })) };
}

function rowOf(
	{ review, rating, before, after }: Step,
	cid: number,
	tookMs: (review: string) => number
): RevlogRow {
	return {
		id: Math.floor(review.at),
		cid,
		usn: -1,
		ease: eases[rating],
		ivl: intervalOf(after),
		lastIvl: before ? intervalOf(before) : 0,
		factor: Math.round(((after.difficulty - 1) / 9) * 1000 + 100),
		time: Math.round(tookMs(review.id)),
		type: typeOf(review, before)
	};
}

/** Interval a card was given, in Anki's way: whole days, or less than a day as negative seconds. */
function intervalOf({ due, last, state }: Card): number {
	const wait = Math.max(0, due - (last ?? due));
	return state === 2 ? Math.max(1, Math.ceil(wait / dayMs)) : -Math.round(wait / 1000);
}

function typeOf({ at, zone }: Review, before: Card | null): RevlogRow['type'] {
	if (before?.state !== 2) return before?.state === 3 ? 2 : 0;
	const dayOf = (moment: number) => dayIndex(moment, zone, rolloverHour);
	return dayOf(at) - dayOf(before.last ?? at) < intervalOf(before) ? 3 : 1;
}

function free(taken: Set<number>, number: number): number {
	let next = number;
	while (taken.has(next)) next += 1;
	taken.add(next);
	return next;
}
