import { fold } from '../base/text';
import { error, mentions, reportNames, warning, type Rule, type TextRule } from './lint-subject';
import type { Fact } from './schema';
import { foldWords, hasWords, outsideQuotations } from './words';

const somebodys: readonly Fact['status'][] = ['opinion', 'fear', 'interpretation', 'contested'];
const small = new Set('the a an of in and for from senior several other some'.split(' '));

/** F1: a judgement, fear or disputed figure carries its speaker; a report's own judgement carries the report. */
export const speakerIsNamed: Rule = (subject) => {
	const { fact } = subject;
	if (!fact || !somebodys.includes(fact.status) || !fact.speaker) return [];
	if (isNamedIn(subject.task, fact.speaker)) return [];
	const problem = `the fact is ${fact.status} of ${fact.speaker}, and the task does not say so (F1)`;
	return [error('stem', problem, `name ${fact.speaker} in the stem`)];
};

/** Tells whether a text names a speaker by any telling word, also in singular or plural, or a report as a report. */
export function isNamedIn(text: string, speaker: string): boolean {
	const folded = foldWords(text);
	if (reportNames.includes(fold(speaker).replace(/^the /, ''))) {
		return reportNames.some((name) => hasWords(folded, name));
	}
	const words = new Set(folded.split(' '));
	return fold(speaker)
		.split(' ')
		.filter((word) => word.length > 2 && !small.has(word))
		.some((word) => words.has(word) || words.has(`${word}s`) || words.has(word.replace(/s$/, '')));
}

const loaded =
	/\b(?:berat(?:e|es|ed|ing)|slamm?(?:s|ed|ing)?|grovel\w*|blow-?up|debacle|humiliat\w+|ambush\w*|lambast\w*|blast(?:s|ed|ing)|thuggish|traitor\w*|betray\w*|warmonger\w*|regime|bull(?:y|ied|ying)|tirade|rant(?:s|ed|ing)?|shouting match|dressing[- ]down|disgrace\w*|shameful\w*|puppet)\b/i;

/** F2: verbs and nouns that judge stand inside quotation marks only. */
export const wordsAreNeutral: TextRule = (texts) =>
	texts.flatMap(({ field, text }) => {
		const found = loaded.exec(outsideQuotations(text))?.[0];
		if (found === undefined) return [];
		return [
			error(field, `"${found}" is loaded (F2)`, 'use a neutral word, or quote it with its speaker')
		];
	});

const partisan =
	/\bwho (?:was|is|were) (?:right|wrong|to blame|at fault)\b|\bwho won\b|\bdo you (?:agree|think)\b|\b(?:best|better|worst|worse) (?:leader|president|side)\b|\byour (?:view|opinion)\b/i;

/** F3: no item asks who was right, who won, or what the learner thinks. */
export const noSidesTaken: Rule = ({ item }) => {
	const found = partisan.exec(item.stem)?.[0];
	if (found === undefined) return [];
	return [warning('stem', `"${found}" asks for a side (F3)`, 'ask what the report says')];
};

const dehumanising = /\b(?:vermin|cockroach\w*|subhuman\w*|parasites?|orcs?|rats)\b/i;

/** F6: words that deny people their humanity are not repeated, whoever said them. */
export const nobodyIsDehumanised: TextRule = (texts) =>
	texts.flatMap(({ field, text }) => {
		const found = dehumanising.exec(text)?.[0];
		return found === undefined ? [] : [error(field, `"${found}" dehumanises (F6)`, 'leave it out')];
	});

/** F7: who spoke without a name stays without one. */
export const anonymousStaysAnonymous: Rule = (subject) => {
	const speaker = subject.fact?.speaker;
	if (!speaker || !/^an? .*\b(?:official|aide|diplomat|adviser|source)$/.test(speaker)) return [];
	const kind = speaker.split(' ').at(-1) ?? '';
	if (mentions(subject, [kind, `${kind}s`, 'anonymous', 'unnamed'])) return [];
	const problem = `the report has this from ${speaker}, and the task does not say so (F7)`;
	return [error('stem', problem, `write "${speaker}"`)];
};

/** Every rule about the fairness of one item. */
export const fairnessRules: readonly Rule[] = [
	speakerIsNamed,
	noSidesTaken,
	anonymousStaysAnonymous
];
