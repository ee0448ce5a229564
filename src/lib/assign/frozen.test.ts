import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { fingerprintOf } from './fingerprint';
import { openKeyFile } from './key-file';
import { keysFrom } from './keys';
import { decodeAssignment, encodeAssignment } from './link';
import { readRecoveryCode, recoveryCode } from './recovery';
import type { Assignment, HandedIn } from './schema';
import { openResult } from './seal';

/** What released versions handed out. It must open for ever: files are only ever added here. */
const frozen = fileURLToPath(new URL('../../../tests/frozen/', import.meta.url));
const { subtle } = globalThis.crypto;

function read(name: string): unknown {
	return JSON.parse(readFileSync(frozen + name, 'utf8'));
}

function bytesOf(hex: string): Uint8Array<ArrayBuffer> {
	return new Uint8Array(Buffer.from(hex, 'hex'));
}

const links = readdirSync(`${frozen}links/v1`);

test.each(links)('the link %s holds what it held', async (name) => {
	const { fragment, holds } = read(`links/v1/${name}`) as { fragment: string; holds: Assignment };

	expect(await decodeAssignment(fragment)).toEqual({ ok: true, value: holds });
	expect(await decodeAssignment(await encodeAssignment(holds))).toEqual({ ok: true, value: holds });
});

test('a secret gives the key, words and recovery code it gave, and its file opens', async () => {
	const teacher = read('codes/v1/teacher.json') as Record<
		'secret' | 'publicKey' | 'recoveryCode' | 'password' | 'by' | 'keyFile',
		string
	> & { words: string[] };
	const { publicKey, by } = teacher;
	const secret = bytesOf(teacher.secret);

	expect((await keysFrom(secret, subtle)).publicKey).toBe(publicKey);
	expect(await fingerprintOf(publicKey, subtle)).toEqual(teacher.words);
	expect(recoveryCode(secret)).toBe(teacher.recoveryCode);
	expect(readRecoveryCode(teacher.recoveryCode)).toEqual({ ok: true, value: secret });
	expect(await openKeyFile(teacher.keyFile, teacher.password, subtle)).toEqual({
		ok: true,
		value: { secret, publicKey, by }
	});
});

test('a result code opens to what was handed in', async () => {
	const { secret, assignment, code, holds } = read('codes/v1/one-result.json') as {
		secret: string;
		assignment: Assignment;
		code: string;
		holds: HandedIn;
	};

	expect(await openResult(await keysFrom(bytesOf(secret), subtle), assignment, code)).toEqual({
		ok: true,
		value: holds
	});
});
