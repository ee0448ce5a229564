/** Something in a pack's files that keeps the pack from being published. */
export interface Mistake {
	/** Path as the author knows it, e.g. `questions/london-summit-2025/items/aid.yaml`. */
	readonly file: string;
	/** Line in the file, 1 or more; `null` where the whole file is meant. */
	readonly line: number | null;
	/** Id of the fact, item or passage, or its place in the list (`#3`) where it has none; `null` for the file itself. */
	readonly item: string | null;
	/** Path to the field, e.g. `options.2.rationale`; empty for the whole. */
	readonly field: string;
	readonly problem: string;
	readonly remedy: string;
}

/** Returns a mistake as one line for the terminal: where, what, and what to write instead. */
export function mistakeText({ file, line, item, field, problem, remedy }: Mistake): string {
	const at = line === null ? file : `${file}:${String(line)}`;
	const where = [at, item, field].filter(Boolean).join(' ');
	return `${where}: ${problem}; ${remedy}`;
}
