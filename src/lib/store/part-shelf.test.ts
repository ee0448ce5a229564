import { expect, test } from 'vitest';
import { forgetParts, keepPart } from './part-shelf';
import { Shelf } from './shelf';
import { FakeStorage } from './testing';

function aPart(number: number, id = 'a', count = 3) {
	return { id, number, count, data: `data${number}` };
}

test('parts are kept until all have come, in whatever tab each was opened', () => {
	const storage = new FakeStorage();
	expect(keepPart(new Shelf(storage), aPart(2))).toEqual([aPart(2)]);
	expect(keepPart(new Shelf(storage), aPart(2))).toEqual([aPart(2)]);
	expect(keepPart(new Shelf(storage), aPart(1))).toHaveLength(2);
	expect(keepPart(new Shelf(storage), aPart(3))).toHaveLength(3);

	forgetParts(new Shelf(storage));
	expect(storage.values.size).toBe(0);
});

test('a part of another backup begins anew, and nothing else is touched', () => {
	const storage = new FakeStorage({ 'quillwise.look': '{}', 'quillwise.part.x': 'broken' });
	keepPart(new Shelf(storage), aPart(1));
	expect(keepPart(new Shelf(storage), aPart(2, 'b'))).toEqual([aPart(2, 'b')]);
	expect([...storage.values.keys()]).toEqual(['quillwise.look', 'quillwise.part.b.2']);
});

test('where nothing can be kept, a backup of one part still comes', () => {
	expect(keepPart(new Shelf(null), aPart(1, 'a', 1))).toEqual([aPart(1, 'a', 1)]);
});
