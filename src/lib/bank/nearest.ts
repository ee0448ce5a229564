import { editDistance } from '../base/text';

/** Returns the known name a misspelt one most likely means, or `null` where none is near. */
export function nearest(name: string, known: Iterable<string>): string | null {
	let best: string | null = null;
	let least = Math.max(2, Math.floor(name.length / 3)) + 1;
	for (const candidate of known) {
		const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
		if (distance < least) [best, least] = [candidate, distance];
	}
	return best;
}

/** Returns what to write instead of an unknown name: the nearest known one, or the whole list. */
export function choose(name: string, known: readonly string[]): string {
	const near = nearest(name, known);
	if (near !== null) return `write "${near}"`;
	return known.length > 0 && known.length <= 20
		? `write one of ${known.join(', ')}`
		: 'write one that exists';
}
