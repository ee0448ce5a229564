import { describe, expect, test } from 'vitest';
import { loadIndex, loadItems, loadPackList, type BankAddress } from './load';
import { publishChunks, publishIndex, publishPackedIndex, publishPackList } from './publish';
import { publishedVersion } from './published';
import { aPack, anItem } from './testing';

const items = Array.from({ length: 10 }, (_, i) =>
	anItem({ id: `item-${String(i)}`, fact: `fact-${String(i)}` })
);
const pack = aPack([], items);

function site(changes: Readonly<Record<string, unknown>> = {}) {
	const files: Record<string, unknown> = {
		'/site/packs/index.json': publishPackList([pack]),
		'/site/packs/london/index.json': publishPackedIndex(pack),
		...Object.fromEntries(
			publishChunks(pack).map((c, i) => [`/site/packs/london/${String(i)}.json`, c])
		),
		...changes
	};
	const asked: string[] = [];
	const at: BankAddress = {
		base: '/site',
		fetch: (url) => {
			asked.push(url);
			if (files[url] === 'offline') return Promise.reject(new TypeError('Failed to fetch'));
			const found = files[url] !== undefined;
			return Promise.resolve({
				ok: found,
				status: found ? 200 : 404,
				json: () =>
					files[url] === 'html' ? Promise.reject(new SyntaxError('<')) : Promise.resolve(files[url])
			});
		}
	};
	return { at, asked, files };
}

describe('loadItems', () => {
	test('gives the items in the order asked for, from only the chunks which hold them', async () => {
		const { at, asked } = site();
		const index = publishIndex(pack);

		const loaded = await loadItems(at, index, ['item-9', 'item-0', 'item-1']);

		expect(loaded).toMatchObject({
			ok: true,
			value: [{ id: 'item-9' }, { id: 'item-0' }, { id: 'item-1' }]
		});
		expect(asked).toEqual(['/site/packs/london/0.json', '/site/packs/london/4.json']);
	});

	test('fetches a chunk once, also when asked twice at once', async () => {
		const { at, asked } = site();
		const index = publishIndex(pack);

		await Promise.all([loadItems(at, index, ['item-0']), loadItems(at, index, ['item-1'])]);
		await loadItems(at, index, ['item-0']);

		expect(asked).toEqual(['/site/packs/london/0.json']);
	});

	test('fetches a chunk again that failed', async () => {
		const { at, files } = site({ '/site/packs/london/0.json': 'offline' });
		const index = publishIndex(pack);

		const first = await loadItems(at, index, ['item-0']);
		files['/site/packs/london/0.json'] = publishChunks(pack)[0];
		const second = await loadItems(at, index, ['item-0']);

		expect(first).toMatchObject({ ok: false, error: { code: 'pack/unreachable', status: 0 } });
		expect(second.ok).toBe(true);
	});

	test('calls an item damaged that the index or its chunk does not hold', async () => {
		const index = publishIndex(pack);
		const swapped = site({ '/site/packs/london/0.json': publishChunks(pack)[1] });

		const missing = await loadItems(swapped.at, index, ['item-0']);
		const unknown = await loadItems(site().at, publishIndex(pack), ['nobody']);

		expect(missing).toMatchObject({ ok: false, error: { code: 'pack/damaged' } });
		expect(unknown).toMatchObject({ ok: false, error: { code: 'pack/damaged' } });
	});

	test('calls an item damaged that is of another type or fact than the index says', async () => {
		const [first] = publishChunks(pack);
		for (const change of [{ type: 'place' }, { type: undefined }, { fact: 'another-fact' }]) {
			const changed = { ...first, items: first?.items.map((item) => ({ ...item, ...change })) };
			const { at } = site({ '/site/packs/london/0.json': changed });

			const loaded = await loadItems(at, publishIndex(pack), ['item-0']);

			expect(loaded).toMatchObject({ ok: false, error: { code: 'pack/damaged' } });
		}
	});
});

const list = '/site/packs/index.json';

test.each([
	['nothing is there', undefined, { code: 'pack/unreachable', url: list, status: 404 }],
	['the network is gone', 'offline', { code: 'pack/unreachable', url: list, status: 0 }],
	['a page comes instead', 'html', { code: 'pack/damaged', url: list }],
	['another file comes', publishIndex(pack), { code: 'pack/damaged', url: list }],
	['null comes', null, { code: 'pack/damaged', url: list }],
	[
		'the packs are no list',
		{ ...publishPackList([]), packs: {} },
		{ code: 'pack/damaged', url: list }
	],
	[
		'a pack has no id',
		{ ...publishPackList([]), packs: [{}] },
		{ code: 'pack/damaged', url: list }
	],
	['the version is 0', { ...publishPackList([]), version: 0 }, { code: 'pack/damaged', url: list }],
	[
		'the form is newer',
		{ ...publishPackList([]), version: 2 },
		{ code: 'pack/newer-version', url: list, version: 2 }
	]
])('says what is wrong when %s', async (_, file, error) => {
	const { at, files } = site();
	files[list] = file;

	expect(await loadPackList(at)).toEqual({ ok: false, error });
});

test('reads the version that is published', async () => {
	const list = await loadPackList(site().at);

	expect(list).toMatchObject({
		ok: true,
		value: { version: publishedVersion, packs: [{ id: 'london' }] }
	});
});

test('gives the index of a pack, and refuses that of another', async () => {
	const { at } = site({ '/site/packs/paris/index.json': publishPackedIndex(pack) });

	expect(await loadIndex(at, 'london')).toEqual({ ok: true, value: publishIndex(pack) });
	expect(await loadIndex(at, 'paris')).toMatchObject({
		ok: false,
		error: { code: 'pack/damaged' }
	});
});
