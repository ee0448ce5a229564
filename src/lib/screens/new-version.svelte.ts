/** Whether a newer version of the site waits, and whether it may start. Small: every page has it from the first moment. */
class NewVersion {
	/** It is here as a whole, and waits. Set by `site-worker.ts`. */
	isWaiting = $state(false);
	/** It has started under this page, which is of the version before. Set by `site-worker.ts`. */
	hasStarted = $state(false);
	#rounds = 0;

	/** Tells whether one waits, or has started, and nothing speaks against going over to it. */
	get mayStart(): boolean {
		return (this.isWaiting || this.hasStarted) && this.#rounds === 0;
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
