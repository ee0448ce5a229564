/** Where the challenge being played is remembered, for this tab alone. */
const key = 'quillwise.challenge';

/** Remembers which challenge a round answers, so that its result leads back to the comparison. */
export function rememberChallenge(session: string, fragment: string): void {
	try {
		sessionStorage.setItem(key, `${session} ${fragment}`);
	} catch {
		// Without storage the link itself still leads there.
	}
}

/** Returns the fragment of the challenge a round answers, `null` where it answers none or nothing is known of it. */
export function challengeFor(session: string): string | null {
	try {
		const [known, fragment] = (sessionStorage.getItem(key) ?? '').split(' ');
		return known === session && fragment !== undefined ? fragment : null;
	} catch {
		return null;
	}
}
