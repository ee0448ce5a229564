import type { Attempt } from './schema';

/** Tells whether the learner may say of an attempt that it was right: typed, judged wrong, and not said yet. */
export function canClaim({ response, mark, claimed }: Attempt): boolean {
	return response !== null && 'text' in response && mark === 0 && !claimed;
}

/** Returns how many attempts the learner says were right though judged wrong. They earn nothing by it. */
export function claimsIn(attempts: readonly Attempt[]): number {
	return attempts.filter((attempt) => attempt.claimed).length;
}
