import { outcomeOf, type Outcome } from '$lib/quiz/points';
import type { Session } from '$lib/quiz/schema';

/** What one segment of the bar shows. */
export type SegmentState = Outcome | 'now' | 'to-come';

/** Returns the state of every different item of a round, in order. */
export function segmentsOf(session: Session): SegmentState[] {
	const outcomes = new Map(session.attempts.map((a) => [a.item, outcomeOf(a)]));
	const current = session.phase === 'asking' ? session.queue[session.at]?.item : undefined;
	return session.queue.slice(0, session.length).map(({ item }) => {
		return outcomes.get(item) ?? (item === current ? 'now' : 'to-come');
	});
}
