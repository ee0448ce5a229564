import { describe, expect, test } from 'vitest';
import { compact, wholeAttempts } from './compaction';
import { packCards } from './cards';
import { Device } from './device';
import { attemptKey } from './keys';
import { keepMany } from './keep-many';
import { openStore } from './open';
import { manyAttempts, manyCards } from './plenty';
import { CopyKeeper } from './second-copy';
import { Shelf } from './shelf';
import { FakeCopy, FakeStorage, anAttempt } from './testing';

const now = Date.parse('2026-03-01T08:00:00Z');

function aDevice(storage: FakeStorage, copy: FakeCopy | null = null, tab = 'tab1'): Device {
	return new Device(new Shelf(storage), new CopyKeeper(copy), { tab, now: () => now });
}

async function opened(storage: FakeStorage, tab = 'tab9') {
	return openStore({ storage, tab, now: () => now });
}

function keysOf(storage: FakeStorage, part: '.ev.' | '.seg.'): string[] {
	return [...storage.values.keys()].filter((key) => key.includes(part));
}

describe('compact', () => {
	test('puts loose attempts into one segment and loses none', async () => {
		const storage = new FakeStorage();
		const device = aDevice(storage);
		for (let i = 0; i < 30; i++) device.keepAttempt(anAttempt(i));

		await compact(device);

		expect(keysOf(storage, '.ev.')).toEqual([]);
		expect(keysOf(storage, '.seg.')).toHaveLength(1);
		expect((await opened(storage)).attempts()).toEqual(device.log.all());
	});

	test('runs by itself after a hundred responses', async () => {
		const storage = new FakeStorage();
		const store = await opened(storage);
		for (let i = 0; i < 100; i++) store.record(anAttempt(i));
		await new Promise((resolve) => setTimeout(resolve, 100));

		expect(keysOf(storage, '.ev.')).toEqual([]);
		expect((await opened(storage)).attempts()).toHaveLength(100);
	});

	test('keeps the number of segments small however long it goes on', async () => {
		const storage = new FakeStorage();
		const device = aDevice(storage);
		for (const [i, attempt] of manyAttempts(3_000).entries()) {
			device.keepAttempt(attempt);
			if (i % 100 === 99) await compact(device);
		}
		expect(keysOf(storage, '.seg.').length).toBeLessThan(8);
		expect((await opened(storage)).attempts()).toHaveLength(3_000);
	}, 60_000);

	test('leaves damaged and newer values where they stand', async () => {
		const storage = new FakeStorage({
			[attemptKey('old', 0)]: '{"broken',
			[attemptKey('old', 1)]: '{"kind":"attempt","version":9,"minReader":9}'
		});
		const device = aDevice(storage);
		device.keepAttempt(anAttempt(0));
		device.keepAttempt(anAttempt(1));
		await compact(device);
		expect(keysOf(storage, '.ev.')).toEqual([attemptKey('old', 0), attemptKey('old', 1)]);
	});

	test('loses nothing where two tabs compact the same at once', async () => {
		const storage = new FakeStorage();
		const one = aDevice(storage);
		for (let i = 0; i < 20; i++) one.keepAttempt(anAttempt(i));
		const other = aDevice(storage, null, 'tab2');

		await Promise.all([compact(one), compact(other)]);
		await compact(other);

		expect((await opened(storage)).attempts()).toHaveLength(20);
	});

	test.each(Array.from({ length: 25 }, (_, n) => n))(
		'loses nothing where the browser dies after %i changes',
		async (changes) => {
			const storage = new FakeStorage();
			const device = aDevice(storage);
			for (let i = 0; i < 20; i++) device.keepAttempt(anAttempt(i));
			let left = changes;
			const die = () => {
				if (left-- <= 0) storage.gone = true;
			};
			const [write, remove] = [storage.setItem.bind(storage), storage.removeItem.bind(storage)];
			storage.setItem = (key, text) => {
				die();
				write(key, text);
			};
			storage.removeItem = (key) => {
				die();
				remove(key);
			};

			await compact(device);

			const remains = new FakeStorage(Object.fromEntries(storage.values));
			expect((await opened(remains)).attempts()).toHaveLength(20);
		}
	);

	test('works on a full device in small pieces', async () => {
		const storage = new FakeStorage();
		const device = aDevice(storage);
		for (let i = 0; i < 400; i++) device.keepAttempt(anAttempt(i));
		const taken = [...storage.values].reduce((sum, [k, text]) => sum + k.length + text.length, 0);
		storage.room = taken + 9_000;

		await compact(device);
		expect(keysOf(storage, '.ev.')).toHaveLength(350);
		await compact(device);
		expect((await opened(storage)).attempts()).toHaveLength(400);
	});
});

describe('room', () => {
	test('holds 100,000 attempts and 10,000 cards in 2.0 million characters, the newest 5,000 with responses', async () => {
		const [storage, copy] = [new FakeStorage(), new FakeCopy()];
		const device = aDevice(storage, copy);
		const attempts = manyAttempts(100_000);
		for (let i = 0; i < attempts.length; i += 10_000) {
			keepMany(device, attempts.slice(i, i + 10_000));
			await compact(device);
		}
		const cards = manyCards(10_000);
		device.keepCards({ basis: '100000 x', cards }, packCards(cards));

		expect(device.shelf.characters).toBeLessThan(2_000_000);
		expect([...storage.values.values()].join('')).toMatch(/^[\x20-\x7e]*$/);

		const again = await opened(storage);
		expect(again.attempts()).toHaveLength(100_000);
		expect(again.attempts().slice(-wholeAttempts)).toEqual(attempts.slice(-wholeAttempts));
		expect(again.cards()?.cards).toHaveLength(10_000);
		expect(copy.attempts.size).toBe(100_000);
	}, 60_000);

	test('keeps every response where there is no second copy and room enough', async () => {
		const storage = new FakeStorage();
		const device = aDevice(storage);
		const attempts = manyAttempts(6_000);
		keepMany(device, attempts.slice(0, 3_000));
		keepMany(device, attempts.slice(3_000));
		await compact(device);
		expect((await opened(storage)).attempts()).toEqual(attempts);
	});

	test('writes no cards where they would pass 1.8 million characters', () => {
		const storage = new FakeStorage({ 'quillwise.other': 'x'.repeat(1_799_000) });
		const device = aDevice(storage);
		const cards = manyCards(100);
		device.keepCards({ basis: '', cards }, packCards(cards));
		expect(storage.values.size).toBe(1);
		expect(device.cards?.cards).toHaveLength(100);
	});

	test('warns from 1.5 million characters on', async () => {
		const filler = (length: number) => ({ 'quillwise.other': 'x'.repeat(length) });
		const calm = await opened(new FakeStorage(filler(1_499_000)));
		const warned = await opened(new FakeStorage(filler(1_500_000)));
		expect(calm.health().nearlyFull).toBe(false);
		expect(warned.health().nearlyFull).toBe(true);
	});

	test('gives up cards and what was kept aside before it gives up an attempt', async () => {
		const storage = new FakeStorage({ 'quillwise.ev.old.0': 'broken'.repeat(100) });
		const store = await opened(storage);
		store.saveCards({ basis: '', cards: manyCards(50) });
		store.record(anAttempt(0));
		await new Promise((resolve) => setTimeout(resolve, 50));
		const taken = [...storage.values].reduce((sum, [k, text]) => sum + k.length + text.length, 0);
		storage.room = taken + 10;

		store.record(anAttempt(1));

		expect(store.health().keeping).toBe('kept');
		expect([...storage.values.keys()].filter((key) => /kept|cards/.test(key))).toEqual([]);
	});
});

describe('the work of recording one response', () => {
	test.each([10, 10_000, 100_000])(
		'is one key of less than 500 characters with %i attempts behind it',
		async (count) => {
			const storage = new FakeStorage();
			const device = aDevice(storage);
			keepMany(device, manyAttempts(count));
			const store = await opened(storage);
			storage.written = [];

			store.record(anAttempt(0, { session: '0123456789abcdef01234567' }));

			expect(storage.written).toHaveLength(1);
			expect(storage.written[0]?.characters).toBeLessThan(500);
		},
		60_000
	);
});
