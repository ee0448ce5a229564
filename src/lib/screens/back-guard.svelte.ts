import { pushState, replaceState } from '$app/navigation';
import { page } from '$app/state';

const mark = { inRound: true };

/**
 * Gives a round one entry of its own in the browser's history, so that the first Back can ask before the second leaves.
 *
 * The entry stays where it is until Back is pressed, however many items are asked.
 */
export class BackGuard {
	/** Tells whether the current entry is that of the round. */
	get isArmed(): boolean {
		return 'inRound' in page.state;
	}

	/** Puts the entry there, unless it is there already. */
	arm(): void {
		if (this.isArmed) return;
		// Kit forgets the state of an entry on a reload; the browser does not.
		const isMarked = JSON.stringify(history.state ?? null).includes('"inRound":true');
		if (isMarked) replaceState('', mark);
		else pushState('', mark);
	}
}
