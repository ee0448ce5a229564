// First, since zod looks for eval while its schemas are made, which the policy of the page forbids.
import '$lib/store/no-eval';

export {
	challengeMark,
	challengeOf,
	decodeChallenge,
	encodeChallenge,
	mostChallenged
} from '$lib/quiz/challenge';
