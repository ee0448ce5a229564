import type { BankAddress } from '$lib/bank/load';
import type { PlayIndex } from '$lib/bank/published';
import { singleChoice } from '$lib/items/single-choice';
import View from '$lib/items/single-choice/View.svelte';
import { beginSession } from '$lib/quiz/begin';
import type { FirstRound } from '$lib/quiz/first-round';
import type { Certainty } from '$lib/quiz/schema';
import { defaultSettings } from '$lib/store/default-settings';
import { dayOf } from './days';
import { earlyCertainty, earlyChoice } from './early';
import { ItemBook, type AnyView } from './item-book';
import type { AnyItemType } from '$lib/items/playing';
import type { CorrectedPack } from './learner-memory';
import type { RoundStore } from './late-store';
import { Round } from './round.svelte';

const dayMs = 86_400_000;

/** For the round in a page that nobody plays: it keeps nothing. */
const nowhere: RoundStore = {
	attempts: () => [],
	settings: () => defaultSettings,
	record: () => undefined,
	saveSession: () => undefined,
	saveSettings: () => undefined,
	isElsewhere: () => false
};

// The question in the page is of this type, so they fit together.
const type = singleChoice as unknown as AnyItemType;
const view = View as unknown as AnyView;

/** What the round in the page is made from. */
interface Circumstances {
	readonly first: FirstRound;
	/** The index in it, unpacked; rounds made with the same one share what they fetch. */
	readonly index: PlayIndex;
	readonly at: BankAddress;
	/** All packs there are. */
	readonly packs: readonly CorrectedPack[];
	/** Where somebody plays it; `null` while it only stands in the page. */
	readonly playing: {
		readonly id: string;
		/** Milliseconds since 1970. */
		readonly now: number;
		/** IANA name of the time zone. */
		readonly zone: string;
		/** Items, 1..10. */
		readonly count: number;
		readonly store: RoundStore;
	} | null;
}

/** Tells whether the question stands in the page as the server wrote it, and no screen was drawn yet. */
export function standsInPage(): boolean {
	return import.meta.env.SSR || document.querySelector('.first') !== null;
}

/** Returns how many items were asked for by somebody new here, 0 where the question in the page is not for them. */
export function askedForFirst(): number {
	return Number(document.documentElement.dataset['first'] ?? 0);
}

/** Tells whether all of the round may be asked on a day: the page may be older than its items. */
export function isAsked(first: FirstRound, now: number, zone: string): boolean {
	// No zone is a day behind that of UTC: mostly nobody has to ask for the zone's, which takes its time.
	const early = new Date(now - dayMs).toISOString().slice(0, 10);
	const { days } = first.index;
	return days.every((day) => day <= early) || days.every((day) => day <= dayOf(now, zone));
}

/**
 * Returns the round whose first question stands in the page, with what was chosen there before the script arrived.
 *
 * The item itself, with its key, is not there yet; the round fetches it.
 */
export function roundInPage({ first, index, at, packs, playing }: Circumstances): Round {
	const store = playing?.store ?? nowhere;
	const chosen = playing ? first.prompt.options[earlyChoice()] : undefined;
	const session = beginSession({
		id: playing?.id ?? 'page',
		pack: index.pack,
		mode: 'quick',
		topic: null,
		seed: first.seed,
		zone: playing?.zone ?? 'UTC',
		now: playing?.now ?? 0,
		picked: index.items.slice(0, playing?.count ?? index.items.length),
		certainty: certaintyIn(playing && earlyCertainty())
	});
	const begun = chosen ? { ...session, draft: { choice: chosen.id } } : session;
	if (playing) store.saveSession(begun);
	const book = new ItemBook(at, index);
	book.know(type, view);
	const { head, prompt } = first;
	return new Round({
		session: begun,
		index,
		book,
		store,
		packs,
		shown: { item: head, whole: null, type, View: view, prompt }
	});
}

function certaintyIn(value: string | null): Certainty {
	return value === 'guess' || value === 'sure' ? value : defaultSettings.certainty;
}
