import type { BankAddress, LoadProblem } from '$lib/bank/load';
import type { Session } from '$lib/quiz/schema';
import { appStore } from './app-store.svelte';
import { begunSession } from './begun';
import { askedForFirst, standsInPage } from './first-round';
import { firstTaken, type FirstTaken } from './first-taken.svelte';
import { freshId } from './fresh-id';
import { newcomerStore } from './newcomer-store';
import { moment } from './moment';
import type { Opening, PackChoice, Surroundings } from './opening';
import type { Round } from './round.svelte';
import type { RoundWish } from './wish';

/** What the screen of `/play/` shows. */
export type PlayState =
	| { readonly kind: 'loading' }
	/** What the server wrote stands: the first question, played by whoever is new here, for the others behind its veil. */
	| { readonly kind: 'page'; readonly taken: FirstTaken | null }
	/** Nothing is running, and nothing was asked for. */
	| { readonly kind: 'offer' }
	| { readonly kind: 'nothing'; readonly wish: RoundWish }
	| { readonly kind: 'problem'; readonly problem: LoadProblem }
	/** What is running stands beside a passage and goes on there. */
	| { readonly kind: 'passage'; readonly pack: string; readonly passage: string }
	| { readonly kind: 'round'; readonly round: Round; readonly resumed: boolean };

/** Code that does not come is told like a pack that does not come: both want a connection. */
const missing = { code: 'pack/unreachable', url: '', status: 0 } as const;

/** What `/play/` is doing: opening a round, playing one, or saying why it cannot. */
export class Play {
	#state: PlayState = $state.raw({ kind: 'loading' });
	readonly #packs: readonly PackChoice[];
	readonly #days: number;
	#again: () => Promise<void> = () => Promise.resolve();
	readonly #at: BankAddress;

	/**
	 * @param base path of the site without a slash at its end
	 * @param site what the page knows: its packs, and how many days have their five drawn
	 */
	constructor(
		base: string,
		site: { readonly packs: readonly PackChoice[]; readonly days: number }
	) {
		this.#packs = site.packs;
		this.#days = site.days;
		this.#at = { fetch: (url) => fetch(url), base };
		if (standsInPage()) this.#state = { kind: 'page', taken: firstTaken() };
	}

	/** What to show. */
	get state(): PlayState {
		return this.#state;
	}

	/**
	 * Sees to it that the round in the page is played, where it is for whoever came.
	 *
	 * @returns whether it is; else another screen is to come
	 */
	async takeFirst(): Promise<boolean> {
		if (this.#state.kind !== 'page' || askedForFirst() === 0) return false;
		// The page fetches it for itself, ahead of all this; asking again costs nothing.
		const start = await import('./first-start').catch(() => null);
		const taken = (await start?.takeFirst()) ?? null;
		if (taken) this.#state = { kind: 'page', taken };
		return taken !== null;
	}

	/**
	 * Begins the round that is wished for.
	 *
	 * @param beforeShown called once the round is there and kept, before anybody sees it
	 */
	async begin(wish: RoundWish, beforeShown: () => Promise<void>): Promise<void> {
		this.#again = () => this.begin(wish, beforeShown);
		await this.#open(
			async (around) => (await loadOpening()).beginRound(wish, around),
			false,
			beforeShown
		);
	}

	/** Opens the kept round, or offers a new one where there is none. */
	async resume(): Promise<void> {
		this.#again = () => this.resume();
		let session: Session | null;
		try {
			session = (await appStore.open()).session() ?? (await begunSession());
		} catch {
			this.#state = { kind: 'problem', problem: missing };
			return;
		}
		if (!session) this.#state = { kind: 'offer' };
		else if (session.reading) {
			const { passage } = session.reading;
			this.#state = { kind: 'passage', pack: session.pack, passage };
		} else
			await this.#open(
				async (around) => (await loadOpening()).resumeRound(session, around),
				session.phase !== 'done'
			);
	}

	/** Tries again what did not work. */
	tryAgain(): Promise<void> {
		return this.#again();
	}

	async #open(
		opening: (around: Surroundings) => Promise<Opening>,
		resumed: boolean,
		beforeShown: () => Promise<void> = () => Promise.resolve()
	): Promise<void> {
		this.#state = { kind: 'loading' };
		const opened = await this.#around()
			.then(opening)
			.catch((): Opening => ({ kind: 'problem', problem: missing }));
		if (opened.kind !== 'round') {
			this.#state = opened;
			return;
		}
		await opened.round.turn();
		await beforeShown();
		this.#state = { ...opened, resumed };
	}

	async #around(): Promise<Surroundings> {
		const isNewcomer = appStore.looksNew;
		return {
			isNewcomer,
			at: this.#at,
			packs: this.#packs,
			days: this.#days,
			store: isNewcomer ? newcomerStore() : await appStore.open(),
			...moment(),
			freshId
		};
	}
}

/** The round that stands in the page is open already. */
function loadOpening() {
	return import('./opening');
}
