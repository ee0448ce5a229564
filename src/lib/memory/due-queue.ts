import type { Card } from './card';
import { overdueness } from './scheduler';

/**
 * The due cards of a moment, the one most likely forgotten first.
 *
 * A binary heap made in one pass over the cards: at most 2 n comparisons to make it, and 2 log2 n to take one off.
 * Retrievability falls with days since the last review for each day of stability, so that ratio is compared: no powers.
 */
export class DueQueue {
	readonly #cards: Card[] = [];
	readonly #keys: number[] = [];
	/** Comparisons made so far, for the test that holds the complexity. */
	comparisons = 0;

	/** @param now milliseconds since 1970 */
	constructor(cards: Iterable<Card>, now: number) {
		for (const card of cards) {
			if (card.last === null || card.due > now) continue;
			this.#cards.push(card);
			this.#keys.push(overdueness(card, now));
		}
		for (let i = (this.#cards.length >> 1) - 1; i >= 0; i--) this.#sink(i);
	}

	/** How many are left. */
	get size(): number {
		return this.#cards.length;
	}

	/** Returns the card most likely forgotten without taking it off. */
	peek(): Card | null {
		return this.#cards[0] ?? null;
	}

	/** Takes off the card most likely forgotten; `null` where none is left. */
	next(): Card | null {
		const first = this.#cards[0];
		const last = this.#cards.pop();
		const key = this.#keys.pop();
		if (first === undefined || last === undefined || key === undefined) return null;
		if (this.#cards.length > 0) {
			this.#cards[0] = last;
			this.#keys[0] = key;
			this.#sink(0);
		}
		return first;
	}

	#sink(from: number): void {
		const cards = this.#cards;
		const keys = this.#keys;
		const card = cards[from] as Card; // callers pass a place inside the heap
		const key = keys[from] as number;
		let i = from;
		for (let child = 2 * i + 1; child < cards.length; child = 2 * i + 1) {
			if (child + 1 < cards.length && this.#isBefore(child + 1, child)) child++;
			this.comparisons++;
			if (!goesBefore(keys[child] as number, (cards[child] as Card).fact, key, card.fact)) break;
			cards[i] = cards[child] as Card;
			keys[i] = keys[child] as number;
			i = child;
		}
		cards[i] = card;
		keys[i] = key;
	}

	#isBefore(a: number, b: number): boolean {
		this.comparisons++;
		const [cards, keys] = [this.#cards, this.#keys];
		return goesBefore(
			keys[a] as number,
			(cards[a] as Card).fact,
			keys[b] as number,
			(cards[b] as Card).fact
		);
	}
}

/** The more overdue goes first; among equals the fact's name decides, so that every device agrees. */
function goesBefore(keyA: number, factA: string, keyB: number, factB: string): boolean {
	return keyA > keyB || (keyA === keyB && factA < factB);
}
