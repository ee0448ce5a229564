import { untrack } from 'svelte';

let text = $state('');

/** Says a text through the page's one live region; the same text again is said again. */
export function announce(message: string): void {
	// A no-break space more or less makes it new to the screen reader.
	text = message === untrack(() => text) ? `${message}\u00a0` : message;
}

/** Returns what was announced last. */
export function announced(): string {
	return text;
}

/**
 * Says what is announced in a live region that stands in the page, while nothing else does.
 *
 * @returns stops it
 */
export function announceIn(region: Element): () => void {
	return $effect.root(() => {
		$effect(() => {
			region.textContent = text;
		});
	});
}
