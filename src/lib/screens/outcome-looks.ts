import type { Outcome } from '$lib/quiz/points';
import type { IconName } from '$lib/ui/icons';

/** The class and the sign of each outcome, wherever a verdict stands. */
export const outcomeLooks: Record<Outcome, { readonly look: string; readonly icon: IconName }> = {
	right: { look: 'r', icon: 'tick' },
	partly: { look: 'p', icon: 'half' },
	wrong: { look: 'w', icon: 'cross' },
	unanswered: { look: 'n', icon: 'minus' }
};
