import { fromBase64url, toBase64url } from '../base/base64url';
import { fail, ok, type Result } from '../base/result';

/*
 * A result code as people pass it on: `QW`, one character for the version, base64url of header, sealed bytes and a
 * checksum, and a full stop, by which a code cut short is known.
 *
 *   header   1 byte suite, 12 bytes assignment id
 *   sealed   65 bytes encapsulated key, then the ciphertext with its tag
 *   checksum 4 bytes CRC-32 of all before it: finds slips of copying; it protects against nobody
 */

/** Most characters of a code: 64 kB (RELIABILITY.md R9). */
export const longestCode = 64 * 1024;

const headerBytes = 13;
const encBytes = 65;
const sumBytes = 4;
/** The tag alone, around nothing. */
const leastSealed = 16;

/** P-256, HKDF-SHA-256, AES-128-GCM, in RFC 9180's base mode. */
export const suite = 1;

/** Why a text is no result code. */
export type CodeProblem =
	| { readonly code: 'code/too-long'; readonly length: number }
	/** Cut, or changed on the way. */
	| { readonly code: 'code/damaged' }
	| { readonly code: 'code/newer-version'; readonly version: string };

/** The parts of a result code, none of them secret. */
export interface CodeParts {
	/** The assignment it says it is for. */
	readonly assignment: string;
	/** What the seal also vouches for. */
	readonly header: Uint8Array<ArrayBuffer>;
	/** The encapsulated key. */
	readonly enc: Uint8Array<ArrayBuffer>;
	readonly sealed: Uint8Array<ArrayBuffer>;
}

/** Returns the header of a code. @param assignment id, 16 characters of base64url */
export function headerFor(assignment: string): Uint8Array<ArrayBuffer> {
	return new Uint8Array([suite, ...(fromBase64url(assignment) ?? [])]);
}

/** Returns a result code as text. */
export function writeCode({ header, enc, sealed }: Omit<CodeParts, 'assignment'>): string {
	const bytes = new Uint8Array([...header, ...enc, ...sealed, 0, 0, 0, 0]);
	const end = bytes.length - sumBytes;
	new DataView(bytes.buffer).setUint32(end, crc32(bytes.subarray(0, end)));
	return `QW1${toBase64url(bytes)}.`;
}

/**
 * Reads a result code; white space and invisible characters inside it, as mail programs add them, are passed over.
 *
 * Never throws. Errors: `code/too-long`, `code/damaged`, `code/newer-version`.
 */
export function readCode(text: string): Result<CodeParts, CodeProblem> {
	if (text.length > 2 * longestCode) return fail({ code: 'code/too-long', length: text.length });
	const code = text.replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]/g, '');
	if (code.length > longestCode) return fail({ code: 'code/too-long', length: code.length });
	const [, version = '', body] = /^QW([1-9a-z])([A-Za-z0-9_-]+)\.$/.exec(code) ?? [];
	if (body === undefined) return damaged;
	if (version !== '1') return fail({ code: 'code/newer-version', version });
	const bytes = fromBase64url(body);
	const least = headerBytes + encBytes + leastSealed + sumBytes;
	if (!bytes || bytes.length < least) return damaged;
	const end = bytes.length - sumBytes;
	if (new DataView(bytes.buffer).getUint32(end) !== crc32(bytes.subarray(0, end))) return damaged;
	// A suite we do not know is a later one: the sum is right.
	if (bytes[0] !== suite)
		return fail({ code: 'code/newer-version', version: `1/${bytes[0] ?? 0}` });
	return ok({
		assignment: toBase64url(bytes.subarray(1, headerBytes)),
		header: bytes.slice(0, headerBytes),
		enc: bytes.slice(headerBytes, headerBytes + encBytes),
		sealed: bytes.slice(headerBytes + encBytes, end)
	});
}

const damaged = fail({ code: 'code/damaged' } as const);

/** CRC-32 (ISO 3309). */
export function crc32(bytes: Uint8Array): number {
	let sum = 0xffffffff;
	for (const byte of bytes) {
		sum ^= byte;
		for (let i = 0; i < 8; i++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
	}
	return ~sum >>> 0;
}
