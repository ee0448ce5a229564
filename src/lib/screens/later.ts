/**
 * Screens that come after the first one. Their code is fetched while the learner thinks, so that the first
 * screen does not wait for it. On the server nothing of it is needed; left out there, Kit does not put its styles into
 * the first page.
 */

/**
 * Fetches the feedback, and what says that storage or the next question fails: when it does, there may be no connection.
 * Asking again costs nothing.
 */
export async function loadFeedback() {
	// First of all: the others share its connections.
	const parts = import.meta.env.SSR ? never() : import('./feedback-parts');
	setTimeout(() => {
		fetchAhead(loadProblem, loadTrouble, loadMemory);
	});
	return (feedback = await parts);
}

/** Fetches all that a round may need beside its questions, for whoever may lose the connection. */
export function loadAllOfRound() {
	return Promise.all([loadFeedback(), loadLeave(), loadProblem(), loadTrouble(), loadMemory()]);
}

/**
 * Begins to fetch one after the other, each in a task of its own: asking for a file takes its time on a slow phone. What
 * fails is asked for again when it is needed, and said then.
 */
export function fetchAhead(...loads: readonly (() => Promise<unknown>)[]): void {
	const [load, ...others] = loads;
	if (!load) return;
	load().catch(() => undefined);
	setTimeout(() => {
		fetchAhead(...others);
	});
}

let feedback: typeof import('./feedback-parts') | undefined;

/** Returns the feedback itself once it was fetched, so that it comes in one frame with the marks on the answers. */
export function feedbackNow() {
	return feedback ?? loadFeedback();
}

/** Fetches what says that a question did not come. Asking again costs nothing. */
export function loadProblem() {
	return import.meta.env.SSR ? never() : import('./PlayProblem.svelte');
}

function loadTrouble() {
	return import('./TroubleStorage.svelte');
}

/** Fetches the scheduler: needed from the first recorded response on. Asking again costs nothing. */
export function loadMemory() {
	return import.meta.env.SSR ? never() : import('./learner-memory');
}

/** Fetches the end of a round. Asking again costs nothing. */
export function loadSummary() {
	return import.meta.env.SSR ? never() : import('./Summary.svelte');
}

/** Fetches the dialog that asks before a round is left. Asking again costs nothing. */
export function loadLeave() {
	return import.meta.env.SSR ? never() : import('./PlayLeave.svelte');
}

/** Fetches what says that there is no round. Asking again costs nothing. */
export function loadMessage() {
	return import.meta.env.SSR ? never() : import('./PlayMessage.svelte');
}

/** Fetches what says that the round is open in another tab. Asking again costs nothing. */
export function loadElsewhere() {
	return import.meta.env.SSR ? never() : import('./PlayElsewhere.svelte');
}

/** Fetches the notes above a question. Asking again costs nothing. */
export function loadNotes() {
	return import.meta.env.SSR ? never() : import('./PlayRoundNotes.svelte');
}

/** Fetches what keeps the picture of a round. Asking again costs nothing. */
export async function loadPictureKeeper() {
	return import.meta.env.SSR ? never() : (await import('./picture-kept')).pictureKeeper();
}

/** Fetches what puts a round in the place of its picture. Asking again costs nothing. */
export function loadPictureTaken() {
	return import.meta.env.SSR ? never() : import('./picture-taken');
}

/** Fetches all that, and what it waits for, while the round is opened. */
export function prepareTaking(): void {
	const isJudged = document.querySelector('#picture #verdict') !== null;
	const parts = [loadPictureTaken(), isJudged ? loadFeedback() : loadNotes()];
	Promise.all(parts).catch(() => undefined); // whoever needs it asks again
}

/** Fetches the list of keys. Asking again costs nothing. */
export function loadKeys() {
	return import.meta.env.SSR ? never() : import('./PlayKeys.svelte');
}

function never(): never {
	throw new Error('the server shows no more than the first screen');
}
