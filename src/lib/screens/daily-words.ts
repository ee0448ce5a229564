import { dateOf } from '$lib/quiz/daily';
import type { Streak } from '$lib/quiz/streak';
import { dayInWords } from './days';

const weekdayFormat = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });
const counts = [
	'No',
	'One',
	'Two',
	'Three',
	'Four',
	'Five',
	'Six',
	'Seven',
	'Eight',
	'Nine',
	'Ten'
];

/** Returns the date of a day in words, with no-break spaces within it: `Monday 3 March 2025`. */
export function dateInWords(number: number): string {
	// The format of both at once has a comma on some systems and not on others.
	return `${weekdayOf(number)} ${dayInWords(dateOf(number))}`;
}

/** Returns the name of the weekday of a day. */
export function weekdayOf(number: number): string {
	return weekdayFormat.format(Date.parse(dateOf(number)));
}

/** Returns how many days in a row were played: `Four days in a row`; empty where it is less than one. */
export function streakInWords(days: number): string {
	if (days < 1) return '';
	return days === 1 ? 'One day' : `${counts[days] ?? String(days)} days in a row`;
}

/** Returns what to say under a streak: the rest day, or the day whose gap can be filled. */
export function streakAdvice({ days, repairs }: Streak, today: number): string {
	const [gap] = repairs;
	if (gap !== undefined && days > 0) {
		const day = gap === today - 1 ? 'yesterday' : weekdayOf(gap);
		return `Playing the five of ${day} adds to it.`;
	}
	return 'One rest day a week never breaks a streak.';
}
