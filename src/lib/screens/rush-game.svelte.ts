import { loadIndex, type BankAddress, type LoadProblem } from '$lib/bank/load';
import { fail, ok, type Result } from '$lib/base/result';
import { seeded } from '$lib/base/random';
import { zoneHere } from '$lib/base/zone-here';
import { beginSession } from '$lib/quiz/begin';
import {
	bestRuns,
	fullClock,
	leftOn,
	rushItems,
	rushSessionId,
	settled,
	started,
	stopped,
	type RushClock,
	type RushRun
} from '$lib/quiz/rush';
import type { Store } from '$lib/store/store';
import { dayOf } from './days';
import { freshId } from './fresh-id';
import { ItemBook } from './item-book';
import type { RoundStore } from './late-store';
import type { CorrectedPack } from './learner-memory';
import { Round } from './round.svelte';

/** An option as the buttons of a rush show it: both item types it asks have just these. */
interface Choice {
	readonly id: string;
	readonly text: string;
}

/** How long a right response is shown before the next item comes, in milliseconds; the clock stands. */
const rightMs = 700;

/** One rush: a round of choices, each judged at the first tap, and a clock that may be off. */
export class RushGame {
	readonly round: Round;
	readonly isTimed: boolean;
	#clock: RushClock = $state.raw(fullClock());
	#now = $state(0);
	#isOver = $state(false);
	#waiting: ReturnType<typeof setTimeout> | undefined;

	constructor(round: Round, isTimed: boolean) {
		this.round = round;
		this.isTimed = isTimed;
	}

	/** What is left on the clock, in milliseconds. */
	get leftMs(): number {
		return leftOn(this.#clock, this.#now);
	}

	/** Tells whether the rush has ended. */
	get isOver(): boolean {
		return this.#isOver || this.round.session.phase === 'done';
	}

	/** How many responses were right so far. */
	get right(): number {
		return this.round.session.attempts.filter(({ mark }) => mark === 1).length;
	}

	/** The options of the item on the screen. */
	get options(): readonly Choice[] {
		const prompt = this.round.shown?.prompt as { options?: readonly Choice[] } | undefined; // see rushItems
		return prompt?.options ?? [];
	}

	/** Id of the right option, once the response was judged. */
	get key(): string | null {
		return (this.round.reveal as { key: string } | null)?.key ?? null; // see rushItems
	}

	/** Shows the first item and starts the clock. */
	async begin(): Promise<void> {
		await this.round.turn();
		this.go();
	}

	/** Lets the clock run, where something is asked. */
	go(): void {
		this.tick();
		if (!this.round.shown || this.round.attempt || this.isOver) return;
		this.#clock = started(this.#clock, this.#now);
	}

	/** Stops the clock: the page is hidden, or a verdict is shown. */
	pause(): void {
		this.tick();
		this.#clock = stopped(this.#clock, this.#now);
	}

	/** Looks at the clock. Called a few times a second. */
	tick(): void {
		this.#now = Date.now();
		if (this.isTimed && !this.round.attempt && this.leftMs === 0) this.#isOver = true;
	}

	/** Judges an option. @returns whether it was right, `null` where the tap did not count */
	choose(choice: string): boolean | null {
		this.tick();
		if (this.isOver || this.round.attempt) return null;
		this.round.respond({ choice });
		if (!this.round.check()) return null;
		this.pause();
		const isRight = this.round.session.attempts.at(-1)?.mark === 1;
		this.#clock = settled(this.#clock, isRight);
		if (isRight && this.isTimed) {
			this.#waiting = setTimeout(() => void this.next(), rightMs);
		}
		return isRight;
	}

	/** Goes on to the next item, or to the result where no time is left. */
	async next(): Promise<void> {
		clearTimeout(this.#waiting);
		if (this.isTimed && this.leftMs === 0) this.#isOver = true;
		else if (await this.round.next()) this.go();
	}

	/** Ends it before its time. */
	end(): void {
		clearTimeout(this.#waiting);
		this.#isOver = true;
	}

	/** Returns the best runs with the same clock, this one among them. */
	best(store: Store, count: number): RushRun[] {
		return bestRuns(store.attempts(), this.isTimed, count);
	}
}

/** Makes a rush from the first of all packs there are. Its responses go to the log; nothing of it is kept to be carried on. */
export async function newRush(
	at: BankAddress,
	packs: readonly CorrectedPack[],
	isTimed: boolean,
	store: Store
): Promise<Result<RushGame, LoadProblem>> {
	const pack = packs[0]?.id ?? '';
	const loaded = await loadIndex(at, pack);
	if (!loaded.ok) return loaded;
	const index = loaded.value;
	const now = Date.now();
	const zone = zoneHere();
	const seed = freshId();
	const picked = rushItems(index, dayOf(now, zone), seeded(seed), isTimed);
	if (picked.length === 0) return fail({ code: 'pack/damaged', url: pack });
	const id = rushSessionId(isTimed, freshId());
	const session = beginSession({
		...{ id, pack, mode: 'rush', topic: null, seed, zone, now, picked, certainty: null }
	});
	const book = new ItemBook(at, index);
	return ok(
		new RushGame(new Round({ session, index, book, store: unkept(store), packs }), isTimed)
	);
}

/** The store, without the session: nobody resumes a rush. */
function unkept(store: Store): RoundStore {
	return {
		attempts: () => store.attempts(),
		settings: () => store.settings(),
		record: (attempt) => {
			store.record(attempt);
		},
		saveSession: () => undefined,
		saveSettings: (change) => {
			store.saveSettings(change);
		},
		isElsewhere: () => false
	};
}
