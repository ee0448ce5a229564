import { loadIndex, type BankAddress } from '$lib/bank/load';
import type { Correction, PlayIndex } from '$lib/bank/published';
import type { Card } from '$lib/memory/card';
import { expectedRecalled } from '$lib/memory/forecast';
import { dueInPack, nextDueIn, restartedFacts, type DueInPack } from '$lib/quiz/review-session';
import type { Attempt } from '$lib/quiz/schema';
import { dayOf } from './days';
import { learnerMemory, type CorrectedPack, type MemoryStore } from './learner-memory';

/** Absence from which on somebody is welcomed back, in milliseconds: two weeks. */
const longAwayMs = 14 * 86_400_000;

/** What is to be said about reviews at one moment. */
export interface ReviewNow {
	/** Facts due today in all packs, leeches apart. */
	readonly due: number;
	/** Due facts of the session that is offered, and new ones beside them: no more than fit the learner's minutes. */
	readonly reviews: number;
	readonly fresh: number;
	/** Minutes the offered session takes. */
	readonly minutes: number;
	/** When the next fact comes due, `null` where none does. */
	readonly next: { readonly at: number; readonly facts: number } | null;
	/** Due facts that slipped too often to be asked again. */
	readonly leeches: readonly Card[];
	/** Facts met, and how many of them are expected to be recalled now. */
	readonly met: number;
	readonly held: number;
	/** Days since the last attempt where that was long ago, else `null`. */
	readonly awayDays: number | null;
	/** New facts today and tomorrow have room for. */
	readonly room: number;
	/** What was learnt from a key that was wrong. */
	readonly corrected: readonly (Correction & { readonly pack: string })[];
}

/** What finding out needs from outside. */
export interface ReviewSurroundings {
	readonly store: MemoryStore;
	readonly packs: readonly CorrectedPack[];
	readonly indexes: readonly PlayIndex[];
	readonly now: number;
	readonly zone: string;
}

/** Returns what is due now, and what to say where nothing is. */
export function reviewNow({ store, packs, indexes, now, zone }: ReviewSurroundings): ReviewNow {
	const memory = learnerMemory.of(store, packs);
	const attempts = store.attempts();
	const today = dayOf(now, zone);
	const { reviewMinutes: minutes, reviewNew: withNew } = store.settings();
	const wish = { memory, attempts, now, zone, today, minutes };
	const plans = indexes.map((index) => dueInPack(index, { ...wish, withNew }));
	const leeches = plans.flatMap((plan) => plan.leeches);
	const best = mostDue(plans);
	const at = nextDueIn(indexes, { memory, now, today });
	const cards = [...memory.cards.values()];
	const restarted = new Set(restartedFacts(memory, attempts));
	return {
		due: plans.reduce((sum, plan) => sum + plan.due, 0) - leeches.length,
		reviews: best?.reviews.length ?? 0,
		fresh: best?.fresh.length ?? 0,
		minutes: best?.minutes ?? 1,
		next:
			at === null ? null : { at, facts: cards.filter((card) => isSameDay(card, at, now)).length },
		leeches,
		met: cards.length,
		held: Math.round(expectedRecalled(cards, memory.scheduler, now)),
		awayDays: awayDays(attempts, now),
		room: Math.max(
			0,
			...indexes.map((index) => dueInPack(index, { ...wish, withNew: true }).fresh.length)
		),
		corrected: packs.flatMap(({ id, corrected = [] }) =>
			corrected
				.filter(({ fact }) => restarted.has(`${id}/${fact}`))
				.map((c) => ({ ...c, pack: id }))
		)
	};
}

/** Returns the plan of the pack with the most to review, `null` where nothing is due. */
export function mostDue(plans: readonly DueInPack[]): DueInPack | null {
	const asking = plans.filter(({ reviews }) => reviews.length > 0);
	return asking.sort((a, b) => b.due - a.due)[0] ?? null;
}

/** Fetches the indexes of some packs; those that do not come are left out. */
export async function loadIndexes(
	at: BankAddress,
	packs: readonly { readonly id: string }[]
): Promise<PlayIndex[]> {
	const loaded = await Promise.all(packs.map(({ id }) => loadIndex(at, id)));
	return loaded.flatMap((index) => (index.ok ? [index.value] : []));
}

/** Tells whether a card comes due within twelve hours of a moment: the day that is named. */
function isSameDay({ due, last }: Card, at: number, now: number): boolean {
	return last !== null && due > now && due < at + 43_200_000;
}

function awayDays(attempts: readonly Attempt[], now: number): number | null {
	const last = attempts.at(-1)?.at;
	if (last === undefined || now - last < longAwayMs) return null;
	return Math.floor((now - last) / 86_400_000);
}
