import type { IndexEntry, PlayIndex } from '../bank/published';
import { fnv1a } from '../base/random';
import { nextDue } from '../memory/forecast';
import type { Memory } from '../memory/memory';
import type { Askable } from '../memory/next-item';
import { minutesFor, paceOf, questionsIn } from '../memory/pace';
import { askableOn, planSession, type SessionPlan } from '../memory/plan';
import { isOutdated } from '../memory/rebuild';
import { askablesOf } from './askable';
import { factKey } from './history';
import { lastSeen } from './last-seen';
import type { Attempt } from './schema';

/** Most items of one session, whatever the minutes allow: what a session can hold. */
const mostItems = 100;

/** What a review session is made from. */
export interface ReviewWish {
	readonly memory: Memory;
	/** Oldest first. */
	readonly attempts: readonly Attempt[];
	/** Milliseconds since 1970. */
	readonly now: number;
	/** IANA name of the learner's time zone. */
	readonly zone: string;
	/** The learner's local day, `2025-03-02`. */
	readonly today: string;
	/** Most minutes it may take, `null` for no cap. */
	readonly minutes: number | null;
	/** Whether new facts are wanted, too, where there is room. */
	readonly withNew: boolean;
}

/** What is due in one pack, and what is new. */
export interface DueInPack extends SessionPlan {
	readonly pack: string;
	/** Items to ask, in order: reviews, then new facts. */
	readonly entries: readonly IndexEntry[];
	/** Minutes the session takes at the learner's pace. */
	readonly minutes: number;
}

/** Returns what is due in a pack, and the session that fits the minutes. */
export function dueInPack(index: PlayIndex, wish: ReviewWish): DueInPack {
	const { memory, attempts, now, zone, today, minutes, withNew } = wish;
	const askable = askableOn(today, askablesOf(index));
	const facts = new Set(askable.keys());
	const seen = lastSeen(attempts, dueFacts(memory, facts, now));
	const types = new Map(index.items.map(({ id, type }) => [`${index.pack}/${id}`, type]));
	const pace = paceOf(attempts);
	const restarted = restartedFacts(memory, attempts).filter((fact) => facts.has(fact));
	const plan = planSession({
		cards: [...memory.cards.values()],
		scheduler: memory.scheduler,
		askable,
		now,
		zone,
		most: Math.min(mostItems, questionsIn(minutes, pace)),
		restarted,
		unseen: withNew ? unseenIn(askable, memory, { today, restarted }) : [],
		lastOf: (fact) => {
			const last = seen.get(fact);
			return last ? { item: last.item, type: last.type ?? types.get(last.item) ?? null } : null;
		}
	});
	const byId = new Map(index.items.map((entry) => [`${index.pack}/${entry.id}`, entry]));
	const entries = [...plan.reviews, ...plan.fresh].flatMap(({ item }) => byId.get(item) ?? []);
	return { ...plan, pack: index.pack, entries, minutes: minutesFor(entries.length, pace) };
}

/** Facts not met yet: the newest news first, else in an order that changes with the day. */
function unseenIn(
	askable: ReadonlyMap<string, readonly Askable[]>,
	memory: Memory,
	{ today, restarted }: { readonly today: string; readonly restarted: readonly string[] }
): string[] {
	const unseen = [...askable].filter(
		([fact]) => !memory.cards.has(fact) && !restarted.includes(fact)
	);
	const newest = (items: readonly Askable[]) =>
		items
			.map((item) => item.published)
			.sort()
			.at(-1);
	return unseen
		.map(([fact, items]) => ({ fact, day: newest(items) ?? '', lot: fnv1a(`${today} ${fact}`) }))
		.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : a.lot - b.lot))
		.map(({ fact }) => fact);
}

/** Returns the next moment a fact of some packs comes due, `null` where none does. */
export function nextDueIn(
	indexes: readonly PlayIndex[],
	{ memory, now, today }: Pick<ReviewWish, 'memory' | 'now' | 'today'>
): number | null {
	const facts = new Set(
		indexes.flatMap((index) => [...askableOn(today, askablesOf(index)).keys()])
	);
	const cards = [...memory.cards.values()].filter(({ fact }) => facts.has(fact));
	return nextDue(cards, now);
}

/** Returns facts learnt from a key that was wrong and not asked since. */
export function restartedFacts(memory: Memory, attempts: readonly Attempt[]): string[] {
	const { corrections, cards } = memory;
	if (corrections.size === 0) return [];
	const facts = new Set<string>();
	for (const attempt of attempts) {
		const { pack, item, itemVersion, mark } = attempt;
		if (mark === null || !isOutdated({ item: `${pack}/${item}`, itemVersion }, corrections))
			continue;
		const fact = factKey(attempt);
		if (!cards.has(fact)) facts.add(fact);
	}
	return [...facts];
}

function dueFacts(memory: Memory, facts: ReadonlySet<string>, now: number): Set<string> {
	const due = new Set<string>();
	for (const { fact, due: from } of memory.cards.values()) {
		if (from <= now && facts.has(fact)) due.add(fact);
	}
	return due;
}
