import type { PassageLevel, Proof } from '../bank/published-passage';
import type { TextMark } from './reading-schema';

/** A run of words in a paragraph: from the first, counted from 0, to before `to`. */
export interface WordRun {
	readonly from: number;
	readonly to: number;
}

/** How words marked as evidence compare with the proof: they hit it, hold it among much else, or miss it. */
export type EvidenceVerdict = 'right' | 'wide' | 'other';

/** Share of the marked words that must belong to the proof; by taste: as much again may be marked around it. */
const leastInside = 0.5;

/** Returns the words of a text, each with what clings to it. */
export function wordsOf(text: string): string[] {
	return text.split(' ');
}

/** Returns where each sentence stands among the words of its paragraph. */
export function sentenceRuns(sentences: readonly string[]): WordRun[] {
	let from = 0;
	return sentences.map((sentence) => {
		const run = { from, to: from + wordsOf(sentence).length };
		from = run.to;
		return run;
	});
}

/**
 * Snaps a selection of characters to whole words.
 *
 * @param text words with any space between them
 * @param start,end characters from 0, in any order; what lies outside the text counts as its end
 * @returns `null` where no character of a word is selected
 */
export function snapToWords(text: string, start: number, end: number): WordRun | null {
	const [first, last] = start <= end ? [start, end] : [end, start];
	const touched = [...text.matchAll(/\S+/g)].flatMap(({ 0: word, index }, i) =>
		first < last && index < last && index + word.length > first ? [i] : []
	);
	const [from] = touched;
	const to = touched.at(-1);
	return from === undefined || to === undefined ? null : { from, to: to + 1 };
}

/** Returns marks with another one, those that meet joined, in the order of paragraphs and words. */
export function withMark(marks: readonly TextMark[], added: TextMark): TextMark[] {
	const inOrder = [...marks, added].sort(
		(a, b) => compare(a.paragraph, b.paragraph) || a.from - b.from
	);
	const joined: TextMark[] = [];
	for (const mark of inOrder) {
		const last = joined.at(-1);
		if (last?.paragraph === mark.paragraph && mark.from <= last.to) {
			joined[joined.length - 1] = { ...last, to: Math.max(last.to, mark.to) };
		} else joined.push(mark);
	}
	return joined;
}

/** Returns marks without a run of words; what is left of one on both sides stays. */
export function withoutMark(marks: readonly TextMark[], taken: TextMark): TextMark[] {
	return marks.flatMap((mark) => {
		if (mark.paragraph !== taken.paragraph || mark.to <= taken.from || mark.from >= taken.to) {
			return [mark];
		}
		const before = { ...mark, to: taken.from };
		const after = { ...mark, from: taken.to };
		return [before, after].filter(({ from, to }) => from < to);
	});
}

/** Tells whether every word of a run is marked. */
export function isMarked(marks: readonly TextMark[], run: TextMark): boolean {
	return marks.some(
		(mark) => mark.paragraph === run.paragraph && mark.from <= run.from && mark.to >= run.to
	);
}

/** Returns how many words are marked. */
export function markedWords(marks: readonly TextMark[]): number {
	return marks.reduce((sum, { from, to }) => sum + to - from, 0);
}

/**
 * Judges marked words by the sentences that prove the key.
 *
 * @returns `null` where nothing is marked, or the text at this level proves nothing
 */
export function judgeMarks(
	marks: readonly TextMark[],
	proofs: readonly Proof[],
	level: PassageLevel
): EvidenceVerdict | null {
	const runs = proofRuns(proofs, level);
	if (marks.length === 0 || runs.length === 0) return null;
	const inside = marks.reduce(
		(sum, mark) => sum + runs.reduce((n, run) => n + overlap(mark, run), 0),
		0
	);
	if (inside === 0) return 'other';
	return inside / markedWords(marks) >= leastInside ? 'right' : 'wide';
}

/** Returns the words of some sentences, as marks. */
export function proofRuns(proofs: readonly Proof[], level: PassageLevel): TextMark[] {
	return proofs.flatMap(({ paragraph, sentences }) => {
		const runs = sentenceRuns(level.paragraphs.find((p) => p.id === paragraph)?.sentences ?? []);
		return sentences.flatMap((i) => {
			const run = runs[i];
			return run ? [{ paragraph, ...run }] : [];
		});
	});
}

/**
 * Carries marks into another level of the same passage: where the same words stand in the same paragraph they stay
 * marked, else they are dropped.
 */
export function carryMarks(
	marks: readonly TextMark[],
	from: PassageLevel,
	to: PassageLevel
): TextMark[] {
	return marks.flatMap((mark) => {
		const wanted = wordsIn(from, mark.paragraph).slice(mark.from, mark.to).map(plainWord);
		const there = wordsIn(to, mark.paragraph).map(plainWord);
		const start = there.findIndex((_, i) => wanted.every((word, j) => there[i + j] === word));
		if (start < 0 || wanted.length === 0) return [];
		return [{ paragraph: mark.paragraph, from: start, to: start + wanted.length }];
	});
}

function wordsIn(level: PassageLevel, paragraph: string): string[] {
	return level.paragraphs.find((p) => p.id === paragraph)?.sentences.flatMap(wordsOf) ?? [];
}

/** Returns a word as it is compared: without case and without what clings to it. */
export function plainWord(word: string): string {
	return word.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
}

function overlap(a: TextMark, b: TextMark): number {
	if (a.paragraph !== b.paragraph) return 0;
	return Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
