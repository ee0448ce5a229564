import type { Attempt } from '$lib/quiz/schema';
import { dayOf } from './days';

/** One of the last seven days. */
export interface WeekDay {
	/** Calendar day, e.g. `2025-03-02`. */
	readonly day: string;
	/** Name of the weekday, e.g. `Sunday`. */
	readonly name: string;
	/** Whether anything was answered on it. */
	readonly played: boolean;
	readonly today: boolean;
}

const dayMs = 86_400_000;
const nameFormat = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });

/**
 * Returns the last seven days, today last, with whether anything was answered on each.
 *
 * An attempt counts for the day it was in the time zone it was given in; passing over an item counts for nothing.
 *
 * @param zone IANA name of the zone whose today it is
 */
export function lastWeek(
	attempts: readonly Pick<Attempt, 'at' | 'zone' | 'mark'>[],
	now: number,
	zone: string
): WeekDay[] {
	const today = dayOf(now, zone);
	const noon = Date.parse(`${today}T12:00:00Z`);
	const played = new Set(
		attempts
			// Two days more than the week, since zones differ by up to 26 hours.
			.filter((attempt) => attempt.mark !== null && attempt.at > now - 9 * dayMs)
			.map((attempt) => dayOf(attempt.at, attempt.zone))
	);
	return [6, 5, 4, 3, 2, 1, 0].map((ago) => {
		const date = new Date(noon - ago * dayMs);
		const day = date.toISOString().slice(0, 10);
		return { day, name: nameFormat.format(date), played: played.has(day), today: ago === 0 };
	});
}
