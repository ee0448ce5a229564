import { loadDay, loadIndex } from '$lib/bank/load';
import type { IndexEntry, PlayIndex } from '$lib/bank/published';
import { beginSession } from '$lib/quiz/begin';
import {
	dailySessionId,
	dayOfSession,
	dayResults,
	drawnFor,
	numberIn,
	numberOn
} from '$lib/quiz/daily';
import type { Challenge } from '$lib/quiz/challenge';
import type { Session } from '$lib/quiz/schema';
import { appStore } from './app-store.svelte';
import { ItemBook } from './item-book';
import { resumeRound, type Opening, type Surroundings } from './opening';
import { Round } from './round.svelte';
import { rememberChallenge } from './shared-challenge';
import type { KnownWish } from './wish';

/** Begins a round of items that somebody else chose, and keeps it in place of the one before. */
export async function beginKnown(wish: KnownWish, around: Surroundings): Promise<Opening> {
	if (wish.start === 'daily') return beginDay(wish, around);
	const { decodeChallenge } = await import('./decode-challenge');
	const challenge = await decodeChallenge(wish.fragment);
	if (!challenge.ok) return { kind: 'nothing', wish };
	return beginChallenge(wish, challenge.value, around);
}

/** Carries on with the five of a day where they were left, or begins them. */
async function beginDay(
	wish: KnownWish & { start: 'daily' },
	around: Surroundings
): Promise<Opening> {
	const { at, now, zone, freshId } = around;
	const today = Math.max(1, numberOn(now, zone));
	const number = numberIn(wish.day ?? '') ?? today;
	if (number > today) return { kind: 'nothing', wish };
	const running = runningSession();
	if (running && dayOf(running) === number) return resumeRound(running, around);
	const loaded = await loadDay(at, drawnFor(number, around.days));
	if (!loaded.ok) return { kind: 'problem', problem: loaded.error };
	const id = dailySessionId(number, freshId());
	const seed = seedOfDay(number);
	return begin(loaded.value, loaded.value.items, { id, mode: 'daily', seed }, around);
}

async function beginChallenge(
	wish: KnownWish & { start: 'challenge' },
	challenge: Challenge,
	around: Surroundings
): Promise<Opening> {
	const { at, packs, freshId } = around;
	const { challengeMark } = await import('./decode-challenge');
	const mark = challengeMark(challenge);
	const running = runningSession();
	if (running && (running.id.startsWith(mark) || (dayOf(running) ?? -1) === challenge.day)) {
		rememberChallenge(running.id, wish.fragment);
		return resumeRound(running, around);
	}
	if (!packs.some(({ id }) => id === challenge.pack)) return { kind: 'nothing', wish };
	const loaded = await loadIndex(at, challenge.pack);
	if (!loaded.ok) return { kind: 'problem', problem: loaded.error };
	const index = loaded.value;
	const picked = challenge.places.flatMap(
		({ item }) => index.items.find(({ id }) => id === item) ?? []
	);
	if (picked.length === 0) return { kind: 'nothing', wish };
	const day = await dayToCount(challenge, around);
	const id = day === null ? mark + freshId() : dailySessionId(day, freshId());
	rememberChallenge(id, wish.fragment);
	const mode = day === null ? 'quick' : 'daily';
	return begin(index, picked, { id, mode, seed: challenge.seed }, around);
}

/** Returns the session that was begun and left, `null` where there is none. */
function runningSession(): Session | null {
	const session = appStore.store?.session() ?? null;
	return session?.phase === 'done' ? null : session;
}

function dayOf({ mode, id }: Session): number | null {
	return dayOfSession({ mode, session: id });
}

/**
 * Returns the number of the day a challenge counts for, where it really asks that day's five and they were not played yet;
 * else `null`. What a link says of itself is not believed.
 */
async function dayToCount(challenge: Challenge, around: Surroundings): Promise<number | null> {
	const { day, seed, places } = challenge;
	const { at, store, now, zone } = around;
	if (day === null || day > numberOn(now, zone) || seed !== seedOfDay(day)) return null;
	if (dayResults(store.attempts()).has(day)) return null;
	const five = await loadDay(at, drawnFor(day, around.days));
	const isTrue =
		five.ok &&
		five.value.pack === challenge.pack &&
		five.value.items.map(({ id }) => id).join(' ') === places.map((p) => p.item).join(' ');
	return isTrue ? day : null;
}

function begin(
	index: PlayIndex,
	picked: readonly IndexEntry[],
	{ id, mode, seed }: { id: string; mode: 'daily' | 'quick'; seed: string },
	{ at, packs, store, now, zone }: Surroundings
): Opening {
	const { certainty } = store.settings();
	const pack = index.pack;
	const session = beginSession({
		...{ id, pack, mode, topic: null, seed, zone, now, picked, certainty }
	});
	store.saveSession(session);
	const book = new ItemBook(at, index);
	return { kind: 'round', round: new Round({ session, index, book, store, packs }) };
}

/** The same for everyone, so that all see the options in the same order. */
function seedOfDay(number: number): string {
	return `day ${number}`;
}
