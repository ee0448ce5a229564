import type { ItemTypeName } from '$lib/items/all';

/** What the page of item types says about one of them. */
export interface TypeWords {
	readonly title: string;
	/** What one is asked to give. */
	readonly task: string;
	/** How the mark comes about; points are ten times the mark. */
	readonly marking: string;
	readonly keys: string;
}

const choosing = 'Tab to the answers, arrows to move and choose, or the letter of an answer.';

/** Title, task, marking and keys of every item type. */
export const typeWords: Readonly<Record<ItemTypeName, TypeWords>> = {
	'single-choice': {
		title: 'One answer',
		task: 'Choose the one right answer of three to five.',
		marking: 'All or nothing.',
		keys: choosing
	},
	'multiple-response': {
		title: 'Several answers',
		task: 'Choose two to four right answers of five or six. How many are right is not said.',
		marking:
			'Right picks less wrong picks, as a share of the right answers there are; never below nothing. Two right and one wrong of three earn a third.',
		keys: 'Tab to an answer, Space to choose it or not, or its letter.'
	},
	'true-false-not-given': {
		title: 'True, false or not stated',
		task: 'Judge a statement by a text: it says so, it says otherwise, or it does not say.',
		marking: 'All or nothing.',
		keys: 'Tab to the answers, arrows to move and choose, or T, F, N.'
	},
	numeric: {
		title: 'A number',
		task: 'Type a number with or without its unit. An estimate can also be set with a slider.',
		marking:
			'Right within what the report allows. An estimate earns less the farther it lies off, down to nothing. The right number with the wrong unit earns half.',
		keys: 'Tab to the field and type. On the slider: arrows, Page Up and Page Down, Home and End.'
	},
	'short-text': {
		title: 'A name, typed',
		task: 'Type a name or a few words.',
		marking:
			'Capitals, accents, articles and titles do not count. One slip is forgiven from five letters on, two from nine, unless the word is nearer to another name.',
		keys: 'Tab to the field and type.'
	},
	ordering: {
		title: 'In order',
		task: 'Put four to six events in their order in time.',
		marking:
			'Every two events are a pair. With all pairs in order the mark is full, with half of them it is nothing, and in between it rises evenly. Of five events, two neighbours swapped earn 8 of 10.',
		keys: 'Tab to a button of an event, then Space, or Alt with the arrow up or down.'
	},
	matching: {
		title: 'Pairs',
		task: 'Give each of four to six the partner it belongs to. One or two partners are left over.',
		marking: 'An equal share for each right pair; a wrong one takes nothing away.',
		keys: 'Arrows to choose one, Tab to its partner, Space to place it or to take it back.'
	},
	cloze: {
		title: 'Gaps in a text',
		task: 'Fill three to six gaps from a bank of words, of which some are left over.',
		marking: 'An equal share for each right gap; a wrong one takes nothing away.',
		keys: 'Tab to a gap or a word, Space to choose it. As lists: arrows or the first letters.'
	},
	evidence: {
		title: 'The proof',
		task: 'Find the one sentence or paragraph that proves a claim.',
		marking: 'All or nothing.',
		keys: 'Tab to the text, arrows to move and choose, or 1 to 6.'
	},
	'odd-one-out': {
		title: 'The odd one out',
		task: 'Find the one of four or five that lacks what the others share.',
		marking: 'All or nothing.',
		keys: choosing
	},
	place: {
		title: 'A place on the map',
		task: 'Put a pin on a map of Europe, or choose the place from a list.',
		marking:
			'Full inside the target, then less with every kilometre, down to nothing at a distance that each question sets. The list earns the same.',
		keys: 'Tab to the map, arrows for half a degree, with Shift five, Escape to leave it. Or Tab to the list.'
	}
};
