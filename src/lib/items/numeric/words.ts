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

const groups = new Map([
	['hundred', 100],
	['hundreds', 100],
	['dozen', 12],
	['score', 20]
]);

/** Returns what a word for a group multiplies the number before it by: "two hundred", "a dozen", "four score". */
export function groupOf(word: string): number | undefined {
	return groups.get(word);
}

function listed(words: string): ReadonlySet<string> {
	return new Set(words.trim().split(/\s+/));
}

const fillers = listed(`
	about approximately approx around roughly circa ca nearly almost some exactly precisely only just more at of the them
	it its was is in total all other i think guess say maybe perhaps probably us american british people persons
	greater larger longer higher bigger
`);

/** Tells whether a word changes nothing about the number beside it. */
export function isFiller(word: string): boolean {
	return fillers.has(word);
}

const comparatives = listed('more greater larger longer higher bigger');
const bounds = listed('least minimum plus upwards');
const boundsBefore = listed('over above beyond exceeding exceeds exceeded');

/**
 * Tells whether a word makes of an amount the least it can be: "at least 75", "over 75".
 *
 * @param before the word before it
 * @param isBehind the number came already: "15 minutes over" is no bound
 */
export function isBound(word: string, before: string, isBehind: boolean): boolean {
	if (bounds.has(word)) return true;
	if (isBehind) return false;
	return boundsBefore.has(word) || (word === 'than' && comparatives.has(before));
}

// An apostrophe is dropped before words are told apart: "isn't" comes as "isnt".
const denials = [
	...listed(
		'is are was were do does did has have had wo would ca could sha should must might need ai'
	)
].map((verb) => `${verb}nt`);

/** By what they do to an amount: deny it, take it away, end it above, multiply or divide it, spread it, doubt it. */
const refusals = new Set([
	...denials,
	...listed(`
		not no non never nt cannot none neither nor nothing nobody nowhere hardly scarcely barely false untrue wrong incorrect
		without except excepting excluding exclude excludes excluded besides apart but unlike instead rather lacking lacks
		less lesser fewer fewest lower smaller shorter under underneath below beneath within most maximum max utmost
		short shy minus negative
		dozens scores tens couple couples pair pairs gross few several double doubled twice thrice triple tripled treble
		trebled quadruple quadrupled times fold twofold threefold fourfold fivefold tenfold hundredfold thousandfold x squared
		cubed quadrillion quadrillions quintillion lakh lakhs crore crores zillion
		halved halves third thirds fifth fifths sixth sixths seventh sevenths eighth eighths ninth ninths tenth tenths
		hundredth hundredths thousandth thousandths millionth millionths billionth billionths st nd rd th
		per each every apiece hourly daily weekly monthly yearly annually
		or to between either versus vs until till
	`)
]);

/**
 * Tells whether a word makes an amount mean another or no certain one: "not 75", "fewer than 75", "75 or 80", "double 75".
 *
 * A closed list. "More than" and its like are no refusals: see `isBound`.
 */
export function isRefusal(word: string): boolean {
	return refusals.has(word);
}
