import { expect, test } from 'vitest';
import { pictureKey } from './keys';
import { Shelf } from './shelf';
import { FakeStorage } from './testing';

const key = 'quillwise.ev.t.1';

test('the picture of a round makes room for what is written', () => {
	const storage = new FakeStorage({ [pictureKey]: 'x'.repeat(100) });
	storage.room = 130;
	const shelf = new Shelf(storage);
	expect(shelf.write(key, 'x'.repeat(50))).toBeNull();
	expect([...storage.values.keys()]).toEqual([key]);
	expect(shelf.characters).toBe(key.length + 50);
});

test('where there is room a picture stays', () => {
	const storage = new FakeStorage({ [pictureKey]: 'x' });
	expect(new Shelf(storage).write(key, 'x')).toBeNull();
	expect(storage.getItem(pictureKey)).toBe('x');
});

test('where a picture makes not enough room, or there is none, the writing is refused as before', () => {
	const storage = new FakeStorage({ [pictureKey]: 'x', [key]: 'old' });
	storage.room = 40;
	const shelf = new Shelf(storage);
	expect(shelf.write(key, 'x'.repeat(50))).toBe('full');
	expect(shelf.write(key, 'x'.repeat(50))).toBe('full');
	expect(storage.getItem(key)).toBe('old');
});
