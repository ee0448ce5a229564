import { dayIndex } from '../base/days';
import type { Attempt } from './schema';

/** How many items a day has. */
export const dayLength = 5;

/** The day with No. 1, on which the first pack came out. Every number counts from here, so it never changes. */
export const firstDay = '2026-11-22';

const dayMs = 86_400_000;
const firstIndex = Date.parse(firstDay) / dayMs;
/** Numbers beyond this belong to no date anybody will see. */
const lastNumber = 99_999;

/**
 * Returns the number of the calendar day a moment belongs to on the clocks of a zone, 1 for the first day.
 *
 * A day ends at midnight, the same for everyone on a date. 0 or less before the first day.
 *
 * @param rolloverHour hour at which it ends instead, where a late evening is to count for its day
 */
export function numberOn(instant: number, zone: string, rolloverHour = 0): number {
	return dayIndex(instant, zone, rolloverHour) - firstIndex + 1;
}

/** Returns the calendar day with a number: 1 is `firstDay`. */
export function dateOf(number: number): string {
	return new Date((firstIndex + number - 1) * dayMs).toISOString().slice(0, 10);
}

/** Reads the number of a day out of an address; `null` for what is no whole number from 1. */
export function numberIn(text: string): number | null {
	if (!/^\d{1,8}$/.test(text)) return null;
	const number = Number(text);
	return number >= 1 && number <= lastNumber ? number : null;
}

/**
 * Returns the number of the drawn day whose items a day asks.
 *
 * A site that was not built again for months runs out of drawn days; the first ones then come again, in the same order
 * for everyone.
 *
 * @param drawn how many days were drawn, 1 or more
 */
export function drawnFor(number: number, drawn: number): number {
	return ((number - 1) % drawn) + 1;
}

/**
 * Returns the id of a round of a day. The number stands in it, so that the log alone tells which day an attempt belongs
 * to, however late it was made.
 *
 * @param unique a text nobody had before, of small letters and digits
 */
export function dailySessionId(number: number, unique: string): string {
	return `d${String(number)}-${unique}`;
}

/** Returns the number of the day a session belongs to, `null` for one of another kind. */
export function dayOfSession({ mode, session }: Pick<Attempt, 'mode' | 'session'>): number | null {
	const digits = mode === 'daily' ? /^d(\d{1,5})-/.exec(session)?.[1] : undefined;
	return digits === undefined ? null : Number(digits);
}

/** How a day went the first time it was played to its end. */
export interface DayResult {
	readonly number: number;
	/** In the order they were given. */
	readonly attempts: readonly Attempt[];
}

/**
 * Returns the result of every day that was played to its end, by number.
 *
 * The earliest round counts for ever: playing a day again changes nothing. Days played on two devices are one, the order
 * of the log does not matter.
 */
export function dayResults(log: readonly Attempt[]): Map<number, DayResult> {
	const rounds = new Map<string, Attempt[]>();
	for (const attempt of log) {
		if (dayOfSession(attempt) === null) continue;
		const round = rounds.get(attempt.session);
		if (round) round.push(attempt);
		else rounds.set(attempt.session, [attempt]);
	}
	const results = new Map<number, DayResult>();
	for (const round of rounds.values()) {
		const attempts = round.sort(byMoment);
		const [first] = attempts;
		const number = first ? dayOfSession(first) : null;
		if (!first || number === null) continue;
		if (new Set(attempts.map((a) => a.item)).size < dayLength) continue;
		const known = results.get(number)?.attempts[0];
		if (!known || byMoment(first, known) < 0) results.set(number, { number, attempts });
	}
	return results;
}

function byMoment(a: Attempt, b: Attempt): number {
	if (a.at !== b.at) return a.at - b.at;
	return a.id < b.id ? -1 : Number(a.id > b.id);
}
