import type { PassageLevel, PublishedPassage } from '$lib/bank/published-passage';
import { plainWord, wordsOf, type WordRun } from '$lib/quiz/marks';
import { dayInWords } from './days';

/** A word or name of a passage that can be asked about. */
export interface PassageNote {
	readonly term: string;
	readonly kind: 'word' | 'person';
	/** What it means, or who it was. */
	readonly lines: readonly string[];
	/** For a person: the day for which it holds, in words. */
	readonly asOf: string | null;
}

/** Where a note is offered: the first place of its word in the text. */
export interface NotePlace extends WordRun {
	readonly paragraph: string;
	readonly note: PassageNote;
}

/** Returns the notes of a passage: the words of its glossary, then the people it names. */
export function notesOf({ glossary, people, asOf }: PublishedPassage): PassageNote[] {
	return [
		...glossary.map(({ term, meaning }) => ({
			...{ term, kind: 'word' as const, lines: [meaning], asOf: null }
		})),
		...people.map(({ name, offices }) => ({
			...{ term: name, kind: 'person' as const, lines: offices, asOf: dayInWords(asOf) }
		}))
	];
}

/** Returns where each note is offered at a level; one that would lie in another is not. */
export function notePlaces(level: PassageLevel, notes: readonly PassageNote[]): NotePlace[] {
	const places: NotePlace[] = [];
	// The longest first: "state visit" before "visit".
	for (const note of [...notes].sort((a, b) => b.term.length - a.term.length)) {
		const place = firstPlace(level, note);
		const isTaken = places.some(
			(p) => p.paragraph === place?.paragraph && p.from < place.to && p.to > place.from
		);
		if (place && !isTaken) places.push(place);
	}
	return places;
}

function firstPlace(level: PassageLevel, note: PassageNote): NotePlace | null {
	const term = wordsOf(note.term).map(plainWord);
	for (const { id, sentences } of level.paragraphs) {
		const words = sentences.flatMap(wordsOf).map(plainWord);
		const from = words.findIndex((_, i) =>
			// The last word may have an ending: "guarantee" is in "guarantees", "Starmer" in "Starmer's".
			term.every((part, j) => {
				const word = words[i + j] ?? '';
				return j === term.length - 1 ? isFormOf(word, part) : word === part;
			})
		);
		if (from >= 0) return { paragraph: id, from, to: from + term.length, note };
	}
	return null;
}

function isFormOf(word: string, part: string): boolean {
	return word.startsWith(part) && /^(?:['’]?s|e[sd]|d|ly|ing)?$/.test(word.slice(part.length));
}
