import type { Gradebook } from '$lib/assign/gradebook';
import type { Assignment } from '$lib/assign/schema';
import type { SavedAssignment } from '$lib/store/class-store';

/** An assignment with how many results came in. */
export interface Listed {
	readonly assignment: Assignment;
	readonly results: number;
}

/** Returns every assignment that is saved or of which results are here, the newest first. */
export function listResults(
	saved: readonly SavedAssignment[],
	kept: readonly Gradebook[]
): Listed[] {
	const alive = saved.filter(({ deletedAt }) => deletedAt === null);
	const all = new Map<string, Listed>(
		alive.map(({ assignment }) => [assignment.id, { assignment, results: 0 }])
	);
	for (const { assignment, entries } of kept) {
		const results = entries.filter(({ removedAt }) => removedAt === null).length;
		all.set(assignment.id, { assignment, results });
	}
	return [...all.values()].sort((a, b) => b.assignment.madeAt - a.assignment.madeAt);
}
