import { expect, test } from 'vitest';
import fc from 'fast-check';
import { fromBase64url, toBase64url } from '../base/base64url';
import { seeded } from '../base/random';
import { headerFor, readCode, writeCode } from './code';
import { keysFrom } from './keys';
import type { HandedIn } from './schema';
import { hpke, openResult, sealResult } from './seal';
import { aResult, aHandedResponse, anAssignment, isThorough, someKeys, tell } from './testing';

const { subtle } = globalThis.crypto;

function bytes(hex: string): Uint8Array<ArrayBuffer> {
	return Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

function hex(value: ArrayBuffer): string {
	return Buffer.from(value).toString('hex');
}

async function sealed(assignment: Parameters<typeof sealResult>[0], result: HandedIn) {
	const code = await sealResult(assignment, result, subtle);
	if (!code.ok) throw new Error(code.error.code);
	return code.value;
}

test('seals as RFC 9180 says, appendix A.3.1', async () => {
	const suite = hpke();
	const recipient = await suite.kem.deriveKeyPair(
		bytes('668b37171f1072f3cf12ea8a236a45df23fc13b82af3609ad1e354f6ef817550')
	);
	const info = bytes('4f6465206f6e2061204772656369616e2055726e');
	const context = await suite.createSenderContext({
		recipientPublicKey: recipient.publicKey,
		info,
		ekm: bytes('4270e54ffd08d79d5928020af4686d8f6b7d35dbe470265f1f5aa22816ce860e')
	});
	const plain = bytes('4265617574792069732074727574682c20747275746820626561757479');
	const cipher = await context.seal(plain, bytes('436f756e742d30'));

	expect(hex(await suite.kem.serializePublicKey(recipient.publicKey))).toBe(
		'04fe8c19ce0905191ebc298a9245792531f26f0cece2460639e8bc39cb7f706a826a779b4cf969b8a0e539c7f62fb3d30ad6aa8f80e30f1d128aafd68a2ce72ea0'
	);
	expect(hex(context.enc)).toBe(
		'04a92719c6195d5085104f469a8b9814d5838ff72b60501e2c4466e5e67b325ac98536d7b61a1af4b78e5b7f951c0900be863c403ce65c9bfcb9382657222d18c4'
	);
	expect(hex(cipher)).toBe(
		'5ad590bb8baa577f8619db35a36311226a896e7342a6d836d8b7bcd2f20b6c7f9076ac232e3ab2523f39513434'
	);

	const opening = await suite.createRecipientContext({
		recipientKey: recipient,
		enc: context.enc,
		info
	});
	expect(hex(await opening.open(cipher, bytes('436f756e742d30')))).toBe(hex(plain.buffer));
});

test('gives the teacher what the learner handed in, in the order of the assignment', async () => {
	const keys = await someKeys();
	const assignment = anAssignment(keys);
	const result = aResult(assignment, {
		who: { name: 'Zoë 李 عمر' },
		attempt: 3,
		extensions: 2,
		absences: 4,
		answers: [
			aHandedResponse({
				item: 'loan-size',
				itemVersion: 3,
				response: null,
				certainty: null,
				gone: true
			}),
			aHandedResponse({ item: 'summit-host', hinted: true, claimed: true, tookMs: 0 })
		]
	});

	const opened = await openResult(keys, assignment, await sealed(assignment, result));

	expect(opened).toEqual({
		ok: true,
		value: { ...result, answers: [...result.answers].reverse() }
	});
});

test('seals the same result into another code each time, of a length in steps', async () => {
	const assignment = anAssignment(await someKeys());
	const short = await sealed(assignment, aResult(assignment));
	const again = await sealed(assignment, aResult(assignment));
	const other = await sealed(assignment, aResult(assignment, { who: { name: 'Bartholomew' } }));

	expect(again).not.toBe(short);
	expect(again.length).toBe(short.length);
	expect(other.length).toBe(short.length);
});

test('holds nothing readable of name and answers', async () => {
	const assignment = anAssignment(await someKeys());
	const answers = assignment.items.map((ref) =>
		aHandedResponse({ ...ref, response: { text: 'porcupine' } })
	);
	const code = await sealed(
		assignment,
		aResult(assignment, { who: { name: 'Adalbert' }, answers })
	);
	const raw = Buffer.from(code.slice(3, -1), 'base64url').toString('latin1');

	for (const text of ['Adalbert', 'porcupine', 'summit-host']) {
		expect(code).not.toContain(text);
		expect(raw).not.toContain(text);
	}
});

test('a result of ten answers fits into two QR codes', async () => {
	const items = Array.from({ length: 10 }, (_, i) => ({
		item: `a-fairly-long-item-name-${String(i)}`,
		itemVersion: 1
	}));
	const assignment = anAssignment(await someKeys(), { items });

	expect((await sealed(assignment, aResult(assignment))).length).toBeLessThan(1750);
});

test('another key, another assignment and a changed seal are refused alike', async () => {
	const keys = await someKeys();
	const assignment = anAssignment(keys);
	const code = await sealed(assignment, aResult(assignment));
	const neutral = { ok: false, error: { code: 'code/not-for-this' } };
	const other = anAssignment(keys, { id: 'BBBBBBBBBBBBBBBB' });
	const parts = readCode(code);
	if (!parts.ok) throw new Error(parts.error.code);
	const renamed = writeCode({ ...parts.value, header: headerFor(other.id) });

	expect(await openResult(await someKeys(2), assignment, code)).toEqual(neutral);
	expect(await openResult(keys, other, code)).toEqual(neutral);
	expect(await openResult(keys, other, renamed)).toEqual(neutral);
});

const results = isThorough ? 20 : 1;
/** Opening one takes a millisecond. */
const everyNth = isThorough ? 1 : 7;

test(`the checksum finds every flipped bit of ${results === 1 ? 'a result' : '20 results'}, and every cut`, async () => {
	const keys = await someKeys();
	const assignment = anAssignment(keys);
	for (let n = 1; n <= results; n++) {
		const code = await sealed(assignment, aResult(assignment, { attempt: n }));
		const whole = fromBase64url(code.slice(3, -1)) ?? new Uint8Array();
		for (const flipped of flippedBits(whole)) {
			const read = readCode(`QW1${toBase64url(flipped)}.`);
			if (read.ok) throw new Error(`result ${n}: a flipped bit passed`);
		}
		for (let end = 0; end < code.length - 1; end++) {
			if (readCode(code.slice(0, end)).ok) throw new Error(`result ${n}: a cut at ${end} passed`);
		}
		tell(`result ${n}: ${whole.length * 8} flipped bits and ${code.length - 1} cuts found`);
	}
});

// The checksum finds slips; whoever mends it meets the seal.
test(`the seal itself refuses ${isThorough ? 'every flipped bit of 20 results' : 'flipped bits of a result'}, with the checksum mended`, async () => {
	const keys = await someKeys();
	const assignment = anAssignment(keys);
	for (let n = 1; n <= results; n++) {
		const code = await sealed(assignment, aResult(assignment, { attempt: n }));
		const parts = readCode(code);
		if (!parts.ok) throw new Error(parts.error.code);
		const { header, enc, sealed: cipher } = parts.value;
		const whole = new Uint8Array([...header, ...enc, ...cipher]);
		let refused = 0;
		for (const [bit, flipped] of [...flippedBits(whole)].entries()) {
			if (bit % everyNth !== 0) continue;
			const changed = writeCode({
				header: flipped.slice(0, 13),
				enc: flipped.slice(13, 78),
				sealed: flipped.slice(78)
			});
			const opened = await openResult(keys, assignment, changed);
			if (opened.ok) throw new Error(`result ${n}: flipped bit ${bit} passed`);
			// The first byte tells the version: what is of a later one is said to be.
			if (bit >= 8) expect(opened.error.code).toBe('code/not-for-this');
			refused++;
		}
		expect(refused).toBe(Math.ceil((8 * whole.length) / everyNth));
		tell(`result ${n}: ${refused} flipped bits refused by the seal`);
	}
}, 600_000);

function* flippedBits(whole: Uint8Array): Generator<Uint8Array<ArrayBuffer>> {
	for (let bit = 0; bit < whole.length * 8; bit++) {
		const flipped = new Uint8Array(whole);
		flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
		yield flipped;
	}
}

test('calls unreadable what is sealed properly but is no result of the assignment', async () => {
	const keys = await someKeys();
	const assignment = anAssignment(keys);
	const fewer = aResult(assignment, { answers: [aHandedResponse({ item: 'summit-host' })] });
	const older = aResult(assignment, {
		answers: [
			aHandedResponse({ item: 'summit-host' }),
			aHandedResponse({ item: 'loan-size', itemVersion: 2 })
		]
	});
	const spoofed = aResult(assignment, { who: { name: 'a\u202eb' } });

	for (const result of [fewer, older, spoofed]) {
		expect(await openResult(keys, assignment, await sealed(assignment, result))).toEqual({
			ok: false,
			error: { code: 'code/unreadable' }
		});
	}
});

test('reads a code as mail programs leave it', async () => {
	const keys = await someKeys();
	const assignment = anAssignment(keys);
	const code = await sealed(assignment, aResult(assignment));
	const wrapped = `  ${(code.match(/.{1,72}/g) ?? []).join('\r\n\u200b ')}\n`;

	expect(await openResult(keys, assignment, wrapped)).toMatchObject({ ok: true });
});

test.each([
	['', 'code/damaged'],
	['QW1.', 'code/damaged'],
	['QW1AAAA.', 'code/damaged'],
	['QW2AAAA.', 'code/newer-version'],
	['x'.repeat(200_000), 'code/too-long'],
	['1 kg of porcupines', 'code/damaged']
])('says what is wrong with %.20s', async (code, problem) => {
	const keys = await someKeys();

	expect(await openResult(keys, anAssignment(keys), code)).toMatchObject({
		error: { code: problem }
	});
});

const damages = isThorough ? 100_000 : 5000;

test(`${damages} damaged codes are refused without a throw`, async () => {
	const keys = await someKeys();
	const assignment = anAssignment(keys);
	const code = await sealed(assignment, aResult(assignment));
	const random = seeded('damaged codes');
	let slowestMs = 0;
	for (let i = 0; i < damages; i++) {
		const changed = damage(code, random);
		const before = performance.now();
		const read = readCode(changed);
		const refused = !read.ok || !(await openResult(keys, assignment, changed)).ok;
		slowestMs = Math.max(slowestMs, performance.now() - before);
		// A change that only adds white space is none.
		if (!refused && changed.replace(/\s/g, '') !== code) throw new Error(`passed: ${changed}`);
	}
	tell(`${damages} damaged codes, 0 exceptions, the slowest took ${slowestMs.toFixed(1)} ms`);
}, 600_000);

function damage(text: string, random: () => number): string {
	const at = Math.floor(random() * text.length);
	const odd = ['A', 'b', '_', '-', '.', ' ', '=', 'é', '\0', '😀', '\u202e', 'QW1'];
	const other = odd[Math.floor(random() * odd.length)] ?? '';
	switch (Math.floor(random() * 5)) {
		case 0:
			return text.slice(0, at);
		case 1:
			return text.slice(at);
		case 2:
			return text.slice(0, at) + text.slice(at + 1 + Math.floor(random() * 9));
		case 3:
			return text.slice(0, at) + other + text.slice(at);
		default:
			return text.slice(0, at) + other + text.slice(at + 1);
	}
}

test('the keys of a secret are the same each time, and belong together', async () => {
	await fc.assert(
		fc.asyncProperty(fc.uint8Array({ minLength: 20, maxLength: 20 }), async (secret) => {
			const keys = await keysFrom(new Uint8Array(secret), subtle);
			const again = await keysFrom(new Uint8Array(secret), subtle);
			const assignment = anAssignment(keys);
			const code = await sealed(assignment, aResult(assignment));

			expect(again.publicKey).toBe(keys.publicKey);
			expect(await openResult(again, assignment, code)).toMatchObject({ ok: true });
			await expect(subtle.exportKey('jwk', keys.pair.privateKey)).rejects.toThrow();
		}),
		{ numRuns: isThorough ? 100 : 5 }
	);
});
