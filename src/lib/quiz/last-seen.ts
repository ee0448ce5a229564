import { factKey } from './history';
import type { Attempt } from './schema';

/** Item and type of an attempt; the type is `null` where the attempt does not name it. */
export interface Seen {
	/** `pack/item`. */
	readonly item: string;
	readonly type: string | null;
}

/**
 * Returns the item in which each of some facts was asked last; passed-over ones count, for they were seen.
 *
 * One pass from the newest attempt back, which ends once all are found.
 *
 * @param attempts oldest first
 */
export function lastSeen(
	attempts: readonly Attempt[],
	facts: ReadonlySet<string>
): Map<string, Seen> {
	const seen = new Map<string, Seen>();
	for (let i = attempts.length - 1; i >= 0 && seen.size < facts.size; i--) {
		const attempt = attempts[i];
		if (!attempt) continue;
		const fact = factKey(attempt);
		if (!facts.has(fact) || seen.has(fact)) continue;
		seen.set(fact, { item: `${attempt.pack}/${attempt.item}`, type: attempt.type ?? null });
	}
	return seen;
}
