import { describe, expect, test } from 'vitest';
import { bankFiles } from '../../src/lib/bank/files.server';
import { findingText } from '../../src/lib/bank/report';
import { lintPack } from '../../src/lib/bank/lint';
import { mistakeText } from '../../src/lib/bank/mistake';
import {
	itemsPerChunk,
	publishChunks,
	publishIndex,
	publishPack,
	publishPackList
} from '../../src/lib/bank/publish';
import { readPacks } from '../../src/lib/bank/read';
import { uncited } from '../../src/lib/bank/report';

const read = readPacks(bankFiles);
const packs = read.ok ? read.value : [];

test('every file under questions/ can be published', () => {
	expect(read.ok ? [] : read.error.map(mistakeText)).toEqual([]);
	expect(packs.length).toBeGreaterThan(0);
});

describe.each(packs.map((pack) => [pack.pack.id, pack] as const))('%s', (_, pack) => {
	test('has no lint error', () => {
		const errors = lintPack(pack).filter((f) => f.severity === 'error');

		expect(errors.map(findingText)).toEqual([]);
	});

	test('has a fact for every paragraph of every report', () => {
		for (const { id } of pack.pack.sources) {
			expect(uncited(id, pack.pack, pack.facts)).toEqual([]);
		}
	});

	test('comes back the same from its published form', () => {
		const published = publishPack(pack);
		const folder = `questions/${pack.pack.id}`;
		const topics = [...new Set(published.items.map((item) => item.topic))];
		const files = Object.fromEntries([
			[`${folder}/pack.yaml`, JSON.stringify(published.pack)],
			[`${folder}/facts.yaml`, JSON.stringify(published.facts)],
			...published.passages.map((p) => [`${folder}/passages/${p.id}.yaml`, JSON.stringify(p)]),
			...topics.map((topic) => {
				const items = published.items.filter((item) => item.topic === topic);
				return [
					`${folder}/items/${topic}.yaml`,
					JSON.stringify(items.map((i) => ({ ...i, topic: undefined })))
				];
			})
		]) as Record<string, string>; // pairs of texts, which fromEntries forgets

		const again = readPacks(files);

		expect(again.ok ? again.value.map(publishPack) : again.error).toEqual([published]);
	});

	test('has index and chunks that agree with the whole pack', () => {
		const { items } = publishPack(pack);
		const index = publishIndex(pack);
		const chunks = publishChunks(pack);

		expect(chunks.flatMap((c) => c.items)).toEqual(items);
		expect(index.items.map((e) => [e.id, e.type, e.topic, e.fact, e.itemVersion])).toEqual(
			items.map((i) => [i.id, i.type, i.topic, i.fact, i.version])
		);
		for (const { id, chunk } of index.items) {
			expect(chunks[chunk]?.items.map((i) => i.id)).toContain(id);
		}
		expect(Math.max(...chunks.map((c) => c.items.length))).toBeLessThanOrEqual(itemsPerChunk);
	});

	test('has enemies that are mutual and leave most items free for a round', () => {
		const { items } = publishIndex(pack);

		items.forEach((entry, i) => {
			expect(entry.enemies).not.toContain(i);
			for (const enemy of entry.enemies) expect(items[enemy]?.enemies).toContain(i);
			expect(entry.enemies.length).toBeLessThan(items.length / 4);
		});
	});

	test('is in the list of packs with its counts', () => {
		const summary = publishPackList(packs).packs.find((p) => p.id === pack.pack.id);

		expect(summary).toMatchObject({ facts: pack.facts.length, items: pack.items.length });
		expect(summary?.topics.reduce((sum, t) => sum + t.items, 0)).toBe(pack.items.length);
	});
});
