import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openKeyFile, writeKeyFile } from './key-file';
import { recoveryCode, readRecoveryCode } from './recovery';
import { fingerprintOf } from './fingerprint';
import { keysFrom } from './keys';
import { fingerprintWords } from './words';
import { someKeys } from './testing';

const { crypto } = globalThis;
const secret = new Uint8Array(20).map((_, i) => i * 7);
const { publicKey } = await keysFrom(secret, crypto.subtle);
const file = await writeKeyFile({ secret, publicKey, by: 'Ms Okafor' }, 'correct horse', crypto);

function changed(change: Record<string, unknown>): string {
	return JSON.stringify({ ...(JSON.parse(file) as object), ...change });
}

test('a key file opens with its password, on any device', async () => {
	expect(await openKeyFile(file, 'correct horse', crypto.subtle)).toEqual({
		ok: true,
		value: { secret, publicKey, by: 'Ms Okafor' }
	});
});

test('a key file holds nothing of the secret, and asks for 600,000 rounds', () => {
	expect(file).not.toContain(Buffer.from(secret).toString('base64url'));
	expect(JSON.parse(file)).toMatchObject({ format: 'quillwise-key', version: 1, rounds: 600_000 });
});

test('a password typed with composed letters opens what was sealed with parted ones', async () => {
	const sealed = await writeKeyFile({ secret, publicKey, by: null }, 'école secrète', crypto);

	expect(await openKeyFile(sealed, 'e\u0301cole secre\u0300te', crypto.subtle)).toMatchObject({
		ok: true
	});
});

test.each([
	['another password', file, 'correct hors', 'key-file/wrong-password'],
	['another name put in', changed({ by: 'Mr X' }), 'correct horse', 'key-file/wrong-password'],
	['fewer rounds than protect', changed({ rounds: 99_999 }), '', 'key-file/out-of-bounds'],
	['more rounds than are bearable', changed({ rounds: 2_000_001 }), '', 'key-file/out-of-bounds'],
	['rounds beyond all', changed({ rounds: 1e15 }), '', 'key-file/out-of-bounds'],
	['a newer version', changed({ version: 2 }), '', 'key-file/newer-version'],
	['no JSON', file.slice(0, -5), '', 'key-file/damaged'],
	['a short salt', changed({ salt: 'AAAA' }), '', 'key-file/damaged'],
	['a long seal', changed({ sealed: 'A'.repeat(5000) }), '', 'key-file/damaged'],
	['a huge file', ' '.repeat(1_000_000), '', 'key-file/damaged'],
	['another file of ours', '{"format":"quillwise-backup"}', '', 'key-file/damaged']
])('refuses %s', async (_, text, password, code) => {
	expect(await openKeyFile(text, password, crypto.subtle)).toEqual({ ok: false, error: { code } });
});

test('a recovery code gives back the secret, however it was typed', () => {
	fc.assert(
		fc.property(fc.uint8Array({ minLength: 20, maxLength: 20 }), (bytes) => {
			const code = recoveryCode(bytes);

			expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/);
			expect(readRecoveryCode(code)).toEqual({ ok: true, value: new Uint8Array(bytes) });
			const typed = code
				.toLowerCase()
				.replaceAll('-', ' ')
				.replaceAll('0', 'o')
				.replaceAll('1', 'l');
			expect(readRecoveryCode(` ${typed}\n`)).toEqual({ ok: true, value: new Uint8Array(bytes) });
		})
	);
});

test('a recovery code with one wrong digit, two swapped or one missing is refused', () => {
	const code = recoveryCode(secret);
	for (let i = 0; i < code.length; i++) {
		if (code[i] === '-') continue;
		const wrong = code[i] === '7' ? '8' : '7';
		expect(readRecoveryCode(code.slice(0, i) + wrong + code.slice(i + 1)).ok, code).toBe(false);
		expect(readRecoveryCode(code.slice(0, i) + code.slice(i + 1)).ok).toBe(false);
	}
	expect(readRecoveryCode(`${code}0`).ok).toBe(false);
	expect(readRecoveryCode('').ok).toBe(false);
});

test('a key has eight words, another key others', async () => {
	const words = await fingerprintOf(publicKey, crypto.subtle);

	expect(words).toHaveLength(8);
	expect(words.every((word) => fingerprintWords.includes(word))).toBe(true);
	expect(await fingerprintOf(publicKey, crypto.subtle)).toEqual(words);
	expect(await fingerprintOf((await someKeys(9)).publicKey, crypto.subtle)).not.toEqual(words);
});

test('every byte has a word of its own', () => {
	expect(new Set(fingerprintWords).size).toBe(256);
});
