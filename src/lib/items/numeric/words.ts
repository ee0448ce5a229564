const small =
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety';

const numbers = new Map([
	...small.split(' ').map((word, i) => [word, i] as const),
	...tens.split(' ').map((word, i) => [word, 20 + 10 * i] as const),
	['fourty', 40] as const
]);

/** Returns the number a word stands for: zero to nineteen, or a ten up to ninety. */
export function spelledNumber(word: string): number | undefined {
	return numbers.get(word);
}

/** Tells whether two spelled-out numbers may stand side by side: "seventy five", "two hundred fifty". */
export function canJoin(first: number, second: number): boolean {
	if (first > 0 && first % 100 === 0) return second < 100;
	return first % 100 >= 20 && first % 10 === 0 && second > 0 && second < 10;
}

/** Returns the share that "half", "quarter" and "quarters" stand for. */
export function shareOf(word: string): number | undefined {
	if (word === 'half') return 0.5;
	return word === 'quarter' || word === 'quarters' ? 0.25 : undefined;
}

const fillers = new Set(
	(
		'about approximately approx around roughly circa ca nearly almost some exactly precisely only just over more ' +
		'than at least of the them it its was is in total all other i think guess say maybe perhaps probably us american ' +
		'british people persons'
	).split(' ')
);

/** Tells whether a word changes nothing about the number beside it. */
export function isFiller(word: string): boolean {
	return fillers.has(word);
}

const refusals = new Set(
	'not no never less under below or to between either except minus'.split(' ')
);

/** Tells whether a word makes an amount mean another or no certain one: "not 75", "70 or 75". */
export function isRefusal(word: string): boolean {
	return refusals.has(word);
}
