import { feedbackNow } from './later';
import type { Round } from './round.svelte';

/** How long a response rests before its feedback is drawn, in milliseconds: whoever types is not held up. */
const restMs = 150;

/**
 * Has the feedback of a response drawn while the learner thinks, so that Check has only to show it. For an effect, which
 * follows the response and stops what was begun.
 *
 * @returns stops it
 */
export function drawAheadSoon(round: Round): () => void {
	const { session, shown, response } = round;
	let stop = () => {};
	if (session.phase !== 'asking' || response === null || !shown?.whole || !round.isComplete)
		return stop;
	let isOver = false;
	const rest = setTimeout(() => {
		Promise.resolve(feedbackNow()).then(
			({ drawInPieces }) => {
				if (!isOver) stop = drawInPieces(round, shown);
			},
			() => undefined // Check asks again, and says so
		);
	}, restMs);
	return () => {
		isOver = true;
		clearTimeout(rest);
		stop();
	};
}
