import { learningDayHour } from '../base/days';
import { dayResults, numberOn, type DayResult } from './daily';
import type { Attempt } from './schema';

/** A missed day is forgiven where the one before it lies at least so many days back: one a week. */
const restEvery = 7;
/** How many days later a missed day may still be played to fill the gap. */
export const repairDays = 7;
/** A day begun before midnight and played in the night counts as played on its date until this hour. */
const nightEndsAt = learningDayHour;
/** Lengths that are worth a line of their own. */
const milestones: readonly number[] = [7, 30, 100];

/** How many days were played without a break. */
export interface Streak {
	/** Days played; rest days are forgiven, not counted. */
	readonly days: number;
	readonly isTodayPlayed: boolean;
	/** Missed days, newest first, of which playing any one now makes the streak longer at once. */
	readonly repairs: readonly number[];
}

/**
 * Returns the streak as it stands on a day, from the log alone.
 *
 * A day counts once it was played to its end: on its date, or within `repairDays` after it. A streak begins with a day
 * played on its date. Today, not played yet, breaks nothing.
 *
 * A clock set back, or a flight to the west, never makes it shorter: days already played that lie ahead are looked back
 * from as well, and the longest streak holds.
 *
 * @param today number of the day
 */
export function streakOn(log: readonly Attempt[], today: number): Streak {
	const played = playedDays(dayResults(log));
	const days = longest(played, today);
	const open = Array.from({ length: repairDays }, (_, ago) => today - 1 - ago);
	const repairs = open.filter((day) => {
		if (day < 1 || played.has(day)) return false;
		return longest(new Map([...played, [day, 'late']]), today) > days;
	});
	return { days, isTodayPlayed: played.has(today), repairs };
}

/** Returns the milestone a streak has just reached, `null` between two of them. */
export function milestoneOf({ days, isTodayPlayed }: Streak): number | null {
	return isTodayPlayed && milestones.includes(days) ? days : null;
}

type Played = ReadonlyMap<number, 'on-time' | 'late'>;

/** Days that count, with how they were played. */
function playedDays(results: ReadonlyMap<number, DayResult>): Map<number, 'on-time' | 'late'> {
	const played = new Map<number, 'on-time' | 'late'>();
	for (const [number, { attempts }] of results) {
		const [first] = attempts;
		const late = first ? numberOn(first.at, first.zone, nightEndsAt) - number : Infinity;
		if (late <= repairDays) played.set(number, late <= 0 ? 'on-time' : 'late');
	}
	return played;
}

function longest(played: Played, today: number): number {
	const ends = [today, ...[...played.keys()].filter((day) => day > today)];
	return Math.max(...ends.map((end) => lengthUntil(played, end)));
}

function lengthUntil(played: Played, today: number): number {
	const first = Math.min(...played.keys());
	let days = 0;
	let best = 0;
	let lastMissed = Infinity;
	for (let day = today; day >= first; day--) {
		const how = played.get(day);
		if (how !== undefined) {
			days += 1;
			if (how === 'on-time') best = days;
		} else if (day !== today) {
			if (lastMissed - day < restEvery) break;
			lastMissed = day;
		}
	}
	return best;
}
