import { dayOfSession, type DayResult } from '$lib/quiz/daily';
import { outcomeOf, scoreOf, type Outcome, type Score } from '$lib/quiz/points';
import type { Session } from '$lib/quiz/schema';

/** What the card of a day has to say. */
export type DayState =
	/** It is not known yet who plays here, or on which day; the number where the address names one. */
	| { readonly kind: 'waiting'; readonly number: number | null }
	/** The address names no day. */
	| { readonly kind: 'none' }
	/** It is still to come. */
	| { readonly kind: 'ahead'; readonly number: number }
	| { readonly kind: 'open'; readonly number: number }
	/** Begun and left. */
	| { readonly kind: 'begun'; readonly number: number; readonly answered: number }
	| {
			readonly kind: 'played';
			readonly number: number;
			readonly score: Score;
			readonly outcomes: readonly Outcome[];
	  };

/** Returns what the card of a day has to say. @param session the session kept last */
export function dayState(
	number: number,
	today: number,
	results: ReadonlyMap<number, DayResult>,
	session: Session | null
): DayState {
	if (number > today) return { kind: 'ahead', number };
	const result = results.get(number);
	if (result) return { kind: 'played', number, ...summaryOf(result) };
	const isBegun =
		session !== null &&
		session.phase !== 'done' &&
		dayOfSession({ mode: session.mode, session: session.id }) === number;
	if (isBegun) return { kind: 'begun', number, answered: session.attempts.length };
	return { kind: 'open', number };
}

/** Returns the score and the outcomes of a day. */
export function summaryOf({ attempts }: DayResult): {
	readonly score: Score;
	readonly outcomes: Outcome[];
} {
	return { score: scoreOf(attempts, attempts.length), outcomes: attempts.map(outcomeOf) };
}

/** One month of the archive, the newest day first. */
export interface ArchiveMonth {
	/** `November 2026`. */
	readonly title: string;
	readonly days: readonly number[];
}

/** Returns all days up to today by month, the newest first. @param titleOf month of a day in words */
export function archiveMonths(today: number, titleOf: (number: number) => string): ArchiveMonth[] {
	const months = new Map<string, number[]>();
	for (let number = today; number >= 1; number--) {
		const title = titleOf(number);
		const month = months.get(title);
		if (month) month.push(number);
		else months.set(title, [number]);
	}
	return [...months].map(([title, days]) => ({ title, days }));
}
