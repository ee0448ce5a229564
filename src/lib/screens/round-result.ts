import type { PlayIndex } from '$lib/bank/published';
import { factKey, historyOf } from '$lib/quiz/history';
import { outcomeOf } from '$lib/quiz/points';
import type { Attempt, Certainty, Session } from '$lib/quiz/schema';

/** How far a topic is known: facts right when last asked, of all its facts. */
export interface TopicMove {
	readonly topic: string;
	readonly title: string;
	readonly before: number;
	readonly after: number;
	readonly facts: number;
}

/**
 * Returns how a session moved each topic it touched, in the order of the pack.
 *
 * A fact counts while its newest attempt earned full marks. `log` may hold the session's own attempts or not.
 */
export function movesOf(session: Session, index: PlayIndex, log: readonly Attempt[]): TopicMove[] {
	const earlier = log.filter((a) => a.session !== session.id && a.at <= session.startedAt);
	const before = historyOf(earlier);
	const after = historyOf([...earlier, ...session.attempts]);
	const touched = new Set(session.attempts.map((a) => a.fact));
	return index.topics.flatMap(({ id, title }) => {
		const items = index.items.filter((entry) => entry.topic === id);
		const facts = [...new Set(items.map((entry) => entry.fact))];
		if (!facts.some((fact) => touched.has(fact))) return [];
		const keys = facts.map((fact) => factKey({ pack: index.pack, fact }));
		const known = (histories: typeof before) =>
			keys.filter((key) => histories.get(key)?.lastMark === 1).length;
		return [{ topic: id, title, before: known(before), after: known(after), facts: facts.length }];
	});
}

/** How often something certain was right. */
export interface Calibration {
	readonly certainty: Certainty;
	readonly right: number;
	readonly of: number;
}

/** Returns how often the surest responses of a round were right, `null` where nobody said how sure they were. */
export function calibrationOf(attempts: readonly Attempt[]): Calibration | null {
	for (const certainty of ['sure', 'think-so', 'guess'] as const) {
		const said = attempts.filter((a) => a.certainty === certainty);
		if (said.length > 0) {
			const right = said.filter((a) => outcomeOf(a) === 'right').length;
			return { certainty, right, of: said.length };
		}
	}
	return null;
}

/** Returns the attempts of a round worth looking at again: all but the right ones. */
export function missedOf(attempts: readonly Attempt[]): Attempt[] {
	return attempts.filter((a) => outcomeOf(a) !== 'right');
}
