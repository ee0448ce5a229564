import { loadItems, type BankAddress } from '$lib/bank/load';
import type { BankItem, PlayIndex } from '$lib/bank/published';

/** An item a fact was asked in, as a list names it. */
export interface NamedFact {
	/** `pack/fact`. */
	readonly fact: string;
	readonly item: BankItem;
	readonly index: PlayIndex;
}

/** A fact to be named, and the item to name it by where it still exists. */
export interface WantedFact {
	readonly fact: string;
	readonly item?: string;
}

/**
 * Fetches an item for each fact: the wanted one, else the first on the fact. Facts that no pack holds any more, and
 * those whose items cannot be had, are left out.
 */
export async function namedFacts(
	at: BankAddress,
	indexes: readonly PlayIndex[],
	wanted: readonly WantedFact[]
): Promise<NamedFact[]> {
	const found = await Promise.all(
		indexes.map(async (index) => {
			const chosen = wanted.flatMap(({ fact, item }) => {
				const id = itemOn(index, fact, item);
				return id === null ? [] : [{ fact, id }];
			});
			const ids = chosen.map(({ id }) => id);
			const loaded = ids.length === 0 ? null : await loadItems(at, index, ids);
			if (!loaded?.ok) return [];
			return chosen.flatMap(({ fact }, i) => {
				const item = loaded.value[i];
				return item ? [{ fact, item, index }] : [];
			});
		})
	);
	const byFact = new Map(found.flat().map((named) => [named.fact, named]));
	return wanted.flatMap(({ fact }) => byFact.get(fact) ?? []);
}

function itemOn(index: PlayIndex, fact: string, wanted?: string): string | null {
	const [pack, name] = fact.split('/');
	if (pack !== index.pack) return null;
	const on = index.items.filter((entry) => entry.fact === name);
	return (on.find(({ id }) => id === wanted) ?? on[0])?.id ?? null;
}
