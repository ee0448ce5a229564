import { inOneSentence } from '../../base/sentence';
import type { Explanation, ItemType, Mark, Reason } from '../contract';
import type { Cloze, ClozeResponse } from './schema';
import { clozeParts, type ClozePart } from './text';

/** What a learner sees of a cloze item: the text cut at its gaps, and the bank of words in alphabetical order. */
export interface ClozePrompt {
	readonly stem: string;
	readonly parts: readonly ClozePart[];
	/** Keys and distractors; a word that fills two gaps stands twice. */
	readonly words: readonly string[];
}

/** The keys of a cloze item, as the view needs them. */
export interface ClozeReveal {
	/** Key by gap number. */
	readonly gaps: Readonly<Record<string, string>>;
}

function keysOf(item: Cloze): Record<string, string> {
	return Object.fromEntries(item.gaps.map((gap, i) => [String(i + 1), gap.key]));
}

/** A distractor stands once, however many gaps it might tempt in; numbers come before words. */
function wordsOf(item: Cloze): string[] {
	const distractors = new Set(item.gaps.flatMap((g) => g.distractors.map((d) => d.text)));
	return [...item.gaps.map((g) => g.key), ...distractors].sort((a, b) => (a < b ? -1 : 1));
}

function filled(gaps: ClozeResponse['gaps'], number: number): string | undefined {
	const key = String(number);
	return Object.hasOwn(gaps, key) ? gaps[key] : undefined;
}

/** Right gaps / gaps. A word counts as it stands in the bank; gaps that the text does not have count for nothing. */
function mark(item: Cloze, { gaps }: ClozeResponse): Mark {
	const parts = item.gaps.map((gap, i) => ({
		part: String(i + 1),
		value: filled(gaps, i + 1) === gap.key ? 1 : 0
	}));
	const right = parts.reduce((sum, p) => sum + p.value, 0);
	return { kind: 'marked', value: right / parts.length, parts };
}

/** Each distractor once, by the reason of the first gap it tempts in. */
function othersOf(item: Cloze, gaps: ClozeResponse['gaps']): Reason[] {
	const chosen = new Set(item.gaps.map((_, i) => filled(gaps, i + 1)));
	const reasons = new Map<string, Reason>();
	for (const { text, rationale } of item.gaps.flatMap((g) => g.distractors)) {
		if (reasons.has(text)) continue;
		reasons.set(text, { text, rationale, ...(chosen.has(text) && { chosen: true }) });
	}
	return [...reasons.values()];
}

function explain(item: Cloze, response: ClozeResponse | null): Explanation {
	const gaps = response?.gaps ?? {};
	const parts = item.gaps.map((gap, i) => {
		const given = filled(gaps, i + 1);
		const right = given === gap.key;
		return {
			text: `Gap ${String(i + 1)}: ${gap.key}`,
			rationale: gap.rationale,
			right,
			...(!right && given !== undefined && { given })
		};
	});
	const said = item.gaps.flatMap((_, i) => {
		const word = filled(gaps, i + 1);
		return word === undefined ? [] : [`Gap ${String(i + 1)}: ${word}`];
	});
	return {
		key: inOneSentence(item.gaps.map((g) => g.key)) ?? '',
		rationale: '',
		response: inOneSentence(said),
		responseRationale: null,
		parts,
		tally: { found: parts.filter((p) => p.right).length, of: parts.length, what: 'gaps' },
		others: othersOf(item, gaps)
	};
}

/** A text in own words with three to six gaps, filled from a bank of words. */
export const cloze: ItemType<'cloze', Cloze, ClozeResponse, ClozePrompt, ClozeReveal> = {
	name: 'cloze',
	prompt: (item) => ({ stem: item.stem, parts: clozeParts(item.text), words: wordsOf(item) }),
	isComplete: ({ gaps }) => Object.keys(gaps).length > 0,
	mark,
	reveal: (item) => ({ gaps: keysOf(item) }),
	explain,
	keyResponse: (item) => ({ gaps: keysOf(item) }),
	guessRate: (item) => item.gaps.reduce((rate, _, i) => rate / (wordsOf(item).length - i), 1)
};
