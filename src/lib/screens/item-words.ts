import type { Item, ItemTypeName } from '$lib/items/all';
import type { QuestionHead } from '$lib/quiz/first-round';

/** Tells whether a response of this type is typed, so that every letter changes it. */
export function isTyped(type: ItemTypeName): boolean {
	switch (type) {
		case 'numeric':
		case 'short-text':
			return true;
		case 'single-choice':
		case 'multiple-response':
		case 'true-false-not-given':
		case 'ordering':
		case 'matching':
		case 'cloze':
		case 'evidence':
		case 'odd-one-out':
		case 'place':
			return false;
	}
}

/** Tells whether an item is judged by a text beside it, which wants the width of the screen. */
export function hasText(type: ItemTypeName): boolean {
	return type === 'true-false-not-given';
}

/** Tells whether the words that prove the key may be marked in a passage beside the item: not where it has a text of its own. */
export function asksEvidence(type: ItemTypeName): boolean {
	return type !== 'true-false-not-given' && type !== 'cloze' && type !== 'evidence';
}

/** Returns what there is to do with an item, for the line under the stem. */
export function instructionFor(item: Item | QuestionHead): string {
	switch (item.type) {
		case 'single-choice':
			return 'Choose one answer.';
		case 'true-false-not-given':
			return 'Judge it by the text alone, not by what you know.';
		case 'numeric':
			return item.estimate
				? 'Slide, tap − and +, or type. Close answers earn points.'
				: 'Type the number.';
		case 'short-text':
			return 'Type it. Small spelling slips are forgiven.';
		case 'multiple-response':
			return 'Choose every answer that fits. Wrong picks cost a little.';
		case 'ordering':
			return 'Drag, use the arrows, or focus one and press Alt with up or down.';
		case 'matching':
			return item.reuse
				? 'Choose one, then choose its partner. A partner may be used more than once.'
				: 'Choose one, then choose its partner. Each partner is used once at most.';
		case 'cloze':
			return 'Choose a gap, then a word. Some words will be left over.';
		case 'evidence':
			return `Choose one ${item.unit} of the text.`;
		case 'odd-one-out':
			return 'Choose the one that does not belong.';
		case 'place':
			return 'Tap the map, then nudge the pin, or use the list. Closer earns more.';
	}
}

/** Returns what a press on Check says while there is nothing to check. */
export function incompleteNotice(type: ItemTypeName): string {
	return isTyped(type) ? 'Type an answer first, or skip.' : 'Choose an answer first, or skip.';
}
