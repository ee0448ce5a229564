import type { Calibration, CalibrationPoint, Certainty } from '$lib/analysis/calibration';
import type { Rating } from '$lib/memory/rate';
import type { Mode } from '$lib/quiz/schema';

const dayMs = 86_400_000;
const locale = 'en-GB';
const utc = { timeZone: 'UTC' } as const;
const dayFormat = new Intl.DateTimeFormat(locale, {
	...{ weekday: 'short', day: 'numeric', month: 'short' },
	...utc
});
const weekdayFormat = new Intl.DateTimeFormat(locale, { weekday: 'short', ...utc });

/** Returns a numbered day in words: `Mon 2 Mar`. */
export function dayNumberInWords(day: number): string {
	return dayFormat
		.format(day * dayMs)
		.replace(',', '')
		.replaceAll(' ', '\u00a0');
}

/** Returns the weekday of a numbered day: `Mon`. */
export function weekdayInWords(day: number): string {
	return weekdayFormat.format(day * dayMs);
}

/** Returns a share 0..1 as a percentage: `58%`. */
export function percent(share: number): string {
	return `${String(Math.round(100 * share))}%`;
}

/** Returns a number with its thing: `1 question`, `24 questions`. */
export function counted(count: number, one: string, many = `${one}s`): string {
	return `${count.toLocaleString(locale)} ${count === 1 ? one : many}`;
}

/** Returns how far a topic is held, in a word. */
export function masteryInWords(share: number, met: number): string {
	if (met === 0) return 'Not met yet';
	if (share >= 0.7) return 'Strong';
	return share >= 0.5 ? 'Growing' : 'New';
}

/** Returns what a learner said of their certainty, as the question asks it. */
export function certaintyWord(certainty: Certainty): string {
	switch (certainty) {
		case 'guess':
			return 'Guess';
		case 'think-so':
			return 'Think so';
		case 'sure':
			return 'Sure';
	}
}

/** Returns what the calibration shows, for who does not see it: one sentence for each certainty. */
export function calibrationInWords({ points }: Calibration): string {
	return points
		.filter((point) => point.share !== null)
		.map((point) => `When you say “${certaintyWord(point.certainty)}” ${rightInWords(point)}.`)
		.join(' ');
}

function rightInWords({ share, responses }: CalibrationPoint): string {
	return `you are right ${percent(share ?? 0)} of the time, in ${counted(responses, 'response')}`;
}

/** Returns the Brier score in plain words, with what to hold it against. */
export function brierInWords({ brier, brierOfConstant }: Calibration): string {
	if (brier === null || brierOfConstant === null) return '';
	const score = `Your Brier score is ${brier.toFixed(2)}: the lower the better, near 0 for being sure and right every time, near 1 for being sure and wrong.`;
	const constant = brierOfConstant.toFixed(2);
	if (brier < brierOfConstant - 0.005)
		return `${score} Saying the same every time would earn ${constant}, so you do tell what you know from what you don’t.`;
	if (brier <= brierOfConstant + 0.02)
		return `${score} Saying the same every time would earn ${constant}, about as good.`;
	return `${score} Saying the same every time would earn ${constant}, so your feeling misleads you for now. It learns with each reason you read.`;
}

/** Returns how a review went, as the curve's table says it. */
export function ratingInWords(rating: Rating): string {
	switch (rating) {
		case 'again':
			return 'Missed';
		case 'hard':
			return 'Partly, or with help';
		case 'good':
			return 'Right';
		case 'easy':
			return 'Right and sure, from memory';
	}
}

/** Returns what kind of round it was. */
export function modeInWords(mode: Mode): string {
	switch (mode) {
		case 'quick':
			return 'Quick play';
		case 'topic':
			return 'One topic';
		case 'missed':
			return 'Mistakes';
		case 'daily':
			return 'Today’s five';
		case 'review':
			return 'Review';
		case 'read':
			return 'Read and answer';
		case 'rush':
			return 'Rush';
		case 'assignment':
			return 'Assignment';
	}
}

/** Returns a span of days: `today`, `1 day`, `30 days`. */
export function spanInWords(days: number): string {
	return counted(Math.round(days), 'day');
}
