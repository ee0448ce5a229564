import { dayIndex, learningDayHour } from '../base/days';
import { factKey } from './history';
import { outcomeOf, type Outcome } from './points';
import type { Attempt } from './schema';

/** A fact that was missed and not answered right on another day since. */
export interface MissedFact {
	/** `pack/fact`. */
	readonly fact: string;
	/** The newest attempt that missed it. */
	readonly attempt: Attempt;
	readonly outcome: Exclude<Outcome, 'right'>;
	/** How often it was missed. */
	readonly misses: number;
	/** It was answered right since, on the same day: once more on another day and it leaves. */
	readonly isRightSince: boolean;
}

/**
 * Returns everything missed in any mode, newest first.
 *
 * Missed means less than full marks, or passed over. A fact leaves with a full-mark response on a later day than its
 * last miss, on the clocks of the zones the responses were given in. A miss dated after `now`, by a clock that was set
 * back since, yields to a right response on any other day. What was taken back, or is claimed to have been right,
 * counts for neither side.
 */
export function missedOf(attempts: readonly Attempt[], now: number): MissedFact[] {
	const byFact = new Map<string, Attempt[]>();
	for (const attempt of attempts) {
		if (attempt.undone || (attempt.claimed && !isRight(attempt))) continue;
		const known = byFact.get(factKey(attempt));
		if (known) known.push(attempt);
		else byFact.set(factKey(attempt), [attempt]);
	}
	const missed: MissedFact[] = [];
	for (const [fact, all] of byFact) {
		const misses = all.filter((attempt) => !isRight(attempt));
		const last = misses.reduce<Attempt | null>(newer, null);
		const outcome = last && outcomeOf(last);
		if (!last || !outcome || outcome === 'right') continue;
		const rights = all.filter(isRight);
		if (rights.some((right) => clears(right, last, now))) continue;
		const isRightSince = rights.some((right) => right.at >= last.at);
		missed.push({ fact, attempt: last, outcome, misses: misses.length, isRightSince });
	}
	return missed.sort((a, b) => b.attempt.at - a.attempt.at || (a.fact < b.fact ? -1 : 1));
}

function clears(right: Attempt, miss: Attempt, now: number): boolean {
	const [rightDay, missDay] = [dayOf(right), dayOf(miss)];
	return miss.at > now ? rightDay !== missDay : rightDay > missDay && right.at > miss.at;
}

function dayOf({ at, zone }: Attempt): number {
	return dayIndex(at, zone, learningDayHour);
}

function isRight({ mark }: Attempt): boolean {
	return mark !== null && mark >= 1;
}

function newer(a: Attempt | null, b: Attempt): Attempt {
	return a && (a.at > b.at || (a.at === b.at && a.id > b.id)) ? a : b;
}
