import type { CheckedPack } from '$lib/bank/read';
import type { Fact, Source } from '$lib/bank/schema';
import { citationInShort, splitCitations } from './citations';
import { statusInWords } from './fact-words';
import { itemSheet, type ItemSheet } from './item-sheet';

/** What one report says, by a fact of the pack. */
export interface Statement {
	/** Id of the fact. */
	readonly fact: string;
	readonly text: string;
	/** How sure it is and whose it is. */
	readonly status: string;
	/** Paragraphs of this one report, in words. */
	readonly cited: string;
}

/** What every report says on one matter. */
export interface Row {
	readonly id: string;
	readonly question: string;
	/** One list for each report, in the order of `reports`. */
	readonly said: readonly (readonly Statement[])[];
}

/** Two reports of one event beside each other. Every statement is a fact of the pack. Made at build time. */
export interface ComparePage {
	readonly pack: { readonly id: string; readonly title: string };
	readonly reports: readonly { readonly id: string; readonly publisher: string }[];
	/** Where they differ. */
	readonly differ: readonly Row[];
	/** What only one of them has, by topic. */
	readonly alone: readonly Row[];
	/** What both have, by topic. */
	readonly both: readonly {
		readonly topic: string;
		readonly statements: readonly Statement[];
	}[];
	/** Items that ask to weigh the reports. */
	readonly items: readonly ItemSheet[];
}

/** Returns the comparison of a pack's reports, `null` where there is nothing to compare. */
export function comparePage({ pack, facts, items }: CheckedPack): ComparePage | null {
	const { sources } = pack;
	if (sources.length < 2 || facts.length === 0) return null;
	const listed = new Set((pack.comparisons ?? []).flatMap((comparison) => comparison.facts));
	const rest = facts.filter(({ id }) => !listed.has(id));
	const topics = pack.topics.map(({ id, title }) => ({
		...{ id, title },
		facts: rest.filter((fact) => fact.topic === id)
	}));
	return {
		pack: { id: pack.id, title: pack.title },
		reports: sources.map(({ id, publisher }) => ({ id, publisher })),
		differ: (pack.comparisons ?? []).map(({ id, question, facts: cited }) => {
			const chosen = cited.flatMap((fact) => facts.find((f) => f.id === fact) ?? []);
			return { id, question, said: sources.map((source) => saidBy(source, chosen, sources)) };
		}),
		alone: topics
			.map(({ id, title, facts }) => {
				const alone = facts.filter((fact) => reportsOf(fact).length === 1);
				return {
					...{ id, question: title },
					said: sources.map((source) => saidBy(source, alone, sources))
				};
			})
			.filter(({ said }) => said.some((statements) => statements.length > 0)),
		both: topics
			.map(({ title, facts }) => ({
				topic: title,
				statements: facts
					.filter((fact) => reportsOf(fact).length > 1)
					.map((fact) => statementOf(fact, fact.evidence, sources))
			}))
			.filter(({ statements }) => statements.length > 0),
		items: items
			.filter((item) => item.process === 'evaluate')
			.map((item) => itemSheet(item, sources))
	};
}

/** Ids of the reports that have a fact. */
function reportsOf({ evidence }: Fact): string[] {
	return splitCitations(`(${evidence.join(', ')})`).citations.map(({ source }) => source);
}

function saidBy(
	source: Source,
	facts: readonly Fact[],
	sources: readonly Source[]
): readonly Statement[] {
	return facts.flatMap((fact) => {
		const evidence = fact.evidence.filter((citation) => citation.startsWith(`${source.id} `));
		return evidence.length === 0 ? [] : [statementOf(fact, evidence, sources)];
	});
}

function statementOf(
	fact: Fact,
	evidence: readonly string[],
	sources: readonly Source[]
): Statement {
	const { citations } = splitCitations(`(${evidence.join(', ')})`);
	return {
		fact: fact.id,
		text: fact.statement,
		status: statusInWords(fact),
		cited: citations.map((citation) => citationInShort(citation, sources)).join('; ')
	};
}
