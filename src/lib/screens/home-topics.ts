import type { PlayIndex } from '$lib/bank/published';
import type { Attempt } from '$lib/quiz/schema';

/**
 * Returns how many items of each topic, as `pack/topic`, were answered right when they were last asked.
 *
 * Only items which an index still holds count, so the number never passes that of the topic's items; a passed-over item
 * keeps the mark it had.
 */
export function rightByTopic(
	indexes: readonly Pick<PlayIndex, 'pack' | 'items'>[],
	attempts: readonly Pick<Attempt, 'pack' | 'item' | 'at' | 'mark'>[]
): Map<string, number> {
	const newest = new Map<string, { at: number; mark: number }>();
	for (const { pack, item, at, mark } of attempts) {
		const key = `${pack}/${item}`;
		if (mark !== null && at >= (newest.get(key)?.at ?? 0)) newest.set(key, { at, mark });
	}
	const right = new Map<string, number>();
	for (const { pack, items } of indexes) {
		for (const { id, topic } of items) {
			if (newest.get(`${pack}/${id}`)?.mark !== 1) continue;
			right.set(`${pack}/${topic}`, (right.get(`${pack}/${topic}`) ?? 0) + 1);
		}
	}
	return right;
}
