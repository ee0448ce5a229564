import { partPrefix } from './keys';
import { readPart, type Part } from './parts';
import type { Shelf } from './shelf';

/**
 * Keeps a scanned part until the others come, and forgets those of any other backup. Returns all of its backup so far,
 * itself included: every scan may open the page anew, in another tab.
 */
export function keepPart(shelf: Shelf, part: Part): Part[] {
	const { id, number, count, data } = part;
	shelf.write(`${partPrefix}${id}.${number}`, `copy=${id}.${number}.${count}.${data}`);
	const found = new Map([[number, part]]);
	for (const key of shelf.keys()) {
		if (!key.startsWith(partPrefix)) continue;
		const kept = readPart(shelf.read(key) ?? '');
		if (kept?.id !== id || kept.count !== count) shelf.remove(key);
		else found.set(kept.number, kept);
	}
	return [...found.values()];
}

/** Forgets every scanned part. */
export function forgetParts(shelf: Shelf): void {
	for (const key of shelf.keys()) if (key.startsWith(partPrefix)) shelf.remove(key);
}
