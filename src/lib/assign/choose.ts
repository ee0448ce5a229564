import type { BankItem, PlayIndex, PublishedPack } from '../bank/published';
import type { Random } from '../base/random';
import { pickRound } from '../quiz/pick';

/** What a teacher looks for among the items of a pack; `null` and empty for anything. */
export interface ItemFilter {
	readonly topic: string | null;
	readonly passage: string | null;
	readonly type: string | null;
	readonly level: string | null;
	readonly process: string | null;
	/** Words that stand in the stem. */
	readonly words: string;
}

/** A filter that lets everything pass. */
export const anyItem: ItemFilter = {
	topic: null,
	passage: null,
	type: null,
	level: null,
	process: null,
	words: ''
};

/** Returns the items of a pack that pass a filter, in the order of the pack. */
export function filterItems(
	{ items, passages }: Pick<PublishedPack, 'items' | 'passages'>,
	filter: ItemFilter
): BankItem[] {
	const passage = passages.find(({ id }) => id === filter.passage);
	const facts = passage && factsOf(passage);
	const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean);
	return items.filter((item) => {
		const stem = item.stem.toLowerCase();
		return (
			(filter.topic === null || item.topic === filter.topic) &&
			(filter.passage === null || (facts?.has(item.fact) ?? false)) &&
			(filter.type === null || item.type === filter.type) &&
			(filter.level === null || item.level === filter.level) &&
			(filter.process === null || item.process === filter.process) &&
			words.every((word) => stem.includes(word))
		);
	});
}

/** Ids of the facts a passage tells, at any of its levels. */
function factsOf({ levels }: PublishedPack['passages'][number]): Set<string> {
	const paragraphs = [levels.simple, levels.standard, levels.full].flatMap((level) => level ?? []);
	return new Set(paragraphs.flatMap(({ facts }) => facts));
}

/**
 * Returns ids of items that spread topics, types, levels and processes, gentle first: no two of one fact, none that gives
 * another away. Fewer than asked for where there are not enough.
 *
 * @param among ids of the items to choose from
 * @param today calendar day, e.g. `2026-03-02`
 */
export function balanced(
	index: PlayIndex,
	among: readonly string[],
	count: number,
	today: string,
	random: Random
): string[] {
	const open = new Set(among);
	// Places among the enemies stay what they are: nothing is taken out of the index.
	const items = index.items.map((entry) =>
		open.has(entry.id) ? entry : { ...entry, retires: '0000-00-00' }
	);
	const wish = { count, topic: null, facts: null, today, histories: new Map<string, never>() };
	return pickRound({ ...index, items }, { ...wish, random }).map(({ id }) => id);
}

/** Returns pairs of chosen items of which one gives the other away, or that ask the same fact. */
export function clashes(index: PlayIndex, chosen: readonly string[]): [string, string][] {
	const places = new Map(index.items.map((entry, at) => [entry.id, at]));
	return chosen.flatMap((a, i) =>
		chosen.slice(i + 1).flatMap((b): [string, string][] => {
			const [first, second] = [places.get(a), places.get(b)];
			const entry = first === undefined ? undefined : index.items[first];
			const other = second === undefined ? undefined : index.items[second];
			if (!entry || !other || second === undefined) return [];
			return entry.fact === other.fact || entry.enemies.includes(second) ? [[a, b]] : [];
		})
	);
}

/** Returns the ids a pack holds among some, each once, in their order. */
export function heldIds({ items }: Pick<PublishedPack, 'items'>, ids: readonly string[]): string[] {
	const known = new Set(items.map(({ id }) => id));
	return [...new Set(ids)].filter((id) => known.has(id));
}
