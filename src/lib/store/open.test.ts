import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seal, unseal } from './envelope';
import { defaultSettings } from './default-settings';
import { openStore, type StorageChange } from './open';
import { Quarantine } from './quarantine';
import { Shelf } from './shelf';
import type { Store } from './store';
import { FakeStorage, aStoredSession, anAttempt } from './testing';

const now = Date.parse('2026-03-01T08:00:00Z');

function open(storage: FakeStorage | null, tab = 'tab1'): Promise<Store> {
	return openStore({ storage, tab, now: () => now });
}

/** Two tabs on one storage: what one writes the other is told. */
async function twoTabs(storage: FakeStorage) {
	const listeners: ((change: StorageChange) => void)[] = [];
	const tabs = await Promise.all(
		['tab1', 'tab2'].map((tab) =>
			openStore({ storage, tab, now: () => now, watch: (listener) => listeners.push(listener) })
		)
	);
	const [first, second] = tabs;
	if (!first || !second) throw new Error('two tabs were opened');
	const tell = async (tab: number, key: string | null, text?: string) => {
		listeners[tab]?.({ key, text: text ?? (key === null ? null : storage.getItem(key)) });
		await new Promise((resolve) => setTimeout(resolve, 20));
	};
	return { first, second, tell };
}

describe('openStore', () => {
	test('writes nothing on a first visit', async () => {
		const storage = new FakeStorage();

		const store = await open(storage);

		expect(storage.values.size).toBe(0);
		expect(store.attempts()).toEqual([]);
		expect(store.session()).toBeNull();
		expect(store.settings()).toEqual(defaultSettings);
		expect(store.health()).toMatchObject({ keeping: 'kept', reason: null, damaged: 0 });
	});

	test('finds everything again after a reload', async () => {
		const storage = new FakeStorage();
		const before = await open(storage);
		before.record(anAttempt(1));
		before.record(anAttempt(0));
		before.saveSession(aStoredSession({ draft: { choice: 'x' } }));
		before.saveSettings({ theme: 'dark' });

		const after = await open(storage, 'tab2');

		expect(after.attempts()).toEqual([anAttempt(0), anAttempt(1)]);
		expect(after.session()).toEqual(aStoredSession({ draft: { choice: 'x' } }));
		expect(after.settings()).toEqual({ ...defaultSettings, theme: 'dark' });
	});

	test('writes one attempt under one new key, whatever stands there already', async () => {
		const storage = new FakeStorage();
		const store = await open(storage);
		store.record(anAttempt(0));
		const before = new Map(storage.values);
		store.record(anAttempt(1));

		expect([...before].every(([key, text]) => storage.getItem(key) === text)).toBe(true);
		expect(storage.values.size).toBe(before.size + 1);
	});

	test('does not write over a key of a tab of the same name', async () => {
		const storage = new FakeStorage();
		const one = await open(storage, 'same');
		const other = await open(storage, 'same');
		one.record(anAttempt(0));
		other.record(anAttempt(1));

		expect((await open(storage)).attempts()).toHaveLength(2);
	});

	test('stores only ASCII, so that no browser halves its room', async () => {
		const storage = new FakeStorage();
		const store = await open(storage);
		store.record(anAttempt(0, { response: { text: 'Зеленський 🇺🇦' }, pack: 'pack' }));

		const texts = [...storage.values.values()].join('');
		expect(texts).toMatch(/^[\x20-\x7e]+$/);
		expect((await open(storage)).attempts()[0]?.response).toEqual({ text: 'Зеленський 🇺🇦' });
	});

	test('keeps the look for the head script in step, without what is the default', async () => {
		const storage = new FakeStorage();
		const store = await open(storage);
		store.saveSettings({ theme: 'dark', textSize: 'large', lessMotion: true });
		expect(JSON.parse(storage.getItem('quillwise.look') ?? '')).toEqual({
			theme: 'dark',
			text: 'large',
			motion: 'less'
		});

		store.saveSettings({ theme: 'system', textSize: 'normal', lessMotion: false });
		expect(storage.getItem('quillwise.look')).toBe('{}');
	});

	test('offers the session saved last, and after it is put away the one before', async () => {
		const storage = new FakeStorage();
		let clock = now;
		const store = await openStore({ storage, tab: 'tab1', now: () => clock++ });
		store.saveSession(aStoredSession({ id: 's1' }));
		store.saveSession(aStoredSession({ id: 's2' }));
		expect(store.session()?.id).toBe('s2');

		store.putAwaySession('s2');
		expect(store.session()?.id).toBe('s1');
		expect((await open(storage)).session()?.id).toBe('s1');
	});

	test('goes back one step where the last writing of a session is damaged', async () => {
		const storage = new FakeStorage();
		const store = await open(storage);
		store.saveSession(aStoredSession({ draft: { choice: 'first' } }));
		store.saveSession(aStoredSession({ draft: { choice: 'second' } }));
		const [latest] = [...storage.values].reverse();
		storage.values.set(latest?.[0] ?? '', (latest?.[1] ?? '').replace('second', 'secpnd'));

		const after = await open(storage);

		expect(after.session()?.draft).toEqual({ choice: 'first' });
		expect(after.health().damaged).toBe(1);
	});

	test('finds an attempt whose own key was deleted in its session', async () => {
		const storage = new FakeStorage();
		const store = await open(storage);
		store.record(anAttempt(0));
		store.saveSession(aStoredSession({ phase: 'feedback', attempts: [anAttempt(0)] }));
		for (const key of storage.values.keys()) if (key.includes('.ev.')) storage.values.delete(key);

		expect((await open(storage)).attempts()).toEqual([anAttempt(0)]);
	});

	test('erases every key of ours and no other', async () => {
		const storage = new FakeStorage({ 'other.site': 'x' });
		const store = await open(storage);
		store.record(anAttempt(0));
		store.saveSettings({ theme: 'dark' });

		store.erase();

		expect([...storage.values.keys()]).toEqual(['other.site']);
		expect(store.attempts()).toEqual([]);
		expect(store.settings()).toEqual(defaultSettings);
	});

	test('tells listeners of every change until they stop', async () => {
		const store = await open(new FakeStorage());
		let told = 0;
		const stop = store.subscribe(() => told++);
		store.record(anAttempt(0));
		store.saveSession(aStoredSession());
		expect(told).toBe(2);

		stop();
		store.record(anAttempt(1));
		expect(told).toBe(2);
	});
});

describe('faults', () => {
	test('plays in memory where there is no storage, and says so', async () => {
		const store = await openStore({
			storage: null,
			closed: 'blocked',
			tab: 'tab1',
			now: () => now
		});
		store.record(anAttempt(0));
		store.saveSettings({ theme: 'dark' });

		expect(store.health()).toMatchObject({ keeping: 'memory', reason: 'blocked' });
		expect(store.attempts()).toHaveLength(1);
		expect(store.settings().theme).toBe('dark');
	});

	test('says within the same call that the storage is full, and keeps what was refused as soon as there is room', async () => {
		const storage = new FakeStorage();
		const store = await open(storage);
		storage.room = 0;
		store.record(anAttempt(0));
		expect(store.health()).toMatchObject({ keeping: 'memory', reason: 'full' });
		expect(store.attempts()).toHaveLength(1);

		storage.room = Infinity;
		store.record(anAttempt(1));
		expect(store.health()).toMatchObject({ keeping: 'kept', reason: null });
		expect((await open(storage)).attempts()).toHaveLength(2);
	});

	test.each(Array.from({ length: 12 }, (_, n) => n))(
		'loses nothing in the page where writing fails after %i writes',
		async (writes) => {
			const storage = new FakeStorage();
			storage.writesLeft = writes;
			const store = await open(storage);
			for (let i = 0; i < 5; i++) {
				store.record(anAttempt(i));
				store.saveSession(aStoredSession());
			}
			expect(store.attempts()).toHaveLength(5);
			expect(store.health().keeping).toBe(writes >= 10 ? 'kept' : 'memory');

			storage.writesLeft = Infinity;
			store.saveSettings({});
			expect((await open(storage)).attempts()).toHaveLength(5);
		}
	);

	test('says that the storage went away under way and plays on', async () => {
		const storage = new FakeStorage();
		const store = await open(storage);
		storage.gone = true;
		store.record(anAttempt(0));
		store.saveSession(aStoredSession());
		store.putAwaySession('s1');
		store.erase();

		expect(store.health().keeping).toBe('memory');
	});

	test('keeps the three newest damaged texts aside at the next writing, and touches nothing before', async () => {
		const storage = new FakeStorage();
		for (let i = 0; i < 5; i++) storage.values.set(`quillwise.ev.old.${i}`, `{"broken": ${i}`);
		const before = new Map(storage.values);
		const store = await open(storage);
		expect(store.health().damaged).toBe(5);
		expect(storage.values).toEqual(before);

		store.record(anAttempt(0));

		const kept = [...storage.values].filter(([key]) => key.startsWith('quillwise.kept.'));
		expect(kept.map(([, text]) => (JSON.parse(text) as { text: string }).text)).toEqual([
			'{"broken": 2',
			'{"broken": 3',
			'{"broken": 4'
		]);
		expect([...storage.values.keys()].filter((key) => key.includes('.old.'))).toEqual([]);
	});

	test('keeps at most 200,000 characters aside', async () => {
		const storage = new FakeStorage();
		for (let i = 0; i < 3; i++) storage.values.set(`quillwise.ev.old.${i}`, 'x'.repeat(90_000));
		const store = await open(storage);
		store.record(anAttempt(0));

		const kept = [...storage.values].filter(([key]) => key.startsWith('quillwise.kept.'));
		expect(kept).toHaveLength(2);
	});

	test('leaves a damaged text of more than 200,000 characters where it stands, whole', async () => {
		const huge = 'x'.repeat(250_000);
		const storage = new FakeStorage({ 'quillwise.seg.old.0': huge });
		const store = await open(storage);
		store.record(anAttempt(0));
		const again = await open(storage, 'tab2');
		again.record(anAttempt(1));

		expect(storage.getItem('quillwise.seg.old.0')).toBe(huge);
		expect([...storage.values.keys()].filter((key) => key.includes('.kept.'))).toEqual([]);
		expect(again.attempts()).toHaveLength(2);
	});

	test('lets nothing kept aside go for a damaged text that finds no room there', () => {
		const storage = new FakeStorage();
		for (let i = 0; i < 3; i++)
			storage.values.set(`quillwise.kept.${i}`, `{"key":"k","text":"${i}"}`);
		storage.values.set('quillwise.ev.old.0', 'broken');
		const before = new Map(storage.values);
		storage.writesLeft = 0;
		const quarantine = new Quarantine(new Shelf(storage));
		quarantine.add('quillwise.ev.old.0', 'broken');

		expect(quarantine.settle()).toBe(0);
		expect(storage.values).toEqual(before);
	});

	test('leaves what a newer version wrote untouched and says so', async () => {
		const newer = seal({
			kind: 'settings',
			version: 9,
			minReader: 9,
			savedAt: now,
			data: { shape: 'unknown' }
		});
		const storage = new FakeStorage({ 'quillwise.settings.a': newer, 'quillwise.ev.t.0': newer });
		const store = await open(storage);
		store.saveSettings({ theme: 'dark' });
		store.record(anAttempt(0));

		expect(store.health()).toMatchObject({ newer: true, damaged: 0 });
		expect(store.settings().theme).toBe('dark');
		expect(storage.getItem('quillwise.settings.a')).toBe(newer);
		expect(storage.getItem('quillwise.ev.t.0')).toBe(newer);
		expect(storage.getItem('quillwise.settings.b')).toBeNull();
	});

	test('does not write over what a newer tab wrote a moment ago, of which nobody told it yet', async () => {
		const storage = new FakeStorage();
		const store = await open(storage);
		store.saveSettings({ theme: 'dark' });
		store.saveSession(aStoredSession());
		const newer = seal({ kind: 'any', version: 9, minReader: 9, savedAt: now, seq: 2, data: {} });
		const keys = ['quillwise.settings.b', 'quillwise.session.s1.b'];
		for (const key of keys) storage.values.set(key, newer);

		store.saveSettings({ theme: 'light' });
		store.saveSession(aStoredSession({ draft: { choice: 'x' } }));
		store.putAwaySession('s1');

		expect(keys.map((key) => storage.getItem(key))).toEqual([newer, newer]);
		expect(store.health().newer).toBe(true);
		expect(store.settings().theme).toBe('light');
	});

	test('carries fields of a newer version that it can read through', async () => {
		const text = seal({
			kind: 'settings',
			version: 2,
			minReader: 1,
			savedAt: now,
			seq: 1,
			data: { ...defaultSettings, sounds: 'soft', theme: 'purple' }
		});
		const storage = new FakeStorage({ 'quillwise.settings.a': text });
		const store = await open(storage);
		expect(store.settings()).toEqual({ ...defaultSettings, sounds: 'soft' });

		store.saveSettings({ lessMotion: true });
		const written = unseal(storage.getItem('quillwise.settings.b') ?? '');
		expect(written).toMatchObject({ value: { version: 2, data: { sounds: 'soft' } } });
	});

	test('opens on any stored value, plays, and lets no key of ours pollute an object', async () => {
		const key = fc.constantFrom(
			'quillwise.look',
			'quillwise.settings.a',
			'quillwise.settings.b',
			'quillwise.session.s1.a',
			'quillwise.session.s1.b',
			'quillwise.ev.tab1.0',
			'quillwise.ev.t.1',
			'quillwise.seg.t.0',
			'quillwise.cards.a',
			'quillwise.kept.1',
			'quillwise.erased',
			'quillwise.unheard.of'
		);
		const record = fc.record({
			kind: fc.constantFrom('attempt', 'session', 'settings', 'segment', 'cards', 'x'),
			version: fc.constantFrom(0, 1, 2),
			minReader: fc.constantFrom(0, 1, 9),
			savedAt: fc.oneof(fc.nat(), fc.constant(null)),
			data: fc.oneof(
				fc.jsonValue(),
				fc.constant(JSON.parse('{"__proto__":{"theme":"dark"}}') as fc.JsonValue)
			)
		});
		const text = fc.oneof(
			fc.string(),
			fc.json(),
			record.map((r) => JSON.stringify(r)),
			record.map((r) => seal({ ...r, savedAt: r.savedAt ?? 0 }))
		);
		await fc.assert(
			fc.asyncProperty(fc.dictionary(key, text, { noNullPrototype: true }), async (values) => {
				const store = await open(new FakeStorage(values));
				store.record(anAttempt(7));
				store.saveSession(aStoredSession({ id: 's9' }));
				store.saveSettings({ theme: 'light' });
				expect(store.attempts().some(({ id }) => id === 's1/7')).toBe(true);
				expect(store.session()?.id).toBe('s9');
				expect(({} as Record<string, unknown>)['theme']).toBeUndefined();
			}),
			{ numRuns: 500 }
		);
	}, 60_000);
});

describe('two tabs', () => {
	test('learn of each other’s attempts', async () => {
		const storage = new FakeStorage();
		const { first, second, tell } = await twoTabs(storage);
		first.record(anAttempt(0));
		second.record(anAttempt(1));
		let told = 0;
		second.subscribe(() => told++);
		await tell(1, 'quillwise.ev.tab1.0');

		expect(second.attempts()).toEqual([anAttempt(0), anAttempt(1)]);
		expect(told).toBe(1);
	});

	test('know in which of them a session is played', async () => {
		const storage = new FakeStorage();
		const { first, second, tell } = await twoTabs(storage);
		first.saveSession(aStoredSession());
		await tell(1, 'quillwise.session.s1.a');
		expect(second.isElsewhere('s1')).toBe(true);
		expect(first.isElsewhere('s1')).toBe(false);

		second.saveSession(aStoredSession({ draft: { choice: 'x' } }));
		await tell(0, 'quillwise.session.s1.b');
		expect(second.isElsewhere('s1')).toBe(false);
		expect(first.isElsewhere('s1')).toBe(true);
		expect(first.session()?.draft).toEqual({ choice: 'x' });
	});

	test('forget together what was erased in one of them', async () => {
		const storage = new FakeStorage();
		const { first, second, tell } = await twoTabs(storage);
		first.record(anAttempt(0));
		await tell(1, null);
		expect(second.attempts()).toHaveLength(1);

		first.erase();
		await tell(1, 'quillwise.erased', 'all, done');
		expect(second.attempts()).toEqual([]);
	});
});
