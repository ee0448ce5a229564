// First, since zod looks for eval while its schemas are made, which the policy of the page forbids.
import '$lib/store/no-eval';
import { duelSchema } from '$lib/quiz/duel-schema';
import type { Duel } from '$lib/quiz/duel';

/** Returns the game in a text, `null` where it holds none. */
export function parseDuel(text: string): Duel | null {
	try {
		return duelSchema.safeParse(JSON.parse(text)).data ?? null;
	} catch {
		return null;
	}
}
