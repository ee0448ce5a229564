import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toBase64url } from '../base/base64url';
import { groupOfPart, isPart, joinParts, longestPart, splitCode } from './parts';

const code = fc
	.uint8Array({ minLength: 700, maxLength: 4000 })
	.map((bytes) => `QW1${toBase64url(bytes)}.`);

test('pieces make the code again, in any order and however often each comes', () => {
	fc.assert(
		fc.property(code, fc.infiniteStream(fc.nat()), (text, places) => {
			const pieces = splitCode(text);
			const mess = [...pieces, ...pieces].sort(
				() => (places.next().value % 3) - 1 // any order will do
			);

			expect(pieces.every((piece) => piece.length <= longestPart && isPart(piece))).toBe(true);
			expect(new Set(pieces.map(groupOfPart)).size).toBe(1);
			expect(joinParts(mess)).toEqual({ ok: true, value: text });
		}),
		{ numRuns: 50 }
	);
});

test('a short code is one piece: itself', () => {
	expect(splitCode('QW1AAAA.')).toEqual(['QW1AAAA.']);
	expect(isPart('QW1AAAA.')).toBe(false);
});

test('says which pieces are missing', () => {
	const pieces = splitCode(`QW1${'a'.repeat(2000)}.`);

	expect(joinParts(pieces.slice(1, 2))).toEqual({
		ok: false,
		error: { code: 'parts/missing', missing: [1, 3], of: 3 }
	});
});

test('pieces of two codes do not mix, nor does a changed one pass', () => {
	const [a = '', b = ''] = splitCode(`QW1${'a'.repeat(1000)}.`);
	const [c = ''] = splitCode(`QW1${'c'.repeat(1000)}.`);
	const mixed = { ok: false, error: { code: 'parts/mixed' } };

	expect(joinParts([c, b])).toEqual(mixed);
	expect(joinParts([a.replace('aaa', 'aba'), b])).toEqual(mixed);
	expect(joinParts([])).toEqual(mixed);
	expect(joinParts(['QWP1:3:2:0000000:a'])).toEqual(mixed);
});
