import type { Card } from './card';
import type { Form } from './review';

/** An item as choosing the next question sees it. */
export interface Askable {
	/** `pack/item`. */
	readonly item: string;
	/** `pack/fact`. */
	readonly fact: string;
	/** Name of the item type. */
	readonly type: string;
	/** How much must come from memory: 0 recognise among what is shown, 1 put together what is shown, 2 recall. */
	readonly demand: Demand;
	/** Items never to be asked in one session with this one, `pack/item`. */
	readonly enemies: readonly string[];
	/** First day it may be asked, `2025-03-02`. */
	readonly published: string;
	/** Day after which its fact is no longer asked. */
	readonly retires?: string;
}

export type Demand = 0 | 1 | 2;

/** Days of stability from which on memory can bear a harder form. */
const demandFrom: readonly (readonly [days: number, demand: Demand])[] = [
	[21, 2],
	[7, 1]
];

/** Item types by how much must come from memory; a type not named here is recognition. */
const demands: ReadonlyMap<string, Demand> = new Map([
	['short-text', 2],
	['numeric', 2],
	['cloze', 1],
	['ordering', 1],
	['matching', 1],
	['place', 1]
]);

/** Returns how much of a response to an item of this type must come from memory. */
export function demandOf(type: string): Demand {
	return demands.get(type) ?? 0;
}

/** Returns the form of an item type: recall where nothing to be found is shown. */
export function formOf(type: string): Form {
	return demandOf(type) === 2 ? 'recall' : 'recognition';
}

/** Returns how hard a form the memory of a fact can bear. */
export function demandFor(card: Pick<Card, 'stability'> | undefined): Demand {
	const stability = card?.stability ?? 0;
	return demandFrom.find(([days]) => stability >= days)?.[1] ?? 0;
}

// Each weighs more than all below it together.
const sameItem = 16;
const sameType = 8;
const tooHard = 3;
const tooEasy = 2;

/**
 * Returns the item in which a fact is asked next, `null` where there is none to choose from.
 *
 * Never the item just seen and rather not its type, as long as there is another; then the one whose form fits the
 * memory best, where too hard is worse than too easy. Among equals they take turns with each review.
 *
 * @param last item and type of the newest attempt at the fact, `null` where there was none
 */
export function nextItem(
	card: Pick<Card, 'stability' | 'reps'> | undefined,
	items: readonly Askable[],
	last: { readonly item: string; readonly type: string | null } | null
): Askable | null {
	const demand = demandFor(card);
	let best: Askable | null = null;
	let least = Infinity;
	const turn = (card?.reps ?? 0) % Math.max(1, items.length);
	for (const candidate of [...items.slice(turn), ...items.slice(0, turn)]) {
		const gap = candidate.demand - demand;
		const cost =
			(candidate.item === last?.item ? sameItem : 0) +
			(candidate.type === last?.type ? sameType : 0) +
			(gap > 0 ? gap * tooHard : -gap * tooEasy);
		if (cost < least) [best, least] = [candidate, cost];
	}
	return best;
}
