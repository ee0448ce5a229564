import { isLeech, type Card } from './card';
import { DueQueue } from './due-queue';
import { roomForNew } from './forecast';
import { nextItem, type Askable } from './next-item';
import type { Scheduler } from './scheduler';

/** What a session is planned from. */
export interface PlanInput {
	readonly cards: readonly Card[];
	readonly scheduler: Pick<Scheduler, 'retrievability'>;
	/** What can be asked today, by fact (`pack/fact`). */
	readonly askable: ReadonlyMap<string, readonly Askable[]>;
	/** Milliseconds since 1970. */
	readonly now: number;
	/** IANA name of the learner's time zone. */
	readonly zone: string;
	/** Most questions the session may have. */
	readonly most: number;
	/** Facts learnt from a key that was wrong, and not asked since: they come before all others. */
	readonly restarted?: readonly string[];
	/** Facts not met yet, the one to meet first in front; none where only reviews are wanted. */
	readonly unseen?: readonly string[];
	/** Returns item and type of the newest attempt at a fact. */
	readonly lastOf: (fact: string) => { readonly item: string; readonly type: string | null } | null;
}

/** A session before it begins. */
export interface SessionPlan {
	/** Due facts, the one most likely forgotten first: one item for each. */
	readonly reviews: readonly Askable[];
	/** New facts, asked after the reviews. */
	readonly fresh: readonly Askable[];
	/** Due facts that slipped eight times or more: shown with their reason instead of asked. */
	readonly leeches: readonly Card[];
	/** How many facts are due in all, those asked and the leeches among them. */
	readonly due: number;
}

/**
 * Plans a session: due facts by how likely they are forgotten, and new ones as far as there is room, each in the form
 * that suits it, no two items of which one gives the other away, and no more than fit.
 *
 * Facts that cannot be asked any more (retired, or no longer in the bank) are passed over; their cards stay.
 */
export function planSession(input: PlanInput): SessionPlan {
	const { cards, scheduler, askable, now, zone, most, restarted = [], unseen = [], lastOf } = input;
	const barred = new Set<string>();
	const ask = (fact: string, card: Card | undefined, onto: Askable[]) => {
		const free = (askable.get(fact) ?? []).filter(({ item }) => !barred.has(item));
		const item = nextItem(card, free, lastOf(fact));
		if (!item) return; // given away by another; its turn comes next time
		onto.push(item);
		for (const enemy of item.enemies) barred.add(enemy);
	};
	const known = cards.filter(({ fact }) => askable.has(fact));
	const again = restarted.filter((fact) => askable.has(fact));
	const room = Math.min(unseen.length, roomForNew(known, scheduler, { now, zone, most }));
	const reviews: Askable[] = [];
	const leeches: Card[] = [];
	for (const fact of again) if (reviews.length < most) ask(fact, undefined, reviews);
	const queue = new DueQueue(known, now);
	const due = queue.size + again.length;
	for (let card = queue.next(); card; card = queue.next()) {
		if (isLeech(card)) leeches.push(card);
		else if (reviews.length < most - room) ask(card.fact, card, reviews);
	}
	const fresh: Askable[] = [];
	for (const fact of unseen) {
		if (fresh.length >= Math.min(room, most - reviews.length)) break;
		ask(fact, undefined, fresh);
	}
	return { reviews, fresh, leeches, due };
}

/** Groups items by fact, leaving out what is not to be asked on a day. @param today the learner's day, `2025-03-02` */
export function askableOn(
	today: string,
	items: Iterable<Askable>
): Map<string, readonly Askable[]> {
	const byFact = new Map<string, Askable[]>();
	for (const item of items) {
		if (item.published > today || (item.retires ?? today) < today) continue;
		const siblings = byFact.get(item.fact);
		if (siblings) siblings.push(item);
		else byFact.set(item.fact, [item]);
	}
	return byFact;
}
