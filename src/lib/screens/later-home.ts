/**
 * Fetches the home screen of somebody who has played here. Asking again costs nothing.
 *
 * It stands apart from what a round fetches later, so that neither first screen takes the other's list along, and the
 * style of home is found with home.
 */
export function loadReturning() {
	if (import.meta.env.SSR) throw new Error('the server shows no more than the first screen');
	return import('./HomeReturning.svelte');
}
