import type { Duel } from '$lib/quiz/duel';

/** Where a game for two waits out a reload, for this tab alone. */
const key = 'quillwise.two';

/** Keeps a game as it stands. */
export function rememberDuel(duel: Duel): void {
	try {
		sessionStorage.setItem(key, JSON.stringify(duel));
	} catch {
		// Without storage a reload ends the game.
	}
}

/** Forgets the game. */
export function forgetDuel(): void {
	try {
		sessionStorage.removeItem(key);
	} catch {
		// What could not be kept need not be forgotten.
	}
}

/** Returns the game that was left, `null` where there is none or what is there is none. */
export async function keptDuel(): Promise<Duel | null> {
	const text = read();
	if (text === null) return null;
	const { parseDuel } = await import('./parse-duel');
	return parseDuel(text);
}

function read(): string | null {
	try {
		return sessionStorage.getItem(key);
	} catch {
		return null;
	}
}
