import { Aes128Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { fail, ok, type Result } from '../base/result';
import { parseForeignJson } from '../formats/json';
import { headerFor, longestCode, readCode, writeCode, type CodeProblem } from './code';
import { importPublicKey, type TeacherKeys } from './keys';
import type { Assignment, HandedIn } from './schema';
import { readResult, writeResult } from './result';

/** Results are padded to a multiple of this, so that their length tells little of what is in them. */
const stepBytes = 256;

/** Why a result cannot be sealed. */
export type SealProblem =
	{ readonly code: 'key/damaged' } | Extract<CodeProblem, { code: 'code/too-long' }>;

/** Why a result code cannot be opened. */
export type OpenProblem =
	| CodeProblem
	/** Another teacher's, another assignment's, or changed on the way by somebody who mended the checksum. */
	| { readonly code: 'code/not-for-this' }
	/** Properly sealed by a page that is not ours, or not of this version. */
	| { readonly code: 'code/unreadable' };

/**
 * Returns a result as a code that only the assignment's teacher can open.
 *
 * HPKE (RFC 9180) in base mode: it says for whom, not from whom. One context, one seal: a context must not seal two at
 * once (CVE-2025-64767).
 *
 * Errors: `key/damaged`, where the link's key is no key; `code/too-long`, where nobody could read the code back.
 */
export async function sealResult(
	assignment: Assignment,
	result: HandedIn,
	subtle: SubtleCrypto
): Promise<Result<string, SealProblem>> {
	const key = await importPublicKey(assignment.publicKey, subtle);
	if (!key.ok) return key;
	const header = headerFor(assignment.id);
	const context = await hpke().createSenderContext({
		recipientPublicKey: key.value,
		info: infoFor(assignment.id)
	});
	const sealed = await context.seal(padded(writeResult(assignment, result)), header);
	const code = writeCode({
		...{ header, enc: new Uint8Array(context.enc) },
		sealed: new Uint8Array(sealed)
	});
	return code.length > longestCode
		? fail({ code: 'code/too-long', length: code.length })
		: ok(code);
}

/**
 * Opens a result code with the teacher's keys.
 *
 * Never throws. Errors: those of `readCode`; `code/not-for-this` for another key, another assignment or a changed seal
 * alike; `code/unreadable` where what was sealed is no result of this assignment.
 */
export async function openResult(
	keys: TeacherKeys,
	assignment: Assignment,
	code: string
): Promise<Result<HandedIn, OpenProblem>> {
	const parts = readCode(code);
	if (!parts.ok) return parts;
	const { header, enc, sealed } = parts.value;
	if (parts.value.assignment !== assignment.id) return fail({ code: 'code/not-for-this' });
	let plain: ArrayBuffer;
	try {
		const context = await hpke().createRecipientContext({
			recipientKey: keys.pair,
			enc,
			info: infoFor(assignment.id)
		});
		plain = await context.open(sealed, header);
	} catch {
		return fail({ code: 'code/not-for-this' });
	}
	const result = readResult(assignment, unpadded(new Uint8Array(plain)), parseForeignJson);
	return result ? ok(result) : fail({ code: 'code/unreadable' });
}

/** Returns the suite of version 1: DHKEM(P-256, HKDF-SHA-256), HKDF-SHA-256, AES-128-GCM. */
export function hpke(): CipherSuite {
	return new CipherSuite({
		kem: new DhkemP256HkdfSha256(),
		kdf: new HkdfSha256(),
		aead: new Aes128Gcm()
	});
}

function infoFor(assignment: string): Uint8Array<ArrayBuffer> {
	return new TextEncoder().encode(`quiz-receipt/1${assignment}`);
}

/** JSON ends with a bracket, so that spaces after it mean nothing. */
function padded(json: string): Uint8Array<ArrayBuffer> {
	const bytes = new TextEncoder().encode(json);
	const out = new Uint8Array(Math.ceil(bytes.length / stepBytes) * stepBytes).fill(0x20);
	out.set(bytes);
	return out;
}

function unpadded(bytes: Uint8Array): string {
	return new TextDecoder().decode(bytes).trimEnd();
}
