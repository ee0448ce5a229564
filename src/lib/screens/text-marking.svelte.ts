import { markedWords } from '$lib/quiz/marks';
import type { TextMark } from '$lib/quiz/reading-schema';
import type { Reading } from './reading.svelte';
import { runsIn } from './text-selection';

/** How long a selection outlives its loss, so that the press of a button that loses it still finds it, in milliseconds. */
const graceMs = 600;

/** Turns what is selected in a text into marks, at once for a mouse, by a button for a finger and for the keyboard. */
export class TextMarking {
	readonly #reading: Reading;
	#pending: readonly TextMark[] = $state.raw([]);
	#forgetting: ReturnType<typeof setTimeout> | undefined;

	constructor(reading: Reading) {
		this.#reading = reading;
	}

	/** How many words are selected and not marked yet. */
	get pendingWords(): number {
		return this.#reading.canMark ? markedWords(this.#pending) : 0;
	}

	/** Takes note of what is selected now. */
	selected(text: Element): void {
		clearTimeout(this.#forgetting);
		const runs = this.#reading.canMark ? selectedRuns(text) : [];
		if (runs.length > 0) this.#pending = runs;
		else {
			this.#forgetting = setTimeout(() => {
				this.#pending = [];
			}, graceMs);
		}
	}

	/** Marks what is selected. @returns how many words that were */
	take(): number {
		const words = this.pendingWords;
		if (words === 0) return 0;
		this.#reading.mark(this.#pending);
		this.#pending = [];
		getSelection()?.removeAllRanges();
		return words;
	}
}

function selectedRuns(text: Element): TextMark[] {
	const selection = getSelection();
	if (!selection || selection.isCollapsed || selection.rangeCount === 0) return [];
	const range = selection.getRangeAt(0);
	return range.intersectsNode(text) ? runsIn(range, text) : [];
}
