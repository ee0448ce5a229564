import type { Correction } from '$lib/bank/published';
import { basisOf } from '$lib/memory/basis';
import { Memory } from '$lib/memory/memory';
import type { Parameters } from '$lib/memory/parameters';
import { isAhead, type Corrections } from '$lib/memory/rebuild';
import { reviewOf } from '$lib/quiz/reviews';
import type { Attempt } from '$lib/quiz/schema';
import type { Settings } from '$lib/store/schema';
import type { Store } from '$lib/store/store';

/** A pack as far as memory goes: its id, and the items whose key was wrong once. */
export interface CorrectedPack {
	readonly id: string;
	readonly corrected?: readonly Correction[];
}

/** What of the store memory is computed from and kept in. */
export type MemoryStore = Pick<Store, 'attempts' | 'settings' | 'cards' | 'saveCards'>;

/** How long changes of cards wait before they are kept, in milliseconds: they can be computed again. */
const keepMs = 1_000;

/**
 * The learner's memory beside the store: opened from the cards kept there where they are up to date, else computed from
 * the log, and moved by each new attempt, whatever mode or tab it comes from.
 *
 * Never imported at once: it brings the scheduler, which no first load may hold.
 */
export class LearnerMemory {
	#memory: Memory | null = null;
	#attempts: readonly Attempt[] = [];
	#how = '';
	#keeping: ReturnType<typeof setTimeout> | undefined;

	/**
	 * Returns the memory as of everything the store knows now.
	 *
	 * @param packs all packs there are
	 * @param now milliseconds since 1970
	 */
	of(store: MemoryStore, packs: readonly CorrectedPack[], now = Date.now()): Memory {
		const parameters = parametersOf(store.settings());
		const corrections = correctionsOf(packs);
		const attempts = store.attempts();
		// A clock put right since changes what all cards are computed from.
		const ahead = attempts.filter((attempt) => isAhead(attempt, now)).length;
		const how = JSON.stringify([parameters, [...corrections], ahead]);
		const fresh = how === this.#how ? freshIn(this.#attempts, attempts) : null;
		this.#how = how;
		this.#attempts = attempts;
		if (this.#memory && fresh) {
			for (const attempt of fresh) this.#memory.record(reviewOf(attempt), now);
			if (fresh.length > 0) this.#keepSoon(store, this.#memory, now);
			return this.#memory;
		}
		const basis = basisOf(attempts, parameters, corrections, now);
		const kept = store.cards();
		const cards = kept?.basis === basis ? kept.cards : null;
		const log = () => this.#attempts.map(reviewOf);
		this.#memory = new Memory({ parameters, corrections, now, cards, log });
		if (!cards && attempts.length > 0) this.#keepSoon(store, this.#memory, now);
		return this.#memory;
	}

	#keepSoon(store: MemoryStore, memory: Memory, now: number): void {
		clearTimeout(this.#keeping);
		this.#keeping = setTimeout(() => {
			if (memory !== this.#memory) return;
			const { scheduler, corrections, cards } = memory;
			const basis = basisOf(this.#attempts, scheduler.parameters, corrections, now);
			store.saveCards({ basis, cards: [...cards.values()] });
		}, keepMs);
	}
}

/** The memory of the page. */
export const learnerMemory = new LearnerMemory();

/** Returns the parameters a learner's settings ask for. */
export function parametersOf({ retention, weights }: Settings): Parameters {
	return { retention, weights, fuzz: true };
}

/** Returns the corrections of all packs, by `pack/item`. */
export function correctionsOf(packs: readonly CorrectedPack[]): Corrections {
	return new Map(
		packs.flatMap(({ id, corrected = [] }) =>
			corrected.map(({ item, version }) => [`${id}/${item}`, version] as const)
		)
	);
}

/**
 * Returns the attempts that are new or were replaced since, `null` where the logs have nothing to do with one another
 * or one was put in between: then all is computed anew.
 */
function freshIn(before: readonly Attempt[], now: readonly Attempt[]): readonly Attempt[] | null {
	if (before === now) return [];
	if (now.length < before.length) return null;
	const fresh: Attempt[] = [];
	for (const [i, attempt] of now.entries()) {
		if (attempt === before[i]) continue;
		if (before[i] && attempt.id !== before[i].id) return null;
		fresh.push(attempt);
	}
	return fresh;
}
