/** Measures the time spent on a text: runs while it is looked at, and tells nobody but the learner. */
export class ReadClock {
	readonly #now: () => number;
	#since: number | null = null;
	#spent = 0;

	/** @param now a clock in milliseconds that never runs backwards */
	constructor(now: () => number) {
		this.#now = now;
	}

	/** Milliseconds spent so far. */
	get elapsed(): number {
		return Math.round(this.#spent + (this.#since === null ? 0 : this.#now() - this.#since));
	}

	/** Starts or stops it; again changes nothing. */
	run(runs: boolean): void {
		if (runs === (this.#since !== null)) return;
		if (runs) this.#since = this.#now();
		else {
			this.#spent = this.elapsed;
			this.#since = null;
		}
	}

	/** Begins at nothing again. */
	reset(): void {
		this.#spent = 0;
		if (this.#since !== null) this.#since = this.#now();
	}
}
