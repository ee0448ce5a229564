import { fold } from '../base/text';

/** Folds a text of any length as `fold` does, word by word; words are joined by one space. */
export function foldWords(text: string): string {
	return text.split(/\s+/).map(fold).filter(Boolean).join(' ');
}

/** Folds a key for the search of it in other texts: as `foldWords`, without an article in front. */
export function foldKey(key: string): string {
	return foldWords(key).replace(/^(?:the|an?) (?=.)/, '');
}

/** Tells whether folded words stand in a folded text as whole words, in order and side by side. */
export function hasWords(folded: string, words: string): boolean {
	return words !== '' && ` ${folded} `.includes(` ${words} `);
}

/** The day on which the reports appeared, which any item may name. */
const frame = /\b(?:Sunday,? )?2 March 2025\b/g;

/** Returns a text without the reporting frame "2 March 2025". */
export function withoutFrame(text: string): string {
	return text.replace(frame, ' ');
}

/** Returns the numbers written in digits, normalised: `5,000` and `5000.0` are both `5000`. */
export function numbersIn(text: string): string[] {
	const found = text.match(/\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/g) ?? [];
	return found.map((digits) => String(Number(digits.replace(/,/g, ''))));
}

const units =
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
		' '
	);
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const numberWord = new RegExp(
	`\\b(?:(${tens.join('|')})(?: (${units.slice(1, 10).join('|')}))?|(${units.join('|')}))\\b`,
	'g'
);

/** Returns the numbers written in words, 0..99, in the form of `numbersIn`. */
export function numberWordsIn(text: string): string[] {
	return [...foldWords(text).matchAll(numberWord)].map(([, ten, unit, alone]) => {
		if (ten === undefined) return String(units.indexOf(alone ?? ''));
		return String((tens.indexOf(ten) + 2) * 10 + (unit === undefined ? 0 : units.indexOf(unit)));
	});
}

/** Returns the English weekdays named in a text, capitalised as written. */
export function weekdaysIn(text: string): string[] {
	return text.match(/\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b/g) ?? [];
}

/** Returns the quotations in a text, between straight or curved double quotation marks. */
export function quotationsIn(text: string): string[] {
	return [...text.matchAll(/"([^"]+)"|“([^”]+)”/g)].map((m) => m[1] ?? m[2] ?? '');
}

/** Returns a text without what stands between quotation marks. */
export function outsideQuotations(text: string): string {
	return text.replace(/"[^"]*"|“[^”]*”/g, ' ');
}
