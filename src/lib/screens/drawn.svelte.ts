import { mount, unmount } from 'svelte';
import type { Attempt } from '$lib/quiz/schema';
import FeedbackBody from './FeedbackBody.svelte';
import type { Round, Shown } from './round.svelte';

/** The feedback of one attempt, drawn outside the page: whoever shows it moves what it drew to where it belongs. */
export class Drawn {
	/** Foreseen at first, then what was recorded. */
	attempt: Attempt;
	/** It was painted. */
	isSeen = $state(false);
	readonly #element = document.createElement('div');
	readonly #shown: Shown;
	readonly #component: Record<string, unknown>;

	constructor(round: Round, shown: Shown, attempt: Attempt) {
		this.attempt = $state.raw(attempt);
		this.#shown = shown;
		const now = { attempt: () => this.attempt, isSeen: () => this.isSeen };
		this.#component = mount(FeedbackBody, {
			target: this.#element,
			props: {
				round,
				shown,
				get attempt() {
					return now.attempt();
				},
				get isSeen() {
					return now.isSeen();
				}
			}
		});
	}

	/** Tells whether it is what an attempt at an item shows: the same but for its moment, hint and certainty. */
	isOf(shown: Shown, { id, response }: Attempt): boolean {
		return this.#shown === shown && this.attempt.id === id && this.attempt.response === response;
	}

	/** Moves it to where it is to be seen. */
	showIn(place: Element): void {
		place.append(...this.#element.childNodes);
	}

	/** Takes it down, wherever it stands. */
	discard(): void {
		void unmount(this.#component);
	}
}

/** What is drawn ahead, until it is shown. */
const ahead = new WeakMap<Round, Drawn>();

/** Returns the feedback of an attempt that was drawn ahead, and draws it where there is none; from then on it is the caller's. */
export function drawnFor(round: Round, shown: Shown, attempt: Attempt): Drawn {
	const drawn = ahead.get(round);
	ahead.delete(round);
	if (drawn?.isOf(shown, attempt)) return drawn;
	drawn?.discard();
	return new Drawn(round, shown, attempt);
}

/** Draws the feedback of an attempt that is foreseen, unless it is drawn already. */
export function drawAhead(round: Round, shown: Shown, attempt: Attempt): void {
	const drawn = ahead.get(round);
	if (drawn?.isOf(shown, attempt)) return;
	drawn?.discard();
	ahead.set(round, new Drawn(round, shown, attempt));
}
