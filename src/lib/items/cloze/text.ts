/** A stretch of a cloze text: words, or a gap by its number from 1. */
export type ClozePart =
	| { readonly kind: 'words'; readonly text: string }
	| { readonly kind: 'gap'; readonly number: number };

/** Returns a cloze text cut at its gaps, which are written `{1}`, `{2}` ... */
export function clozeParts(text: string): ClozePart[] {
	return text
		.split(/\{(\d+)\}/)
		.map((piece, i): ClozePart =>
			i % 2 === 0 ? { kind: 'words', text: piece } : { kind: 'gap', number: Number(piece) }
		)
		.filter((part) => part.kind === 'gap' || part.text !== '');
}

/** Words of a cloze text, the gap after them, and the punctuation that must stay with the gap. */
export interface ClozeRun {
	readonly text: string;
	/** Number of the gap, `null` behind the last one. */
	readonly gap: number | null;
	/** What follows the gap without a space, e.g. `,`. */
	readonly tail: string;
}

/** Returns a cloze text as runs of words, each with the gap that follows. */
export function runsOf(parts: readonly ClozePart[]): ClozeRun[] {
	const runs: ClozeRun[] = [];
	let text = '';
	for (const [i, part] of parts.entries()) {
		if (part.kind === 'words') {
			const isAfterGap = parts[i - 1]?.kind === 'gap';
			text += isAfterGap ? part.text.slice(tailOf(part).length) : part.text;
		} else {
			runs.push({ text, gap: part.number, tail: tailOf(parts[i + 1]) });
			text = '';
		}
	}
	return text === '' ? runs : [...runs, { text, gap: null, tail: '' }];
}

/** Punctuation at the start of what follows a gap. */
function tailOf(part: ClozePart | undefined): string {
	return part?.kind === 'words' ? (/^[\p{P}]+/u.exec(part.text)?.[0] ?? '') : '';
}
