import { authoringOf } from '../items/all';
import type { Finding } from '../items/contract';
import { coreFactFindings } from './core-facts';
import { fairnessRules, nobodyIsDehumanised, wordsAreNeutral } from './lint-fairness';
import { lintMix } from './lint-mix';
import { optionRules } from './lint-options';
import { lintPassages } from './lint-passage';
import {
	boundToQuote,
	quotationsAreFew,
	quotationsAreVerbatim,
	quoteIsVerbatim
} from './lint-quotation';
import { setRules } from './lint-set';
import { subjectsOf, type LintSubject, type Rule, type TextRule } from './lint-subject';
import { noOutsideKnowledge, truthRules } from './lint-truth';
import { quotationsAreShort, rationalesGiveReasons, wordingRules } from './lint-wording';
import { passageItemFindings } from './passage-items';
import type { BankItem } from './published';
import type { CheckedPack } from './read';
import type { Fact } from './schema';

/** A finding of the editorial lint with the place to mend it. */
export interface BankFinding extends Finding {
	readonly file: string;
	/** Id of the item, fact or passage; `null` where several items are meant. */
	readonly item: string | null;
}

const rules: readonly Rule[] = [...truthRules, ...wordingRules, ...fairnessRules];
const textRules: readonly TextRule[] = [
	noOutsideKnowledge,
	quotationsAreShort,
	rationalesGiveReasons,
	wordsAreNeutral,
	nobodyIsDehumanised
];

/**
 * Returns what the editorial rules find in a pack, errors first, then in the order of files and items.
 *
 * The rules and their numbers are those of the item-writing guide that a program can decide; each stands with its own
 * test. What needs a human eye is not here.
 */
export function lintPack(pack: CheckedPack): BankFinding[] {
	const folder = `questions/${pack.pack.id}`;
	const verbatim = quotationsAreVerbatim(pack.facts);
	const findings = [
		...[
			...pack.facts.flatMap((fact) => factFindings(fact).map((f) => ({ ...f, fact: fact.id }))),
			...coreFactFindings(pack)
		].map(({ fact, ...f }) => ({ ...f, file: `${folder}/facts.yaml`, item: fact })),
		...subjectsOf(pack).flatMap((subject) =>
			[...itemFindings(subject), ...verbatim(boundToQuote(subject))].map((f) => ({
				...f,
				...placeOf(folder, subject.item)
			}))
		),
		...[...lintPassages(pack, [...textRules, verbatim]), ...passageItemFindings(pack)].map(
			({ passage, ...f }) => ({
				...f,
				file: `${folder}/passages/${passage}.yaml`,
				item: passage
			})
		),
		...[
			...[...setRules, ...optionRules].flatMap((rule) => rule(pack.items)),
			...lintMix(pack),
			...quotationsAreFew(pack)
		].map(({ item, ...f }) => ({ ...f, ...placeOf(folder, item) }))
	];
	return findings.sort((a, b) => a.severity.localeCompare(b.severity));
}

function placeOf(folder: string, item: BankItem | null) {
	const file = item ? `${folder}/items/${item.topic}.yaml` : `${folder}/items`;
	return { file, item: item?.id ?? null };
}

function factFindings(fact: Fact): Finding[] {
	const { statement, quote } = fact;
	const texts = [
		{ field: 'statement', text: statement },
		// A quotation in quotation marks: loaded words in it are its speaker's.
		...(quote === undefined ? [] : [{ field: 'quote', text: `"${quote.replace(/"/g, '')}"` }])
	];
	return [...textRules.flatMap((rule) => rule(texts)), ...quoteIsVerbatim(fact)];
}

function itemFindings(subject: LintSubject): Finding[] {
	const found = [
		...authoringOf(subject.item.type).lint(subject.item),
		...rules.flatMap((rule) => rule(subject)),
		...textRules.flatMap((rule) => rule(subject.texts))
	];
	// A type's own lint and the rules for all may see the same thing.
	const seen = new Set<string>();
	return found.filter(({ field, problem }) => {
		const mark = `${field} ${problem}`;
		if (seen.has(mark)) return false;
		seen.add(mark);
		return true;
	});
}
