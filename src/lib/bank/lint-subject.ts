import { authoringOf } from '../items/all';
import type { Finding } from '../items/contract';
import type { BankItem } from './published';
import type { CheckedPack } from './read';
import type { Fact } from './schema';
import { textsOf, type PlacedText } from './texts';
import { foldWords } from './words';

/** An item with what the editorial rules look at. */
export interface LintSubject {
	readonly item: BankItem;
	/** The fact it is about; `null` in a pack without facts. */
	readonly fact: Fact | null;
	/** All facts it cites, the one it is about first. */
	readonly facts: readonly Fact[];
	/** The key in words; empty where it is a verdict. */
	readonly keys: readonly string[];
	/** Stem, the text it is judged by where there is one, and key: what says whose claim it is. */
	readonly task: string;
	/** Every text a learner may read, with its path. */
	readonly texts: readonly PlacedText[];
}

/** A rule over one item: what is wrong in it. */
export type Rule = (subject: LintSubject) => readonly Finding[];

/** A rule over any texts, of an item or of a fact. */
export type TextRule = (texts: readonly PlacedText[]) => readonly Finding[];

/** Returns the items of a pack with what the rules look at, in order. */
export function subjectsOf({ items, facts }: CheckedPack): LintSubject[] {
	const byId = new Map(facts.map((fact) => [fact.id, fact]));
	return items.map((item) => {
		const keys = authoringOf(item.type).keyTexts(item);
		const text = 'text' in item && typeof item.text === 'string' ? item.text : '';
		return {
			item,
			fact: byId.get(item.fact) ?? null,
			facts: [item.fact, ...item.also].flatMap((id) => byId.get(id) ?? []),
			keys,
			task: [item.stem, text, ...keys].join(' · '),
			texts: textsOf(item)
		};
	});
}

/** Tells whether the folded task holds one of some words or phrases. */
export function mentions({ task }: LintSubject, phrases: readonly string[]): boolean {
	const folded = ` ${foldWords(task)} `;
	return phrases.some((phrase) => folded.includes(` ${phrase} `));
}

/** How a task may name the reports, folded. */
export const reportNames = ['new york times', 'agence france presse', 'afp', 'both reports'];

/** Returns an error. */
export function error(field: string, problem: string, remedy: string): Finding {
	return { severity: 'error', field, problem, remedy };
}

/** Returns a warning. */
export function warning(field: string, problem: string, remedy: string): Finding {
	return { severity: 'warning', field, problem, remedy };
}
