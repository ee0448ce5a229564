import { editDistance, fold, foldKeepingAccents } from '../../base/text';

/** The rule by which a typed text was judged. */
export type MatchRule = 'key' | 'alias' | 'accents' | 'slip' | 'reject' | 'other';

/** What a typed text is held against. */
export interface Names {
	readonly key: string;
	readonly aliases: readonly string[];
	/** Foreseen wrong texts. */
	readonly reject: readonly string[];
	/** Other names a misspelling could mean. */
	readonly rivals: readonly string[];
}

/** Outcome of holding a typed text against the names of an item. */
export interface Match {
	readonly rule: MatchRule;
	/** The foreseen wrong text that was meant, with rule `reject`. */
	readonly rejected: string | null;
}

const leading =
	/^(?:the|a|an|mr|mrs|ms|dr|sir|president|prime minister|senator|king|chancellor) (?=.)/;

/** Drops articles and titles from the front of a folded text, but never the whole of it. */
function withoutTitles(folded: string): string {
	let rest = folded;
	while (leading.test(rest)) rest = rest.replace(leading, '');
	return rest;
}

const bare = (text: string) => withoutTitles(fold(text));
const accented = (text: string) => withoutTitles(foldKeepingAccents(text));

/** Returns how many edits a name forgives: 0 up to four letters, 1 up to eight, 2 above. */
function allowedEdits(folded: string): number {
	const letters = folded.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
	if (letters <= 4) return 0;
	return letters <= 8 ? 1 : 2;
}

/** Digits and Roman numerals: another one is another name, not a slip. */
function numerals(folded: string): string {
	return (folded.match(/\d+|\b[ivx]+\b/g) ?? []).join(' ');
}

const withoutSpaces = (folded: string) => folded.replace(/ /g, '');

/**
 * Returns the edits between a folded text and a name, word by word, or `Infinity` where some word is another word.
 *
 * Each word forgives by its own length, so that the letters of one do not pay for changing another into a different
 * name: "Mike Walsh" is not Mike Waltz. Words may be run together or apart.
 */
function editsByWord(typed: string, name: string): number {
	if (withoutSpaces(typed) === withoutSpaces(name)) return edits(typed, name);
	const words = name.split(' ');
	const given = typed.split(' ');
	if (given.length !== words.length) return Infinity;
	return words.reduce((sum, word, i) => {
		const distance = edits(given[i] ?? '', word);
		const isSlip = distance <= allowedEdits(word) || isSwap(given[i] ?? '', word, words.length);
		return isSlip ? sum + distance : Infinity;
	}, 0);
}

/** Tells whether two letters of a short word in a longer name changed places: "Kier Starmer" is Keir Starmer. */
function isSwap(typed: string, word: string, wordsOfName: number): boolean {
	const letters = (text: string) => Array.from(text).sort().join('');
	if (wordsOfName < 2 || word.length < 3) return false;
	return edits(typed, word) === 1 && letters(typed) === letters(word);
}

/** Returns the edits between two folded texts, or `Infinity` where they are more than a name ever forgives. */
function edits(typed: string, name: string): number {
	if (Math.abs(typed.length - name.length) > 4) return Infinity;
	return editDistance(typed, name);
}

/** Returns the edits by which a text is a slip of one of the names, or `Infinity` where it is none. */
function slip(typed: string, names: readonly string[]): number {
	const close = names.map((name) => {
		const distance = editsByWord(typed, name);
		const isSlip = distance <= allowedEdits(name) && numerals(typed) === numerals(name);
		return isSlip ? distance : Infinity;
	});
	return Math.min(Infinity, ...close);
}

/**
 * Judges a typed text by the first rule that fits.
 *
 * `key` and `alias`: equal but for case, punctuation, leading articles and titles. `accents`: equal without accents.
 * `reject`: a foreseen wrong text or a slip of one. `slip`: within the edits its length forgives, and nearer than to any
 * rival or foreseen wrong text. Edits, in each word and in the whole: 0 up to four letters (but for a swap of two in a
 * name of several words), 1 up to eight, 2 above; digits must be the same.
 */
export function matchText(text: string, { key, aliases, reject, rivals }: Names): Match {
	const typed = bare(text);
	const right = [key, ...aliases].map(bare);
	const plain = (rule: MatchRule): Match => ({ rule, rejected: null });
	if (typed === '') return plain('other');
	if (accented(text) === accented(key)) return plain('key');
	if (aliases.some((alias) => accented(text) === accented(alias))) return plain('alias');
	if (right.includes(typed)) return plain('accents');
	const distance = slip(typed, right);
	const rejected = reject
		.map((wrong) => ({ wrong, distance: slip(typed, [bare(wrong)]) }))
		.sort((a, b) => a.distance - b.distance)[0];
	if (rejected && rejected.distance < Infinity && rejected.distance <= distance) {
		return { rule: 'reject', rejected: rejected.wrong };
	}
	const others = [...rivals, ...reject].map(bare).filter((name) => !right.includes(name));
	const isNearerToKey = others.every((name) => distance < edits(typed, name));
	return plain(distance < Infinity && isNearerToKey ? 'slip' : 'other');
}
