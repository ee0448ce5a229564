import type { Attempt, Session } from './schema';
import { attemptId, currentPlace, turnNext, withAttempt } from './step';

/**
 * Returns a session as it stands by the attempts recorded since it was kept: each is kept before its session is, and a
 * page may end between the two. Without it the same question would be asked again.
 *
 * @param recorded every attempt known, oldest first
 * @returns the session as far as the attempts fit its items: the very same one where none does
 */
export function caughtUp(session: Session, recorded: readonly Attempt[]): Session {
	let result = session;
	for (;;) {
		const id = attemptId(result);
		const attempt = recorded.findLast((one) => one.id === id);
		if (!attempt) return result;
		const asking = turnNext(result, attempt.at);
		if (currentPlace(asking)?.item !== attempt.item) return result;
		result = withAttempt(asking, attempt);
	}
}
