import { expect, test } from 'vitest';
import type { StoreHealth } from '$lib/store/store';
import { storageNote } from './storage-note';

const well: StoreHealth = {
	keeping: 'kept',
	reason: null,
	damaged: 0,
	newer: false,
	nearlyFull: false,
	secondCopy: true
};

test('says nothing while everything is kept', () => {
	expect(storageNote(well)).toBeNull();
});

test('says in a private window that nothing will be remembered, and offers no copy of nothing', () => {
	const note = storageNote({ ...well, keeping: 'memory', reason: 'blocked', secondCopy: false });
	expect(note).toMatchObject({ kind: 'warning', remedy: null });
	expect(note?.lead).toBe('Nothing is kept in this browser.');
});

test.each(['full', 'gone'] as const)('offers a copy when storage is %s', (reason) => {
	expect(storageNote({ ...well, keeping: 'memory', reason })).toMatchObject({
		kind: 'error',
		remedy: 'save'
	});
});

test('does not call lost what the second copy keeps', () => {
	for (const reason of ['blocked', 'full', 'gone'] as const) {
		const alone = storageNote({ ...well, keeping: 'memory', reason });
		expect(alone?.text).not.toMatch(/close this page/);
		expect(alone?.remedy).toBe('save');
		const neither = storageNote({ ...well, keeping: 'memory', reason, secondCopy: false });
		expect(neither?.text).toMatch(/close this page/);
	}
});

test('names how many values were damaged', () => {
	expect(storageNote({ ...well, damaged: 1 })?.text).toMatch(/^One value was damaged/);
	expect(storageNote({ ...well, damaged: 3 })?.text).toMatch(/^3 values were damaged/);
});

test('warns before the room is used up', () => {
	expect(storageNote({ ...well, nearlyFull: true })?.lead).toMatch(/nearly out of room/);
});

test('puts a newer version first, since loading again may heal the rest', () => {
	const note = storageNote({ ...well, newer: true, damaged: 2, keeping: 'memory', reason: 'gone' });
	expect(note?.remedy).toBe('reload');
});
