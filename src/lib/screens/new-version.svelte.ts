/** Whether a newer version of the site waits, and whether it may start. Small: every page has it from the first moment. */
class NewVersion {
	/** It is here as a whole, and waits. Set by `site-worker.ts`. */
	isWaiting = $state(false);
	#rounds = 0;

	/** Tells whether one waits and nothing speaks against starting it. */
	get mayStart(): boolean {
		return this.isWaiting && this.#rounds === 0;
	}

	/** Lets nothing start until the returned function is called: a round is being played. */
	hold(): () => void {
		this.#rounds += 1;
		return () => {
			this.#rounds -= 1;
		};
	}
}

/** The newer version of the site, if there is one. */
export const newVersion = new NewVersion();
