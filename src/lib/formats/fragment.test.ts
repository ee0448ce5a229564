import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { toBase64url } from '../base/base64url';
import { seeded } from '../base/random';
import { decodeFragment, encodeFragment, longestFragment } from './fragment';
import { inflate } from './deflate';

const anything = { '1': z.json() };

/** A fragment of version 1 around any bytes, however they were made. */
function around(packed: Uint8Array): string {
	return `1${toBase64url(packed)}`;
}

function packed(text: string): string {
	return around(deflateSync(text));
}

test('gives back any JSON value', async () => {
	await fc.assert(
		fc.asyncProperty(fc.jsonValue({ maxDepth: 6 }), async (value) => {
			fc.pre(!/"(__proto__|prototype|constructor)":/.test(JSON.stringify(value)));
			// JSON knows no -0.
			const plain: unknown = JSON.parse(JSON.stringify(value));
			const text = await encodeFragment('1', plain);

			expect(text).toMatch(/^1[A-Za-z0-9_-]+$/);
			expect(await decodeFragment(`#${text}\n`, anything)).toEqual({ ok: true, value: plain });
		}),
		{ numRuns: 200 }
	);
});

test('reads each version with its own schema', async () => {
	const readers = {
		'1': z.object({ n: z.number() }),
		'2': z.object({ m: z.number() }).transform(({ m }) => ({ n: m }))
	};

	expect(await decodeFragment(await encodeFragment('1', { n: 1 }), readers)).toMatchObject({
		value: { n: 1 }
	});
	expect(await decodeFragment(await encodeFragment('2', { m: 2 }), readers)).toMatchObject({
		value: { n: 2 }
	});
});

test('says that a link is of a newer version rather than damaged', async () => {
	const text = await encodeFragment('b', [1]);

	expect(await decodeFragment(text, anything)).toEqual({
		ok: false,
		error: { code: 'fragment/newer-version', version: 'b' }
	});
});

test.each([
	['nothing', ''],
	['a version alone', '1'],
	['another address', 'https://example.com/'],
	['an unknown character in front', '0eJwDAAAAAAE'],
	['a name of the prototype in front', '__proto__'],
	['no base64url', '1a+b/'],
	['bytes that are no zlib', around(new Uint8Array([1, 2, 3, 4, 5, 6, 7]))],
	['no JSON', packed('{"a":')],
	['no UTF-8', around(deflateSync(new Uint8Array([34, 255, 254, 34])))],
	['a key that reaches a prototype', packed('[{"__proto__":{"x":1}}]')],
	['a constructor', packed('{"a":{"constructor":1}}')],
	['nesting beyond 32', packed(`${'['.repeat(33)}${']'.repeat(33)}`)],
	['nesting that would break a walker', packed('['.repeat(500_000))],
	['bytes after the end', around(Buffer.concat([deflateSync('[1]'), Buffer.from([1, 2, 3, 4])]))]
])('calls damaged: %s', async (_, text) => {
	expect(await decodeFragment(text, anything)).toEqual({
		ok: false,
		error: { code: 'fragment/damaged' }
	});
	expect(({} as { x?: number }).x).toBeUndefined();
});

test('calls damaged what the schema refuses', async () => {
	const text = await encodeFragment('1', { n: 'one' });

	expect(await decodeFragment(text, { '1': z.object({ n: z.number() }) })).toMatchObject({
		error: { code: 'fragment/damaged' }
	});
});

test('keeps brackets and quotes in texts out of the nesting', async () => {
	const value = { text: `\\"${'['.repeat(100)}"` };

	expect(await decodeFragment(await encodeFragment('1', value), anything)).toEqual({
		ok: true,
		value
	});
});

test('looks at nothing of what is too long', async () => {
	const text = '1'.repeat(50_000_000);
	const before = performance.now();

	expect(await decodeFragment(text, anything)).toMatchObject({
		error: { code: 'fragment/too-long', length: 50_000_000 }
	});
	expect(performance.now() - before).toBeLessThan(100);
	expect(await decodeFragment('1'.repeat(longestFragment + 1), anything)).toMatchObject({
		error: { code: 'fragment/too-long' }
	});
});

test('stops a bomb that fits into a link', async () => {
	const bomb = deflateSync(Buffer.alloc(20 * 1024 * 1024), { level: 9 });
	const text = around(bomb);
	expect(text.length).toBeLessThan(longestFragment);

	expect(await decodeFragment(text, anything)).toMatchObject({
		error: { code: 'fragment/too-large' }
	});
});

test('stops 100 MiB in 102 kB before 3 MiB have come out', async () => {
	const bomb = new Uint8Array(deflateSync(Buffer.alloc(100 * 1024 * 1024), { level: 9 }));
	const heap = process.memoryUsage().arrayBuffers;

	expect(await inflate(bomb, 1024 * 1024)).toMatchObject({ error: { code: 'inflate/too-large' } });
	expect(process.memoryUsage().arrayBuffers - heap).toBeLessThan(3 * 1024 * 1024);
});

test('refuses or reads 20,000 damaged fragments, and never throws', async () => {
	const random = seeded('damaged fragments');
	const whole = await encodeFragment('1', {
		title: 'Year 9: London summit',
		items: Array.from({ length: 10 }, (_, i) => `item-${String(i)}`)
	});
	const outcomes = new Map<string, number>();
	for (let i = 0; i < 20_000; i++) {
		const decoded = await decodeFragment(damage(whole, random), anything);
		const code = decoded.ok ? 'read' : decoded.error.code;
		outcomes.set(code, (outcomes.get(code) ?? 0) + 1);
	}

	// A changed text hardly ever has the checksum of another.
	expect(outcomes.get('read') ?? 0).toBeLessThan(5);
	expect(outcomes.get('fragment/damaged')).toBeGreaterThan(15_000);
}, 60_000);

/** A text with a character changed, left out, added or cut from. */
function damage(text: string, random: () => number): string {
	const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
	const at = Math.floor(random() * text.length);
	const other = alphabet[(alphabet.indexOf(text[at] ?? '') + 1 + Math.floor(random() * 62)) % 64];
	switch (Math.floor(random() * 4)) {
		case 0:
			return text.slice(0, at);
		case 1:
			return text.slice(0, at) + text.slice(at + 1);
		case 2:
			return text.slice(0, at) + (other ?? '') + text.slice(at);
		default:
			return text.slice(0, at) + (other ?? '') + text.slice(at + 1);
	}
}
