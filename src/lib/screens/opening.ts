import { loadIndex, loadStart, type BankAddress, type LoadProblem } from '$lib/bank/load';
import type { Correction, IndexEntry, PlayIndex } from '$lib/bank/published';
import { seeded } from '$lib/base/random';
import { ok } from '$lib/base/result';
import { beginSession } from '$lib/quiz/begin';
import { caughtUp } from '$lib/quiz/catch-up';
import { historyOf } from '$lib/quiz/history';
import type { Wish } from '$lib/quiz/pick';
import type { Session } from '$lib/quiz/schema';
import { startFor, startLength } from '$lib/quiz/starts';
import { dayOf } from './days';
import { ItemBook } from './item-book';
import type { RoundStore } from './late-store';
import { Round } from './round.svelte';
import type { KnownWish, RoundWish } from './wish';

/** What came of opening a round. */
export type Opening =
	| { readonly kind: 'round'; readonly round: Round }
	/** Nothing fits the wish: an empty topic, or nothing missed. */
	| { readonly kind: 'nothing'; readonly wish: RoundWish }
	| { readonly kind: 'problem'; readonly problem: LoadProblem };

/** A pack, as choosing one for a round sees it. */
export interface PackChoice {
	readonly id: string;
	/** Ids of the topics that have items. */
	readonly topics: readonly string[];
	/** Items whose key was wrong once. */
	readonly corrected?: readonly Correction[];
}

/** What opening a round needs from outside. */
export interface Surroundings {
	readonly at: BankAddress;
	/** The packs there are. */
	readonly packs: readonly PackChoice[];
	/** How many days have their five drawn. */
	readonly days: number;
	readonly store: RoundStore;
	/** Whether nothing is known of the learner yet. */
	readonly isNewcomer: boolean;
	/** Milliseconds since 1970. */
	readonly now: number;
	/** IANA name of the time zone. */
	readonly zone: string;
	/** Returns a text nobody had before. */
	readonly freshId: () => string;
}

/** Picks and begins a new round, and keeps it in place of the one before. */
export async function beginRound(wish: RoundWish, around: Surroundings): Promise<Opening> {
	if (wish.start === 'daily' || wish.start === 'challenge') {
		const { beginKnown } = await import('./opening-known');
		return beginKnown(wish, around);
	}
	const { at, packs, store, now, zone, freshId } = around;
	if (wish.start === 'review') {
		const { beginReview } = await import('./review-opening');
		return beginReview(around);
	}
	const histories = historyOf(store.attempts());
	const facts = wish.start === 'missed' ? (wish.facts ?? (await allMissed(around))) : null;
	const pack = packFor(wish, facts, packs);
	if (!pack) return { kind: 'nothing', wish };
	const seed = freshId();
	const topic = wish.start === 'topic' ? wish.topic : null;
	const process = wish.start === 'weigh' ? 'evaluate' : null;
	const today = dayOf(now, zone);
	const ready = around.isNewcomer ? await readyRound(wish, pack.id, seed, today, at) : null;
	const loaded = ready ? ok(ready) : await loadIndex(at, pack.id);
	if (!loaded.ok) return { kind: 'problem', problem: loaded.error };
	const index = loaded.value;
	const { count } = wish;
	const picked = ready
		? ready.items.slice(0, count)
		: await pick(index, { count, topic, facts, process, today, histories, random: seeded(seed) });
	if (picked.length === 0) return { kind: 'nothing', wish };
	const { certainty } = store.settings();
	const id = freshId();
	const session = beginSession({
		id,
		pack: pack.id,
		mode: wish.start === 'weigh' ? 'read' : wish.start,
		topic,
		seed,
		zone,
		now,
		picked,
		certainty
	});
	store.saveSession(session);
	const book = new ItemBook(at, index);
	return { kind: 'round', round: new Round({ session, index, book, store, packs }) };
}

/** Everything on the list of mistakes, the longest missed first. */
async function allMissed({ store, now }: Surroundings): Promise<Set<string>> {
	const { missedOf } = await import('$lib/quiz/mistakes');
	return new Set(
		missedOf(store.attempts(), now)
			.map(({ fact }) => fact)
			.reverse()
	);
}

/** The code of choosing comes with the first round that needs it. */
async function pick(index: PlayIndex, wish: Wish): Promise<readonly IndexEntry[]> {
	const { pickRound } = await import('$lib/quiz/pick');
	return pickRound(index, wish);
}

/** A ready-made round spares a newcomer the whole index; whatever speaks against it, the index does as well. */
async function readyRound(
	wish: Exclude<RoundWish, { start: 'review' }>,
	pack: string,
	seed: string,
	today: string,
	at: BankAddress
): Promise<PlayIndex | null> {
	if (wish.start !== 'quick' || wish.count > startLength) return null;
	const loaded = await loadStart(at, pack, startFor(seed));
	if (!loaded.ok) return null;
	const asked = loaded.value.items.filter(
		({ published, retires }) => published <= today && (retires ?? today) >= today
	);
	return asked.length < wish.count ? null : { ...loaded.value, items: asked };
}

/** Opens a kept session where it stands, by what was recorded of it. */
export async function resumeRound(
	kept: Session,
	{ at, store, packs }: Surroundings
): Promise<Opening> {
	const loaded = await loadIndex(at, kept.pack);
	if (!loaded.ok) return { kind: 'problem', problem: loaded.error };
	const index = loaded.value;
	const session = caughtUp(kept, store.attempts());
	// From now on it is played here: a tab that had it notices.
	if (session.phase !== 'done') store.saveSession(session);
	const book = new ItemBook(at, index);
	const parts = { session, index, book, store, packs };
	if (session.mode !== 'review') return { kind: 'round', round: new Round(parts) };
	const { timeIn } = await import('./review-opening');
	return { kind: 'round', round: new Round({ ...parts, hasTime: timeIn(store) }) };
}

/** The pack which can fulfil a wish: that of the topic or of the longest missed fact, else the first. */
function packFor(
	wish: Exclude<RoundWish, KnownWish | { start: 'review' }>,
	facts: ReadonlySet<string> | null,
	packs: readonly PackChoice[]
): PackChoice | undefined {
	switch (wish.start) {
		case 'quick':
		case 'weigh':
			return packs[0];
		case 'topic':
			return packs.find(({ topics }) => topics.includes(wish.topic));
		case 'missed': {
			const known = [...(facts ?? [])].map((fact) => fact.slice(0, fact.indexOf('/')));
			const id = known.find((pack) => packs.some((p) => p.id === pack));
			return packs.find((pack) => pack.id === id);
		}
	}
}
