/** What became of a text that was to be sent on. `refused`: it has to be copied by hand. */
export type Sent = 'shared' | 'dismissed' | 'copied' | 'refused';

/** Opens the browser's share sheet for a text, or copies it where there is none. */
export async function sendText(text: string): Promise<Sent> {
	// Absent in some browsers and on insecure origins, whatever the types say.
	const { share } = navigator as Partial<Navigator>;
	if (!share) return copyText(text);
	try {
		await share.call(navigator, { text });
		return 'shared';
	} catch (refusal) {
		const isDismissed = refusal instanceof DOMException && refusal.name === 'AbortError';
		return isDismissed ? 'dismissed' : copyText(text);
	}
}

/** Copies a text. */
export async function copyText(text: string): Promise<Sent> {
	const { clipboard } = navigator as { clipboard?: Clipboard };
	try {
		if (!clipboard) return 'refused';
		await clipboard.writeText(text);
		return 'copied';
	} catch {
		return 'refused';
	}
}
