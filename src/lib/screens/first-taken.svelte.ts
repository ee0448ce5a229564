import type { Round } from './round.svelte';

/**
 * The round in the page, played before the site's router is there, by code of its own.
 *
 * Once the router is there, the screen of `/play/` takes it over from here.
 */
export class FirstTaken {
	readonly round: Round;
	/** It is being asked whether to leave. */
	leaving = $state(false);
	/** The router did not come. */
	isAlone = $state(false);
	/** Goes home; replaced by who knows how to do that without loading a page. */
	quit: () => void;
	#end: () => void = () => undefined;

	/** @param home address of the first page */
	constructor(round: Round, home: string) {
		this.round = round;
		this.quit = () => {
			location.replace(home);
		};
	}

	/** Takes what removes it from the page. */
	onEnd(end: () => void): void {
		this.#end = end;
	}

	/** Removes it from the page, once: another screen comes. */
	end(): void {
		const end = this.#end;
		this.#end = () => undefined;
		end();
	}
}

let taken: FirstTaken | null = null;

/** Returns the round in the page that is being played, `null` for none. */
export function firstTaken(): FirstTaken | null {
	return taken;
}

/** Keeps that the round in the page is being played. */
export function setFirstTaken(first: FirstTaken): void {
	taken = first;
}
