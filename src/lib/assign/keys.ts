import { fromBase64url, toBase64url } from '../base/base64url';
import { assert, fail, ok, type Result } from '../base/result';
import { publicPoint, scalarFrom } from './p256';

/*
 * A teacher's keys come from a secret of 160 random bits, which a key file or a recovery code holds. The private key is
 * computed from it and cannot be read out of the browser again.
 */

/** Bytes of a teacher's secret. */
export const secretBytes = 20;

/** A P-256 key pair for `openResult`, with the public key as links carry it. */
export interface TeacherKeys {
	readonly publicKey: string;
	/** Its private key cannot be exported. */
	readonly pair: CryptoKeyPair;
}

const algorithm = { name: 'ECDH', namedCurve: 'P-256' } as const;

/** Returns a new secret. @param crypto source of random bytes */
export function newSecret(crypto: Pick<Crypto, 'getRandomValues'>): Uint8Array<ArrayBuffer> {
	return crypto.getRandomValues(new Uint8Array(secretBytes));
}

/**
 * Returns the key pair of a secret: the same on every device.
 *
 * The private scalar is HKDF-SHA-256 of the secret, 48 bytes, brought into the range of the curve (FIPS 186-5, A.2.1).
 * The public point is computed here, since browsers disagree on deriving it. Pinned by `keys.test.ts`.
 */
export async function keysFrom(
	secret: Uint8Array<ArrayBuffer>,
	subtle: SubtleCrypto
): Promise<TeacherKeys> {
	assert(secret.length === secretBytes, 'a secret has its length');
	const source = await subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
	const info = new TextEncoder().encode('quillwise-key/1');
	const bits = await subtle.deriveBits(
		{ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info },
		source,
		48 * 8
	);
	const scalar = scalarFrom(new Uint8Array(bits));
	const { x, y } = publicPoint(scalar);
	const point = new Uint8Array([4, ...bytesOf(x), ...bytesOf(y)]);
	const jwk = {
		kty: 'EC',
		crv: 'P-256',
		d: toBase64url(bytesOf(scalar)),
		x: toBase64url(bytesOf(x)),
		y: toBase64url(bytesOf(y))
	};
	const [privateKey, publicKey] = await Promise.all([
		subtle.importKey('jwk', jwk, algorithm, false, ['deriveBits']),
		subtle.importKey('raw', point, algorithm, true, [])
	]);
	return { publicKey: toBase64url(point), pair: { privateKey, publicKey } };
}

/** Returns the key of a link for sealing. Error: `key/damaged`, where it is no point of the curve. */
export async function importPublicKey(
	text: string,
	subtle: SubtleCrypto
): Promise<Result<CryptoKey, { code: 'key/damaged' }>> {
	const bytes = fromBase64url(text);
	if (bytes?.length !== 65) return fail({ code: 'key/damaged' });
	try {
		return ok(await subtle.importKey('raw', bytes, algorithm, true, []));
	} catch {
		return fail({ code: 'key/damaged' }); // no point of the curve
	}
}

/** 32 bytes, the most significant first. */
function bytesOf(value: bigint): Uint8Array {
	const hex = value.toString(16).padStart(64, '0');
	return Uint8Array.from({ length: 32 }, (_, i) => parseInt(hex.slice(2 * i, 2 * i + 2), 16));
}
