import type { PlayIndex } from '$lib/bank/published';
import type { Topic } from '$lib/bank/schema';
import type { MissedFact } from '$lib/quiz/mistakes';
import { usualCount } from './wish';

/** A missed fact that a pack still asks. */
export interface ListedMiss extends MissedFact {
	readonly index: PlayIndex;
	readonly topic: Topic;
}

/** A topic with missed facts. */
export interface MissedTopic {
	/** `pack/topic`. */
	readonly key: string;
	readonly title: string;
	readonly count: number;
}

/**
 * Returns the missed facts that can still be played: those a pack asks on the day. What has retired or is gone leaves
 * the list quietly, as it leaves the reviews.
 *
 * @param today calendar day, e.g. `2026-03-02`
 */
export function playable(
	missed: readonly MissedFact[],
	indexes: readonly PlayIndex[],
	today: string
): ListedMiss[] {
	return missed.flatMap((miss) => {
		const [pack, fact] = miss.fact.split('/');
		const index = indexes.find((each) => each.pack === pack);
		const entry = index?.items.find(
			(item) => item.fact === fact && (item.retires ?? today) >= today
		);
		const topic = index?.topics.find(({ id }) => id === entry?.topic);
		return index && topic ? [{ ...miss, index, topic }] : [];
	});
}

/** Returns the topics of missed facts, in the order of their packs. */
export function topicsOf(missed: readonly ListedMiss[]): MissedTopic[] {
	const counts = new Map<string, MissedTopic>();
	for (const { index, topic } of missed) {
		const key = `${index.pack}/${topic.id}`;
		counts.set(key, { key, title: topic.title, count: (counts.get(key)?.count ?? 0) + 1 });
	}
	const packs = [...new Set(missed.map(({ index }) => index))];
	return packs.flatMap((index) =>
		index.topics.flatMap(({ id }) => counts.get(`${index.pack}/${id}`) ?? [])
	);
}

/** Returns the query that plays missed facts again: as many as a usual round, the longest missed first, of one pack. */
export function replayQuery(missed: readonly ListedMiss[]): string {
	const oldest = [...missed].reverse();
	const pack = oldest[0]?.index.pack;
	const facts = oldest.filter(({ index }) => index.pack === pack).slice(0, usualCount);
	const query = facts.map(({ fact }) => `&fact=${fact}`).join('');
	return `?start=missed&n=${String(Math.max(1, facts.length))}${query}`;
}
