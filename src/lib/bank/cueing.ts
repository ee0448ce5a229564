import { authoringOf } from '../items/all';
import { citationsIn } from './citations';
import type { BankItem } from './published';
import { foldKey, foldWords, hasWords, numbersIn } from './words';

/** An item as cueing sees it: what a learner may read in it, what it rests on, what would give it away. */
interface Clue {
	readonly item: BankItem;
	/** Everything a learner may read in it, folded. */
	readonly seen: string;
	readonly seenNumbers: ReadonlySet<string>;
	/** Paragraphs of its evidence and of its rationales. */
	readonly cited: ReadonlySet<string>;
	readonly keys: readonly Key[];
}

/** A key as it may turn up elsewhere: by its words, or by its numbers in whatever words. */
interface Key {
	readonly words: string;
	readonly numbers: readonly string[];
}

/**
 * Returns for each item the positions of those it must never share a round with. Symmetric, ascending, without itself.
 *
 * Two items are enemies when one of them declares it, when the fact of one is among the facts of the other, or when
 * one, in anything a learner may read, holds the key of the other and speaks of the same paragraph.
 */
export function enemiesOf(items: readonly BankItem[]): number[][] {
	const clues = items.map(clueOf);
	const enemies = items.map(() => new Set<number>());
	clues.forEach((a, i) => {
		clues.slice(0, i).forEach((b, j) => {
			if (!areEnemies(a, b)) return;
			enemies[i]?.add(j);
			enemies[j]?.add(i);
		});
	});
	return enemies.map((set) => [...set].sort((a, b) => a - b));
}

function areEnemies(a: Clue, b: Clue): boolean {
	return (
		a.item.enemies.includes(b.item.id) ||
		b.item.enemies.includes(a.item.id) ||
		shareFact(a.item, b.item) ||
		cues(a, b) ||
		cues(b, a)
	);
}

function shareFact(a: BankItem, b: BankItem): boolean {
	return a.fact === b.fact || a.also.includes(b.fact) || b.also.includes(a.fact);
}

function cues(a: Clue, b: Clue): boolean {
	if (!b.item.evidence.some((citation) => a.cited.has(citation))) return false;
	return b.keys.some(({ words, numbers }) =>
		numbers.length > 0
			? numbers.every((n) => a.seenNumbers.has(n))
			: words.length >= 4 && hasWords(a.seen, words)
	);
}

function clueOf(item: BankItem): Clue {
	const authoring = authoringOf(item.type);
	const texts = authoring.texts(item);
	const seen = [item.stem, item.hint, ...texts].join(' · ');
	const withoutCitations = seen.replace(/\([^()]*\bP\d+[^()]*\)/g, ' ');
	return {
		item,
		seen: foldWords(withoutCitations),
		seenNumbers: new Set(numbersIn(withoutCitations)),
		cited: new Set([...item.evidence, ...texts.flatMap(citationsIn)]),
		keys: authoring.keyTexts(item).map((key) => ({ words: foldKey(key), numbers: numbersIn(key) }))
	};
}

/** Two items whose tasks read almost the same. */
export interface NearDuplicate {
	readonly first: BankItem;
	readonly second: BankItem;
	/** Shared words as a part of all words, 0..1 (Jaccard). */
	readonly likeness: number;
}

/** Returns the pairs of items whose stems share at least 70 % of their words (rule B2). */
export function nearDuplicates(items: readonly BankItem[]): NearDuplicate[] {
	const words = items.map((item) => new Set(foldWords(item.stem).split(' ')));
	return items.flatMap((second, i) =>
		items.slice(0, i).flatMap((first, j) => {
			const likeness = jaccard(words[i] ?? new Set(), words[j] ?? new Set());
			return likeness >= 0.7 ? [{ first, second, likeness }] : [];
		})
	);
}

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
	let shared = 0;
	for (const word of a) if (b.has(word)) shared++;
	const all = a.size + b.size - shared;
	return all === 0 ? 1 : shared / all;
}
