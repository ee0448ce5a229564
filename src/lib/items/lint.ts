import { fold } from '../base/text';
import type { Finding } from './contract';

const citation = /\([a-z][a-z0-9]* P\d+(?:[-,;] ?(?:[a-z][a-z0-9]* )?P\d+)*\)/;

/** Returns the number of words in a text, counting runs of letters and digits. */
export function wordCount(text: string): number {
	return text.match(/[\p{L}\p{N}]+(?:['’.,][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

/**
 * Checks rationales: 5 to 35 words, a citation, and a reason instead of a verdict (rules X1 and X2).
 *
 * @param field path of the list inside the item
 */
export function lintRationales(rationales: readonly string[], field: string): Finding[] {
	const findings: Finding[] = [];
	rationales.forEach((rationale, i) => {
		const at = `${field}.${String(i)}.rationale`;
		const words = wordCount(rationale.replace(citation, ''));
		if (words < 5 || words > 35) {
			findings.push({
				severity: 'error',
				field: at,
				problem: `the rationale has ${String(words)} words`,
				remedy: 'say why in 5 to 35 words'
			});
		}
		if (!citation.test(rationale)) {
			findings.push({
				severity: 'error',
				field: at,
				problem: 'the rationale names no paragraph',
				remedy: 'end it with its citation, like (nyt P16)'
			});
		}
		if (/^(incorrect|wrong|not correct|correct|right)\b/i.test(rationale)) {
			findings.push({
				severity: 'error',
				field: at,
				problem: 'the rationale starts with a verdict',
				remedy: 'say what the option really is'
			});
		}
	});
	return findings;
}

/** Checks a list of options: forbidden phrases, length of the key, numbers in order (rules O1, O4, O5). */
export function lintOptions(
	stem: string,
	options: readonly { readonly text: string; readonly key?: true | undefined }[],
	order: 'shuffled' | 'fixed'
): Finding[] {
	const findings: Finding[] = [];
	options.forEach(({ text }, i) => {
		if (/\b(all|none) of (the above|these)\b/i.test(text)) {
			findings.push({
				severity: 'error',
				field: `options.${String(i)}.text`,
				problem: '"all" or "none of the above" is not an option',
				remedy: 'write a distractor of its own'
			});
		}
	});
	const numbers = options.map(({ text }) => Number.parseFloat(text.replace(/[^0-9.]/g, '')));
	if (options.every(({ text }) => /^[^\p{L}]*\d[\d.,]*\D*$/u.test(text))) {
		const ascending = numbers.every((n, i) => i === 0 || n >= (numbers[i - 1] ?? 0));
		if (order !== 'fixed' || !ascending) {
			findings.push({
				severity: 'error',
				field: 'options',
				problem: 'options that are numbers stand out of order',
				remedy: 'list them ascending and set order: fixed'
			});
		}
	}
	const keys = options.filter((o) => o.key);
	const distractors = options.filter((o) => !o.key);
	const mean = distractors.reduce((sum, o) => sum + wordCount(o.text), 0) / distractors.length;
	for (const key of keys) {
		const words = wordCount(key.text);
		// A difference of one word is not seen by anybody, whatever the ratio.
		if (Math.abs(words - mean) > 1.5 && (words > mean * 1.4 || words < mean * 0.6)) {
			findings.push({
				severity: 'warning',
				field: 'options',
				problem: `the key has ${String(words)} words, the distractors ${mean.toFixed(1)} on average`,
				remedy: 'bring them within 40 % of each other'
			});
		}
		const clang = fold(key.text)
			.split(' ')
			.filter(
				(word) =>
					word.length > 4 &&
					fold(stem).split(' ').includes(word) &&
					!distractors.some((d) => fold(d.text).split(' ').includes(word))
			);
		if (clang.length > 0) {
			findings.push({
				severity: 'warning',
				field: 'options',
				problem: `"${clang.join('", "')}" stands in the stem and in the key only`,
				remedy: 'reword one of them, or let a distractor share the word'
			});
		}
	}
	return findings;
}
