import { fail, ok, type Result } from '../base/result';
import { fromBase32, tidyBase32, toBase32 } from './base32';
import { crc32 } from './code';
import { secretBytes } from './keys';

/** Bits of the checksum at the end: 20 of a CRC-32 fill four digits. */
const sumDigits = 4;
const secretDigits = (secretBytes * 8) / 5;

/** Returns a teacher's secret as a code to print: nine groups of four digits, the last a checksum. */
export function recoveryCode(secret: Uint8Array): string {
	const text = toBase32(secret) + sumOf(secret);
	return (text.match(/.{4}/g) ?? []).join('-');
}

/** Reads a recovery code as somebody typed it. Error: `recovery/damaged`, for a digit mistyped, missing or too many. */
export function readRecoveryCode(
	typed: string
): Result<Uint8Array<ArrayBuffer>, { code: 'recovery/damaged' }> {
	const text = tidyBase32(typed);
	const secret = fromBase32(text.slice(0, secretDigits));
	const fits = text.length === secretDigits + sumDigits && secret && text.endsWith(sumOf(secret));
	return fits ? ok(secret) : fail({ code: 'recovery/damaged' });
}

function sumOf(secret: Uint8Array): string {
	const sum = crc32(secret) >>> 12;
	return toBase32(new Uint8Array([sum >>> 12, sum >>> 4, sum << 4])).slice(0, sumDigits);
}
