import type { IndexEntry, PlayIndex } from '../bank/published';
import { shuffled, type Random } from '../base/random';
import { assert } from '../base/result';
import { mostTogether } from './fit';
import type { FactHistory } from './history';

/** What a round is to be made of. */
export interface Wish {
	/** How many items at most. */
	readonly count: number;
	/** Only this topic, or `null` for all. */
	readonly topic: string | null;
	/** Only items that ask for this process; left out or `null` for all. */
	readonly process?: IndexEntry['process'] | null;
	/** Only these facts (`pack/fact`), or `null` for all. */
	readonly facts: ReadonlySet<string> | null;
	/** The learner's local day, `2025-03-02`; items published later and facts retired before are left out. */
	readonly today: string;
	/** What the learner did before, by `pack/fact`. */
	readonly histories: ReadonlyMap<string, FactHistory>;
	readonly random: Random;
}

interface Candidate {
	readonly entry: IndexEntry;
	readonly need: number;
}

/**
 * Returns the items of a round, in the order they are asked.
 *
 * Facts not met yet come first, then missed ones, then those met longest ago; among equals the choice spreads topics,
 * types, levels and processes. Two items of one fact, or of which one gives the other away, never meet in a round: it is
 * shorter instead. Of facts wished for by name, as many are asked as go together (`fit.ts`). The first item is a gentle
 * one. Same wish and same random numbers, same round.
 *
 * Work: `count` passes over the index, and one sort of the histories.
 */
export function pickRound(index: PlayIndex, wish: Wish): IndexEntry[] {
	const candidates = new Map<number, Candidate>();
	const age = ageOf(wish.histories);
	index.items.forEach((entry, i) => {
		if (!isWanted(index.pack, entry, wish)) return;
		const fact = `${index.pack}/${entry.fact}`;
		const need = needOf(entry, wish.histories.get(fact), age.get(fact) ?? 0);
		candidates.set(i, { entry, need: need + wish.random() * 0.9 });
	});
	const picked = spread(candidates, wish.count);
	if (wish.facts === null || picked.length === wish.count) return inOrder(picked, wish.random);
	const fitting = together(candidates, index, wish.count);
	return inOrder(fitting.length > picked.length ? fitting : picked, wish.random);
}

/**
 * Returns facts that can be asked in one round of the pack: as many as go together, those named first rather than those
 * named last.
 *
 * @param facts `pack/fact`, the one wished for most first
 */
export function factsTogether(
	index: PlayIndex,
	facts: readonly string[],
	{ count, today }: Pick<Wish, 'count' | 'today'>
): string[] {
	const wish = { topic: null, facts: new Set(facts), today };
	const forms = new Map<string, number[]>(facts.map((fact) => [fact, []]));
	index.items.forEach((entry, i) => {
		if (isWanted(index.pack, entry, wish)) forms.get(`${index.pack}/${entry.fact}`)?.push(i);
	});
	let places: number[] = [];
	// Those named later are looked at only where those before them do not fill the round.
	for (let most = count; places.length < count; most += count) {
		places = mostTogether([...forms.values()].slice(0, most), index.items, count);
		if (most >= forms.size) break;
	}
	const chosen = new Set(places);
	return facts.filter((fact) => forms.get(fact)?.some((place) => chosen.has(place)));
}

/** Takes one item after the other, the neediest first. */
function spread(candidates: ReadonlyMap<number, Candidate>, count: number): IndexEntry[] {
	const waiting = new Map(candidates);
	const picked: IndexEntry[] = [];
	const counts = new Map<string, number>();
	while (picked.length < count && waiting.size > 0) {
		const best = neediest(waiting, counts);
		const { entry } = best;
		picked.push(entry);
		for (const feature of featuresOf(entry)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
		waiting.delete(best.at);
		for (const enemy of entry.enemies) waiting.delete(enemy);
		for (const [i, other] of waiting) if (other.entry.fact === entry.fact) waiting.delete(i);
	}
	return picked;
}

/** Takes items of as many facts as go together, the neediest form of each where there is a choice. */
function together(
	candidates: ReadonlyMap<number, Candidate>,
	index: PlayIndex,
	count: number
): IndexEntry[] {
	const forms = new Map<string, number[]>();
	for (const [i, { entry }] of [...candidates].sort(([, a], [, b]) => a.need - b.need)) {
		forms.set(entry.fact, [...(forms.get(entry.fact) ?? []), i]);
	}
	const places = mostTogether([...forms.values()], index.items, count);
	return places.flatMap((place) => index.items[place] ?? []);
}

function isWanted(
	pack: string,
	entry: IndexEntry,
	wish: Pick<Wish, 'topic' | 'process' | 'facts' | 'today'>
): boolean {
	if (wish.topic !== null && entry.topic !== wish.topic) return false;
	if (wish.process && entry.process !== wish.process) return false;
	if (wish.facts !== null && !wish.facts.has(`${pack}/${entry.fact}`)) return false;
	if (entry.published > wish.today) return false;
	return entry.retires === undefined || entry.retires >= wish.today;
}

/** Place of each fact among all met, 0 for the one met longest ago, below 1 for the newest. */
function ageOf(histories: ReadonlyMap<string, FactHistory>): Map<string, number> {
	const byAge = [...histories].sort(([, a], [, b]) => a.lastAt - b.lastAt);
	return new Map(byAge.map(([fact], i) => [fact, i / byAge.length]));
}

/**
 * 0 never met, 1 missed, 1..2 met but never in this item, 2..3 met in it: the longer ago the lower; half a step more for
 * the very item seen last.
 */
function needOf(entry: IndexEntry, history: FactHistory | undefined, age: number): number {
	if (!history) return 0;
	if ((history.lastMark ?? 0) < 1) return history.lastItem === entry.id ? 1.5 : 1;
	// Siblings that are asked keep their fact young: without this an item could wait for ever.
	if (!history.items.has(entry.id)) return 1 + age;
	return 2 + age + (history.lastItem === entry.id ? 0.5 : 0);
}

function featuresOf(entry: IndexEntry): string[] {
	return [entry.topic, entry.type, entry.level, entry.process];
}

/** Each feature the round already has costs a little more than chance can outweigh. */
function neediest(
	waiting: ReadonlyMap<number, Candidate>,
	counts: ReadonlyMap<string, number>
): { at: number; entry: IndexEntry } {
	let best: { at: number; entry: IndexEntry; cost: number } | null = null;
	for (const [at, { entry, need }] of waiting) {
		const crowd = featuresOf(entry).reduce((sum, f) => sum + (counts.get(f) ?? 0), 0);
		const cost = need + crowd * 0.35;
		if (!best || cost < best.cost) best = { at, entry, cost };
	}
	assert(best, 'the caller checked that items wait');
	return best;
}

/** Shuffled, with a gentle opener: an easy choice item where there is one. */
function inOrder(picked: readonly IndexEntry[], random: Random): IndexEntry[] {
	const order = shuffled(picked, random);
	const gentle =
		order.find((e) => e.level === 'easy' && e.type === 'single-choice') ??
		order.find((e) => e.type === 'single-choice') ??
		order.find((e) => e.level === 'easy');
	return gentle ? [gentle, ...order.filter((e) => e !== gentle)] : order;
}
