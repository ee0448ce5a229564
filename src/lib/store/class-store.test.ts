import { describe, expect, test } from 'vitest';
import { anAssignment, someKeys } from '../assign/testing';
import { ClassStore, undoMs, type SavedAssignment, type Sitting } from './class-store';
import { MemoryShelf, type ClassShelf } from './class-shelf';

const keys = await someKeys();
const start = Date.UTC(2026, 2, 1);

function saved(changes: Partial<SavedAssignment> = {}): SavedAssignment {
	return {
		assignment: anAssignment(keys),
		roster: null,
		savedAt: start,
		deletedAt: null,
		...changes
	};
}

function sitting(changes: Partial<Sitting> = {}): Sitting {
	return {
		id: '0123456789abcdef',
		assignment: 'AAAAAAAAAAAAAAAA',
		who: { name: 'Ada' },
		attempt: 1,
		startedAt: start,
		session: null,
		gone: [],
		spentMs: 0,
		extensions: 0,
		absences: 0,
		handedInAt: null,
		code: null,
		...changes
	};
}

function storeOn(shelf: ClassShelf, now = start): ClassStore {
	return new ClassStore(
		() => Promise.resolve(shelf),
		() => now
	);
}

test('gives back what was kept, the newest first', async () => {
	const store = storeOn(new MemoryShelf());
	const older = saved();
	const newer = saved({
		assignment: anAssignment(keys, { id: 'BBBBBBBBBBBBBBBB' }),
		savedAt: start + 1,
		roster: [{ name: 'Ada', code: '000000' }]
	});
	await store.keepAssignment(older);
	await store.keepAssignment(newer);

	expect(await store.assignments()).toEqual([newer, older]);
	expect(await store.assignment(older.assignment.id)).toEqual(older);
	expect(await store.assignment('CCCCCCCCCCCCCCCC')).toBeNull();
});

test('keeps the sittings of one assignment apart from those of another', async () => {
	const store = storeOn(new MemoryShelf());
	const other = sitting({ assignment: 'AAAAAAAAAAAAAAAB', id: '1111111111111111' });
	await store.keepSitting(sitting());
	await store.keepSitting(other);

	expect(await store.sittings('AAAAAAAAAAAAAAAA')).toEqual([sitting()]);
});

test('what was handed in stays, whatever a tab that knows nothing of it keeps', async () => {
	const store = storeOn(new MemoryShelf());
	const handedIn = sitting({ code: 'QW1AAAA.', handedInAt: start });
	await store.keepSitting(sitting());

	expect(await store.keepSitting(handedIn)).toBe(true);
	expect(await store.keepSitting(sitting({ spentMs: 5 }))).toBe(false);
	expect(await store.keepSitting(sitting({ code: 'QW1BBBB.' }))).toBe(false);
	expect(await store.sittings('AAAAAAAAAAAAAAAA')).toEqual([handedIn]);
});

test('forgets an opened assignment with all that was worked on it', async () => {
	const store = storeOn(new MemoryShelf());
	await store.keepOpened({ assignment: anAssignment(keys), openedAt: start });
	await store.keepSitting(sitting());
	await store.forgetOpened('AAAAAAAAAAAAAAAA');

	expect(await store.opened()).toEqual([]);
	expect(await store.sittings('AAAAAAAAAAAAAAAA')).toEqual([]);
});

test('a deleted assignment can be taken back for 30 days', async () => {
	const shelf = new MemoryShelf();
	const deleted = saved({ deletedAt: start });
	await storeOn(shelf).keepAssignment(deleted);

	expect(await storeOn(shelf, start + undoMs).assignments()).toEqual([deleted]);
	expect(await storeOn(shelf, start + undoMs + 1).assignments()).toEqual([]);
	expect(await storeOn(shelf).assignment(deleted.assignment.id)).toBeNull();
});

describe('damage', () => {
	const key = 'assignment/AAAAAAAAAAAAAAAA';
	const damages = [
		'',
		'null',
		'[]',
		'{}',
		'1e999',
		undefined,
		null,
		7,
		{},
		'{"sum":"0000000","kind":1}'
	];

	test.each(damages)('of one writing (%j) loses nothing and is mended', async (damage) => {
		for (const side of [0, 1] as const) {
			const shelf = new MemoryShelf();
			await storeOn(shelf).keepAssignment(saved());
			shelf.spoil(key, side, damage);

			expect(await storeOn(shelf).assignments()).toEqual([saved()]);
			expect(new Set(await shelf.texts(key)).size).toBe(1);
		}
	});

	test('of any character of one writing is noticed', async () => {
		const shelf = new MemoryShelf();
		await storeOn(shelf).keepAssignment(saved());
		const [whole] = await shelf.texts(key);
		const text = String(whole);
		for (let i = 0; i < text.length; i += 7) {
			shelf.spoil(key, 0, `${text.slice(0, i)}~${text.slice(i + 1)}`);
			expect(await storeOn(shelf).assignment('AAAAAAAAAAAAAAAA')).toEqual(saved());
		}
	});

	test('of both sets them aside and leaves the rest whole', async () => {
		const shelf = new MemoryShelf();
		const other = saved({ assignment: anAssignment(keys, { id: 'BBBBBBBBBBBBBBBB' }) });
		await storeOn(shelf).keepAssignment(saved());
		await storeOn(shelf).keepAssignment(other);
		shelf.spoil(key, 0, 'x');
		shelf.spoil(key, 1, 'y');

		expect(await storeOn(shelf).assignments()).toEqual([other]);
		expect(shelf.aside.get(key)).toEqual(['x', 'y']);
	});

	test('a record of a newer version is left as it is', async () => {
		const shelf = new MemoryShelf();
		const text = '{"kind":"assignment","version":9,"minReader":9,"savedAt":0,"data":{}}';
		await shelf.keep(key, text);

		expect(await storeOn(shelf).assignments()).toEqual([]);
		expect(await shelf.texts(key)).toEqual([text, text]);
	});
});

test('goes on in memory where nothing can be kept, and says so', async () => {
	const store = new ClassStore(
		() => Promise.reject(new Error('blocked')),
		() => start
	);
	await store.keepAssignment(saved());
	await store.keepKeys({ ...keys, by: 'Ms Okafor', keptAt: start });

	expect(store.isKept).toBe(false);
	expect(await store.assignments()).toEqual([saved()]);
	expect(await store.keysFor(keys)).toMatchObject({ by: 'Ms Okafor' });
});

test('one refused writing hides nothing of what is kept, and is kept once there is room', async () => {
	const shelf = new MemoryShelf();
	await storeOn(shelf).keepKeys({ ...keys, by: 'Ms Okafor', keptAt: start });
	await storeOn(shelf).keepAssignment(saved());
	let isFull = true;
	const full = new Proxy(shelf, {
		get(target, name) {
			if (isFull && (name === 'keep' || name === 'remove')) {
				return () => Promise.reject(new Error('full'));
			}
			const value: unknown = Reflect.get(target, name);
			return typeof value === 'function' ? (value.bind(target) as unknown) : value;
		}
	});
	const store = storeOn(full);
	const other = saved({ assignment: anAssignment(keys, { id: 'BBBBBBBBBBBBBBBB' }) });
	await store.keepAssignment(other);
	await store.keepAssignment(saved({ savedAt: start + 1 }));

	expect(await store.assignments()).toEqual([saved({ savedAt: start + 1 }), other]);
	expect(await store.keysFor(keys)).toMatchObject({ by: 'Ms Okafor' });
	expect(store.isKept).toBe(false);
	expect(await storeOn(shelf).assignments()).toEqual([saved()]);

	isFull = false;
	await store.keepAssignment(other);
	await store.keepAssignment(saved({ savedAt: start + 1 }));

	expect(store.isKept).toBe(true);
	expect(await storeOn(shelf).assignments()).toEqual(await store.assignments());
});

test('what the device will not remove is gone for this page', async () => {
	const shelf = new MemoryShelf();
	await storeOn(shelf).keepOpened({ assignment: anAssignment(keys), openedAt: start });
	shelf.remove = () => Promise.reject(new Error('broken'));
	const store = storeOn(shelf);
	await store.forgetOpened('AAAAAAAAAAAAAAAA');

	expect(await store.opened()).toEqual([]);
	expect(store.isKept).toBe(false);
});

test('opens a connection that was cut once more', async () => {
	const shelf = new MemoryShelf();
	let cuts = 1;
	const cut = new Proxy(shelf, {
		get(target, name) {
			if (name === 'keep' && cuts-- > 0) return () => Promise.reject(new Error('cut'));
			const value: unknown = Reflect.get(target, name);
			return typeof value === 'function' ? (value.bind(target) as unknown) : value;
		}
	});
	const store = storeOn(cut);
	await store.keepAssignment(saved());

	expect(store.isKept).toBe(true);
	expect(await storeOn(shelf).assignments()).toEqual([saved()]);
});

test('the newest key pair comes first, and each is found by its public key', async () => {
	const shelf = new MemoryShelf();
	const store = storeOn(shelf);
	const second = await someKeys(2);
	await store.keepKeys({ ...keys, by: null, keptAt: 1 });
	await store.keepKeys({ ...second, by: 'Ms Okafor', keptAt: 2 });

	expect((await store.keys()).map(({ publicKey }) => publicKey)).toEqual([
		second.publicKey,
		keys.publicKey
	]);
	expect(await store.keysFor({ publicKey: 'B' })).toBeNull();
	await store.erase();
	expect(await store.keys()).toEqual([]);
});
