import { sentencesIn } from './reading-level';
import type { Fact } from './schema';
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
 * Returns which sentences of a paragraph state a fact, by their places from 0.
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
