import type { BankAddress, LoadProblem } from '$lib/bank/load';
import type { Challenge } from '$lib/quiz/challenge';
import { dayOfSession, numberOn } from '$lib/quiz/daily';
import type { Attempt, Session } from '$lib/quiz/schema';
import { fragmentInWords } from './challenge-words';
import type { Comparison } from './compare';
import { dateInWords } from './daily-words';
import type { Message } from './messages';
import { problemInWords } from './problem-words';

/** What the screen of a challenge shows. */
export type ChallengeState =
	| { readonly kind: 'reading' }
	/** It cannot be played; `title` is what the page is then called. */
	| { readonly kind: 'refused'; readonly title: string; readonly message: Message }
	/** It can be played, or was begun. */
	| { readonly kind: 'open'; readonly challenge: Challenge; readonly isBegun: boolean }
	| { readonly kind: 'both'; readonly challenge: Challenge; readonly comparison: Comparison };

/** What reading a challenge needs from outside. */
export interface ChallengeSurroundings {
	readonly at: BankAddress;
	readonly log: readonly Attempt[];
	/** The session kept last. */
	readonly session: Session | null;
	readonly now: number;
	readonly zone: string;
}

/** Returns what a link holds and what became of it here. @param fragment what follows the `#` */
export async function readChallenge(
	fragment: string,
	{ at, log, session, now, zone }: ChallengeSurroundings
): Promise<ChallengeState> {
	if (fragment.replace(/^#/, '') === '') {
		return refused('No challenge', {
			lead: 'There is no challenge in this address.',
			text: 'Open the link your friend sent, or challenge somebody after a round of your own.'
		});
	}
	const { challengeMark, decodeChallenge } = await import('./decode-challenge');
	const decoded = await decodeChallenge(fragment);
	if (!decoded.ok) return refused('It didn’t open', fragmentInWords(decoded.error));
	const challenge = decoded.value;
	if (challenge.day !== null && challenge.day > numberOn(now, zone)) {
		return refused('Still to come', {
			lead: `These five come on ${dateInWords(challenge.day)}.`,
			text: 'Where your friend is, that day has begun already. Open the link again then.'
		});
	}
	const { compare, ownAttempts } = await import('./compare');
	const own = ownAttempts(challenge, log);
	if (!own) {
		const mark = challengeMark(challenge);
		const day = session && dayOfSession({ mode: session.mode, session: session.id });
		const isOurs = session?.id.startsWith(mark) === true || (day !== null && day === challenge.day);
		const isBegun = session !== null && session.phase !== 'done' && isOurs;
		return { kind: 'open', challenge, isBegun };
	}
	const compared = await compare(challenge, own, at);
	return compared.ok
		? { kind: 'both', challenge, comparison: compared.value }
		: refused('It didn’t open', problem(compared.error));
}

function problem(error: LoadProblem): Message {
	return problemInWords(error);
}

function refused(title: string, message: Message): ChallengeState {
	return { kind: 'refused', title, message };
}
