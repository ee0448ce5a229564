import type { Keys } from '$lib/analysis/class-sheet';
import type { Assignment } from '$lib/assign/schema';
import type { PublishedPack } from '$lib/bank/published';
import { loadItemType } from '$lib/items/playing';

/** What results are marked by before anything was fetched. */
export const noKeys: Keys = { items: new Map(), types: new Map() };

/** Fetches what the results of an assignment are marked by. Rejects where an item type doesn't come. */
export async function loadKeys(pack: PublishedPack, assignment: Assignment): Promise<Keys> {
	const ids = new Set(assignment.items.map(({ item }) => item));
	const items = pack.items.filter(({ id }) => ids.has(id));
	const names = [...new Set(items.map(({ type }) => type))];
	const types = await Promise.all(
		names.map(async (name) => [name, await loadItemType(name)] as const)
	);
	return { items: new Map(items.map((item) => [item.id, item])), types: new Map(types) };
}
