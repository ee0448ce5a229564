import type { Attempt } from '../quiz/schema';
import { canonicalJson } from './canonical';

/** Compares attempts by moment, then by id: the order of the log, the same on every device. */
export function byMoment(a: Attempt, b: Attempt): number {
	return a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

/**
 * Returns the fuller of two records of the same attempt: the one that was taken back, else the one that claims to be
 * right, else the one whose response is still there, else the one whose canonical text is greater.
 *
 * A choice by a total order, so merging is commutative, associative and idempotent whatever is merged.
 */
export function fuller(a: Attempt, b: Attempt): Attempt {
	if (a === b) return a;
	if ((a.undone === true) !== (b.undone === true)) return a.undone ? a : b;
	if ((a.claimed === true) !== (b.claimed === true)) return a.claimed ? a : b;
	if ((a.response === null) !== (b.response === null)) return a.response === null ? b : a;
	return canonicalJson(a) >= canonicalJson(b) ? a : b;
}

/** Tells whether a record says that the attempt was taken back or claimed, and another of it does not. */
export function saysMore(a: Attempt, b: Attempt): boolean {
	return (a.undone === true && !b.undone) || (a.claimed === true && !b.claimed && !b.undone);
}

/** Returns the fuller of two records of the same attempt, with the response where either still has it. */
export function fullerWithResponse(a: Attempt, b: Attempt): Attempt {
	const best = fuller(a, b);
	const response = a.response ?? b.response;
	return best.response === null && response !== null ? { ...best, response } : best;
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
