import type { LevelName } from '$lib/bank/levels';
import type { IndexEntry } from '$lib/bank/published';
import type { EvidenceVerdict } from '$lib/quiz/marks';
import type { ProcessResult } from '$lib/quiz/reading-result';
import type { ReadingWay } from '$lib/quiz/reading-schema';
import type { LevelChange } from './reading.svelte';
import { countInWords } from './count-words';
import type { Message } from './messages';

/** Returns the name of a reading level. */
export function levelName(level: LevelName): string {
	switch (level) {
		case 'simple':
			return 'Simple';
		case 'standard':
			return 'Standard';
		case 'full':
			return 'Full';
	}
}

/** Returns what a way of reading is called and what it means. */
export function wayInWords(way: ReadingWay): { readonly label: string; readonly help: string } {
	switch (way) {
		case 'open':
			return { label: 'Text open', help: 'The text stays beside the questions.' };
		case 'memory':
			return {
				label: 'From memory',
				help: 'Read it first. The text closes before the questions, and opens again at the end.'
			};
		case 'guided':
			return {
				label: 'Guided',
				help: 'Section by section: the next one opens when its question was answered.'
			};
	}
}

/** Returns what a change of level did, to be said; empty where it did nothing worth saying. */
export function changeInWords(level: LevelName, { dropped, left }: LevelChange): string {
	const now = `You are reading ${levelName(level)} now.`;
	const marks =
		dropped === 0
			? ''
			: ` ${dropped === 1 ? 'Your mark was' : `${dropped} of your marks were`} dropped: those words are not in this text.`;
	const items =
		left === 0
			? ''
			: ` ${countInWords(left, 'question')} left out: this text does not tell what ${left === 1 ? 'it asks' : 'they ask'}.`;
	return now + marks + items;
}

/** Returns how the marked evidence went, beside how the response went. @param right whether the response was right */
export function evidenceInWords(verdict: EvidenceVerdict, right: boolean): Message {
	const answer = right ? 'Right answer' : 'Another answer';
	switch (verdict) {
		case 'right':
			return {
				lead: `${answer}, ${right ? 'and' : 'but'} the right evidence.`,
				text: 'You marked the words that prove it.'
			};
		case 'wide':
			return {
				lead: `${answer}, and more than the evidence.`,
				text: 'Your mark holds the proof, and much besides it.'
			};
		case 'other':
			return {
				lead: `${answer}, other evidence.`,
				text: 'The words you marked do not prove it. Those that do are shown in the text.'
			};
	}
}

/** Returns one sentence on what a result in one process means. */
export function resultInWords({ process, earned, of }: ProcessResult): string {
	const share = earned / of;
	const grade = share >= 0.8 ? 0 : share >= 0.5 ? 1 : 2;
	return meanings[process][grade];
}

const meanings: Readonly<Record<IndexEntry['process'], readonly [string, string, string]>> = {
	locate: [
		'You find what a text says, and where.',
		'You find most of what a text says; look back once more before you answer.',
		'Go back to the text for each answer: what is asked stands there in so many words.'
	],
	infer: [
		'You read between the lines, and no further than they go.',
		'You draw most conclusions a text allows; ask which words allow each one.',
		'Ask of each answer which words of the text lead to it.'
	],
	integrate: [
		'You put together what stands in different places.',
		'You join most of what belongs together; look for the second place before you answer.',
		'These answers need two places of the text: find both, then compare them.'
	],
	evaluate: [
		'You notice who says something, how surely, and what is missing.',
		'You weigh most of what you read; look at who says it and how surely.',
		'Ask of each sentence who says it, how surely, and what it leaves out.'
	]
};

/** Returns a list of paragraphs in words: `paragraph 3`, `paragraphs 1, 3 and 4`. @param places from 0 */
export function paragraphsInWords(places: readonly number[]): string {
	const numbers = [...new Set(places)].sort((a, b) => a - b).map((place) => String(place + 1));
	const last = numbers.pop() ?? '';
	return numbers.length === 0
		? `paragraph ${last}`
		: `paragraphs ${numbers.join(', ')} and ${last}`;
}
