/** How long a press after a check or a next counts as part of the same tap, in milliseconds. */
const doubleTapMs = 300;

/** Tells a second press from the second half of a double tap, so that nobody skips a verdict unread. */
export class TapLock {
	readonly #now: () => number;
	#until = -Infinity;

	/** @param now a clock in milliseconds that never runs backwards */
	constructor(now: () => number) {
		this.#now = now;
	}

	/** Tells whether a press belongs to the tap that closed the lock. */
	get isClosed(): boolean {
		return this.#now() < this.#until;
	}

	/** Ignores presses for a moment. */
	close(): void {
		this.#until = this.#now() + doubleTapMs;
	}
}
