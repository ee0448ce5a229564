import type { Result } from '../base/result';
import { fail, ok } from '../base/result';
import { base32Digit, tidyBase32 } from './base32';
import { crc32 } from './code';
import { mostNames, personSchema } from './schema';

/** A name on the teacher's list with the code its owner gives. The list never leaves the teacher's device. */
export interface RosterEntry {
	readonly name: string;
	readonly code: string;
}

/** Why a list of names cannot be taken. */
export type RosterProblem =
	| { readonly code: 'roster/empty' }
	| { readonly code: 'roster/too-many'; readonly names: number }
	/** @param line its number, from 1 */
	| { readonly code: 'roster/bad-name'; readonly line: number };

/**
 * Returns the names of a list, one to a line, each with a code of its own: five random digits and a checking one.
 *
 * Names known already keep their codes. Errors: `roster/empty`, `roster/too-many`, `roster/bad-name`.
 *
 * @param randomBytes fills an array with random bytes
 */
export function rosterFrom(
	text: string,
	known: readonly RosterEntry[],
	randomBytes: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>
): Result<RosterEntry[], RosterProblem> {
	const lines = text.slice(0, 100_000).split(/\r?\n/);
	const roster: RosterEntry[] = [];
	const used = new Set(known.map(({ code }) => code));
	const kept = new Map(known.map((entry) => [entry.name, entry]));
	for (const [i, line] of lines.entries()) {
		if (line.trim() === '') continue;
		const name = personSchema.safeParse(line.replaceAll('\t', ' '));
		if (!name.success) return fail({ code: 'roster/bad-name', line: i + 1 });
		const before = kept.get(name.data);
		kept.delete(name.data); // two of one name have two codes
		const code = before?.code ?? freshCode(used, randomBytes);
		used.add(code);
		roster.push({ name: name.data, code });
	}
	if (roster.length === 0) return fail({ code: 'roster/empty' });
	if (roster.length > mostNames) return fail({ code: 'roster/too-many', names: roster.length });
	return ok(roster);
}

/** Returns a code as a learner typed it, tidied; `null` where it is none. */
export function readLearnerCode(typed: string): string | null {
	const code = tidyBase32(typed);
	const digits = code.slice(0, -1);
	return /^[0-9A-HJKMNP-TV-Z]{6}$/.test(code) && code === digits + checkOf(digits) ? code : null;
}

function freshCode(
	used: ReadonlySet<string>,
	randomBytes: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>
): string {
	for (;;) {
		const digits = Array.from(randomBytes(new Uint8Array(5)), base32Digit).join('');
		const code = digits + checkOf(digits);
		if (!used.has(code)) return code;
	}
}

function checkOf(digits: string): string {
	return base32Digit(crc32(new TextEncoder().encode(digits)));
}
