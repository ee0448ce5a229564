import type { BringInProblem } from '$lib/store/upkeep';
import type { CodeProblem } from './copy-codes';
import type { FileProblem } from './copy-file';
import type { Message } from './messages';

/** Returns why a copy was not brought in, and what to do. Whatever the reason, nothing was changed. */
export function bringInProblemInWords(
	problem: BringInProblem | FileProblem | CodeProblem
): Message {
	switch (problem.code) {
		case 'file/unreadable':
			return {
				lead: 'The file couldn’t be read.',
				text: `It may have been moved or deleted. Choose it again; ${unchanged}.`
			};
		case 'code/unreadable':
			return {
				lead: 'These codes couldn’t be read.',
				text: `Choose “Show codes to scan” on the other device again and scan each code; ${unchanged}.`
			};
		case 'backup/too-large':
			return {
				lead: 'This file is too large to be a copy of Quillwise.',
				text: `A copy takes ${problem.limit / 1024 / 1024} MB at most. ${chooseOurs}`
			};
		case 'backup/not-json':
			return {
				lead: 'This file is damaged or not complete.',
				text: `Save or send it again, then bring that one in; ${unchanged}.`
			};
		case 'backup/too-deep':
		case 'backup/forbidden-name':
			return {
				lead: 'This file was not made by Quillwise.',
				text: `It holds what none of our copies holds, so it was read no further. ${chooseOurs}`
			};
		case 'backup/other-product':
			return { lead: 'This is no copy of Quillwise.', text: chooseOurs };
		case 'backup/newer':
			return {
				lead: 'This copy was made by a newer Quillwise.',
				text: `Load this page again to get the newest one, then bring the copy in; ${unchanged}.`
			};
		case 'backup/wrong-field':
			return {
				lead: 'Something in this copy can’t be right.',
				text: `It was changed or damaged${problem.path === '' ? '' : ` at “${problem.path}”`}. Choose another copy; ${unchanged}.`
			};
		case 'backup/no-room':
			return {
				lead: 'This browser has no room for the copy.',
				text: `Choose Merge instead, or bring it in on another device; ${unchanged}.`
			};
		case 'backup/no-snapshot':
			return {
				lead: 'That earlier state can’t be read any more.',
				text: `Choose another one from the list; ${unchanged}.`
			};
	}
}

const unchanged = 'nothing here was changed';
const chooseOurs = `Choose a file you saved here: its name ends in .quillwise.json. Nothing here was changed.`;
