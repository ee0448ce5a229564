import type { Flag, Trust } from '$lib/analysis/flags';
import type { Damaged } from '$lib/assign/gradebook';
import type { GradebookProblem } from '$lib/assign/gradebook-file';
import type { Outcome } from '$lib/quiz/points';
import { countInWords } from './count-words';
import type { Message } from './messages';
import type { Collection } from './results.svelte';

/** Returns a share in whole percent: `38%`. */
export function percent(share: number): string {
	return `${Math.round(100 * share)}%`;
}

/** Returns a number with two digits behind the point, as statistics are written: `0.38`, `−0.05`. */
export function twoDigits(value: number): string {
	return value.toFixed(2).replace('-', '−');
}

/** Returns a number with at most one digit behind the point: `35`, `35.5`. */
export function oneDigit(value: number): string {
	return String(Math.round(value * 10) / 10);
}

/** Returns how an answer went, in a word for a cell of the grid. */
export function outcomeWord(outcome: Outcome): string {
	switch (outcome) {
		case 'right':
			return 'Right';
		case 'partly':
			return 'Partly';
		case 'wrong':
			return 'Wrong';
		case 'unanswered':
			return 'Skipped';
	}
}

/** Returns what is suspicious about a question and what to do. @param number of the question */
export function flagInWords(flag: Flag, number: number): Message {
	switch (flag.code) {
		case 'flag/negative':
			return {
				lead: `Question ${number} may have a wrong key.`,
				text: 'Stronger learners missed it more often than others. Read its key and its most chosen answers; accept an answer for all, or drop the question.'
			};
		case 'flag/separates-little':
			return {
				lead: `Question ${number} may need a second look.`,
				text: 'Strong learners missed it about as often as others. Look for an option that can be argued for, or a word that misleads.'
			};
		case 'flag/beats-key':
			return {
				lead: `Question ${number}: more chose another answer than the key.`,
				text: `${countInWords(flag.count, 'learner')} gave “${flag.text}”. If it can be argued for, accept it for all; if not, take it up in class.`
			};
		case 'flag/like-guessing':
			return {
				lead: `Question ${number} went no better than blind guessing.`,
				text: 'It was too hard for this class, or not yet taught. Take it up again, or drop it.'
			};
		case 'flag/sure-and-wrong':
			return {
				lead: `Question ${number}: many were sure and wrong.`,
				text: `${countInWords(flag.count, 'learner')} said “sure” and missed it. The class believes something else; talk about that first.`
			};
		case 'flag/claimed':
			return {
				lead: `Question ${number}: ${countInWords(flag.count, 'learner')} ${flag.count === 1 ? 'says' : 'say'} “I was right”.`,
				text: 'Read what they wrote. If it is right, accept it for all.'
			};
	}
}

/** Returns how far the figures of questions can be trusted. */
export function trustInWords(trust: Trust, learners: number): string {
	switch (trust) {
		case 'too-few':
			return `How well a question separates is shown from 10 learners on; there are ${learners}.`;
		case 'weak':
			return `With ${learners} learners these figures are weak evidence: from 100 on they are steady. Let them point you to a question, then judge it by reading it.`;
		case 'good':
			return 'With 100 learners and more these figures are fairly steady. Judge a question by reading it all the same.';
	}
}

/** Returns what is wrong with a line that could not be opened, and what to do. */
export function damagedInWords({ file, line, problem }: Damaged): string {
	const where = file === null ? `Line ${line}` : `“${file}”, line ${line},`;
	switch (problem) {
		case 'cut':
			return `${where} isn’t complete. Ask for it again.`;
		case 'damaged':
			return `${where} was changed on the way. Ask for it again, best as a file.`;
		case 'parts':
			return `${where} is one of several QR codes, and the others are missing. Scan them all.`;
		case 'newer':
			return `${where} comes from a newer version. Load this page again, then add it once more.`;
		case 'not-for-this':
			return `${where} isn’t for this assignment, or was changed on the way. Ask for which assignment it was.`;
		case 'unreadable':
			return `${where} opens, but holds no answers to this assignment. Ask for it again.`;
		case 'too-long':
			return `${where} is far longer than any result. Ask for the result code alone.`;
		case 'no-code':
			return file === null ? `${where} holds no result code.` : `“${file}” holds no result code.`;
		case 'too-many':
			return `“${file ?? ''}” was left out: 500 files go in at once. Drop the rest again.`;
	}
}

/** Returns what came of a collection. */
export function collectionInWords(collection: Collection): string {
	const { added, known, damaged, refused, isCancelled } = collection;
	const parts = [
		added > 0 ? `${countInWords(added, 'result')} added` : '',
		known > 0 ? `${known} here already` : '',
		damaged > 0 ? `${countInWords(damaged, 'line')} couldn’t be opened` : '',
		refused > 0 ? `${refused} found no room: a gradebook holds 2,000` : ''
	].filter((part) => part !== '');
	const said = parts.length === 0 ? 'There was no result code in it' : parts.join(', ');
	return `${said}.${isCancelled ? ' Stopped before the end; add the rest again.' : ''}`;
}

/** Returns why a file is no gradebook, and what to do. */
export function gradebookProblemInWords(problem: GradebookProblem): string {
	switch (problem.code) {
		case 'gradebook/too-large':
			return 'This file is larger than any gradebook. Choose the one whose name begins with quillwise-results.';
		case 'gradebook/damaged':
			return 'This isn’t a gradebook, or it was damaged. Choose the file whose name begins with quillwise-results.';
		case 'gradebook/newer-version':
			return 'This gradebook is newer than this page. Load the page again, then choose it once more.';
		case 'gradebook/other-assignment':
			return `This is the gradebook of “${problem.title}”. Open it from the list of results.`;
	}
}
