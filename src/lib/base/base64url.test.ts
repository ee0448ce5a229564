import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase64url, toBase64url } from './base64url';

test('gives back the same bytes', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 10_000 }), (bytes) => {
			expect(fromBase64url(toBase64url(bytes))).toEqual(new Uint8Array(bytes));
		}),
		{ numRuns: 200 }
	);
});

test.each([
	// RFC 4648, section 10, with its padding left out.
	['', ''],
	['f', 'Zg'],
	['fo', 'Zm8'],
	['foo', 'Zm9v'],
	['foob', 'Zm9vYg'],
	['fooba', 'Zm9vYmE'],
	['foobar', 'Zm9vYmFy']
])('writes %j as %j', (text, written) => {
	expect(toBase64url(new TextEncoder().encode(text))).toBe(written);
});

test.each(['Zg==', 'Z', 'Zh', 'Zm9', 'Zm9v\n', 'Zm+v', 'Zm/v', 'é'])('refuses %j', (text) => {
	expect(fromBase64url(text)).toBeNull();
});

test('knows one text only for each sequence of bytes', () => {
	fc.assert(
		fc.property(fc.stringMatching(/^[A-Za-z0-9_-]{0,12}$/), (text) => {
			const bytes = fromBase64url(text);
			if (bytes) expect(toBase64url(bytes)).toBe(text);
		}),
		{ numRuns: 1000 }
	);
});
