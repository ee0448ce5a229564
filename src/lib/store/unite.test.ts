import { describe, expect, test } from 'vitest';
import { defaultSettings } from './default-settings';
import { defaultReading } from './look';
import { openStore } from './open';
import type { CopyPlace } from './second-copy';
import type { Store } from './store';
import { comparedAttempts } from './unite';
import { FakeCopy, FakeStorage, aStoredSession, anAttempt } from './testing';

const now = Date.parse('2026-03-01T08:00:00Z');

async function open(storage: FakeStorage | null, copy: FakeCopy, tab = 'tab1'): Promise<Store> {
	const store = await openStore({ storage, tab, now: () => now, copy });
	await store.united();
	return store;
}

/** Waits until what was begun has ended. */
function settled(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, 10));
}

async function played(): Promise<{ storage: FakeStorage; copy: FakeCopy }> {
	const [storage, copy] = [new FakeStorage(), new FakeCopy()];
	const store = await open(storage, copy);
	for (let i = 0; i < 3; i++) store.record(anAttempt(i));
	store.saveSession(aStoredSession({ draft: { choice: 'late' } }));
	store.saveSettings({ theme: 'dark' });
	await settled();
	return { storage, copy };
}

describe('the second copy', () => {
	test('is not even made on a first visit', async () => {
		const copy = new FakeCopy();
		const store = await open(new FakeStorage(), copy);
		expect(copy.opened).toBe(0);
		expect(store.health().secondCopy).toBe(false);
	});

	test('holds every attempt at once', async () => {
		const { copy } = await played();
		expect([...copy.attempts.values()]).toEqual([0, 1, 2].map((i) => anAttempt(i)));
	});

	test('brings everything back where the first was emptied', async () => {
		const { copy } = await played();
		const emptied = new FakeStorage();

		const store = await open(emptied, copy);

		expect(store.attempts()).toHaveLength(3);
		expect(store.session()?.draft).toEqual({ choice: 'late' });
		expect(store.settings().theme).toBe('dark');
		expect((await open(emptied, new FakeCopy())).attempts()).toHaveLength(3);
	});

	test('is filled again where it was emptied itself', async () => {
		const { storage } = await played();
		const copy = new FakeCopy();
		await open(storage, copy);
		expect(copy.attempts.size).toBe(3);
	});

	test('carries on alone where the first is blocked', async () => {
		const { copy } = await played();
		const store = await open(null, copy);
		expect(store.attempts()).toHaveLength(3);
		expect(store.health()).toMatchObject({ keeping: 'memory', secondCopy: true });
	});

	test('gives back the seconds a killed browser lost', async () => {
		const { storage, copy } = await played();
		const killed = new FakeStorage();
		for (const [key, text] of storage.values) {
			if (!key.includes('.ev.tab1.2') && !key.includes('session')) killed.values.set(key, text);
		}
		const store = await open(killed, copy);
		expect(store.attempts()).toHaveLength(3);
		expect(store.session()?.draft).toEqual({ choice: 'late' });
	});

	test('leaves a round with the tab that plays it, though the copy knew more of it', async () => {
		const { storage, copy } = await played();
		const slots = [...storage.values].filter(([key]) => key.includes('.session.'));
		for (const [key] of slots) storage.values.delete(key);

		const other = await open(storage, copy, 'tab2');

		expect(other.session()?.draft).toEqual({ choice: 'late' });
		expect(other.isElsewhere('s1')).toBe(true);
		const written = [...storage.values].find(([key]) => key.includes('.session.'))?.[1];
		expect(slots.map(([, text]) => text)).toContain(written);
	});

	test('is opened again after an error', async () => {
		const [storage, copy] = [new FakeStorage(), new FakeCopy()];
		const store = await open(storage, copy);
		store.record(anAttempt(0));
		await settled();
		copy.failures = 1;
		store.record(anAttempt(1));
		await settled();

		expect(copy.attempts.size).toBe(2);
		expect(copy.opened).toBe(1);
		expect(store.health().secondCopy).toBe(true);
	});

	test('may fail for good: the first carries on and says so', async () => {
		const [storage, copy] = [new FakeStorage(), new FakeCopy()];
		copy.failures = Infinity;
		const store = await open(storage, copy);
		store.record(anAttempt(0));
		await settled();

		expect(store.health()).toMatchObject({ keeping: 'kept', secondCopy: false });
		expect((await open(storage, new FakeCopy())).attempts()).toHaveLength(1);
	});

	test('costs one record where one record in it is damaged', async () => {
		const { copy } = await played();
		copy.attempts.set('s1/1', { id: 's1/1', mark: 'high' });
		const store = await open(new FakeStorage(), copy);
		expect(store.attempts().map(({ id }) => id)).toEqual(['s1/0', 's1/2']);
	});

	test('is emptied with the first', async () => {
		const { storage, copy } = await played();
		const store = await open(storage, copy, 'tab2');
		store.erase();
		await settled();
		expect(copy.attempts.size + copy.texts.size + copy.notes.size).toBe(0);
		expect(storage.values.size).toBe(0);
	});

	test('does not bring back what was erased where the page was closed meanwhile', async () => {
		const { storage, copy } = await played();
		const store = await open(storage, copy, 'tab2');
		copy.failures = Infinity;
		store.erase();
		await settled();
		copy.failures = 0;
		expect(copy.attempts.size).toBe(3);

		const after = await open(storage, copy, 'tab3');

		expect(after.attempts()).toEqual([]);
		expect(copy.attempts.size).toBe(0);
		expect(storage.values.size).toBe(0);
	});

	test.each([1, 2, 3])(
		'does not bring back what was erased where the browser would not tell of it (refusals: %i)',
		async (refusals) => {
			const { storage, copy } = await played();
			const store = await open(storage, copy, 'tab2');
			copy.refusals = refusals;
			store.erase();
			await settled();
			const after = await open(storage, copy, 'tab3');

			expect(after.attempts()).toEqual([]);
			expect(copy.attempts.size).toBe(0);
			expect(storage.values.size).toBe(0);
		}
	);

	test('stays marked as erased until it was emptied, where the browser neither tells of it nor opens it', async () => {
		const { storage, copy } = await played();
		const store = await open(storage, copy, 'tab2');
		copy.refusals = 1;
		copy.failures = Infinity;
		store.erase();
		await settled();
		expect([...storage.values.keys()]).toEqual(['quillwise.erased']);

		copy.failures = 0;
		copy.refusals = 1;
		expect((await open(storage, copy, 'tab3')).attempts()).toEqual([]);
		expect(copy.attempts.size + storage.values.size).toBe(0);
	});

	test('keeps nothing of before a replacement where the browser would not tell of it', async () => {
		const { storage, copy } = await played();
		const store = await open(storage, copy, 'tab2');
		const there = await open(new FakeStorage(), new FakeCopy());
		there.record(anAttempt(7));
		copy.refusals = 1;
		await (await store.upkeep()).replace(there.backup(now));

		expect((await open(storage, copy, 'tab3')).attempts()).toEqual([anAttempt(7)]);
	});

	test('does not offer a session again that was put away', async () => {
		const { storage, copy } = await played();
		const store = await open(storage, copy, 'tab2');
		store.putAwaySession('s1');
		await settled();
		expect((await open(storage, copy, 'tab3')).session()).toBeNull();
	});
});

describe('what is said later of an attempt', () => {
	const amendments = [{ undone: true }, { claimed: true }] as const;

	test.each(amendments)('comes back from the second copy: %j', async (change) => {
		const { storage, copy } = await played();
		copy.attempts.set('s1/2', anAttempt(2, change));
		await open(storage, copy, 'tab2');

		const alone = await open(storage, new FakeCopy(), 'tab3');
		expect(alone.attempts()[2]).toEqual(anAttempt(2, change));
	});

	test.each(amendments)(
		'reaches a second copy that missed it, and stays there: %j',
		async (change) => {
			const { storage, copy } = await played();
			const store = await open(storage, copy, 'tab2');
			copy.failures = 2;
			store.record(anAttempt(0, change));
			await settled();
			for (let i = 3; i < 3 + comparedAttempts; i++) store.record(anAttempt(i));
			await settled();
			expect(copy.attempts.get('s1/0')).toEqual(anAttempt(0));

			await open(storage, copy, 'tab3');
			expect(copy.attempts.get('s1/0')).toEqual(anAttempt(0, change));
			const keys = storage.values.size;
			await open(storage, copy, 'tab4');
			expect(storage.values.size).toBe(keys);
		}
	);

	test('is known of an attempt whose response only the copy still has', async () => {
		const [storage, copy] = [new FakeStorage(), new FakeCopy()];
		await copy.open();
		await copy.keep([anAttempt(0), anAttempt(1, { claimed: true })]);
		const before = await open(storage, new FakeCopy());
		before.record(anAttempt(0, { claimed: true, response: null }));
		before.record(anAttempt(1, { response: null }));
		const store = await open(storage, copy, 'tab2');

		const whole = [anAttempt(0, { claimed: true }), anAttempt(1, { claimed: true })];
		expect(await copy.all()).toEqual(whole);
		expect(store.attempts()[1]).toEqual(whole[1]);
	});
});

describe('settings chosen before the second copy is read', () => {
	/** A second copy with settings of somebody who chose much, some once and some more often. */
	async function chosen(times: number): Promise<FakeCopy> {
		const copy = new FakeCopy();
		const store = await open(new FakeStorage(), copy);
		for (let i = 0; i < times; i++) {
			const reading = { ...defaultReading, sepia: true, rate: 1 + i / 10 };
			store.saveSettings({ theme: 'dark', retention: 0.85, reading });
		}
		await settled();
		return copy;
	}

	const expected = { ...defaultSettings, theme: 'dark', retention: 0.85, letterKeys: false };

	test.each([1, 4])(
		'are added to those in it, in both copies (written before: %i)',
		async (times) => {
			const copy = await chosen(times);
			const storage = new FakeStorage();
			const store = await openStore({ storage, tab: 'tab2', now: () => now + 1, copy });
			store.saveSettings({ letterKeys: false });
			store.saveSettings({ reading: { ...defaultReading, spaced: true } });
			await store.united();
			await settled();

			const reading = { ...defaultReading, sepia: true, spaced: true, rate: 1 + (times - 1) / 10 };
			expect(store.settings()).toEqual({ ...expected, reading });
			expect((await open(storage, new FakeCopy(), 'tab3')).settings()).toEqual(store.settings());
			expect((await open(new FakeStorage(), copy, 'tab4')).settings()).toEqual(store.settings());
		}
	);

	test('are added to them at the next start where the page was closed too soon', async () => {
		const copy = await chosen(1);
		const storage = new FakeStorage();
		const unread = neverRead(copy);
		const early = await openStore({ storage, tab: 'tab2', now: () => now + 2, copy: unread });
		early.saveSettings({ letterKeys: false });
		expect(storage.getItem('quillwise.settings.a')).toContain('"letterKeys":false');

		const after = await open(storage, copy, 'tab3');
		expect(after.settings()).toMatchObject(expected);
	});

	test('are added to them once the copy works again', async () => {
		const copy = await chosen(2);
		const store = await openStore({
			storage: new FakeStorage(),
			tab: 'tab2',
			now: () => now,
			copy
		});
		copy.failures = Infinity;
		store.saveSettings({ letterKeys: false });
		await store.united();
		copy.failures = 0;
		store.saveSettings({ shareShapes: true });
		await settled();

		expect(store.settings()).toMatchObject({ ...expected, shareShapes: true });
		expect((await open(new FakeStorage(), copy, 'tab3')).settings()).toEqual(store.settings());
	});

	test('count here where the copy holds the same as was here before, whatever the clock', async () => {
		const { storage, copy } = await played();
		const store = await openStore({ storage, tab: 'tab2', now: () => now - 9e9, copy });
		store.saveSettings({ theme: 'light' });
		await store.united();
		await settled();

		expect((await open(storage, new FakeCopy(), 'tab3')).settings().theme).toBe('light');
		expect((await open(new FakeStorage(), copy, 'tab4')).settings().theme).toBe('light');
	});
});

/** A copy that exists and never answers: the page is closed before it does. */
function neverRead(copy: FakeCopy): CopyPlace {
	return { exists: () => copy.exists(), open: () => new Promise(() => undefined) };
}

describe('one stored value damaged or deleted', () => {
	const damages: readonly [string, (text: string) => string | null][] = [
		['deleted', () => null],
		['emptied', () => ''],
		['cut in half', (text) => text.slice(0, text.length / 2)],
		['cut by one', (text) => text.slice(0, -1)],
		['without its head', (text) => text.slice(1)],
		['null', () => 'null'],
		['an empty list', () => '[]'],
		['an empty object', () => '{}'],
		['a number', () => '7'],
		['a huge number', () => '1e999'],
		['a text', () => '"text"'],
		['no JSON', () => 'undefined'],
		['true', () => 'true'],
		['doubled', (text) => text + text],
		['binary', () => '\u0000\uffff\ud800'],
		['without its data', (text) => text.replace(/,"data":.*$/, '}')],
		['with null data', (text) => text.replace(/"data":.*$/, '"data":null}')],
		['of version 0', (text) => text.replace('"version":1', '"version":0')],
		['of version 2', (text) => text.replace('"version":1', '"version":2')],
		['of no version', (text) => text.replace('"version":1,', '')],
		['for newer readers', (text) => text.replace('"minReader":1', '"minReader":7')],
		['of another kind', (text) => text.replace(/"kind":"[a-z]+"/, '"kind":"segment"')],
		['of no kind', (text) => text.replace(/"kind":"[a-z]+",/, '')],
		['with another sum', (text) => text.replace(/"sum":"./, '"sum":"~')],
		['saved before time', (text) => text.replace(/"savedAt":\d+/, '"savedAt":-1')],
		['saved never', (text) => text.replace(/"savedAt":\d+/, '"savedAt":null')],
		['with a prototype', (text) => text.replace('"data":', '"__proto__":{"x":1},"data":')],
		['with one letter changed', (text) => text.replace(/[a-z](?=[^a-z]*$)/, 'q')],
		['with one digit changed', (text) => text.replace(/\d(?=\D*$)/, (d) => String(9 - Number(d)))],
		['in capitals', (text) => text.toUpperCase()],
		['nested 100,000 deep', () => '['.repeat(100_000)]
	];

	test.each(damages)('loses no attempt: %s', async (_name, damage) => {
		for (const key of (await played()).storage.values.keys()) {
			const { storage: hurt, copy } = await played();
			const text = damage(hurt.values.get(key) ?? '');
			if (text === null) hurt.values.delete(key);
			else hurt.values.set(key, text);
			const others = [...hurt.values].filter(([other]) => other !== key);

			const store = await open(hurt, copy, 'tab2');
			expect(store.attempts()).toEqual([0, 1, 2].map((i) => anAttempt(i)));
			expect(store.session()?.draft).toEqual({ choice: 'late' });
			expect(store.settings().theme).toBe('dark');
			expect(others.every(([other, before]) => hurt.values.get(other) === before)).toBe(true);

			store.record(anAttempt(9));
			const again = await open(hurt, new FakeCopy(), 'tab3');
			expect(again.attempts().some(({ id }) => id === 's1/9')).toBe(true);
		}
	});
});
