import type { PlayIndex } from '../bank/published';

/** How far a learner holds the facts of one topic. */
export interface TopicMastery {
	readonly pack: string;
	readonly topic: string;
	readonly title: string;
	/** Facts of the topic that are still asked, and how many of them were met. */
	readonly facts: number;
	readonly met: number;
	/** Share of the topic's facts expected to be recalled now, 0..1. */
	readonly share: number;
}

/**
 * Returns how far a learner holds each topic of a pack: the expected share of its facts recalled now. A fact counts for
 * the topic of its first item; retired ones count for none.
 *
 * @param recall probability 0..1 that a fact, `pack/fact`, is recalled now; `null` where it was never met
 * @param today calendar day, e.g. `2026-03-02`
 */
export function masteryOf(
	index: Pick<PlayIndex, 'pack' | 'topics' | 'items'>,
	recall: (fact: string) => number | null,
	today: string
): TopicMastery[] {
	const topicOf = new Map<string, string>();
	for (const { fact, topic, retires } of index.items) {
		if ((retires ?? today) >= today && !topicOf.has(fact)) topicOf.set(fact, topic);
	}
	const sums = new Map<string, { facts: number; met: number; held: number }>();
	for (const [fact, topic] of topicOf) {
		const sum = sums.get(topic) ?? { facts: 0, met: 0, held: 0 };
		const recalled = recall(`${index.pack}/${fact}`);
		sums.set(topic, {
			facts: sum.facts + 1,
			met: sum.met + (recalled === null ? 0 : 1),
			held: sum.held + (recalled ?? 0)
		});
	}
	return index.topics.flatMap(({ id, title }) => {
		const sum = sums.get(id);
		if (!sum) return [];
		const { facts, met, held } = sum;
		return [{ pack: index.pack, topic: id, title, facts, met, share: held / facts }];
	});
}
