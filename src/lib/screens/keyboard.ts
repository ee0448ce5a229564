import type { ItemTypeName } from '$lib/items/all';
import type { Certainty, Session } from '$lib/quiz/schema';

/** What a key press asks for in a round. */
export type KeyDeed =
	| { readonly type: 'choose'; readonly index: number }
	| { readonly type: 'certainty'; readonly certainty: Certainty }
	| { readonly type: 'hint' | 'skip' | 'onward' | 'keys' };

/** Where a key was pressed. */
export interface KeyPlace {
	readonly phase: Session['phase'];
	readonly itemType: ItemTypeName;
	/** The focus is in something one types into. */
	readonly typing: boolean;
	/** The focus is on a button, link or summary, which answers Enter by itself. */
	readonly pressable: boolean;
	/** The setting for keys of one character (SC 2.1.4). */
	readonly letterKeys: boolean;
}

/** The parts of a `KeyboardEvent` that count. */
export type KeyPress = Pick<
	KeyboardEvent,
	'key' | 'repeat' | 'altKey' | 'ctrlKey' | 'metaKey' | 'isComposing'
>;

const certainties: Readonly<Record<string, Certainty>> = { 7: 'guess', 8: 'think-so', 9: 'sure' };

/**
 * Returns what a key press asks for, `null` where it means nothing to a round (UX section 5).
 *
 * A held key asks for nothing, so that a long Enter never skips a verdict.
 */
export function deedOf(press: KeyPress, place: KeyPlace): KeyDeed | null {
	const { key } = press;
	if (press.repeat || press.isComposing || press.altKey || press.ctrlKey || press.metaKey) {
		return null;
	}
	if (place.phase === 'done') return null;
	if (key === 'Enter') return place.pressable ? null : { type: 'onward' };
	if (place.typing || !place.letterKeys) return null;
	if (key === '?') return { type: 'keys' };
	if (place.phase !== 'asking') return null;
	const certainty = certainties[key];
	if (certainty) return { type: 'certainty', certainty };
	const letter = key.toLowerCase();
	const index = choiceOf(letter, place.itemType);
	if (index !== null) return { type: 'choose', index };
	if (letter === 'h') return { type: 'hint' };
	return letter === 's' ? { type: 'skip' } : null;
}

/** Position from 0 of the choice a character names: `a` or `1` is the first; `t`, `f`, `n` where these are the choices. */
function choiceOf(character: string, itemType: ItemTypeName): number | null {
	if (character.length !== 1) return null;
	switch (itemType) {
		case 'single-choice':
		case 'multiple-response':
		case 'odd-one-out':
			return positionIn(['abcdef', '123456'], character);
		case 'evidence':
			return positionIn(['123456'], character);
		case 'true-false-not-given':
			return positionIn(['tfn', '123'], character);
		case 'numeric':
		case 'short-text':
		case 'ordering':
		case 'matching':
		case 'cloze':
		case 'place':
			return null;
	}
}

function positionIn(rows: readonly string[], character: string): number | null {
	const positions = rows.map((row) => row.indexOf(character)).filter((at) => at >= 0);
	return positions[0] ?? null;
}

/** The list of keys, as the dialog shows it. */
export const keyList: readonly { readonly keys: string; readonly deed: string }[] = [
	{ keys: 'A to F, or 1 to 6', deed: 'Choose that answer' },
	{ keys: 'T, F, N, or 1 to 3', deed: 'True, False, Not stated' },
	{ keys: '7, 8, 9', deed: 'Guess, think so, sure' },
	{ keys: 'H', deed: 'Hint' },
	{ keys: 'S', deed: 'Skip' },
	{ keys: 'Enter', deed: 'Check, then next' },
	{ keys: 'Arrows', deed: 'Move and choose' },
	{ keys: 'Alt with up or down', deed: 'Move a row of an order' },
	{ keys: 'Arrows on the map', deed: 'Move the pin; with Shift farther' },
	{ keys: 'Tab', deed: 'Go on to the next control' },
	{ keys: 'Escape', deed: 'Close a dialog' },
	{ keys: '?', deed: 'This list' }
];
