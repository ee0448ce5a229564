import { expect, test } from 'vitest';
import type { Challenge } from '$lib/quiz/challenge';
import { builtPack } from '$lib/bank/files.server';
import { publishChunks, publishPackedIndex } from '$lib/bank/publish';
import { authoringOf } from '$lib/items/all';
import { aDay, anAttempt } from '$lib/quiz/testing';
import { comparisonInWords, fragmentInWords } from './challenge-words';
import { compare, ownAttempts } from './compare';
import { challengeMark } from './decode-challenge';

const pack = builtPack('london-summit-2025');
if (!pack) throw new Error('the pack is there');
const items = pack.items.filter(({ type }) => type === 'single-choice').slice(0, 3);
const chunks = publishChunks(pack);
const at = {
	base: '',
	fetch: (url: string) => {
		const number = /\/(\d+)\.json$/.exec(url)?.[1];
		const json = number === undefined ? publishPackedIndex(pack) : chunks[Number(number)];
		return Promise.resolve({ ok: true, status: 200, json: () => Promise.resolve(json) });
	}
};
const key = (i: number) => {
	const item = items[i];
	if (!item) throw new Error('there are three');
	return authoringOf(item.type).type.keyResponse(item);
};
const challenge: Challenge = {
	day: null,
	pack: pack.pack.id,
	seed: 's',
	places: items.map(({ id, version }, i) => ({
		item: id,
		itemVersion: version,
		response: i === 0 ? key(0) : i === 1 ? { choice: 'nothing of the kind' } : null,
		hinted: i === 0
	}))
};
const own = (session: string) =>
	items.map(({ id, version }, i) =>
		anAttempt({
			id: `${session}/${String(i)}`,
			...{ session, pack: pack.pack.id, item: id, itemVersion: version, response: key(i) }
		})
	);

test('both are marked anew, item by item', async () => {
	const compared = await compare(challenge, own('x'), at);

	expect(compared).toMatchObject({
		ok: true,
		value: { mine: 30, theirs: 8, maxPoints: 30, changed: 0 }
	});
	if (!compared.ok) return;
	expect(compared.value.items.map(({ theirs }) => theirs.outcome)).toEqual([
		'right',
		'wrong',
		'unanswered'
	]);
});

test('an item corrected since is left out for both', async () => {
	const older = {
		...challenge,
		places: challenge.places.map((p, i) => (i === 0 ? { ...p, itemVersion: 99 } : p))
	};

	expect(await compare(older, own('x'), at)).toMatchObject({
		value: { changed: 1, maxPoints: 20, theirs: 0 }
	});
});

test('the round played for the challenge is found, and only a whole one', () => {
	const session = `${challengeMark(challenge)}abc`;

	expect(ownAttempts(challenge, own(session))).toHaveLength(3);
	expect(ownAttempts(challenge, own(session).slice(1))).toBeNull();
	expect(ownAttempts(challenge, own('quick'))).toBeNull();
});

test('who played the day has played its challenge', () => {
	const ofDay: Challenge = {
		...challenge,
		day: 3,
		pack: 'pack',
		places: [0, 1, 2, 3, 4].map((i) => ({
			item: `item-${String(i)}`,
			itemVersion: 1,
			response: null,
			hinted: false
		}))
	};

	expect(ownAttempts(ofDay, aDay(3))).toHaveLength(5);
	expect(ownAttempts(ofDay, aDay(4))).toBeNull();
	expect(ownAttempts({ ...ofDay, day: null }, aDay(3))).toBeNull();
});

test('words for who is ahead, and for every link that cannot be read', () => {
	expect(comparisonInWords(36, 30)).toBe('You, by 6 points');
	expect(comparisonInWords(29, 30)).toBe('Your friend, by 1 point');
	expect(comparisonInWords(30, 30)).toBe('Even');
	expect(fragmentInWords({ code: 'fragment/damaged' }).lead).toBe('This link isn’t complete.');
	expect(fragmentInWords({ code: 'fragment/too-long', length: 1 }).text).toContain(
		'Ask your friend'
	);
});
