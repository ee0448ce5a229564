/*
 * Result codes in whatever was pasted: mails with quote marks, class lists, wrapped lines, several in a row.
 */

/** Most characters looked at in one paste: 500 results of ten answers take about 600,000. */
export const longestPaste = 8 * 1024 * 1024;
/** A run of code letters of this length is no word of any language: a code that lost its beginning. */
const leastFragment = 40;

/** Something that looks like a code, and the line on which it begins, from 1. */
export interface Found {
	readonly line: number;
	readonly text: string;
}

/** What was found in a text. */
export interface FoundCodes {
	/** Whole codes by their looks: from `QW` and a version to the full stop. */
	readonly codes: readonly Found[];
	/** Pieces of codes that were shown as several QR codes. */
	readonly pieces: readonly Found[];
	/** Codes without their beginning or their end. */
	readonly cut: readonly Found[];
}

const letter = /[A-Za-z0-9_-]/;
const piece = /QWP1:\d{1,2}:\d{1,2}:[0-9a-z]{7}:[A-Za-z0-9_.-]+/g;
/** A code to its full stop; where lines were wrapped it goes on after the quote marks of the next line. */
const start = /(?<![A-Za-z0-9_-])QW[1-9a-z](?=[A-Za-z0-9_-]{8})/g;

/** Returns every code in a text, and every part of one. Never throws; takes time in proportion to the text. */
export function findCodes(pasted: string): FoundCodes {
	const text = pasted.slice(0, longestPaste).replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '');
	const lineAt = lineCounter(text);
	const pieces = [...text.matchAll(piece)].map(({ 0: found, index }) => ({
		line: lineAt(index),
		text: found
	}));
	const rest = text.replace(piece, (found) => ' '.repeat(found.length));
	const codes: Found[] = [];
	const cut: Found[] = [];
	let end = 0;
	const fragments = (from: number, to: number) => {
		for (const { 0: found, index } of rest.slice(from, to).matchAll(/[A-Za-z0-9_-]{40,}\.?/g)) {
			if (found.length >= leastFragment) cut.push({ line: lineAt(from + index), text: found });
		}
	};
	for (const { index } of rest.matchAll(start)) {
		if (index < end) continue;
		fragments(end, index);
		const { text: code, end: after, isWhole } = readFrom(rest, index);
		(isWhole ? codes : cut).push({ line: lineAt(index), text: code });
		end = after;
	}
	fragments(end, rest.length);
	return { codes, pieces, cut };
}

/** Reads a code from its beginning on, over line ends and quote marks, to its full stop. */
function readFrom(text: string, from: number) {
	const parts: string[] = [];
	let at = from;
	for (;;) {
		const begin = at;
		while (at < text.length && letter.test(text.charAt(at))) at++;
		parts.push(text.slice(begin, at));
		if (text[at] === '.') return { text: `${parts.join('')}.`, end: at + 1, isWhole: true };
		// Not over an empty line: that ends what belongs together.
		const gap = /[^\S\n]*(?:\n[^\S\n]*(?:[>|][^\S\n]*)*)?/y;
		gap.lastIndex = at;
		const next = at + (gap.exec(text)?.[0].length ?? 0);
		if (next === at || !goesOn(text, next))
			return { text: parts.join(''), end: at, isWhole: false };
		at = next;
	}
}

/** Tells whether what stands here is more of a code: letters of one alone, and not the beginning of another. */
function goesOn(text: string, at: number): boolean {
	const word = /[A-Za-z0-9_-]+(?=[.\s>|]|$)/y;
	word.lastIndex = at;
	const found = word.exec(text)?.[0] ?? '';
	// Words of a language hold a digit, a line or a change of case more rarely than codes do.
	const isCode =
		found.length >= 12 || /[0-9_]|[a-z-][A-Z]/.test(found) || text[at + found.length] === '.';
	return found !== '' && isCode && !/^QW[1-9a-z]/.test(found);
}

/** Counts lines forward only, so that a long text is gone through once. */
function lineCounter(text: string): (index: number) => number {
	const starts = [0];
	for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
	return (index) => {
		let [low, high] = [0, starts.length];
		while (high - low > 1) {
			const middle = (low + high) >> 1;
			if ((starts[middle] ?? 0) <= index) low = middle;
			else high = middle;
		}
		return low + 1;
	};
}
