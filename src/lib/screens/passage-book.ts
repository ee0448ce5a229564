import type { BankAddress } from '$lib/bank/load';
import type { PlayIndex } from '$lib/bank/published';
import type { PassageLevel } from '$lib/bank/published-passage';
import { judgeMarks, type EvidenceVerdict } from '$lib/quiz/marks';
import type { TextMark } from '$lib/quiz/reading-schema';
import { readingRules } from '$lib/quiz/reading-step';
import { ItemBook } from './item-book';

/** The items of a round beside a passage: knows what proves each in the text as it is read now. */
export class PassageBook extends ItemBook {
	readonly reading = readingRules;
	readonly #level: () => PassageLevel | null;

	/** @param level returns the level the passage is read at */
	constructor(at: BankAddress, index: PlayIndex, level: () => PassageLevel | null) {
		super(at, index);
		this.#level = level;
	}

	judgeMarks(item: string, marks: readonly TextMark[]): EvidenceVerdict | null {
		const level = this.#level();
		const placed = level?.items.find(({ id }) => id === item);
		return level && placed ? judgeMarks(marks, placed.proofs, level) : null;
	}
}
