import type { Outcome, Score } from '$lib/quiz/points';

/** A round, as much of it as is shared: no topic, no item, no certainty. */
export interface SharedRound {
	/** `No. 12`, or empty for a round that is no day's. */
	readonly title: string;
	readonly score: Score;
	/** In the order of the items. */
	readonly outcomes: readonly Outcome[];
	/** Where a friend finds the same, absolute. */
	readonly address: string;
}

// Black for wrong, not red: kinder, and clearer to those who see no difference between red and green.
const squares: Record<Outcome, string> = {
	right: '🟩',
	partly: '🟨',
	wrong: '⬛',
	unanswered: '⬜'
};
const shapes: Record<Outcome, string> = { right: '●', partly: '◐', wrong: '○', unanswered: '◌' };
const words: Record<Outcome, string> = {
	right: 'right',
	partly: 'partly',
	wrong: 'wrong',
	unanswered: 'not answered'
};

/** Returns the counts of a round in words: `3 right, 1 partly, 1 to fix`. */
export function countsInWords({ right, partly, wrong, unanswered }: Score): string {
	return [
		`${right} right`,
		partly > 0 && `${partly} partly`,
		wrong > 0 && `${wrong} to fix`,
		unanswered > 0 && `${unanswered} not answered`
	]
		.filter((part) => part !== false)
		.join(', ');
}

/** Returns what is shared of a round: a line of squares or shapes, the same in words, and the address. */
export function shareText(round: SharedRound, look: 'squares' | 'shapes'): string {
	const { score, outcomes, address } = round;
	const line =
		look === 'squares'
			? outcomes.map((outcome) => squares[outcome]).join('')
			: outcomes.map((outcome) => shapes[outcome]).join(' ');
	return [
		`${nameOf(round)}  ${score.points}/${score.maxPoints}`,
		line,
		countsInWords(score),
		address
	].join('\n');
}

/** Returns a round in words alone, for those to whom squares are read out one by one. */
export function shareWords(round: SharedRound): string {
	const { score, outcomes, address } = round;
	const told = outcomes.map((outcome) => words[outcome]).join(', ');
	const sentence = told.charAt(0).toUpperCase() + told.slice(1);
	return `${nameOf(round)}: ${score.points} of ${score.maxPoints}. ${sentence}.\n${address}`;
}

/** Returns what goes with the link of a challenge. */
export function challengeText(round: SharedRound, link: string): string {
	const { score } = round;
	return `${nameOf(round)}: I got ${score.points} of ${score.maxPoints}. The same ${score.maxPoints / 10} for you:\n${link}`;
}

function nameOf({ title }: SharedRound): string {
	return title === '' ? 'Quillwise' : `Quillwise ${title}`;
}
