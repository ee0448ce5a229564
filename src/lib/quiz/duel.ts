import type { Response } from '../items/all';
import { markResponse, type Book } from './book';
import { outcomeOf, pointsOf, type Outcome } from './points';

/** One of two players who share a phone. */
export type Player = 0 | 1;

/**
 * A game of two on one phone, as plain data: the same items for both, each answered by one and then by the other before
 * either learns what was right. Who answers first takes turns.
 */
export interface Duel {
	readonly pack: string;
	readonly seed: string;
	readonly items: readonly { readonly item: string; readonly itemVersion: number }[];
	/** Place of the current item. */
	readonly at: number;
	/**
	 * `asking`: whoever's turn it is answers. `passing`: the phone goes to the other. `showing`: both look at what was
	 * right. `done`: the result.
	 */
	readonly phase: 'passing' | 'asking' | 'showing' | 'done';
	/** Responses to each item, by player; the current item's are added as they come. */
	readonly responses: readonly [readonly (Response | null)[], readonly (Response | null)[]];
}

/** Returns a new game; the first player holds the phone. */
export function newDuel(start: Pick<Duel, 'pack' | 'seed' | 'items'>): Duel {
	return { ...start, at: 0, phase: 'asking', responses: [[], []] };
}

/** Returns who answers first: the players take turns. */
export function firstAt(at: number): Player {
	return at % 2 === 0 ? 0 : 1;
}

/** Returns whose turn it is, or who is to be handed the phone. */
export function playerOf({ at, responses }: Pick<Duel, 'at' | 'responses'>): Player {
	const first = firstAt(at);
	return responses[first].length > at ? otherThan(first) : first;
}

/** Returns the other player. */
export function otherThan(player: Player): Player {
	return player === 0 ? 1 : 0;
}

/** Returns the game after a response, `null` for none. What does not fit the phase changes nothing. */
export function answered(duel: Duel, response: Response | null): Duel {
	if (duel.phase !== 'asking') return duel;
	const player = playerOf(duel);
	const given = [...duel.responses[player], response];
	const responses: Duel['responses'] =
		player === 0 ? [given, duel.responses[1]] : [duel.responses[0], given];
	const isBoth = responses.every((each) => each.length > duel.at);
	return { ...duel, responses, phase: isBoth ? 'showing' : 'passing' };
}

/** Returns the game once the other player has the phone. */
export function takenOver(duel: Duel): Duel {
	return duel.phase === 'passing' ? { ...duel, phase: 'asking' } : duel;
}

/** Returns the game at the next item, or at its end. Whoever answered last goes first: the phone stays where it is. */
export function turned(duel: Duel): Duel {
	if (duel.phase !== 'showing') return duel;
	const at = duel.at + 1;
	return { ...duel, at, phase: at < duel.items.length ? 'asking' : 'done' };
}

/** How one player did at one item. */
export interface DuelMark {
	readonly outcome: Outcome;
	/** 0..10 */
	readonly points: number;
}

/** Returns how a player did at an item both have answered. */
export function duelMark(duel: Duel, player: Player, at: number, book: Book): DuelMark {
	const item = duel.items[at]?.item ?? '';
	const mark = markResponse(item, duel.responses[player][at] ?? null, book);
	const judged = { mark: mark.kind === 'unanswered' ? null : mark.value, hinted: false };
	return { outcome: outcomeOf(judged), points: pointsOf(judged) };
}
