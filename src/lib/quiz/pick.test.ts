import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IndexEntry } from '../bank/published';
import { seeded } from '../base/random';
import { historyOf } from './history';
import { factsTogether, pickRound, type Wish } from './pick';
import type { Attempt } from './schema';
import { anEntry, anIndex } from './testing';

const wish = (more: Partial<Wish> = {}): Wish => ({
	count: 10,
	topic: null,
	facts: null,
	today: '2026-11-22',
	histories: new Map(),
	random: seeded('round'),
	...more
});
const types = ['single-choice', 'numeric', 'short-text'] as const;
const levels = ['easy', 'medium', 'hard'] as const;
const forty = Array.from({ length: 40 }, (_, i) =>
	anEntry({
		id: `item-${String(i)}`,
		topic: `topic-${String(i % 5)}`,
		type: types[i % 3] ?? 'numeric',
		level: levels[i % 3] ?? 'easy'
	})
);
const attempt = (item: number, mark: number, at: number): Attempt => ({
	id: `s/${String(item)}-${String(at)}`,
	pack: 'pack',
	item: `item-${String(item)}`,
	itemVersion: 1,
	fact: `fact-of-item-${String(item)}`,
	mode: 'quick',
	session: 's',
	at,
	zone: 'UTC',
	tookMs: 1000,
	response: null,
	mark,
	hinted: false,
	certainty: null
});

describe('pickRound', () => {
	test('spreads a round of ten over all five topics', () => {
		const topics = pickRound(anIndex(forty), wish()).map((e) => e.topic);

		for (const topic of new Set(topics)) {
			expect(topics.filter((t) => t === topic)).toHaveLength(2);
		}
		expect(new Set(topics).size).toBe(5);
	});

	test('opens with an easy choice item', () => {
		expect(pickRound(anIndex(forty), wish())[0]).toMatchObject({
			type: 'single-choice',
			level: 'easy'
		});
	});

	test('keeps to the topic asked for', () => {
		const picked = pickRound(anIndex(forty), wish({ topic: 'topic-3' }));

		expect(picked).toHaveLength(8);
		expect(new Set(picked.map((e) => e.topic))).toEqual(new Set(['topic-3']));
	});

	test('prefers facts never met, then missed ones, then those met longest ago', () => {
		const log = [
			...forty.slice(0, 30).map((_, i) => attempt(i, 1, 1000 + i)),
			attempt(7, 0, 5000),
			attempt(12, 0.5, 5001)
		];
		const picked = pickRound(anIndex(forty), wish({ count: 12, histories: historyOf(log) }));

		const ids = picked.map((e) => e.id);
		for (let i = 30; i < 40; i++) expect(ids).toContain(`item-${String(i)}`);
		expect(ids).toContain('item-7');
		expect(ids).toContain('item-12');
	});

	test('leaves out items published later and facts that have retired', () => {
		const index = anIndex([
			anEntry({ id: 'later', published: '2026-11-23' }),
			anEntry({ id: 'retired', retires: '2026-11-21' }),
			anEntry({ id: 'fine', retires: '2026-11-22' })
		]);

		expect(pickRound(index, wish()).map((e) => e.id)).toEqual(['fine']);
	});

	test('asks only the facts wanted, for a round of what was missed', () => {
		const histories = historyOf([attempt(3, 0, 10), attempt(4, 1, 11), attempt(5, 0.5, 12)]);
		const facts = new Set(['pack/fact-of-item-3', 'pack/fact-of-item-5']);

		expect(
			pickRound(anIndex(forty), wish({ facts, histories }))
				.map((e) => e.id)
				.sort()
		).toEqual(['item-3', 'item-5']);
	});

	test('never puts two items of one fact or two enemies into one round, whatever the bank', () => {
		const bank = fc
			.array(
				fc.record({
					fact: fc.integer({ min: 0, max: 12 }),
					topic: fc.integer({ min: 0, max: 3 }),
					enemy: fc.integer({ min: 0, max: 39 })
				}),
				{ minLength: 1, maxLength: 40 }
			)
			.map((rows) => {
				const enemies = rows.map(() => new Set<number>());
				rows.forEach(({ enemy }, i) => {
					if (enemy < rows.length && enemy !== i) {
						enemies[i]?.add(enemy);
						enemies[enemy]?.add(i);
					}
				});
				return rows.map((row, i) =>
					anEntry({
						id: `i${String(i)}`,
						fact: `f${String(row.fact)}`,
						topic: `t${String(row.topic)}`,
						enemies: [...(enemies[i] ?? [])]
					})
				);
			});
		fc.assert(
			fc.property(bank, fc.string(), (entries, seed) => {
				const picked = pickRound(anIndex(entries), wish({ random: seeded(seed) }));
				const at = (e: IndexEntry) => entries.indexOf(e);

				expect(picked.length).toBeGreaterThan(0);
				expect(new Set(picked.map((e) => e.fact)).size).toBe(picked.length);
				for (const e of picked) {
					for (const other of picked) expect(e.enemies).not.toContain(at(other));
				}
			})
		);
	});

	test('gives the same round for the same seed and another for another', () => {
		const round = (seed: string) =>
			pickRound(anIndex(forty), wish({ random: seeded(seed) })).map((e) => e.id);

		expect(round('a')).toEqual(round('a'));
		expect(round('a')).not.toEqual(round('b'));
	});
});

describe('a round of some facts', () => {
	/** A small bank in which items give each other away at random. */
	const bank = fc
		.record({
			facts: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 6 }),
			pairs: fc.array(fc.tuple(fc.nat(17), fc.nat(17)), { maxLength: 40 })
		})
		.map(({ facts, pairs }) => {
			const rows = facts.flatMap((forms, f) => Array.from({ length: forms }, () => f));
			const enemies = rows.map(() => new Set<number>());
			for (const [a, b] of pairs) {
				if (a === b || a >= rows.length || b >= rows.length) continue;
				enemies[a]?.add(b);
				enemies[b]?.add(a);
			}
			return rows.map((f, i) =>
				anEntry({ id: `i${String(i)}`, fact: `f${String(f)}`, enemies: [...(enemies[i] ?? [])] })
			);
		});
	const factsOf = (entries: readonly IndexEntry[]) => [
		...new Set(entries.map(({ fact }) => `pack/${fact}`))
	];

	/** The most facts that go together, by trying every set of items. */
	function most(entries: readonly IndexEntry[], chosen: readonly number[] = [], from = 0): number {
		let best = chosen.length;
		for (let i = from; i < entries.length; i++) {
			const entry = entries[i];
			const fits = chosen.every(
				(at) => entries[at]?.fact !== entry?.fact && !entry?.enemies.includes(at)
			);
			if (fits) best = Math.max(best, most(entries, [...chosen, i], i + 1));
		}
		return best;
	}

	test('asks as many of them as go together, each once, whatever the random numbers', () => {
		fc.assert(
			fc.property(bank, fc.string(), fc.integer({ min: 1, max: 7 }), (entries, seed, count) => {
				const index = anIndex(entries);
				const facts = factsOf(entries);
				const expected = Math.min(count, most(entries));
				const random = seeded(seed);
				const picked = pickRound(index, wish({ facts: new Set(facts), count, random }));

				expect(picked).toHaveLength(expected);
				expect(new Set(picked.map(({ fact }) => fact)).size).toBe(expected);
				for (const { enemies } of picked) {
					for (const at of enemies) expect(picked).not.toContain(entries[at]);
				}

				// What is promised beforehand is what is asked.
				const promised = factsTogether(index, facts, { count, today: '2026-11-22' });
				expect(promised).toHaveLength(expected);
				const asked = pickRound(index, wish({ facts: new Set(promised), count, random }));
				expect(asked.map(({ fact }) => `pack/${fact}`).sort()).toEqual([...promised].sort());
			})
		);
	});

	test('takes those named first where not all have room', () => {
		const facts = forty.map(({ fact }) => `pack/${fact}`);

		expect(factsTogether(anIndex(forty), facts, { count: 5, today: '2026-11-22' })).toEqual(
			facts.slice(0, 5)
		);
	});
});
