import type { Finding } from '../items/contract';
import { wordCount } from '../items/lint';
import { splitCitation } from './citations';
import { about, type SetFinding } from './lint-set';
import { error, type LintSubject, type TextRule } from './lint-subject';
import type { CheckedPack } from './read';
import type { Fact } from './schema';
import type { PlacedText } from './texts';
import { foldWords, hasWords, quotationsIn } from './words';

/** Quoted words from which on a quotation has to be found word for word; shorter ones may be names or titles. */
const fromWords = 4;

function quoted(text: string): string[] {
	return quotationsIn(text).filter((quotation) => wordCount(quotation) >= fromWords);
}

/** Parts of a quotation on both sides of what was left out. */
function partsOf(quotation: string): string[] {
	return quotation.split(/…|\.\.\.|\[[^\]]*\]/).map(foldWords);
}

function isVerbatim(quotation: string, held: string): boolean {
	return partsOf(quotation).every((part) => part === '' || hasWords(held, part));
}

/** W2: what a fact's statement puts in quotation marks is in its quote, and a quote has somebody who said it. */
export function quoteIsVerbatim({ statement, quote, speaker }: Fact): Finding[] {
	if (quote === undefined) return [];
	const held = foldWords(quote);
	return [
		...quoted(statement)
			.filter((text) => !isVerbatim(text, held))
			.map((text) =>
				error('quote', `it is not what the statement quotes: "${text}" (W2)`, 'quote word for word')
			),
		...(speaker === undefined
			? [error('speaker', 'is missing, though there is a quote (W2)', 'name who said it')]
			: [])
	];
}

/** W2: what a text puts in quotation marks is the quote of a fact, word for word. */
export function quotationsAreVerbatim(facts: readonly Fact[]): TextRule {
	const held = foldWords(facts.map((f) => `${f.quote ?? ''} · ${f.statement} ·`).join(' '));
	return (texts) =>
		texts.flatMap(({ field, text }) =>
			quoted(text)
				.filter((quotation) => !isVerbatim(quotation, held))
				.map((quotation) => {
					const problem = `"${quotation}" is the quote of no fact (W2)`;
					return error(field, problem, 'quote word for word, or without quotation marks');
				})
		);
}

/** Returns the texts of an item that may not bend a quotation: a statement that is not true and a foreseen slip may. */
export function boundToQuote({ item, texts }: LintSubject): PlacedText[] {
	const bends = item.type === 'true-false-not-given' && item.verdict !== 'true';
	return texts.filter(
		({ field }) => !(bends && field === 'stem') && !/^(?:near|reject)\b/.test(field)
	);
}

/** Most words that may be quoted from one source. */
export const mostQuoted = 250;

/** Returns how many different words are quoted from a source. */
export function quotedWords({ facts }: CheckedPack, source: string): number {
	const quotes = facts.filter((f) => f.evidence.some((c) => splitCitation(c).source === source));
	const distinct = new Set(quotes.flatMap(({ quote }) => (quote === undefined ? [] : [quote])));
	return [...distinct].reduce((sum, quote) => sum + wordCount(quote), 0);
}

/** W2: at most 250 different words are quoted from one source. */
export function quotationsAreFew(pack: CheckedPack): SetFinding[] {
	return pack.pack.sources.flatMap(({ id }) => {
		const words = quotedWords(pack, id);
		if (words <= mostQuoted) return [];
		const problem = `${String(words)} words are quoted from ${id} (W2)`;
		return [about(null, error('quote', problem, `quote ${String(mostQuoted)} at most`))];
	});
}
