import type { BankAddress } from '$lib/bank/load';
import { loadIndex, type LoadProblem } from '$lib/bank/load';
import { fail, ok, type Result } from '$lib/base/result';
import type { Response } from '$lib/items/all';
import { explainResponse, markResponse } from '$lib/quiz/book';
import type { Challenge } from '$lib/quiz/challenge';
import { dayResults } from '$lib/quiz/daily';
import { outcomeOf, pointsOf, pointsPerItem, type Outcome } from '$lib/quiz/points';
import type { Attempt } from '$lib/quiz/schema';
import { challengeMark } from './decode-challenge';
import { ItemBook } from './item-book';

/** How one of two did at one item. */
export interface Side {
	readonly outcome: Outcome;
	/** 0..10 */
	readonly points: number;
	/** The response as it is read, `null` for none. */
	readonly response: string | null;
}

/** One item of a challenge, answered by both. */
export interface ComparedItem {
	readonly stem: string;
	readonly key: string;
	readonly mine: Side;
	readonly theirs: Side;
}

/** Two rounds of the same items, side by side. */
export interface Comparison {
	readonly items: readonly ComparedItem[];
	/** How many items were changed since one of the two answered, and are left out. */
	readonly changed: number;
	readonly mine: number;
	readonly theirs: number;
	readonly maxPoints: number;
}

/**
 * Returns the own attempts at the items of a challenge, in their order; `null` where it was not played to its end.
 *
 * Who played the day before the link came has played the challenge.
 */
export function ownAttempts(challenge: Challenge, log: readonly Attempt[]): Attempt[] | null {
	const mark = challengeMark(challenge);
	const sessions = new Map<string, Attempt[]>();
	for (const attempt of log) {
		if (!attempt.session.startsWith(mark)) continue;
		sessions.set(attempt.session, [...(sessions.get(attempt.session) ?? []), attempt]);
	}
	const ofDay = challenge.day === null ? undefined : dayResults(log).get(challenge.day)?.attempts;
	const rounds = [...(ofDay ? [ofDay] : []), ...sessions.values()];
	for (const round of rounds) {
		const own = challenge.places.map((place) =>
			round.find((a) => a.pack === challenge.pack && a.item === place.item)
		);
		const whole = own.filter((attempt) => attempt !== undefined);
		if (whole.length === challenge.places.length) return whole;
	}
	return null;
}

/**
 * Marks the responses of both anew, side by side: what a link says is a claim, and no score is in it.
 *
 * An item that was corrected since either answered is left out, since its new key would judge an old response.
 */
export async function compare(
	challenge: Challenge,
	own: readonly Attempt[],
	at: BankAddress
): Promise<Result<Comparison, LoadProblem>> {
	const loaded = await loadIndex(at, challenge.pack);
	if (!loaded.ok) return loaded;
	const book = new ItemBook(at, loaded.value);
	const items: ComparedItem[] = [];
	for (const [i, place] of challenge.places.entries()) {
		const attempt = own[i];
		const brought = await book.bring(place);
		if (!brought.ok && brought.error.code !== 'item/gone') return fail(brought.error);
		if (!brought.ok || attempt?.itemVersion !== place.itemVersion) continue;
		const { item } = brought.value;
		items.push({
			stem: item.stem,
			key: explainResponse(item.id, null, book).key,
			mine: sideOf(item.id, attempt.response, attempt.hinted, book),
			theirs: sideOf(item.id, place.response, place.hinted, book)
		});
	}
	return ok({
		items,
		changed: challenge.places.length - items.length,
		mine: items.reduce((sum, { mine }) => sum + mine.points, 0),
		theirs: items.reduce((sum, { theirs }) => sum + theirs.points, 0),
		maxPoints: items.length * pointsPerItem
	});
}

function sideOf(item: string, response: Response | null, hinted: boolean, book: ItemBook): Side {
	const mark = markResponse(item, response, book);
	const judged = { mark: mark.kind === 'unanswered' ? null : mark.value, hinted };
	return {
		outcome: outcomeOf(judged),
		points: pointsOf(judged),
		response: explainResponse(item, response, book).response
	};
}
