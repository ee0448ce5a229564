import type { Attempt, Session } from '../quiz/schema';
import type { Assignment, HandedResponse, HandedIn, Who } from './schema';

/** What is known of one working on an assignment besides its session. */
export interface Working {
	readonly who: Who;
	readonly attempt: number;
	readonly startedAt: number;
	readonly extensions: number;
	readonly absences: number;
	/** Items the learner's bank no longer held in their version. */
	readonly gone: readonly string[];
}

/**
 * Returns what a learner hands in, with an answer for each item of the assignment in its order: what was not answered, or
 * not asked because the bank holds it no more, has no response.
 *
 * @param now milliseconds since 1970; a clock set back counts as no time
 */
export function resultOf(
	assignment: Assignment,
	working: Working,
	session: Session,
	now: number
): HandedIn {
	const { who, attempt, extensions, absences, gone } = working;
	const attempts = new Map(session.attempts.map((each) => [each.item, each]));
	const startedAt = Math.round(working.startedAt);
	return {
		assignment: assignment.id,
		id: session.id,
		...{ who, attempt, extensions, absences, startedAt },
		handedInAt: Math.max(startedAt, Math.round(now)),
		zone: session.zone,
		answers: assignment.items.map(({ item, itemVersion }) => ({
			item,
			itemVersion,
			...handedResponseOf(attempts.get(item), assignment.rules.certainty),
			gone: gone.includes(item)
		}))
	};
}

function handedResponseOf(
	attempt: Attempt | undefined,
	asked: boolean
): Omit<HandedResponse, 'item' | 'itemVersion' | 'gone'> {
	return {
		response: attempt?.response ?? null,
		tookMs: Math.round(attempt?.tookMs ?? 0),
		// A key pressed where nobody was asked says nothing.
		certainty: asked ? (attempt?.certainty ?? null) : null,
		hinted: attempt?.hinted ?? false,
		claimed: attempt?.claimed ?? false
	};
}
