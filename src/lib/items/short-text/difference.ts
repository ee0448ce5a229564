import { editDistance, fold, foldKeepingAccents } from '../../base/text';

/** A stretch of a text, and whether the other text lacks it. */
export interface Stretch {
	readonly text: string;
	readonly differs: boolean;
}

/** A typed text beside the name it was taken for. */
export interface Difference {
	readonly typed: readonly Stretch[];
	readonly name: readonly Stretch[];
}

/** Beyond so many edits two texts are not a name and its misspelling. */
const mostEdits = 2;

/**
 * Returns where a typed text differs from the nearest of some names, for the eye; capitals do not count.
 *
 * @returns `null` where they are the same, or too far from each other to be compared
 */
export function differenceFrom(text: string, names: readonly string[]): Difference | null {
	const typed = text.trim();
	const [nearest] = names
		.map((name) => ({ name, edits: editDistance(fold(typed), fold(name)) }))
		.sort((a, b) => a.edits - b.edits);
	if (!nearest || nearest.edits > mostEdits) return null;
	if (foldKeepingAccents(typed) === foldKeepingAccents(nearest.name)) return null;
	return compared(letters(typed), letters(nearest.name));
}

/** Letters as one sees them: an accent typed on its own belongs to the letter before it. */
function letters(text: string): string[] {
	return text.normalize('NFC').match(/\P{M}\p{M}*|\p{M}+/gu) ?? [];
}

/** Marks what is not in the longest common row of letters (Wagner and Fischer, 1974). */
function compared(typed: readonly string[], name: readonly string[]): Difference {
	const same = (i: number, j: number) => typed[i]?.toLowerCase() === name[j]?.toLowerCase();
	const common = Array.from({ length: typed.length + 1 }, () =>
		Array.from({ length: name.length + 1 }, () => 0)
	);
	const at = (i: number, j: number) => common[i]?.[j] ?? 0;
	for (let i = typed.length - 1; i >= 0; i--) {
		for (let j = name.length - 1; j >= 0; j--) {
			const best = same(i, j) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
			common[i]?.splice(j, 1, best);
		}
	}
	const kept = { typed: new Set<number>(), name: new Set<number>() };
	for (let i = 0, j = 0; i < typed.length && j < name.length;) {
		if (same(i, j)) {
			kept.typed.add(i++);
			kept.name.add(j++);
		} else if (at(i + 1, j) >= at(i, j + 1)) i++;
		else j++;
	}
	return { typed: stretches(typed, kept.typed), name: stretches(name, kept.name) };
}

function stretches(letters: readonly string[], kept: ReadonlySet<number>): Stretch[] {
	const out: Stretch[] = [];
	letters.forEach((letter, i) => {
		const differs = !kept.has(i);
		const last = out.at(-1);
		if (last?.differs === differs) out.splice(-1, 1, { text: last.text + letter, differs });
		else out.push({ text: letter, differs });
	});
	return out;
}
