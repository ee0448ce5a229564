import { describe, expect, test } from 'vitest';
import { openStore } from './open';
import { outdated } from './snapshots';
import type { SnapshotNote } from './second-copy';
import type { Store } from './store';
import { comparedAttempts } from './unite';
import { FakeCopy, FakeStorage, aStoredSession, anAttempt } from './testing';

const start = Date.parse('2026-03-01T08:00:00Z');
const dayMs = 86_400_000;

/** A device whose clock is set by the test; opened anew at every call. */
function aDevice() {
	const [storage, copy] = [new FakeStorage(), new FakeCopy()];
	const clock = { now: start };
	let loads = 0;
	const load = async (): Promise<Store> => {
		const store = await openStore({
			storage,
			copy,
			tab: `tab${loads++}`,
			now: () => clock.now,
			zone: 'Europe/London'
		});
		await store.united();
		return store;
	};
	return { storage, copy, clock, load };
}

function settled(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, 10));
}

const nothing = { setAside: 0, restoredHere: 0, restoredInCopy: 0, look: 0 };

describe('snapshots', () => {
	test('are taken at the first start of a day, where something changed', async () => {
		const { copy, clock, load } = aDevice();
		(await load()).record(anAttempt(0));
		await settled();
		await load();
		await load();
		expect(copy.notes.size).toBe(1);

		clock.now += dayMs;
		await load();
		expect(copy.notes.size).toBe(1);

		(await load()).record(anAttempt(1));
		await settled();
		await load();
		expect([...copy.notes.values()].map(({ attempts }) => attempts)).toEqual([1, 2]);
	});

	test('are taken each day after the clock was once ahead, where something changed, and keep their places', async () => {
		const { copy, clock, load } = aDevice();
		(await load()).record(anAttempt(0));
		await settled();
		for (let day = 0; day < 8; day++) {
			clock.now = start + (1_000 + day) * dayMs;
			(await load()).record(anAttempt(1 + day));
			await settled();
		}
		for (let day = 0; day < 8; day++) {
			clock.now = start + day * dayMs;
			(await load()).record(anAttempt(20 + day));
			await settled();
			await load();
		}

		const daysNow = () =>
			[...copy.notes.values()].map(({ at }) => Math.floor((at - start) / dayMs));
		const days = daysNow();
		expect(days.filter((day) => day < 1_000)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
		expect(days.filter((day) => day >= 1_000)).toHaveLength(8);

		for (const day of [8, 9, 10]) {
			clock.now = start + day * dayMs;
			await load();
		}
		expect(daysNow().filter((day) => day >= 8 && day < 1_000)).toEqual([8]);
	});

	test('lead back to before a merge or a replacement, and forth again', async () => {
		const there = await aDevice().load();
		there.record(anAttempt(1));
		const store = await aDevice().load();
		store.record(anAttempt(0));
		const upkeep = await store.upkeep();

		const merged = await upkeep.merge(there.backup(start));
		expect(store.attempts()).toHaveLength(2);

		const back = await upkeep.restore((merged.ok && merged.value.undo) || '');
		expect(store.attempts()).toEqual([anAttempt(0)]);

		await upkeep.restore((back.ok && back.value.undo) || '');
		expect(store.attempts()).toHaveLength(2);
	});

	test('that are not there or broken change nothing', async () => {
		const { copy, load } = aDevice();
		const store = await load();
		store.record(anAttempt(0));
		await settled();
		await load();
		const [id = ''] = [...copy.notes.keys()];
		copy.snapshotTexts.set(id, 'broken');
		const upkeep = await store.upkeep();

		expect(await upkeep.restore('none')).toMatchObject({ error: { code: 'backup/no-snapshot' } });
		expect(await upkeep.restore(id)).toMatchObject({ error: { code: 'backup/not-json' } });
		expect(store.attempts()).toHaveLength(1);
	});

	test('are kept for seven days, then four weeks, and five before risks', () => {
		const aNote = (at: number, reason: SnapshotNote['reason']): SnapshotNote => {
			return { id: `${at}-${reason}`, at, reason, attempts: 1, digest: String(at) };
		};
		let notes: SnapshotNote[] = [];
		for (let day = 0; day < 100; day++) {
			for (const reason of ['daily', 'before-merge'] as const) {
				notes.push(aNote(start + day * dayMs, reason));
				const gone = new Set(outdated(notes, 'UTC', start + day * dayMs));
				notes = notes.filter((note) => !gone.has(note));
			}
		}
		const ages = notes
			.filter(({ reason }) => reason === 'daily')
			.map(({ at }) => 99 - (at - start) / dayMs)
			.sort((a, b) => a - b);
		expect(ages.slice(0, 7)).toEqual([0, 1, 2, 3, 4, 5, 6]);
		expect(ages).toHaveLength(11);
		expect(ages.at(-1)).toBeGreaterThanOrEqual(21);
		expect(notes.filter(({ reason }) => reason === 'before-merge')).toHaveLength(5);
	});
});

describe('merge', () => {
	/** Returns the text of a backup with rounds of these ids, oldest first, each with an attempt. */
	async function backupWith(...ids: string[]): Promise<string> {
		const { clock, load } = aDevice();
		const store = await load();
		for (const id of ids) {
			clock.now += 1_000;
			const attempts = [anAttempt(0, { session: id })];
			store.saveSession(aStoredSession({ id, phase: 'feedback', attempts }));
		}
		return store.backup(clock.now);
	}

	test('leaves the rounds being played here, with what was typed, and offers the same next', async () => {
		const text = await backupWith('b1', 'b2', 'b3', 'b4', 'b5');
		const { clock, load } = aDevice();
		const store = await load();
		store.saveSession(aStoredSession({ id: 'old' }));
		store.saveSession(aStoredSession({ id: 'mine', draft: { choice: 'typed' } }));
		await settled();
		clock.now += dayMs;
		await (await store.upkeep()).merge(text);
		await (await store.upkeep()).merge(text);
		await settled();

		for (const each of [store, await load()]) {
			expect(each.sessions().map(({ id }) => id)).toEqual(['b3', 'b4', 'b5', 'old', 'mine']);
			expect(each.session()?.draft).toEqual({ choice: 'typed' });
			expect(each.attempts()).toHaveLength(5);
		}
	});

	test('brings no round where five are open here, but all attempts', async () => {
		const text = await backupWith('b1', 'b2');
		const { load } = aDevice();
		const store = await load();
		const own = ['1', '2', '3', '4', '5'];
		for (const id of own) store.saveSession(aStoredSession({ id }));
		await (await store.upkeep()).merge(text);

		expect(store.sessions().map(({ id }) => id)).toEqual(own);
		expect(store.attempts().map(({ session }) => session)).toEqual(['b1', 'b2']);
	});

	test('offers the latest round of the backup where none is open here', async () => {
		const text = await backupWith('b1', 'b2', 'b3');
		const { load } = aDevice();
		const store = await load();
		await (await store.upkeep()).merge(text);
		await settled();

		expect((await load()).sessions().map(({ id }) => id)).toEqual(['b1', 'b2', 'b3']);
	});
});

describe('check', () => {
	test('finds nothing to repair where all is well', async () => {
		const { load } = aDevice();
		const store = await load();
		store.record(anAttempt(0));
		store.saveSettings({ theme: 'dark' });
		await settled();
		expect(await (await store.upkeep()).check()).toEqual({
			attempts: 1,
			repairs: nothing,
			secondCopy: true,
			newer: 0
		});
	});

	test('repairs each kind of damage, counts it, and finds nothing the second time', async () => {
		const { storage, copy, load } = aDevice();
		const store = await load();
		for (let i = 0; i < 4; i++) store.record(anAttempt(i));
		store.saveSettings({ theme: 'dark' });
		await settled();
		const keys = [...storage.values.keys()].filter((key) => key.includes('.ev.'));
		storage.values.set(keys[0] ?? '', 'broken');
		storage.values.delete(keys[1] ?? '');
		copy.attempts.delete('s1/2');
		copy.attempts.set('s1/3', { id: 's1/3' });
		storage.values.set('quillwise.look', '{}');
		const again = await load();
		const upkeep = await again.upkeep();
		storage.values.set('quillwise.ev.late.0', 'broken as well');
		storage.values.delete([...storage.values.keys()].find((key) => key.includes('.seg.')) ?? '');

		const first = await upkeep.check();
		expect(first.attempts).toBe(4);
		expect(first.repairs.setAside).toBe(1);
		expect(first.repairs.restoredHere).toBe(2);
		expect(first.repairs.restoredInCopy).toBe(1);
		expect(first.repairs.look).toBe(1);

		expect((await upkeep.check()).repairs).toEqual(nothing);
		expect((await load()).attempts()).toHaveLength(4);
		expect(again.health().damaged).toBe(0);
	});

	test('finds in either copy what was taken back or claimed in the other alone, however long ago', async () => {
		const { copy, load } = aDevice();
		const store = await load();
		for (let i = 0; i < 3 + comparedAttempts; i++) store.record(anAttempt(i));
		await settled();
		const upkeep = await store.upkeep();
		store.record(anAttempt(2, { undone: true }));
		await settled();
		copy.attempts.set('s1/0', anAttempt(0, { undone: true }));
		copy.attempts.set('s1/1', anAttempt(1, { claimed: true }));
		copy.attempts.set('s1/2', anAttempt(2));

		expect((await upkeep.check()).repairs).toEqual({
			...nothing,
			restoredHere: 2,
			restoredInCopy: 1
		});
		expect((await upkeep.check()).repairs).toEqual(nothing);
		const expected = [
			anAttempt(0, { undone: true }),
			anAttempt(1, { claimed: true }),
			anAttempt(2, { undone: true })
		];
		expect((await load()).attempts().slice(0, 3)).toEqual(expected);
		expect((await copy.all()).slice(0, 3)).toEqual(expected);
	});

	test('works without a second copy', async () => {
		const storage = new FakeStorage();
		const store = await openStore({ storage, tab: 'tab1', now: () => start });
		store.record(anAttempt(0));
		storage.values.clear();
		const upkeep = await store.upkeep();

		expect((await upkeep.check()).repairs).toEqual({ ...nothing, restoredHere: 1 });
		expect((await upkeep.check()).repairs).toEqual(nothing);
	});
});
