/** Returns a text without the full stop at its end, for where more follows; that of `Reform U.K.` is part of the name. */
export function withoutStop(text: string): string {
	return /\.\p{Lu}\.$/u.test(text) ? text : text.replace(/\.$/, '');
}

/** Returns a text that ends as a sentence does, with one full stop at most. */
export function withStop(text: string): string {
	return /[.?!]['"’”)]?$/.test(text) ? text : `${text}.`;
}

/** Returns parts as one text, `null` for no part: `The king arrives; he leaves.` Only the last part keeps its stop. */
export function inOneSentence(parts: readonly string[]): string | null {
	if (parts.length === 0) return null;
	return parts.map((part, i) => (i < parts.length - 1 ? withoutStop(part) : part)).join('; ');
}
