/**
 * Returns the citations in brackets within a text, one for each paragraph, e.g. `nyt P16`.
 *
 * `(nyt P16, afp P3)`, `(nyt P9, P10)` and `(afp P30-P31)` are read; a paragraph before any source comes back as `? P9`.
 */
export function citationsIn(text: string): string[] {
	return [...text.matchAll(/\(([^()]*\bP\d+[^()]*)\)/g)].flatMap((m) => inBrackets(m[1] ?? ''));
}

function inBrackets(text: string): string[] {
	const found: string[] = [];
	let source = '?';
	for (const m of text.matchAll(/(?:\b([a-z][a-z0-9]*) )?\bP(\d+)(?:\s?[-–]\s?P?(\d+))?/g)) {
		source = m[1] ?? source;
		const first = Number(m[2]);
		const last = Math.min(Number(m[3] ?? first), first + 50);
		for (let n = first; n <= last; n++) found.push(`${source} P${String(n)}`);
	}
	return found;
}

/** Returns source and paragraph number of a citation such as `nyt P16`. */
export function splitCitation(citation: string): { source: string; paragraph: number } {
	const [source = '', paragraph = ''] = citation.split(' P');
	return { source, paragraph: Number(paragraph) };
}
