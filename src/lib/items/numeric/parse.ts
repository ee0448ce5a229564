import { tokensOf, plainAmount, type Token } from './tokens';
import { knownUnit, nextSmaller, scaleOf, second, singular, type Unit } from './units';
import { canJoin, groupOf, isBound, isFiller, isRefusal, shareOf, spelledNumber } from './words';

/** What a learner typed, as a number with its unit. */
export interface Reading {
	/** The number; scale words are multiplied in, and a time of several parts is in seconds. */
	readonly value: number;
	/** True where a scale word (thousand, million ...) made the number a full amount. */
	readonly scaled: boolean;
	/** The unit that was typed, or `null` where there was none this module knows. */
	readonly unit: Unit | null;
	/** Other words that were typed, in the singular. */
	readonly nouns: readonly string[];
	/** True where the words make the number the least it can be: "more than 5,000". */
	readonly bound: boolean;
}

interface Term {
	value: number;
	scale: number;
	unit: Unit | null;
}

/** Where the reader stands: terms that are complete, and the number still open. */
interface State {
	readonly terms: Term[];
	readonly nouns: string[];
	open: { value: number; spelled: boolean } | null;
	/** A unit before any number: "£2.26". */
	prefix: Unit | null;
	/** An "a" or "an" that may turn out to mean one. */
	article: boolean;
	/** An "and" that may turn out to add a fraction. */
	and: boolean;
	/** The last thing was a scale word: "thousand million". */
	afterScale: boolean;
	/** The word before, empty for none and for a number. */
	before: string;
	bound: boolean;
}

function addNumber(state: State, value: number, spelled: boolean): boolean {
	const { open } = state;
	if (!open) state.open = { value, spelled };
	else if (open.spelled && spelled && canJoin(open.value, value)) open.value += value;
	else return false;
	return true;
}

function addShare(state: State, share: number, plural: boolean): boolean {
	const last = state.terms.at(-1);
	if (state.open && plural) state.open.value *= share;
	else if (state.open) state.open.value += share;
	else if (last && state.and) last.value += share;
	else state.open = { value: share, spelled: true };
	return true;
}

function addGroup(state: State, size: number): boolean {
	if (state.open) state.open.value *= size;
	else if (state.article) state.open = { value: size, spelled: true };
	else return false;
	return true;
}

/** Closes the open number, or the "a" that stands for one. */
function close(state: State, scale: number, unit: Unit | null): boolean {
	if (!state.open && !state.article) return false;
	state.terms.push({ value: state.open?.value ?? 1, scale, unit });
	state.open = null;
	return true;
}

function addScale(state: State, scale: number): boolean {
	const last = state.terms.at(-1);
	if (!state.open && state.afterScale && last) last.scale *= scale;
	else return close(state, scale, null);
	return true;
}

function addUnit(state: State, unit: Unit): boolean {
	const last = state.terms.at(-1);
	if (state.open) return close(state, 1, unit);
	if (last && !last.unit) last.unit = unit;
	else if (state.article) return close(state, 1, unit);
	else if (last) return last.unit?.name === unit.name;
	else if (state.prefix) return state.prefix.name === unit.name;
	else state.prefix = unit;
	return true;
}

/** Takes one word; false where the text cannot be an amount. */
function addWord(state: State, word: string, printed: Unit): boolean {
	const number = spelledNumber(word);
	if (number !== undefined) return addNumber(state, number, true);
	if (isCounted(word, printed)) return addNoun(state, word);
	const group = groupOf(word);
	if (group !== undefined) return addGroup(state, group);
	const share = shareOf(word);
	if (share !== undefined) return addShare(state, share, word === 'quarters');
	const scale = scaleOf(word, printed);
	if (scale !== undefined) return addScale(state, scale);
	const unit = knownUnit(word, printed);
	if (unit) return addUnit(state, unit);
	return addOther(state, word);
}

/** Tells whether the printed unit counts things by this word, whatever else it may mean: "3 times", "2 pairs". */
function isCounted(word: string, { dimension, name }: Unit): boolean {
	return dimension === 'count' && name.split(' ').includes(singular(word));
}

function addNoun(state: State, word: string): boolean {
	state.nouns.push(singular(word));
	return true;
}

function addOther(state: State, word: string): boolean {
	const isBehind = state.open !== null || state.terms.length > 0;
	if (isBound(word, state.before, isBehind)) {
		state.bound = true;
		return true;
	}
	// "15 minutes more than an hour"; but "other than 15" is not 15.
	if (word === 'than') return isBehind && isBound(word, state.before, false);
	if (isRefusal(word)) return false;
	return isFiller(word) || addNoun(state, word);
}

function step(state: State, token: Token, printed: Unit): boolean {
	const word = 'word' in token ? token.word : '';
	if (word === 'and') state.and = true;
	if (word === 'a' || word === 'an') state.article = true;
	if (word === 'and' || word === 'a' || word === 'an') return true;
	const taken =
		'number' in token ? addNumber(state, token.number, false) : addWord(state, token.word, printed);
	state.article = false;
	state.and = false;
	state.afterScale = scaleOf(word, printed) !== undefined;
	state.before = word;
	return taken;
}

/** Adds up terms: times of several units in seconds, else descending scales ("five thousand three hundred"). */
function total({ terms, prefix, nouns, bound }: State): Reading | null {
	const [first] = terms;
	if (!first) return null;
	if (terms.length > 1 && terms.every((t) => t.unit?.dimension === 'time')) {
		const value = terms.reduce((sum, t) => sum + t.value * t.scale * (t.unit?.size ?? 1), 0);
		return { value, scaled: false, unit: second, nouns, bound };
	}
	const descending = terms.every((t, i) => i === 0 || t.scale < (terms[i - 1]?.scale ?? 1));
	const units = [prefix, ...terms.map((t) => t.unit)].filter((unit) => unit !== null);
	const [unit = null] = units;
	if (!descending || units.some((u) => u.name !== unit?.name)) return null;
	const value = terms.reduce((sum, t) => sum + t.value * t.scale, 0);
	return { value, scaled: terms.some((t) => t.scale > 1), unit, nouns, bound };
}

/** Reads `1:15` and `1:15:00`: hours and minutes, but minutes and seconds beside a unit of seconds. */
function readClock(text: string, printed: Unit): Reading | null {
	const match = /^(\d{1,3}):([0-5]\d)(?::([0-5]\d))?(?: ?(?:h|hrs?|hours?))?$/.exec(text);
	if (!match || printed.dimension !== 'time') return null;
	const [, first, next, last] = match;
	const value = Number(first) * 60 + Number(next);
	const inSeconds = last === undefined && printed.name === 'second';
	return {
		value: inSeconds ? value : value * 60 + Number(last ?? 0),
		scaled: false,
		unit: second,
		nouns: [],
		bound: false
	};
}

/**
 * Reads a typed amount, the same in every locale: digits (see `literalValue`) or English words, scale words, units.
 *
 * @param printed the unit beside the field, which decides what `m`, `1:15` and a trailing number mean
 * @returns `null` where the text is not one amount: no number, two numbers, a word of `isRefusal`, signs like `<`
 */
export function parseAmount(text: string, printed: Unit): Reading | null {
	const plain = plainAmount(text);
	if (plain.includes(':')) return readClock(plain, printed);
	const state: State = {
		terms: [],
		nouns: [],
		open: null,
		prefix: null,
		article: false,
		and: false,
		afterScale: false,
		before: '',
		bound: false
	};
	if (!tokensOf(plain)?.every((token) => step(state, token, printed))) return null;
	if (state.open) {
		const before = state.terms.at(-1)?.unit;
		const unit = before ? nextSmaller(before) : null;
		if (unit === undefined) return null;
		close(state, 1, unit);
	}
	return total(state);
}
