/** Longest typed response that is looked at, in UTF-16 code units, before and after normalising. */
export const typedLimit = 256;

/**
 * Folds a text for comparison: compatibility forms, accents, case, quotes, hyphens and spaces are levelled.
 *
 * One documented fold for every locale (never `toLocaleLowerCase`): NFKD, marks dropped, lower case, `ß` to `ss`,
 * dotless `ı` to `i`, apostrophes dropped, every other run of punctuation or space to one space. Capped at `typedLimit`
 * before and after, since one U+FDFA becomes 18 characters.
 */
export function fold(text: string): string {
	return text
		.slice(0, typedLimit)
		.normalize('NFKD')
		.slice(0, typedLimit)
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/ß/g, 'ss')
		.replace(/ı/g, 'i')
		.replace(/ł/g, 'l')
		.replace(/ø/g, 'o')
		.replace(/['’‘ʼ`´]/g, '')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim()
		.slice(0, typedLimit);
}

/** Returns the text folded for case, quotes and spaces but with its accents kept, to tell an accent slip from a match. */
export function foldKeepingAccents(text: string): string {
	return text
		.slice(0, typedLimit)
		.normalize('NFKC')
		.slice(0, typedLimit)
		.toLowerCase()
		.replace(/['’‘ʼ`´]/g, '')
		.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
		.trim();
}

/** The first code points of a text, at most `typedLimit`. */
function codePoints(text: string): string[] {
	// Two code units make one code point at most; cutting first keeps a text of megabytes cheap.
	return Array.from(text.slice(0, 2 * typedLimit)).slice(0, typedLimit);
}

/**
 * Returns the edit distance between two texts in code points, with neighbours swapped counted as one edit.
 *
 * Optimal string alignment: Damerau 1964 restricted to non-overlapping swaps. Both texts are cut at `typedLimit`,
 * so the work is at most 65,536 steps.
 *
 * @returns 0..256 edits
 */
export function editDistance(a: string, b: string): number {
	const s = codePoints(a);
	const t = codePoints(b);
	let beforeLast: number[] = [];
	let last = Array.from({ length: t.length + 1 }, (_, j) => j);
	for (let i = 1; i <= s.length; i++) {
		const row = [i];
		for (let j = 1; j <= t.length; j++) {
			const cost = s[i - 1] === t[j - 1] ? 0 : 1;
			let best = Math.min((row[j - 1] ?? 0) + 1, (last[j] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
			if (i > 1 && j > 1 && s[i - 1] === t[j - 2] && s[i - 2] === t[j - 1]) {
				best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
			}
			row.push(best);
		}
		beforeLast = last;
		last = row;
	}
	return last[t.length] ?? 0;
}
