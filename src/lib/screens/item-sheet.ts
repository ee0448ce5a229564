import type { BankItem } from '$lib/bank/published';
import type { Source } from '$lib/bank/schema';
import { authoringOf } from '$lib/items/all';
import type { Reason } from '$lib/items/contract';
import type { Outline } from '$lib/items/outline';
import { citationInShort, citationInWords, splitCitations } from './citations';
import { levelInWords, processInWords } from './fact-words';
import { isTyped } from './item-words';
import { typeWords } from './type-words';

/** A text with its paragraphs in words, `null` where it names none. */
export interface Cited {
	readonly text: string;
	readonly cited: string | null;
}

/** A line of an explanation. */
export interface SheetReason extends Cited {
	/** The option, step or value it is about. */
	readonly of: string;
}

/** An item to be read: all its words, with key and reasons apart. Made at build time. */
export interface ItemSheet {
	readonly id: string;
	readonly version: number;
	/** Name of its type, then level and process, e.g. `One answer`, `Easy`, `Find it`. */
	readonly tags: readonly string[];
	readonly stem: string;
	readonly outline: Outline;
	readonly key: string;
	/** Why the key is right; `null` where its parts carry the reasons. */
	readonly why: Cited | null;
	/** Parts of the key, each with its reason. */
	readonly parts: readonly SheetReason[];
	readonly othersTitle: string;
	readonly others: readonly SheetReason[];
	/** Paragraphs that prove the key, in words, where no reason names them. */
	readonly proof: string | null;
}

/** Returns what a page shows of an item, whatever its type. */
export function itemSheet(item: BankItem, sources: readonly Source[]): ItemSheet {
	const authoring = authoringOf(item.type);
	const { key, rationale, parts = [], others } = authoring.type.explain(item, null);
	const reason = ({ text, rationale }: Reason): SheetReason => ({
		of: text,
		...cited(rationale, sources)
	});
	return {
		id: item.id,
		version: item.version,
		tags: [typeWords[item.type].title, levelInWords(item.level), processInWords(item.process)],
		stem: item.stem,
		outline: authoring.outline(item),
		key,
		why: rationale === '' ? null : cited(rationale, sources),
		parts: parts.map(reason),
		othersTitle: isTyped(item.type) ? 'What it gets mixed up with' : 'Why the others are wrong',
		others: others.map(reason),
		proof:
			splitCitations(rationale).citations.length > 0 || parts.length > 0
				? null
				: proofOf(item, sources)
	};
}

function proofOf({ evidence }: BankItem, sources: readonly Source[]): string {
	return splitCitations(`(${evidence.join(', ')})`)
		.citations.map((citation) => citationInWords(citation, sources))
		.join('; ');
}

function cited(rationale: string, sources: readonly Source[]): Cited {
	const { text, citations } = splitCitations(rationale);
	const places = citations.map((citation) => citationInShort(citation, sources));
	return { text, cited: places.length === 0 ? null : places.join('; ') };
}
