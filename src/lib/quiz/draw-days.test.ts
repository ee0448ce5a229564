import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { IndexEntry } from '../bank/published';
import { dateOf } from './daily';
import { drawDays } from './draw-days';
import { keptDaysFile, readKeptDays, withKeptDays } from './kept-days';
import { anEntry, anIndex } from './testing';

const types = ['single-choice', 'numeric', 'cloze', 'ordering'] as const;
const items = (count: number, over: Partial<IndexEntry> = {}) =>
	Array.from({ length: count }, (_, i) =>
		anEntry({
			id: `item-${over.published ?? 'old'}-${String(i)}`,
			topic: `topic-${String(i % 5)}`,
			type: types[i % 4] ?? 'cloze',
			level: i % 3 === 0 ? 'easy' : 'hard',
			published: '2026-11-01',
			...over
		})
	);
const bank = anIndex(items(120));

test('an item that comes out later changes no day before', () => {
	fc.assert(
		fc.property(fc.integer({ min: 2, max: 30 }), fc.integer({ min: 1, max: 40 }), (day, count) => {
			const later = items(count, { published: dateOf(day) });
			const grown = anIndex([...bank.items, ...later]);
			const before = drawDays([bank], [], day - 1);

			expect(drawDays([grown], [], day - 1)).toEqual(before);
		}),
		{ numRuns: 40 }
	);
});

test('a pack that comes out later changes no day before, and has days of its own after', () => {
	const other = { ...anIndex(items(120, { published: dateOf(10) })), pack: 'other' };
	const packs = drawDays([bank, other], [], 40).map(({ pack }) => pack);

	expect(drawDays([bank, other], [], 9)).toEqual(drawDays([bank], [], 9));
	expect(new Set(packs.slice(9))).toEqual(new Set(['pack', 'other']));
});

test('a day drawn for good stays whatever becomes of its items', () => {
	const kept = drawDays([bank], [], 7);
	const changed = anIndex(
		items(120, { level: 'hard', topic: 'one', retires: '2026-11-02' }).concat(
			items(90, { published: '2026-11-03' })
		)
	);

	expect(drawDays([changed], kept, 12).slice(0, 7)).toEqual(kept);
});

test('a fact rests before it is asked again', () => {
	const days = drawDays([bank], [], 60);
	days.forEach(({ items: five }, i) => {
		const lately = new Set(days.slice(Math.max(0, i - 14), i).flatMap((day) => day.items));
		expect(five.filter((id) => lately.has(id))).toEqual([]);
	});
});

test('the first is a gentle one, and enemies and one fact never meet', () => {
	const crowded = anIndex(
		items(60).map((entry, i) => ({
			...entry,
			fact: `fact-${String(Math.floor(i / 2))}`,
			enemies: [(i + 7) % 60, (i + 53) % 60]
		}))
	);
	const byId = new Map(crowded.items.map((entry) => [entry.id, entry]));
	for (const { items: five } of drawDays([crowded], [], 50)) {
		const entries = five.map((id) => byId.get(id) ?? anEntry({ id }));
		expect(entries[0]?.type).toBe('single-choice');
		expect(new Set(entries.map(({ fact }) => fact)).size).toBe(5);
		const enemies = entries.flatMap((e) => e.enemies.map((at) => crowded.items[at]?.id ?? ''));
		expect(five.filter((id) => enemies.includes(id))).toEqual([]);
	}
});

test('the file of kept days reads as it was written, and only grows', () => {
	const days = drawDays([bank], [], 9);
	const text = withKeptDays('', days.slice(0, 4));
	const grown = withKeptDays(text, days.slice(4));

	expect(readKeptDays(grown, [bank])).toEqual({ ok: true, value: days });
	expect(grown.startsWith(text)).toBe(true);
});

test.each([
	['a line left out', (lines: string[]) => lines.filter((_, i) => i !== 2), 3],
	[
		'an item the bank does not have',
		(l: string[]) => l.map((x) => x.replace(/item-\S+$/, 'gone')),
		2
	],
	['another date', (l: string[]) => l.map((x) => x.replace('2026-11-23', '2026-11-24')), 3],
	['four items', (l: string[]) => l.map((x, i) => (i === 1 ? x.replace(/ \S+$/, '') : x)), 2]
])('a mistake in the kept days names its line: %s', (_, change, line) => {
	const lines = withKeptDays('', drawDays([bank], [], 3)).split('\n');
	const read = readKeptDays(change(lines).join('\n'), [bank]);

	expect(read.ok).toBe(false);
	if (!read.ok) expect(read.error[0]).toContain(`${keptDaysFile}:${String(line)}: `);
});
