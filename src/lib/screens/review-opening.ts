import { loadIndex } from '$lib/bank/load';
import { hasTimeFor, paceOf, spentIn } from '$lib/memory/pace';
import { beginSession } from '$lib/quiz/begin';
import { dueInPack } from '$lib/quiz/review-session';
import type { Session } from '$lib/quiz/schema';
import type { Store } from '$lib/store/store';
import { appStore } from './app-store.svelte';
import { dayOf } from './days';
import { learnerMemory } from './learner-memory';
import { ItemBook } from './item-book';
import type { Opening, Surroundings } from './opening';
import { Round } from './round.svelte';
import { mostDue } from './review-now';

/** Begins a review of what is due in the pack with the most of it, as much as fits the minutes. */
export async function beginReview(around: Surroundings): Promise<Opening> {
	const { at, packs, store: roundStore, now, zone, freshId } = around;
	const store = await appStore.open();
	const memory = learnerMemory.of(store, packs);
	const attempts = store.attempts();
	const met = new Set(attempts.map(({ pack }) => pack));
	const loaded = await Promise.all(
		packs.filter(({ id }) => met.has(id)).map(({ id }) => loadIndex(at, id))
	);
	const indexes = loaded.flatMap((index) => (index.ok ? [index.value] : []));
	const [problem] = loaded.flatMap((index) => (index.ok ? [] : [index.error]));
	if (indexes.length === 0 && problem) return { kind: 'problem', problem };
	const { reviewMinutes: minutes, reviewNew: withNew, certainty } = store.settings();
	const today = dayOf(now, zone);
	const wish = { memory, attempts, now, zone, today, minutes, withNew };
	const plan = mostDue(indexes.map((index) => dueInPack(index, wish)));
	const index = indexes.find(({ pack }) => pack === plan?.pack);
	if (!plan || !index) return { kind: 'nothing', wish: { start: 'review' } };
	const session = beginSession({
		...{ id: freshId(), pack: index.pack, mode: 'review', topic: null, seed: freshId() },
		...{ zone, now, picked: plan.entries, certainty }
	});
	roundStore.saveSession(session);
	const book = new ItemBook(at, index);
	const hasTime = timeIn(store);
	return {
		kind: 'round',
		round: new Round({ session, index, book, store: roundStore, packs, hasTime })
	};
}

/** Returns what tells whether a review session has time for one more item within the learner's minutes. */
export function timeIn(store: Pick<Store, 'attempts' | 'settings'>): (session: Session) => boolean {
	const pace = paceOf(store.attempts());
	const { reviewMinutes } = store.settings();
	return ({ attempts }) => hasTimeFor(spentIn(attempts), pace, reviewMinutes);
}
