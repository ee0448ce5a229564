import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toBase64url } from '../base/base64url';
import { fnv1a } from '../base/random';
import { deflate } from '../formats/deflate';
import { backupText } from './backup';
import { defaultSettings } from './default-settings';
import { joinParts, missingParts, mostParts, partsOf, readPart, type Part } from './parts';
import { manyAttempts } from './plenty';

function read(fragments: readonly string[]): Part[] {
	return fragments.flatMap((fragment) => readPart(fragment) ?? []);
}

/** Every part that links to the same text would carry, whatever its size. */
async function packed(text: string): Promise<Part> {
	const data = toBase64url(await deflate(new TextEncoder().encode(text)));
	return { id: fnv1a(data).toString(36), number: 1, count: 1, data };
}

describe('a text in parts', () => {
	test('comes back whole, in whatever order its parts are scanned', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.string({ unit: 'binary', maxLength: 4_000 }),
				fc.boolean(),
				async (text, backwards) => {
					const fragments = (await partsOf(text)) ?? [];
					const parts = read(backwards ? fragments.reverse() : fragments);
					expect(parts).toHaveLength(fragments.length);
					expect(parts[0] && missingParts(parts[0], parts)).toEqual([]);
					expect(await joinParts(parts)).toBe(text);
				}
			),
			{ numRuns: 200 }
		);
	});

	test('holds what a learner has after some weeks, and says when it is too much', async () => {
		const backup = (count: number) =>
			backupText({ attempts: manyAttempts(count), sessions: [], settings: defaultSettings }, 0);
		expect((await partsOf(backup(10)))?.length).toBeLessThanOrEqual(2);
		expect((await partsOf(backup(200)))?.length).toBeLessThanOrEqual(mostParts);
		expect(await partsOf(backup(5_000))).toBeNull();
	});

	test('is not read where a part is missing, changed, or of another text', async () => {
		const text = Array.from({ length: 300 }, (_, i) => fnv1a(String(i))).join();
		const parts = read((await partsOf(text)) ?? []);
		const [first, ...rest] = parts;
		if (!first) throw new Error('there is a first part');
		expect(rest.length).toBeGreaterThan(0);
		expect(missingParts(first, rest)).toEqual([1]);
		expect(await joinParts(rest)).toBeNull();
		expect(await joinParts([{ ...first, data: `x${first.data.slice(1)}` }, ...rest])).toBeNull();
		expect(await joinParts([])).toBeNull();
		expect(missingParts({ ...first, id: 'other' }, parts)).toHaveLength(parts.length);
	});

	test('that grows beyond a mebibyte is not unpacked', async () => {
		const part = await packed(' '.repeat(2 * 1024 * 1024));
		expect(part.data.length).toBeLessThan(4_000);
		expect(await joinParts([part])).toBeNull();
	});

	test.each([
		'',
		'#',
		'#top',
		'copy=',
		'copy=a.0.1.x',
		'copy=a.2.1.x',
		'copy=a.1.13.x',
		'copy=a.1.1.',
		'copy=a.1.1.<x>',
		'copy=A.1.1.x',
		`copy=a.1.1.${'x'.repeat(2_000)}`
	])('is not found in the fragment %s', (fragment) => {
		expect(readPart(fragment)).toBeNull();
	});

	test('never throws, whatever the fragment', async () => {
		await fc.assert(
			fc.asyncProperty(fc.string({ unit: 'binary' }), async (data) => {
				const part = readPart(`#copy=a.1.1.${data}`);
				if (part) expect(await joinParts([part])).toBeNull();
			}),
			{ numRuns: 2_000 }
		);
	});
});
