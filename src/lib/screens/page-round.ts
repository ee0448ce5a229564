import type { FirstRound } from '$lib/quiz/first-round';
import type { PackChoice } from './opening';

/** What the page of `/play/` holds for the round that stands in it. */
export interface PageRound {
	readonly first: FirstRound;
	readonly packs: readonly PackChoice[];
}

/** Id of the element that holds it, as JSON. */
export const pageRoundId = 'page-round';

/** Reads it in the browser, `null` where the page holds none. What is read was written by the build with the page itself. */
export function readPageRound(): PageRound | null {
	const text = document.getElementById(pageRoundId)?.textContent;
	return text ? (JSON.parse(text) as PageRound) : null;
}

let written: PageRound | null = null;

/** Keeps, while pages are written, what the one of `/play/` is to hold: in Kit's own data it would come twice. */
export function writePageRound(round: PageRound | null): void {
	written = round;
}

/** Returns what the page of `/play/` is to hold, while pages are written. */
export function writtenPageRound(): PageRound | null {
	return written;
}
