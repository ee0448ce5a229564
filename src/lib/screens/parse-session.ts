// First, since zod looks for eval while its schemas are made, which the policy of the page forbids.
import '$lib/store/no-eval';
import { sessionSchema, type Session } from '$lib/quiz/schema';

/** Returns the session in a text, `null` where it holds none. */
export function parseSession(text: string): Session | null {
	try {
		return sessionSchema.safeParse(JSON.parse(text)).data ?? null;
	} catch {
		return null;
	}
}
