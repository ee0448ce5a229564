import { typedLimit } from '../../base/text';
import { literalValue } from './literal';

/** One piece of a typed amount: a number in digits, or a lower-case word or sign. */
export type Token = { readonly number: number } | { readonly word: string };

/** Zeros of the decimal digits that keyboards offer besides 0 to 9: Arabic, Persian, Devanagari, Bengali. */
const zeros = ['\u0660', '\u06f0', '\u0966', '\u09e6'];
// Fractions add up: "2¾" is read as two and a half and a quarter.
const fractions = new Map([
	['½', ' half '],
	['¼', ' quarter '],
	['¾', ' half quarter ']
]);

function plainDigit(digit: string): string {
	const point = digit.charCodeAt(0);
	const zero = zeros.find((z) => point >= z.charCodeAt(0) && point < z.charCodeAt(0) + 10);
	return zero === undefined ? digit : String(point - zero.charCodeAt(0));
}

/**
 * Levels the spellings of a typed amount: compatibility forms, case, digits of other scripts, quotes and hyphens.
 *
 * Capped at `typedLimit` before and after. Marks and invisible formatting characters are dropped.
 */
export function plainAmount(text: string): string {
	return (
		text
			.slice(0, typedLimit)
			.replace(/[½¼¾]/g, (sign) => fractions.get(sign) ?? sign)
			// Left to NFKC, ten to the ninth would become 109.
			.replace(/[\u00b2\u00b3\u00b9\u2070-\u209c]/g, '^')
			.normalize('NFKC')
			.slice(0, typedLimit)
			.toLowerCase()
			.replace(/[\p{M}\p{Cf}]/gu, '')
			.replace(/\p{Nd}/gu, plainDigit)
			.replace(/٫/g, ',')
			.replace(/٬/g, "'")
			.replace(/[’‘ʼ`´]/g, "'")
			.replace(/[−–—‐]/g, '-')
			.replace(/(\p{L})'(?=\p{L})/gu, '$1')
			.replace(/(\p{L})-/gu, '$1 ')
			.replace(/-(?=\p{L})/gu, ' ')
			.replace(/\s+/g, ' ')
			.replace(/\bper cent\b/g, 'percent')
			.trim()
	);
}

/**
 * Splits a levelled text into numbers, words and signs.
 *
 * @returns `null` where a number contradicts itself or a character has no business in an amount (`<`, `/`, emoji)
 */
export function tokensOf(text: string): Token[] | null {
	// A number (space groups of three digits belong to it), a word or sign, or what may stand between them.
	const piece =
		/([+-]?(?:\d+(?:[.,']\d+| \d{3}(?!\d))*|[.,]\d+)(?:e[+-]?\d{1,2}(?![\d\p{L}]))?)|(\p{L}+|[\p{Sc}%])|[ .,;!?()"'~≈]/uy;
	const tokens: Token[] = [];
	while (piece.lastIndex < text.length) {
		const match = piece.exec(text);
		if (!match) return null;
		const [, digits, word] = match;
		if (digits !== undefined) {
			const number = literalValue(digits);
			if (number === null) return null;
			tokens.push({ number });
		} else if (word !== undefined) tokens.push({ word });
	}
	return tokens;
}
