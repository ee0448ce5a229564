import type { Source } from '$lib/bank/schema';
import { dayInWords } from './days';

/** Paragraphs of one report, as a citation names them. */
export interface Citation {
	/** Id of the source, e.g. `nyt`. */
	readonly source: string;
	/** First and last paragraph of each run, from 1. */
	readonly runs: readonly { readonly from: number; readonly to: number }[];
}

/** A rationale taken apart: what it says, and where that stands. */
export interface CitedText {
	readonly text: string;
	readonly citations: readonly Citation[];
}

const group = / ?\(([a-z][a-z0-9]* P\d+(?:[-,;] ?(?:[a-z][a-z0-9]* )?P\d+)*)\)/g;

/**
 * Takes the citations out of a rationale: `It fell (nyt P16, P18).` is `It fell.` and paragraphs 16 and 18 of `nyt`.
 *
 * Brackets that are no citation stay in the text.
 */
export function splitCitations(rationale: string): CitedText {
	const runs = new Map<string, { from: number; to: number }[]>();
	const text = rationale.replace(group, (_, inside: string) => {
		let source = '';
		for (const [, name, first, last] of inside.matchAll(
			/(?:([a-z][a-z0-9]*) )?P(\d+)(?:-P(\d+))?/g
		)) {
			source = name ?? source;
			const from = Number(first);
			runs.set(source, [...(runs.get(source) ?? []), { from, to: Number(last ?? from) }]);
		}
		return '';
	});
	return {
		text: text.trim(),
		citations: [...runs].map(([source, found]) => ({ source, runs: found }))
	};
}

/**
 * Returns a citation as the learner reads it: `The New York Times, 2 March 2025, paragraph 16`.
 *
 * A source the pack does not list is called by its id.
 */
export function citationInWords(citation: Citation, sources: readonly Source[]): string {
	const source = sources.find((s) => s.id === citation.source);
	const where = paragraphsInWords(citation.runs);
	if (!source) return `${citation.source}, ${where}`;
	return `${source.publisher}, ${dayInWords(source.published)}, ${where}`;
}

/** Returns the short form for the end of a sentence: `The New York Times, paragraph 16`. */
export function citationInShort(citation: Citation, sources: readonly Source[]): string {
	const publisher = sources.find((s) => s.id === citation.source)?.publisher ?? citation.source;
	return `${publisher}, ${paragraphsInWords(citation.runs)}`;
}

function paragraphsInWords(runs: Citation['runs']): string {
	const parts = runs.map(({ from, to }) => (from === to ? `${from}` : `${from} to ${to}`));
	const only = runs.length === 1 && runs.every(({ from, to }) => from === to);
	const last = parts.at(-1) ?? '';
	const list = parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${last}` : last;
	return `${only ? 'paragraph' : 'paragraphs'}\u00a0${list}`;
}
