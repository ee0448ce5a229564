/** A source of uniform numbers in [0, 1), seeded by the caller. */
export type Random = () => number;

/**
 * Returns a random source that gives the same numbers for the same seed on every device.
 *
 * The seed text is hashed with FNV-1a (32 bit) and drives mulberry32 (Tommy Ettinger, 2017, public domain).
 * Good enough for shuffling; not for secrets.
 *
 * @param seed any text, e.g. a session's seed and an item id joined
 */
export function seeded(seed: string): Random {
	let state = fnv1a(seed);
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), state | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
	};
}

/**
 * Returns the 32-bit FNV-1a hash of a text's UTF-16 code units.
 *
 * Fowler, Noll and Vo, draft-eastlake-fnv: offset basis 2166136261, prime 16777619.
 *
 * @returns 0..2^32-1
 */
export function fnv1a(text: string): number {
	let hash = 2166136261;
	for (let i = 0; i < text.length; i++) {
		hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
	}
	return hash >>> 0;
}

/** Returns a shuffled copy (Fisher and Yates); the values themselves are untouched. */
export function shuffled<T>(values: readonly T[], random: Random): T[] {
	const out = [...values];
	for (let i = out.length - 1; i > 0; i--) {
		const j = Math.floor(random() * (i + 1));
		[out[i], out[j]] = [out[j] as T, out[i] as T]; // both indexes lie inside the array
	}
	return out;
}
