import type { IndexEntry, PlayIndex } from '../bank/published';
import { seeded } from '../base/random';
import { assert } from '../base/result';
import { dateOf, dayLength } from './daily';

/** The five of one day. */
export interface DrawnDay {
	readonly number: number;
	readonly pack: string;
	/** Ids of items, in the order they are asked. */
	readonly items: readonly string[];
}

/** For how many days a fact is not asked again, the longest first; a shorter one where a small bank would run dry. */
const restsDays = [28, 14, 7, 3, 0];
/** So many facts must be left to choose from before a rest counts as bearable. */
const fewestFacts = 4 * dayLength;

/**
 * Returns the five of every day from No. 1 to `last`.
 *
 * Days that were kept stay as they are. Every other day is drawn from the items published by its date and the days before
 * it: by a hash of day and item, so that an item which comes out later changes nothing.
 *
 * @param kept days drawn for good, from No. 1 on
 */
export function drawDays(
	indexes: readonly PlayIndex[],
	kept: readonly DrawnDay[],
	last: number
): DrawnDay[] {
	const days = kept.slice(0, last);
	const factOf = new Map(
		indexes.flatMap(({ pack, items }) =>
			items.map(({ id, fact }) => [`${pack}/${id}`, `${pack}/${fact}`] as const)
		)
	);
	for (let number = days.length + 1; number <= last; number++) {
		const factsSince = (rest: number) =>
			new Set(
				days
					.filter((day) => day.number >= number - rest)
					.flatMap(({ pack, items }) => items.map((id) => factOf.get(`${pack}/${id}`)))
			);
		days.push(drawDay(indexes, number, factsSince));
	}
	return days;
}

interface Candidate {
	readonly pack: PlayIndex;
	readonly entry: IndexEntry;
	/** 0 to 1, different for each day. */
	readonly rank: number;
}

function drawDay(
	indexes: readonly PlayIndex[],
	number: number,
	factsSince: (rest: number) => ReadonlySet<string | undefined>
): DrawnDay {
	const date = dateOf(number);
	const all = indexes.flatMap((pack) =>
		pack.items
			.filter(({ published, retires }) => published <= date && (retires ?? date) >= date)
			.map((entry) => ({ pack, entry, rank: rankOf(number, 'draw', pack.pack, entry.id) }))
	);
	assert(all.length >= dayLength, 'a day is drawn once items are published');
	const rested = restsDays.map((rest) => {
		const used = factsSince(rest);
		return all.filter(({ pack, entry }) => !used.has(`${pack.pack}/${entry.fact}`));
	});
	const from = rested.find((candidates) => factsIn(candidates) >= fewestFacts) ?? all;
	// One pack a day, each as likely as it has items.
	const pack = lowest(from, ({ rank }) => rank).pack;
	const picked = pick(from.filter((candidate) => candidate.pack === pack));
	const rest = picked
		.slice(1)
		.map(({ entry }) => entry.id)
		.sort((a, b) => rankOf(number, 'order', pack.pack, a) - rankOf(number, 'order', pack.pack, b));
	return {
		number,
		pack: pack.pack,
		items: [...picked.slice(0, 1).map((c) => c.entry.id), ...rest]
	};
}

/** A gentle one first; then topics and types, levels and processes as mixed as can be. */
function pick(candidates: readonly Candidate[]): Candidate[] {
	let waiting = [...candidates];
	const picked: Candidate[] = [];
	while (picked.length < dayLength && waiting.length > 0) {
		const best = lowest(waiting, (candidate) =>
			picked.length === 0 ? harshness(candidate) : likeness(candidate, picked)
		);
		picked.push(best);
		waiting = waiting.filter(({ entry }) => !excludes(best, entry));
	}
	return picked;
}

function excludes({ pack, entry }: Candidate, other: IndexEntry): boolean {
	return entry.fact === other.fact || entry.enemies.some((at) => pack.items[at]?.id === other.id);
}

function harshness({ entry, rank }: Candidate): number {
	const isChoice = entry.type === 'single-choice';
	return rank + (isChoice ? 0 : 2) + (entry.level === 'easy' ? 0 : 1);
}

function likeness({ entry, rank }: Candidate, picked: readonly Candidate[]): number {
	const same = (feature: 'topic' | 'type' | 'level' | 'process') =>
		picked.filter((other) => other.entry[feature] === entry[feature]).length;
	return rank + same('topic') + same('type') + 0.2 * (same('level') + same('process'));
}

/** @returns 0 to 1, the same for ever */
function rankOf(number: number, purpose: string, pack: string, item: string): number {
	return seeded(`${purpose} ${String(number)} ${pack}/${item}`)();
}

function factsIn(candidates: readonly Candidate[]): number {
	return new Set(candidates.map(({ pack, entry }) => `${pack.pack}/${entry.fact}`)).size;
}

function lowest<T extends object>(values: readonly T[], cost: (value: T) => number): T {
	const [first, ...others] = values;
	assert(first !== undefined, 'there is something to choose from');
	let best = { value: first, cost: cost(first) };
	for (const value of others) {
		const its = cost(value);
		if (its < best.cost) best = { value, cost: its };
	}
	return best.value;
}
