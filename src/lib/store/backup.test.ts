import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryAttempts, arbitrarySessions, arbitrarySettings } from './arbitrary';
import { backupText } from './backup';
import { backupLimit, parseBackup } from './bring-in';
import { byMoment } from './merge';
import { openStore } from './open';
import { manyAttempts } from './plenty';
import { readEntry } from './read';
import { restoreSettings } from './restore';
import { settingsSchema } from './schema';
import type { Store } from './store';
import { FakeCopy, FakeStorage, aStoredSession, anAttempt } from './testing';
import { defaultSettings } from './default-settings';
import { mergeAttempts } from './merge';

const now = Date.parse('2026-03-01T08:00:00Z');

async function open(storage = new FakeStorage(), copy = new FakeCopy()): Promise<Store> {
	const store = await openStore({ storage, tab: 'tab1', now: () => now, copy });
	await store.united();
	return store;
}

const contents = fc.record({
	attempts: arbitraryAttempts.map((attempts) => [...attempts].sort(byMoment)),
	sessions: arbitrarySessions,
	settings: arbitrarySettings
});

describe('a backup', () => {
	test('brings back everything and is the same, byte for byte, when made again', async () => {
		await fc.assert(
			fc.asyncProperty(contents, async ({ attempts, sessions, settings }) => {
				const store = await open();
				for (const attempt of attempts) store.record(attempt);
				for (const session of sessions) store.saveSession(session);
				store.saveSettings(settings);
				const text = store.backup(now);

				const [storage, copy] = [new FakeStorage(), new FakeCopy()];
				const wiped = await open(storage, copy);
				const upkeep = await wiped.upkeep();
				expect((await upkeep.replace(text)).ok).toBe(true);

				expect(wiped.backup(now)).toBe(text);
				expect(await upkeep.backup(now)).toBe(text);
				expect((await open(storage)).backup(now)).toBe(text);
			}),
			{ numRuns: 1_000 }
		);
	}, 120_000);

	test('of 100,000 attempts is small enough to be brought in', () => {
		const attempts = manyAttempts(100_000);
		const text = backupText({ attempts, sessions: [], settings: defaultSettings }, now);
		expect(text.length).toBeLessThan(backupLimit);

		const parsed = parseBackup(text);
		expect(parsed.ok && parsed.value.attempts).toEqual(attempts);
	}, 60_000);

	test('is read with a byte order mark in front, as some editors leave it', () => {
		const text = backupText({ attempts: [], sessions: [], settings: defaultSettings }, now);
		expect(parseBackup(`\uFEFF${text}`).ok).toBe(true);
	});

	test('of a newer version whose readers may be as old as this one keeps what is understood', () => {
		const text = backupText(
			{ attempts: [anAttempt(0)], sessions: [], settings: defaultSettings },
			now
		);
		const newer = text.replace('"version":1}', '"version":2,"zither":{"notes":[1]}}');
		expect(newer).not.toBe(text);
		expect(parseBackup(newer)).toMatchObject({ ok: true, value: { attempts: [anAttempt(0)] } });
	});
});

describe('restoring', () => {
	test('of any value never throws and gives settings', () => {
		fc.assert(
			fc.property(fc.anything(), (value) => {
				expect(settingsSchema.safeParse(restoreSettings(value)).success).toBe(true);
			}),
			{ numRuns: 10_000 }
		);
	}, 60_000);

	test('of any stored text returns and never throws', () => {
		const key = fc.constantFrom(
			'quillwise.settings.a',
			'quillwise.session.s1.b',
			'quillwise.ev.t.0',
			'quillwise.seg.t.0',
			'quillwise.cards.a'
		);
		const kind = fc.constantFrom('attempt', 'session', 'settings', 'segment', 'cards');
		const data = fc.oneof(
			fc.jsonValue(),
			fc.record(
				{
					count: fc.nat(3),
					sittings: fc.constant([['pack', 'quick', 'UTC']]),
					whole: fc.boolean(),
					items: fc.constant([['item', 1, 'fact']]),
					verdicts: fc.constant([[1]]),
					responses: fc.constant([{ choice: 'a' }]),
					odd: fc.array(fc.jsonValue(), { maxLength: 2 }),
					packed: fc.string(),
					basis: fc.string()
				},
				{ requiredKeys: [] }
			)
		);
		const text = fc
			.tuple(kind, data)
			.map(([k, d]) =>
				JSON.stringify({ kind: k, version: 1, minReader: 1, savedAt: 0, seq: 1, data: d })
			);
		fc.assert(
			fc.property(key, fc.oneof(text, fc.json(), fc.string()), (k, t) => {
				expect(readEntry(k, t).is).toBeTypeOf('string');
			}),
			{ numRuns: 50_000 }
		);
	}, 60_000);

	test('of any text as a backup file returns and never throws', () => {
		fc.assert(
			fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
				expect(parseBackup(text).ok).toBe(false);
			}),
			{ numRuns: 10_000 }
		);
	}, 60_000);
});

describe('preview', () => {
	test('tells what a file holds in numbers and changes nothing', async () => {
		const there = await open();
		there.record(anAttempt(0));
		there.record(anAttempt(1, { pack: 'other-pack' }));
		const [storage, copy] = [new FakeStorage(), new FakeCopy()];
		const here = await open(storage, copy);
		here.record(anAttempt(1, { pack: 'other-pack' }));
		here.record(anAttempt(2));
		const before = new Map(storage.values);

		const preview = (await here.upkeep()).preview(there.backup(now));

		expect(preview).toEqual({
			ok: true,
			value: {
				savedAt: now,
				attempts: 2,
				newAttempts: 1,
				missingAttempts: 1,
				packs: 2,
				firstAt: anAttempt(0).at,
				lastAt: anAttempt(1).at
			}
		});
		expect(storage.values).toEqual(before);
	});
});

describe('merge', () => {
	test('unites two histories and keeps the settings of this device', async () => {
		const phone = await open();
		phone.record(anAttempt(0));
		phone.record(anAttempt(1));
		phone.saveSettings({ theme: 'light' });
		const storage = new FakeStorage();
		const laptop = await open(storage);
		laptop.record(anAttempt(1));
		laptop.record(anAttempt(2));
		laptop.saveSettings({ theme: 'dark' });

		const merged = await (await laptop.upkeep()).merge(phone.backup(now));

		expect(merged).toMatchObject({ ok: true, value: { newAttempts: 1 } });
		expect(laptop.attempts()).toEqual([0, 1, 2].map((i) => anAttempt(i)));
		expect(laptop.settings().theme).toBe('dark');
		expect((await open(storage)).attempts()).toHaveLength(3);
	});

	test('of two devices gives the same attempts on both, and twice is once', async () => {
		await fc.assert(
			fc.asyncProperty(arbitraryAttempts, arbitraryAttempts, async (a, b) => {
				const [one, other] = [await open(), await open()];
				for (const attempt of a) one.record(attempt);
				for (const attempt of b) other.record(attempt);
				const [fromOne, fromOther] = [one.backup(now), other.backup(now)];

				await (await one.upkeep()).merge(fromOther);
				await (await other.upkeep()).merge(fromOne);
				await (await other.upkeep()).merge(fromOne);

				expect(one.attempts()).toEqual(other.attempts());
				expect(one.attempts()).toEqual(mergeAttempts(a, b));
			}),
			{ numRuns: 100 }
		);
	}, 60_000);

	test('into a full device keeps everything in memory and says so', async () => {
		const storage = new FakeStorage();
		const store = await open(storage);
		store.record(anAttempt(0));
		storage.room = 0;
		const there = await open();
		there.record(anAttempt(1));
		await (await store.upkeep()).merge(there.backup(now));

		expect(store.attempts()).toHaveLength(2);
		expect(store.health()).toMatchObject({ keeping: 'memory', reason: 'full' });
	});
});

describe('replace', () => {
	test('leaves nothing of before, in either copy', async () => {
		const there = await open();
		there.record(anAttempt(0));
		const [storage, copy] = [new FakeStorage(), new FakeCopy()];
		const here = await open(storage, copy);
		here.record(anAttempt(5));
		here.saveSession(aStoredSession());
		here.saveSettings({ theme: 'dark' });

		const replaced = await (await here.upkeep()).replace(there.backup(now));

		expect(replaced.ok).toBe(true);
		const again = await open(storage, copy);
		expect(again.attempts()).toEqual([anAttempt(0)]);
		expect(again.session()).toBeNull();
		expect(again.settings()).toEqual(defaultSettings);
		expect([...copy.attempts.keys()]).toEqual(['s1/0']);
		expect((await open(new FakeStorage(), copy)).backup(now)).toBe(there.backup(now));
	});

	test('changes nothing where the new contents find no room', async () => {
		const there = await open();
		for (const attempt of manyAttempts(500)) there.record(attempt);
		const storage = new FakeStorage();
		const here = await open(storage);
		here.record(anAttempt(5));
		storage.room = 2_000;
		const before = new Map(storage.values);

		const replaced = await (await here.upkeep()).replace(there.backup(now));

		expect(replaced).toEqual({ ok: false, error: { code: 'backup/no-room' } });
		expect(storage.values).toEqual(before);
		expect(here.attempts()).toEqual([anAttempt(5)]);
	});
});
