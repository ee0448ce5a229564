import { expect, test } from 'vitest';
import { authorings } from '../items/all';
import type { BankItem } from '../bank/published';
import { letters, paperItems, versions } from './paper';
import { readTyped } from './paper-answer';
import { keyOnPaper } from './paper-key';
import { anAssignment, someKeys } from './testing';

const items = authorings.flatMap(({ examples }) =>
	examples.map((item): BankItem => ({ ...item, topic: 'topic', published: '2026-01-01' }))
);
const held = new Map(items.map((item) => [item.id, item]));

async function sheets() {
	const refs = [...held.values()].map(({ id, version }) => ({ item: id, itemVersion: version }));
	const assignment = anAssignment(await someKeys(), { items: refs });
	return versions.map((version) => paperItems(assignment, held, version));
}

test('versions A and B ask the same in another order, the same at every printing', async () => {
	const [a = [], b = []] = await sheets();
	const ids = (sheet: typeof a) => sheet.map(({ item }) => item.id);

	expect(ids(a)).not.toEqual(ids(b));
	expect([...ids(a)].sort()).toEqual([...ids(b)].sort());
	expect(await sheets()).toEqual([a, b]);
	const moved = a.filter(({ item, outline }) => {
		const other = b.find((paper) => paper.item.id === item.id);
		return JSON.stringify(other?.outline) !== JSON.stringify(outline);
	});
	for (const type of ['single-choice', 'ordering', 'matching', 'cloze', 'odd-one-out', 'place']) {
		expect(moved.some(({ item }) => item.type === type)).toBe(true);
	}
});

test('the key as printed, typed in, earns full marks in both versions and every type', async () => {
	for (const paper of (await sheets()).flat()) {
		const { type } = authorings.find((each) => each.type.name === paper.item.type) ?? {};
		const key = type?.keyResponse(paper.item);
		const written = keyOnPaper(paper, letters) ?? (key && 'text' in key ? key.text : '');

		const read = readTyped(paper, written.toLowerCase());

		expect(read.ok && read.value !== null, `${paper.item.id}: ${written}`).toBe(true);
		if (!read.ok || !read.value) continue;
		expect(type?.mark(paper.item, read.value), paper.item.id).toMatchObject({ value: 1 });
	}
});

test('nothing typed is no answer, and a letter the list does not have is refused', async () => {
	for (const paper of (await sheets()).flat()) {
		expect(readTyped(paper, ' ')).toEqual({ ok: true, value: null });
		if (['numeric', 'short-text'].includes(paper.item.type)) continue;
		expect(readTyped(paper, 'Z')).toMatchObject({ ok: false, error: { code: 'typing/letters' } });
	}
});
