import { sentencesIn } from './reading-level';
import type { Fact, Paragraph } from './schema';
import { foldWords, hasWords, numbersIn, numberWordsIn } from './words';

/** Words that say nothing of what a sentence is about. */
const empty = new Set(
	(
		'a an the of in on at to for from by with and or but as that this these those it its he his him she her they their ' +
		'them was were is are be been had has have did do does not no so than then there which who whom whose what when ' +
		'where would could should will said says according new york times newspaper agence france presse agency judged also'
	).split(' ')
);
/** Share of a fact's words, weighed by how rare they are in the paragraph, that decides for a sentence; by trial on the first pack. */
const leastShare = 0.4;
/** How near to the best another sentence must come to be part of the proof. */
const nearBest = 0.8;

/**
 * Returns which sentences of a paragraph prove a fact, by their places from 0 in their order: those its author named
 * under `proof`, else those that share its words.
 */
export function proofIn(paragraph: Paragraph, fact: Fact): number[] {
	const named = (paragraph.proof?.[fact.id] ?? []).flatMap((words) =>
		sentencesHolding(words, paragraph.text)
	);
	const places = [...new Set(named)].sort((a, b) => a - b);
	return places.length > 0 ? places : sentencesStating(fact, paragraph.text);
}

/** Returns which sentences of a text hold some words side by side, by their places from 0. */
export function sentencesHolding(words: string, text: string): number[] {
	const wanted = foldWords(words);
	return sentencesIn(text).flatMap((sentence, i) =>
		hasWords(foldWords(sentence), wanted) ? [i] : []
	);
}

/**
 * Returns which sentences of a text state a fact, by their places from 0.
 *
 * Decided by the words, numbers and quotations they share with the fact; a word that one sentence alone has counts
 * most. Where that does not decide, the whole paragraph is the proof.
 */
export function sentencesStating(fact: Fact, text: string): number[] {
	const sentences = sentencesIn(text);
	const all = sentences.map((_, i) => i);
	if (fact.quote !== undefined) {
		const quote = foldWords(fact.quote);
		const quoting = all.filter((i) => hasWords(foldWords(sentences[i] ?? ''), quote));
		if (quoting.length === 1) return quoting;
	}
	const words = sentences.map(stemsIn);
	const wanted = stemsIn([fact.statement, fact.speaker ?? ''].join(' '));
	const rarity = new Map(
		[...wanted].map((stem) => {
			const times = words.filter((sentence) => sentence.has(stem)).length;
			return [stem, times === 0 ? 0 : 1 / times];
		})
	);
	const total = [...rarity.values()].reduce((sum, weight) => sum + weight, 0);
	if (total === 0) return all;
	const shares = words.map(
		(sentence) => [...sentence].reduce((sum, stem) => sum + (rarity.get(stem) ?? 0), 0) / total
	);
	const best = Math.max(...shares);
	const chosen = all.filter((i) => (shares[i] ?? 0) >= nearBest * best);
	return best >= leastShare && chosen.length <= 2 ? chosen : all;
}

/** Returns the words and numbers of a text that mean something, cut to their beginnings: `summits` and `summit` are one. */
function stemsIn(text: string): Set<string> {
	const words = foldWords(text)
		.split(/[\s-]+/)
		.filter((word) => /^[a-z]{2,}/.test(word) && !empty.has(word));
	return new Set([
		...words.map((word) => word.replace(/(?:'s|s)$/, '').slice(0, 6)),
		...numbersIn(text),
		...numberWordsIn(text)
	]);
}
