/** One list of an outline: options, events, names. */
export interface OutlineList {
	/** What the lines are, e.g. `Statements`; left out where the instruction says it. */
	readonly title?: string;
	readonly lines: readonly string[];
	/** The lines are spoken of by their number. */
	readonly numbered?: true;
}

/**
 * An item as it stands on paper: everything below the stem, without the key.
 *
 * Lines come in an order that does not depend on the key.
 */
export interface Outline {
	/** What there is to do, without a word on screens or pointers. */
	readonly instruction: string;
	/** The text an item is judged by, or the text with its gaps. */
	readonly text?: string;
	readonly lists: readonly OutlineList[];
}

/** Returns texts in the order of the alphabet and of numbers, each once. */
export function inPlainOrder(texts: readonly string[]): string[] {
	const collator = new Intl.Collator('en', { numeric: true });
	return [...new Set(texts)].sort((a, b) => collator.compare(a, b));
}

/** Returns options in plain order, or as they stand where their order is fixed. */
export function optionLines(
	options: readonly { readonly text: string }[],
	order: 'shuffled' | 'fixed'
): string[] {
	const texts = options.map((option) => option.text);
	return order === 'fixed' ? texts : inPlainOrder(texts);
}
