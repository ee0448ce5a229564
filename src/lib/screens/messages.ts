import type { Outcome } from '$lib/quiz/points';

/** What happened in one sentence, and what to make of it. */
export interface Message {
	readonly lead: string;
	readonly text: string;
}

/** Returns how an attempt went, as the verdict card and the segments say it. */
export function outcomeInWords(outcome: Outcome): string {
	switch (outcome) {
		case 'right':
			return 'Right';
		case 'partly':
			return 'Partly right';
		case 'wrong':
			return 'Not this time';
		case 'unanswered':
			return 'Not answered';
	}
}
