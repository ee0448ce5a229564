import type { ClosedReason } from './store';

/** A writing to the device; returns why it was refused, `null` when it is kept. */
export type Writing = () => ClosedReason | null;

/**
 * Writings that were refused, by what they are about, tried again with every later one: what found no room once is
 * kept as soon as there is some.
 */
export class Keeping {
	readonly #refused = new Map<string, Writing>();
	readonly #makeRoom: () => void;
	#reason: ClosedReason | null;

	/** @param makeRoom gives up what could be computed again */
	constructor(reason: ClosedReason | null, makeRoom: () => void) {
		this.#reason = reason;
		this.#makeRoom = makeRoom;
	}

	/** Returns why something is not kept, `null` where everything is. */
	get reason(): ClosedReason | null {
		return this.#reason;
	}

	/** Writes what is new and what was refused before, making room where there is none. */
	keep(about: string, write: Writing): void {
		this.#refused.set(about, write);
		let reason = this.#writeAll();
		if (reason === 'full') {
			this.#makeRoom();
			reason = this.#writeAll();
		}
		this.#reason = reason;
	}

	/** Gives up a refused writing. */
	forget(about: string): void {
		this.#refused.delete(about);
	}

	forgetAll(): void {
		this.#refused.clear();
		if (this.#reason === 'full') this.#reason = null;
	}

	#writeAll(): ClosedReason | null {
		let reason: ClosedReason | null = null;
		for (const [about, write] of this.#refused) {
			const refusal = write();
			if (refusal === null) this.#refused.delete(about);
			else reason = refusal;
		}
		return reason;
	}
}
