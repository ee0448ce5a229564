import { fail, ok, type Result } from '../base/result';
import { crc32 } from './code';

/*
 * A result code too long for one QR code, as several: `QWP1`, number, count, the checksum of the whole and a piece, joined
 * by colons. They may be scanned in any order and more than once.
 */

/** Most characters of one QR code (version 22 at level L): phones read larger ones badly off a screen. */
export const longestPart = 900;
/** A result code of 64 kB does not make more. */
const mostParts = 99;

/** Why pieces make no whole yet. */
export type PartsProblem =
	| { readonly code: 'parts/missing'; readonly missing: readonly number[]; readonly of: number }
	/** A piece of something else is among them, or one was changed. */
	| { readonly code: 'parts/mixed' };

/** Returns a code as the texts of its QR codes: the code itself where it fits into one. */
export function splitCode(code: string, most = longestPart): string[] {
	if (code.length <= most) return [code];
	const room = most - 24; // what stands before a piece, at its longest
	const count = Math.ceil(code.length / room);
	const size = Math.ceil(code.length / count);
	const sum = sumOf(code);
	return Array.from(
		{ length: count },
		(_, i) => `QWP1:${i + 1}:${count}:${sum}:${code.slice(i * size, (i + 1) * size)}`
	);
}

/** Tells whether a text is a piece of a code. */
export function isPart(text: string): boolean {
	return pieceOf(text) !== null;
}

/** Returns the name all pieces of one code share, `null` for what is no piece. */
export function groupOfPart(text: string): string | null {
	const piece = pieceOf(text);
	return piece && `${piece.sum}:${piece.count}`;
}

/**
 * Joins the pieces of one code. Never throws. Errors: `parts/missing`, `parts/mixed`.
 *
 * @param texts in any order; the same piece may come twice
 */
export function joinParts(texts: readonly string[]): Result<string, PartsProblem> {
	const pieces = texts.map(pieceOf);
	const [first] = pieces;
	if (!first) return mixed;
	const found = new Map<number, string>();
	for (const piece of pieces) {
		if (piece?.sum !== first.sum || piece.count !== first.count) return mixed;
		found.set(piece.number, piece.text);
	}
	const numbers = Array.from({ length: first.count }, (_, i) => i + 1);
	const missing = numbers.filter((number) => !found.has(number));
	if (missing.length > 0) return fail({ code: 'parts/missing', missing, of: first.count });
	const code = numbers.map((number) => found.get(number) ?? '').join('');
	return sumOf(code) === first.sum ? ok(code) : mixed;
}

const mixed = fail({ code: 'parts/mixed' } as const);

function pieceOf(text: string) {
	const match = /^QWP1:(\d{1,2}):(\d{1,2}):([0-9a-z]{7}):([A-Za-z0-9_.-]+)$/.exec(text.trim());
	if (!match) return null;
	const [, number, count, sum = '', piece = ''] = match;
	const [n, of] = [Number(number), Number(count)];
	return n >= 1 && n <= of && of <= mostParts ? { number: n, count: of, sum, text: piece } : null;
}

function sumOf(code: string): string {
	return crc32(new TextEncoder().encode(code)).toString(36).padStart(7, '0');
}
