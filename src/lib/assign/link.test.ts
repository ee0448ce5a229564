import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seeded } from '../base/random';
import { encodeFragment } from '../formats/fragment';
import { asLinked, decodeAssignment, decodeLink, encodeAssignment, longestLink } from './link';
import { assignmentSchema, type Assignment } from './schema';
import { anAssignment, isThorough, someKeys, tell } from './testing';

const keys = await someKeys();

const line = (longest: number) =>
	fc
		.string({ unit: 'grapheme', maxLength: longest / 8 })
		.map((text) => text.replace(/[\p{Cc}\u2028\u2029]/gu, '').trim())
		.filter((text) => text.length > 0 && text.length <= longest && text.isWellFormed());
const id = fc.stringMatching(/^[a-z0-9]{1,12}(-[a-z0-9]{1,12}){0,3}$/);

const anyAssignment: fc.Arbitrary<Assignment> = fc.record({
	id: fc.stringMatching(/^[A-Za-z0-9_-]{16}$/),
	title: line(120),
	by: line(80),
	note: fc.constantFrom('', 'Read the passage first.\nThen answer.'),
	pack: id,
	items: fc.uniqueArray(fc.record({ item: id, itemVersion: fc.integer({ min: 1, max: 9999 }) }), {
		minLength: 1,
		maxLength: 100,
		selector: ({ item }) => item
	}),
	rules: fc.record({
		order: fc.constantFrom('fixed', 'shuffled'),
		feedback: fc.constantFrom('at-once', 'at-end', 'none'),
		hints: fc.boolean(),
		certainty: fc.boolean(),
		attempts: fc.option(fc.integer({ min: 1, max: 20 })),
		minutes: fc.option(fc.integer({ min: 1, max: 600 })),
		due: fc.option(
			fc.record({
				at: fc.integer({ min: 0, max: 50_000_000 }).map((minutes) => minutes * 60_000),
				zone: fc.constantFrom('Europe/London', 'Asia/Kathmandu')
			})
		),
		who: fc.constantFrom('name', 'code')
	}),
	publicKey: fc.constant(keys.publicKey),
	madeAt: fc.integer({ min: 0, max: 50_000_000 }).map((minutes) => minutes * 60_000)
});

test('a link gives back the assignment', async () => {
	await fc.assert(
		fc.asyncProperty(anyAssignment, async (assignment) => {
			expect(assignmentSchema.safeParse(assignment).success).toBe(true);
			expect(await decodeAssignment(await encodeAssignment(assignment))).toEqual({
				ok: true,
				value: assignment
			});
		}),
		{ numRuns: isThorough ? 10_000 : 100 }
	);
});

test('moments travel in whole minutes', async () => {
	const assignment = anAssignment(keys, { madeAt: Date.UTC(2026, 2, 1, 18, 0, 59) });

	expect(await decodeAssignment(await encodeAssignment(assignment))).toEqual({
		ok: true,
		value: asLinked(assignment)
	});
	expect(asLinked(assignment).madeAt).toBe(Date.UTC(2026, 2, 1, 18));
});

test('a link of ten items stays far below 2,000 characters', async () => {
	const random = seeded('ten items');
	const letter = () => String.fromCharCode(97 + Math.floor(random() * 26));
	const word = (length: number) => Array.from({ length }, letter).join('');
	const items = Array.from({ length: 10 }, () => ({
		item: `${word(8)}-${word(9)}-${word(9)}`,
		itemVersion: 2
	}));
	const note = word(120);
	const fragment = await encodeAssignment(anAssignment(keys, { items, note }));

	expect(fragment.length + 'https://quillwise.example/a/#'.length).toBeLessThan(longestLink / 2);
});

test('reads a whole link, and a fragment alone', async () => {
	const assignment = anAssignment(keys);
	const fragment = await encodeAssignment(assignment);

	for (const text of [fragment, `#${fragment}`, ` https://a.example/x/a/#${fragment} \n`]) {
		expect(await decodeLink(text)).toEqual({ ok: true, value: assignment });
	}
});

test('finds the last link of a message, whatever stands around it and however it was broken', async () => {
	const assignment = anAssignment(keys);
	const fragment = await encodeAssignment(assignment);
	const link = `https://a.example/x/a/#${fragment}`;
	const broken = link.replace(/(.{76})/g, '$1\r\n');

	for (const text of [
		`Year 9 #homework: ${link}`,
		`${link}. Thank you all!`,
		`(${link})`,
		`<${link}>`,
		`_${link}_`,
		`${link}\nThank you`,
		`#1 is old: https://a.example/a/#1eJwrTgUAAcUBCA #2: ${link}`,
		`${broken}\r\nThanks`,
		`${fragment}.`
	]) {
		expect(await decodeLink(text)).toEqual({ ok: true, value: assignment });
	}
});

test('refuses what is no link, however long', async () => {
	const text = 'a/#1'.repeat(1_000_000);
	expect(await decodeLink(text)).toMatchObject({ error: { code: 'fragment/damaged' } });
	expect(await decodeLink(`/a/#1${'A'.repeat(1_000_000)}`)).toMatchObject({ ok: false });
	expect(await decodeLink('https://example.com/')).toMatchObject({
		error: { code: 'fragment/damaged' }
	});
	expect(await decodeLink('')).toMatchObject({ error: { code: 'fragment/damaged' } });
});

test.each([
	['an object', {}],
	['too few fields', ['AAAAAAAAAAAAAAAA']],
	['a version that is no number', withItems('summit-host~x')],
	['an item named twice', withItems('summit-host summit-host')],
	['no items', withItems('')],
	['a name that turns the direction of what follows', withTitle('a\u202eb')],
	['a title of control characters', withTitle('a\0b')],
	['a title that is too long', withTitle('a'.repeat(121))]
])('refuses %s', async (_, wire) => {
	expect(await decodeAssignment(await encodeFragment('1', wire))).toMatchObject({
		error: { code: 'fragment/damaged' }
	});
});

function withItems(items: string): unknown {
	return wire({ 5: items });
}
function withTitle(title: string): unknown {
	return wire({ 1: title });
}
function wire(changes: Record<number, unknown>): unknown {
	const whole = ['AAAAAAAAAAAAAAAA', 'T', 'B', '', 'pack', 'a b', 0, 0, 0, 0, 0, keys.publicKey, 1];
	return whole.map((value, i) => changes[i] ?? value);
}

test('takes names and titles as they are, whatever they would do to a page', async () => {
	for (const title of ['<img src=x onerror=alert(1)>', '"><script>x</script>', '{{7*7}}', "';--"]) {
		const assignment = anAssignment(keys, { title, by: title, note: title });

		expect(await decodeAssignment(await encodeAssignment(assignment))).toEqual({
			ok: true,
			value: assignment
		});
	}
});

const damages = isThorough ? 100_000 : 2000;

test(`${damages} damaged links are refused without a throw, and never read as another`, async () => {
	const random = seeded('damaged links');
	const assignment = anAssignment(keys);
	const whole = await encodeAssignment(assignment);
	let slowestMs = 0;
	for (let i = 0; i < damages; i++) {
		const before = performance.now();
		const decoded = await decodeAssignment(damage(whole, random));
		slowestMs = Math.max(slowestMs, performance.now() - before);
		// A few bits between the last block and the checksum mean nothing.
		if (decoded.ok) expect(decoded.value).toEqual(assignment);
	}
	tell(`${damages} damaged links, 0 exceptions, the slowest took ${slowestMs.toFixed(1)} ms`);
}, 600_000);

function damage(text: string, random: () => number): string {
	const at = Math.floor(random() * (text.length - 1));
	const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
	const step = 1 + Math.floor(random() * 63);
	const other = alphabet[(alphabet.indexOf(text[at] ?? '') + step) % 64] ?? '';
	switch (Math.floor(random() * 4)) {
		case 0:
			return text.slice(0, at);
		case 1:
			return text.slice(0, at) + text.slice(at + 1);
		case 2:
			return text.slice(0, at + 1) + other + text.slice(at + 1);
		default:
			return text.slice(0, at) + other + text.slice(at + 1);
	}
}
