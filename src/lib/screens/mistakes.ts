import type { PlayIndex } from '$lib/bank/published';
import type { Topic } from '$lib/bank/schema';
import type { MissedFact } from '$lib/quiz/mistakes';
import { factsTogether } from '$lib/quiz/pick';
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
			(item) => item.fact === fact && item.published <= today && (item.retires ?? today) >= today
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

/**
 * Returns the missed facts that one round can ask: of one pack, no more than a usual round has, and only such as do not
 * give each other away. Those not right since come first, the longest missed before the others.
 *
 * @param today calendar day, e.g. `2026-03-02`
 */
export function replayOf(missed: readonly ListedMiss[], today: string): string[] {
	const oldest = [...missed].reverse().sort((a, b) => +a.isRightSince - +b.isRightSince);
	const index = oldest[0]?.index;
	if (!index) return [];
	const facts = oldest.filter((miss) => miss.index === index).map(({ fact }) => fact);
	return factsTogether(index, facts, { count: usualCount, today });
}

/** Returns the query that plays facts (`pack/fact`) again. */
export function replayQuery(facts: readonly string[]): string {
	const query = facts.map((fact) => `&fact=${fact}`).join('');
	return `?start=missed&n=${String(Math.max(1, facts.length))}${query}`;
}

/**
 * Returns the words of the button that plays missed facts again.
 *
 * @param asked how many one round asks
 * @param listed how many are in the list
 */
export function replayInWords(asked: number, listed: number): string {
	if (listed === 1) return 'Play this one';
	return asked === listed ? `Play these ${String(asked)}` : `Play ${String(asked)} of these`;
}

/**
 * Returns why a round does not ask all that is listed, `null` where it does or is as long as a round gets.
 *
 * @param asked how many one round asks
 * @param listed how many are in the list
 */
export function whyNotAll(asked: number, listed: number): string | null {
	if (asked === listed || asked >= usualCount) return null;
	return 'Questions that give each other away, or are of another pack, wait for the next round.';
}
