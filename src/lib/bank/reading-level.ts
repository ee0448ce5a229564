import { syllable } from 'syllable';

/** How hard a text is to read. */
export interface ReadingLevel {
	readonly words: number;
	/** Words in a sentence on average, and in the longest one. */
	readonly mean: number;
	readonly longest: number;
	/** School year of Flesch and Kincaid (1975), each word of a proper name taken as two syllables. */
	readonly grade: number;
}

/**
 * Measures a text: 0.39 words a sentence + 11.8 syllables a word - 15.59.
 *
 * @param texts paragraphs
 * @param names words of proper names, see `nameWords`
 */
export function readingLevel(texts: readonly string[], names: ReadonlySet<string>): ReadingLevel {
	const sentences = texts.flatMap(sentencesIn).map(wordsIn);
	const words = sentences.flat();
	const lengths = sentences.map((sentence) => sentence.length);
	const syllables = sentences.reduce(
		(sum, sentence) => sum + sentence.reduce((n, word, i) => n + weight(word, i === 0, names), 0),
		0
	);
	const mean = words.length / Math.max(1, sentences.length);
	return {
		words: words.length,
		mean,
		longest: Math.max(0, ...lengths),
		grade: 0.39 * mean + (11.8 * syllables) / Math.max(1, words.length) - 15.59
	};
}

/** Returns the words that stand with a capital inside a sentence of some texts, as written. */
export function nameWords(texts: readonly string[]): Set<string> {
	const inside = texts.flatMap(sentencesIn).flatMap((sentence) => wordsIn(sentence).slice(1));
	const common = new Set(inside.map(bare).filter((word) => !isCapital(word)));
	const names = inside.map(bare).filter(isCapital);
	return new Set(names.filter((word) => !common.has(word.toLowerCase())));
}

/** Returns those words of a text, without punctuation and genitive, that are words of proper names. */
export function namesUsed(text: string, names: ReadonlySet<string>): Set<string> {
	return new Set(
		wordsIn(text)
			.map(bare)
			.filter((word) => names.has(word))
	);
}

/** Returns the sentences of a text; the point of an abbreviation such as `U.S.` ends none. */
export function sentencesIn(text: string): string[] {
	const sentences: string[] = [];
	for (const piece of text.split(/(?<=[.!?]["”)]*)\s+(?=["“(]?[\p{Lu}\d])/u)) {
		const last = sentences.at(-1);
		if (last !== undefined && /(?:\b\p{Lu}|\bMrs?|\bSt)\.$/u.test(last)) {
			sentences[sentences.length - 1] = `${last} ${piece}`;
		} else sentences.push(piece);
	}
	return sentences;
}

function wordsIn(sentence: string): string[] {
	return sentence.split(/[\s—–]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
}

/** A word without punctuation around it and without its genitive. */
function bare(word: string): string {
	return word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '').replace(/[’']s?$/, '');
}

function isCapital(word: string): boolean {
	return /^\p{Lu}/u.test(word);
}

function weight(word: string, isFirst: boolean, names: ReadonlySet<string>): number {
	const plain = bare(word);
	if (/^\d/.test(plain)) return syllable(spoken(plain));
	if (isCapital(plain) && plain !== 'I' && (!isFirst || names.has(plain))) return 2;
	return Math.max(1, syllable(plain));
}

const ones =
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
		' '
	);
const tens = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** A number as it is said: `2.26` is "two point two six", `5,000` is "five thousand". */
function spoken(digits: string): string {
	const [whole = '', part = ''] = digits.replace(/,/g, '').split('.');
	const point = part === '' ? '' : ` point ${Array.from(part, (d) => ones[Number(d)]).join(' ')}`;
	return spokenWhole(Number.parseInt(whole, 10)) + point;
}

function spokenWhole(n: number): string {
	if (n < 20) return ones[n] ?? '';
	if (n < 100)
		return `${tens[Math.floor(n / 10)] ?? ''} ${n % 10 === 0 ? '' : (ones[n % 10] ?? '')}`;
	const [size, name] =
		n < 1000 ? [100, 'hundred'] : n < 1e6 ? [1000, 'thousand'] : [1e6, 'million'];
	const rest = n % size;
	// Years are said in two halves.
	if (n > 1900 && n < 2100 && rest !== 0)
		return `${spokenWhole(Math.floor(n / 100))} ${spokenWhole(n % 100)}`;
	return `${spokenWhole(Math.floor(n / size))} ${name} ${rest === 0 ? '' : spokenWhole(rest)}`;
}
