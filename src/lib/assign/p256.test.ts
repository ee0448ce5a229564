import { expect, test } from 'vitest';
import { fromBase64url } from '../base/base64url';
import { publicPoint, scalarFrom } from './p256';

function numberOf(text = ''): bigint {
	return (fromBase64url(text) ?? new Uint8Array()).reduce((n, byte) => n * 256n + BigInt(byte), 0n);
}

test('finds the public point of 30 keys as WebCrypto does', async () => {
	const { subtle } = globalThis.crypto;
	for (let i = 0; i < 30; i++) {
		const made = await subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, [
			'deriveBits'
		]);
		const { d, x, y } = await subtle.exportKey('jwk', made.privateKey);

		expect(publicPoint(numberOf(d))).toEqual({ x: numberOf(x), y: numberOf(y) });
	}
});

test('knows small multiples of the base point', () => {
	// NIST, "Mathematical routines for the NIST prime elliptic curves", P-256, k = 2.
	expect(publicPoint(2n).x.toString(16)).toBe(
		'7cf27b188d034f7e8a52380304b51ac3c08969e277f21b35a60b48fc47669978'
	);
});

test('brings any bytes into the range of the curve', () => {
	expect(scalarFrom(new Uint8Array(48))).toBe(1n);
	expect(scalarFrom(new Uint8Array(48).fill(255))).toBeLessThan(
		0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n
	);
});
