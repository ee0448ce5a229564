import { dayIndex, learningDayHour } from '$lib/base/days';

const dayMs = 86_400_000;

/**
 * Returns when a fact comes back, as the learner reads it: `later today`, `tomorrow, Tuesday 4 March`,
 * `on Thursday 6 March`; with the year where it is another one.
 *
 * @param due milliseconds since 1970
 * @param zone IANA name of the zone whose days are meant
 */
export function dueInWords(due: number, now: number, zone: string): string {
	const today = dayIndex(now, zone, learningDayHour);
	const day = dayIndex(Math.max(due, now), zone, learningDayHour);
	if (day <= today) return 'later today';
	const date = dateInWords(day, day - today > 300);
	return day === today + 1 ? `tomorrow, ${date}` : `on ${date}`;
}

/** Returns in how many days of learning a moment lies: 0 today, 1 tomorrow. */
export function daysUntil(due: number, now: number, zone: string): number {
	return Math.max(0, dayIndex(due, zone, learningDayHour) - dayIndex(now, zone, learningDayHour));
}

function dateInWords(day: number, withYear: boolean): string {
	const format = new Intl.DateTimeFormat('en-GB', {
		weekday: 'long',
		day: 'numeric',
		month: 'long',
		...(withYear ? { year: 'numeric' } : {}),
		timeZone: 'UTC'
	});
	return format
		.format(day * dayMs)
		.replace(',', '')
		.replaceAll(' ', '\u00a0');
}

/** Returns a number of facts in words: `1 fact`, `12 facts`. */
export function factsInWords(count: number): string {
	return count === 1 ? '1 fact' : `${count} facts`;
}

/** Returns how long something takes: `about 1 minute`, `about 4 minutes`. */
export function minutesInWords(minutes: number): string {
	return minutes === 1 ? 'about 1 minute' : `about ${minutes} minutes`;
}

/** Returns what a session holds: `12 facts, about 4 minutes.`, `8 facts and 4 new ones, about 4 minutes.` */
export function sessionInWords(reviews: number, fresh: number, minutes: number): string {
	const also = fresh === 0 ? '' : fresh === 1 ? ' and a new one' : ` and ${fresh} new ones`;
	return `${factsInWords(reviews)}${also}, ${minutesInWords(minutes)}.`;
}

/** Returns what waits beyond the session: nothing, or `7 more wait, and can.` */
export function restInWords(count: number): string {
	if (count <= 0) return 'Each comes in another form where there is one.';
	return count === 1 ? 'One more can wait.' : `${count} more can wait.`;
}

/** Returns how long somebody was away: `16 days later`, `Two months later`. */
export function awayInWords(days: number): string {
	if (days < 60) return `${days} days later`;
	return `${Math.floor(days / 30)} months later`;
}

/** Returns what is still known, as an estimate: `You still hold about 31 of the 40 facts you met.` */
export function heldInWords(held: number, met: number): string {
	if (met === 0) return '';
	return met === 1
		? held === 1
			? 'You most likely still hold the one fact you met.'
			: 'The one fact you met is worth another look.'
		: `You still hold about ${held} of the ${met} facts you met.`;
}

/** Returns when the next facts come: `Next: 5 tomorrow, Tuesday 4 March.` */
export function nextInWords(
	next: { readonly at: number; readonly facts: number } | null,
	now: number,
	zone: string
): string {
	if (!next) return '';
	return `Next: ${next.facts} ${dueInWords(next.at, now, zone)}.`;
}
