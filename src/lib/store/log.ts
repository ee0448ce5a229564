import type { Attempt } from '../quiz/schema';
import { byMoment, fuller } from './merge';

/**
 * Every attempt known to this page, whatever copy it came from.
 *
 * Adding costs the same however long the log is; the sorted array is made only when it is asked for.
 */
export class AttemptLog {
	readonly #byId = new Map<string, Attempt>();
	#all: readonly Attempt[] = [];
	/** Added since `#all` was made. */
	#fresh: Attempt[] = [];
	/** Whether a record in `#all` was replaced by a fuller one. */
	#replaced = false;

	get size(): number {
		return this.#byId.size;
	}

	get(id: string): Attempt | undefined {
		return this.#byId.get(id);
	}

	/** Adds an attempt, or the fuller of two records of it. Returns whether anything changed. */
	add(attempt: Attempt): boolean {
		const known = this.#byId.get(attempt.id);
		if (!known) {
			this.#byId.set(attempt.id, attempt);
			this.#fresh.push(attempt);
			return true;
		}
		const best = fuller(known, attempt);
		if (best === known) return false;
		this.#byId.set(attempt.id, best);
		this.#replaced = true;
		return true;
	}

	/** Returns all, oldest first; the same array until something is added. */
	all(): readonly Attempt[] {
		if (this.#replaced) {
			this.#all = [...this.#byId.values()].sort(byMoment);
		} else if (this.#fresh.length > 0) {
			const fresh = this.#fresh.sort(byMoment);
			const last = this.#all.at(-1);
			const together = [...this.#all, ...fresh];
			const inOrder = !last || !fresh[0] || byMoment(last, fresh[0]) <= 0;
			this.#all = inOrder ? together : together.sort(byMoment);
		}
		this.#fresh = [];
		this.#replaced = false;
		return this.#all;
	}

	clear(): void {
		this.#byId.clear();
		this.#all = [];
		this.#fresh = [];
		this.#replaced = false;
	}
}
