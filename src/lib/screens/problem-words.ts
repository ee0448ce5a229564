import type { LoadProblem } from '$lib/bank/load';
import type { Message } from './messages';

/** Returns why questions could not be had, and what to do. */
export function problemInWords(problem: LoadProblem): Message {
	switch (problem.code) {
		case 'pack/unreachable':
			return {
				lead: 'The questions didn’t come.',
				text: 'New questions need a connection. Nothing you answered is lost.'
			};
		case 'pack/damaged':
			return {
				lead: 'The questions didn’t load properly.',
				text: 'The file was damaged on the way, so nothing was changed.'
			};
		case 'pack/newer-version':
			return {
				lead: 'The questions are newer than this page.',
				text: 'Load the page again to get both. Nothing you answered is lost.'
			};
	}
}
