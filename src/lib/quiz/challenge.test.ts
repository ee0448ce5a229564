import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seeded } from '../base/random';
import { encodeFragment } from '../formats/fragment';
import { authorings } from '../items/all';
import {
	challengeMark,
	challengeOf,
	decodeChallenge,
	encodeChallenge,
	type Challenge
} from './challenge';
import { aBook, aSession } from './testing';
import { step } from './step';

const examples = authorings.flatMap(({ examples: items, type }) =>
	items.map((item) => ({ item, response: type.keyResponse(item) }))
);
const place = fc
	.record({
		at: fc.integer({ min: 0, max: examples.length - 1 }),
		itemVersion: fc.integer({ min: 1, max: 99 }),
		isAnswered: fc.boolean(),
		hinted: fc.boolean()
	})
	.map(({ at, itemVersion, isAnswered, hinted }) => ({
		item: examples[at]?.item.id ?? '',
		itemVersion,
		response: isAnswered ? (examples[at]?.response ?? null) : null,
		hinted
	}));
const anyChallenge: fc.Arbitrary<Challenge> = fc.record({
	day: fc.option(fc.integer({ min: 1, max: 99_999 })),
	pack: fc.constantFrom('london-summit-2025', 'p'),
	seed: fc.stringMatching(/^[a-z0-9 ]{1,24}$/),
	places: fc.uniqueArray(place, { minLength: 1, maxLength: 10, selector: ({ item }) => item })
});

test('a link gives back the challenge, with responses of every type', async () => {
	await fc.assert(
		fc.asyncProperty(anyChallenge, async (challenge) => {
			expect(await decodeChallenge(`#${await encodeChallenge(challenge)}`)).toEqual({
				ok: true,
				value: challenge
			});
		}),
		{ numRuns: 200 }
	);
});

test('a link cut short anywhere, or with one character changed, is refused or the same', async () => {
	const [challenge] = fc.sample(anyChallenge, { seed: 7, numRuns: 1 });
	if (!challenge) throw new Error('one was asked for');
	const whole = await encodeChallenge(challenge);
	const random = seeded('damage');
	for (let length = 0; length < whole.length; length++) {
		expect((await decodeChallenge(whole.slice(0, length))).ok).toBe(false);
	}
	for (let i = 0; i < 3000; i++) {
		const at = Math.floor(random() * whole.length);
		const other = 'ABCabc019-_%<'[Math.floor(random() * 13)] ?? '';
		const decoded = await decodeChallenge(whole.slice(0, at) + other + whole.slice(at + 1));
		if (decoded.ok) expect(decoded.value).toEqual(challenge);
	}
}, 30_000);

const wire = (change: Record<number, unknown>) =>
	[1, 'pack', 'seed', [['item', 1, { choice: 'a' }]], []].map((value, i) => change[i] ?? value);

test.each([
	['an object', {}],
	['no items', wire({ 3: [] })],
	['eleven items', wire({ 3: Array.from({ length: 11 }, (_, i) => [`i${String(i)}`, 1, null]) })],
	[
		'an item twice',
		wire({
			3: [
				['a', 1, null],
				['a', 2, null]
			]
		})
	],
	['a score', [...wire({}), 50]],
	['an id with markup', wire({ 3: [['<b>', 1, null]] })],
	['a response of no type', wire({ 3: [['a', 1, { score: 50 }]] })],
	['a day that is none', wire({ 0: -4 })]
])('refuses %s', async (_, value) => {
	expect(await decodeChallenge(await encodeFragment('1', value))).toMatchObject({
		error: { code: 'fragment/damaged' }
	});
});

test('a newer version and ten megabytes are told apart, at once', async () => {
	expect(await decodeChallenge(`2${(await encodeFragment('1', {})).slice(1)}`)).toMatchObject({
		error: { code: 'fragment/newer-version' }
	});
	const before = performance.now();
	expect(await decodeChallenge(`1${'A'.repeat(10_000_000)}`)).toMatchObject({
		error: { code: 'fragment/too-long' }
	});
	expect(performance.now() - before).toBeLessThan(500);
});

test('a finished round becomes a challenge with what was given, without its marks', () => {
	const items = examples.slice(0, 3).map(({ item }) => item);
	const book = aBook(items);
	let session = aSession(items);
	for (const { response } of examples.slice(0, 3)) {
		for (const event of [
			{ type: 'draft', response } as const,
			{ type: 'respond' } as const,
			{ type: 'next' } as const
		]) {
			session = step(session, event, { now: 1_000_000, book });
		}
	}

	const challenge = challengeOf(session, 4);
	expect(challenge).toEqual({
		day: 4,
		pack: 'pack',
		seed: 'seed',
		places: examples.slice(0, 3).map(({ item, response }) => ({
			item: item.id,
			itemVersion: 1,
			response,
			hinted: false
		}))
	});
	if (!challenge) return;
	const other = { ...challenge, places: challenge.places.map((p) => ({ ...p, response: null })) };
	expect(challengeMark(other)).toBe(challengeMark(challenge));
	expect(challengeMark({ ...challenge, seed: 'x' })).not.toBe(challengeMark(challenge));
	expect(challengeMark(challenge)).toMatch(/^c[a-z0-9]+-$/);
});
