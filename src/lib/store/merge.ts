import type { Attempt } from '../quiz/schema';
import { canonicalJson } from './canonical';

/** Compares attempts by moment, then by id: the order of the log, the same on every device. */
export function byMoment(a: Attempt, b: Attempt): number {
	return a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/**
 * Returns the fuller of two records of the same attempt: the one that was taken back, else the one whose response is
 * still there, else the one that claims to be right, else the one whose canonical text is greater.
 *
 * A choice by a total order, so merging is commutative, associative and idempotent whatever is merged.
 */
export function fuller(a: Attempt, b: Attempt): Attempt {
	if (a === b) return a;
	if ((a.undone === true) !== (b.undone === true)) return a.undone ? a : b;
	if ((a.response === null) !== (b.response === null)) return a.response === null ? b : a;
	if ((a.claimed === true) !== (b.claimed === true)) return a.claimed ? a : b;
	return canonicalJson(a) >= canonicalJson(b) ? a : b;
}

/** Returns the union of two logs by attempt id, oldest first. */
export function mergeAttempts(a: readonly Attempt[], b: readonly Attempt[]): Attempt[] {
	const byId = new Map<string, Attempt>();
	for (const attempt of [...a, ...b]) {
		const known = byId.get(attempt.id);
		byId.set(attempt.id, known ? fuller(known, attempt) : attempt);
	}
	return [...byId.values()].sort(byMoment);
}
