import type { Session } from '$lib/quiz/schema';

/** Where a first round waits for the store, for this tab alone. */
const key = 'quillwise.begun';

/** Keeps a round at once, while the code of the store is still on its way: a reload finds it here. */
export function rememberBegun(session: Session): void {
	try {
		sessionStorage.setItem(key, JSON.stringify(session));
	} catch {
		// Without storage nothing outlives the page, and the store says so.
	}
}

/** Forgets it: the store has it. */
export function forgetBegun(): void {
	try {
		sessionStorage.removeItem(key);
	} catch {
		// What could not be kept need not be forgotten.
	}
}

/** Returns the round that was on its way into the store when the page went, `null` where there is none. */
export async function begunSession(): Promise<Session | null> {
	const text = readBegun();
	if (text === null) return null;
	const { parseSession } = await import('./parse-session');
	return parseSession(text);
}

function readBegun(): string | null {
	try {
		return sessionStorage.getItem(key);
	} catch {
		return null;
	}
}
