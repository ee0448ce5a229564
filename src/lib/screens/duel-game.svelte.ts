import { loadIndex, type BankAddress, type LoadProblem } from '$lib/bank/load';
import { seeded } from '$lib/base/random';
import { fail, ok, type Result } from '$lib/base/result';
import { zoneHere } from '$lib/base/zone-here';
import type { Response } from '$lib/items/all';
import type { Explanation } from '$lib/items/contract';
import { explainResponse, markResponse } from '$lib/quiz/book';
import {
	answered,
	duelMark,
	newDuel,
	playerOf,
	takenOver,
	turned,
	type Duel,
	type DuelMark,
	type Player
} from '$lib/quiz/duel';
import { historyOf } from '$lib/quiz/history';
import { pickRound } from '$lib/quiz/pick';
import { dayOf } from './days';
import { forgetDuel, rememberDuel } from './kept-duel';
import { freshId } from './fresh-id';
import { ItemBook, type ReadyItem } from './item-book';

/** How many items a game for two has. */
export const duelLength = 5;

/** A game of two as the screen sees it. Nothing of it goes to the log: whose answers they are, nobody can tell. */
export class DuelGame {
	#duel: Duel;
	#shown: (ReadyItem & { readonly prompt: unknown }) | null = $state.raw(null);
	#draft: Response | null = $state.raw(null);
	#problem: LoadProblem | null = $state.raw(null);
	readonly #book: ItemBook;

	constructor(duel: Duel, book: ItemBook) {
		this.#duel = $state.raw(duel);
		this.#book = book;
	}

	/** The game as it stands. */
	get duel(): Duel {
		return this.#duel;
	}

	/** The item on the screen, `null` while it is fetched. */
	get shown() {
		return this.#shown;
	}

	/** Why the item could not be fetched. */
	get problem(): LoadProblem | null {
		return this.#problem;
	}

	/** The unsent response. */
	get draft(): Response | null {
		return this.#draft;
	}

	/** Whose turn it is, or who is to be handed the phone. */
	get player(): Player {
		return playerOf(this.#duel);
	}

	/** Tells whether the unsent response can be kept. */
	get isComplete(): boolean {
		const item = this.#shown?.item;
		return item !== undefined && markResponse(item.id, this.#draft, this.#book).kind === 'marked';
	}

	/** Fetches what is asked, and what comes next. At the end everything. */
	async show(): Promise<void> {
		this.#problem = null;
		const { items, at, phase } = this.#duel;
		const wanted = phase === 'done' ? items : items.slice(at, at + 1);
		for (const place of wanted) {
			const brought = await this.#book.bring(place);
			if (brought.ok) {
				const { item, type } = brought.value;
				const prompt = type.prompt(item, seeded(`${this.#duel.seed}/${item.id}`));
				this.#shown = { ...brought.value, prompt };
			} else if (brought.error.code === 'item/gone') {
				this.#problem = { code: 'pack/damaged', url: place.item };
			} else this.#problem = brought.error;
		}
		const next = items[at + 1];
		if (next) void this.#book.bring(next);
	}

	/** Takes a change of the unsent response. */
	respond(response: Response): void {
		this.#draft = response;
	}

	/** Keeps the response, or that there is none. */
	answer(response: Response | null): void {
		this.#take(answered(this.#duel, response));
	}

	/** The other player has the phone. */
	takeOver(): void {
		this.#take(takenOver(this.#duel));
	}

	/** Goes on to the next item. */
	async turn(): Promise<void> {
		this.#take(turned(this.#duel));
		if (this.#duel.phase === 'asking') this.#shown = null;
		await this.show();
	}

	/** Returns how a player did at an item. */
	markOf(player: Player, at: number): DuelMark {
		return duelMark(this.#duel, player, at, this.#book);
	}

	/** Returns the words for what a player gave. */
	explain(player: Player, at: number): Explanation {
		const item = this.#duel.items[at]?.item ?? '';
		return explainResponse(item, this.#duel.responses[player][at] ?? null, this.#book);
	}

	/** Returns the stem of an item both have answered. */
	stemOf(at: number): string {
		return this.#book.item(this.#duel.items[at]?.item ?? '').stem;
	}

	/** Returns the points of a player so far. */
	pointsOf(player: Player): number {
		const whole = Math.min(...this.#duel.responses.map((given) => given.length));
		let sum = 0;
		for (let at = 0; at < whole; at++) sum += this.markOf(player, at).points;
		return sum;
	}

	#take(duel: Duel): void {
		this.#duel = duel;
		this.#draft = null;
		if (duel.phase === 'done') forgetDuel();
		else rememberDuel(duel);
	}
}

/** Makes a new game from a pack. Neither player's history decides what is asked. */
export async function newDuelGame(
	at: BankAddress,
	pack: string
): Promise<Result<DuelGame, LoadProblem>> {
	const loaded = await loadIndex(at, pack);
	if (!loaded.ok) return loaded;
	const index = loaded.value;
	const seed = freshId();
	const zone = zoneHere();
	const picked = pickRound(index, {
		...{ count: duelLength, topic: null, facts: null, histories: historyOf([]) },
		today: dayOf(Date.now(), zone),
		random: seeded(seed)
	});
	if (picked.length === 0) return fail({ code: 'pack/damaged', url: pack });
	const items = picked.map(({ id, itemVersion }) => ({ item: id, itemVersion }));
	const duel = newDuel({ pack, seed, items });
	rememberDuel(duel);
	return ok(new DuelGame(duel, new ItemBook(at, index)));
}

/** Opens a game that was left, where it stands. */
export async function resumeDuelGame(
	at: BankAddress,
	duel: Duel
): Promise<Result<DuelGame, LoadProblem>> {
	const loaded = await loadIndex(at, duel.pack);
	if (!loaded.ok) return loaded;
	const book = new ItemBook(at, loaded.value);
	// What was answered already is shown at the end.
	for (const place of duel.items.slice(0, duel.at)) await book.bring(place);
	return ok(new DuelGame(duel, book));
}
