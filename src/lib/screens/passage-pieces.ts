import { wordsOf, type WordRun } from '$lib/quiz/marks';
import type { TextMark } from '$lib/quiz/reading-schema';
import type { NotePlace, PassageNote } from './passage-notes';

/** Words that stand together on the screen and look alike. */
export interface Piece {
	readonly text: string;
	/** What stands between it and the next piece: a space, or nothing at the end of the sentence. */
	readonly after: '' | ' ';
	readonly marked: boolean;
	/** What can be asked about it. */
	readonly note: PassageNote | null;
}

/**
 * Cuts a sentence into pieces where a mark or a note begins or ends. Joined again they are the sentence.
 *
 * @param run place of the sentence among the words of its paragraph
 */
export function piecesOf(
	sentence: string,
	run: WordRun,
	{ marks, notes }: { readonly marks: readonly TextMark[]; readonly notes: readonly NotePlace[] }
): Piece[] {
	const within = (at: number) => (r: WordRun) => r.from <= at && at < r.to;
	const looks = wordsOf(sentence).map((word, i) => {
		const at = run.from + i;
		return {
			word,
			marked: marks.some(within(at)),
			note: notes.find(within(at))?.note ?? null
		};
	});
	const pieces: Piece[] = [];
	looks.forEach(({ word, marked, note }, i) => {
		const last = pieces.at(-1);
		const after = i === looks.length - 1 ? '' : ' ';
		if (last?.marked === marked && last.note === note) {
			pieces[pieces.length - 1] = { ...last, text: `${last.text} ${word}`, after };
		} else pieces.push({ text: word, after, marked, note });
	});
	return pieces;
}
