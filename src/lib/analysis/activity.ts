import { dayIndex, learningDayHour } from '../base/days';

/** What the log says of the moment of a response. */
export interface TimedResponse {
	/** Milliseconds since 1970. */
	readonly at: number;
	/** IANA name of the zone it was given in. */
	readonly zone: string;
	/** `null` where nothing was answered: such a response makes no day. */
	readonly mark: number | null;
}

/** One day of the calendar of activity. */
export interface ActivityDay {
	/** Number of the calendar day, counted from 1 January 1970. */
	readonly day: number;
	readonly responses: number;
	/** 0 for none, then 1..4: the share of the busiest day, in quarters. */
	readonly level: 0 | 1 | 2 | 3 | 4;
	/** After today: nothing can have been done yet. */
	readonly isAhead: boolean;
}

/** Days played. */
export interface Activity {
	/** Weeks from Monday to Sunday, this week last. */
	readonly weeks: readonly (readonly ActivityDay[])[];
	/** Days with a response among those shown. */
	readonly daysPlayed: number;
	/** The day of those shown with most responses, the latest of equals; `null` where there is none. */
	readonly busiest: ActivityDay | null;
	/** Responses in all, also on days not shown. */
	readonly responses: number;
	/** Days with a response in all. */
	readonly daysEver: number;
}

/**
 * Returns on which days responses were given, each on the clocks of the zone it was given in.
 *
 * What is dated after today, by a clock that was set back since, counts in all and stands in no week.
 *
 * @param weeks how many, 1 or more
 */
export function activityOf(
	log: readonly TimedResponse[],
	{ now, zone, weeks }: { readonly now: number; readonly zone: string; readonly weeks: number }
): Activity {
	const counts = new Map<number, number>();
	let responses = 0;
	for (const { at, zone: there, mark } of log) {
		if (mark === null) continue;
		const day = dayIndex(at, there, learningDayHour);
		counts.set(day, (counts.get(day) ?? 0) + 1);
		responses += 1;
	}
	const today = dayIndex(now, zone, learningDayHour);
	const monday = today - weekdayOf(today) - 7 * (weeks - 1);
	const numbers = Array.from({ length: 7 * weeks }, (_, i) => monday + i);
	const countOn = (day: number) => (day > today ? 0 : (counts.get(day) ?? 0));
	const most = Math.max(1, ...numbers.map(countOn));
	const days = numbers.map((day) => dayOfActivity(day, countOn(day), most, today));
	const played = days.filter((day) => day.responses > 0);
	return {
		weeks: Array.from({ length: weeks }, (_, week) => days.slice(7 * week, 7 * week + 7)),
		daysPlayed: played.length,
		busiest: played.findLast((day) => day.responses === most) ?? null,
		responses,
		daysEver: counts.size
	};
}

/** Returns the weekday of a numbered day: 0 Monday .. 6 Sunday. Day 0 was a Thursday. */
export function weekdayOf(day: number): number {
	return (((day + 3) % 7) + 7) % 7;
}

function dayOfActivity(day: number, responses: number, most: number, today: number): ActivityDay {
	const level = Math.ceil((4 * responses) / most) as ActivityDay['level']; // 0..4, since no day has more than most
	return { day, responses, level, isAhead: day > today };
}
