import { fromBase64url } from '../base/base64url';
import { fingerprintWords } from './words';

/** Words of a fingerprint: 64 bits, far more than anybody can search through for a look-alike. */
const words = 8;

/**
 * Returns a public key as eight words, the same on the teacher's page and on the learner's: a swapped link shows others.
 *
 * The first eight bytes of the SHA-256 of the key's 65 bytes.
 */
export async function fingerprintOf(publicKey: string, subtle: SubtleCrypto): Promise<string[]> {
	const hash = await subtle.digest('SHA-256', fromBase64url(publicKey) ?? new Uint8Array());
	return Array.from(
		new Uint8Array(hash).subarray(0, words),
		(byte) => fingerprintWords[byte] ?? '' // the list has a word for each byte
	);
}
