import type { FragmentProblem } from '$lib/formats/fragment';
import type { Message } from './messages';

/** Returns why the link of a challenge cannot be read, and what to do. */
export function fragmentInWords(problem: FragmentProblem): Message {
	switch (problem.code) {
		case 'fragment/old-browser':
			return {
				lead: 'This browser is too old for the link.',
				text: 'It can’t unpack it. Bring the browser up to date, or open the link in another one.'
			};
		case 'fragment/newer-version':
			return {
				lead: 'This link is newer than this page.',
				text: 'Load the page again to get the newest one, then open the link once more.'
			};
		case 'fragment/damaged':
			return {
				lead: 'This link isn’t complete.',
				text: 'A part was cut off or changed on the way. Ask your friend to send it again.'
			};
		case 'fragment/too-long':
		case 'fragment/too-large':
			return {
				lead: 'This link is too long to be a challenge.',
				text: 'Nothing of it was opened. Ask your friend to send it again.'
			};
	}
}

/** Returns how two scores compare, for the one who looks. */
export function comparisonInWords(mine: number, theirs: number): string {
	const by = Math.abs(mine - theirs);
	if (by === 0) return 'Even';
	const points = `${by} ${by === 1 ? 'point' : 'points'}`;
	return mine > theirs ? `You, by ${points}` : `Your friend, by ${points}`;
}
