import { expect, test } from 'vitest';
import type { PlayIndex } from '../../src/lib/bank/published';
import { publishChunks, publishIndex } from '../../src/lib/bank/publish';
import { builtPacks } from '../../src/lib/bank/files.server';
import { seeded, shuffled } from '../../src/lib/base/random';
import { authoringOf } from '../../src/lib/items/all';
import { beginSession } from '../../src/lib/quiz/begin';
import { historyOf } from '../../src/lib/quiz/history';
import { factsTogether, pickRound } from '../../src/lib/quiz/pick';
import { scoreOf } from '../../src/lib/quiz/points';
import type { Attempt } from '../../src/lib/quiz/schema';
import { currentPlace, step } from '../../src/lib/quiz/step';
import { aBook } from '../../src/lib/quiz/testing';

const packs = builtPacks();
const now = new Date('2026-12-01T08:00:00Z').getTime();
const round = (index: PlayIndex, seed: string, attempts: readonly Attempt[] = []) =>
	pickRound(index, {
		count: 10,
		topic: null,
		facts: null,
		today: '2026-12-01',
		histories: historyOf(attempts),
		random: seeded(seed)
	});

test.each(packs.map((pack) => ({ id: pack.pack.id, pack })))(
	'$id: in 10,000 rounds of ten no item gives another away and no fact comes twice',
	({ pack }) => {
		const index = publishIndex(pack);
		const place = new Map(index.items.map((entry, i) => [entry.id, i]));
		let faults = 0;
		let short = 0;
		for (let n = 0; n < 10_000; n++) {
			const picked = round(index, `round ${String(n)}`);
			const places = new Set(picked.map((entry) => place.get(entry.id)));
			if (picked.length < 10) short += 1;
			if (new Set(picked.map((entry) => entry.fact)).size < picked.length) faults += 1;
			if (picked.some((entry) => entry.enemies.some((enemy) => places.has(enemy)))) faults += 1;
		}

		expect({ faults, short }).toEqual({ faults: 0, short: 0 });
	}
);

test.each(packs.map((pack) => ({ id: pack.pack.id, pack })))(
	'$id: a script plays 1,000 rounds to their end, and whoever gives every key earns every point',
	({ pack }) => {
		const index = publishIndex(pack);
		const book = aBook(publishChunks(pack).flatMap((chunk) => chunk.items));
		const seen = new Set<string>();
		let attempts: Attempt[] = [];
		for (let n = 0; n < 1_000; n++) {
			const seed = `play ${String(n)}`;
			const [mode, topic] = ['quick', null] as const;
			const picked = round(index, seed, attempts);
			let session = beginSession({
				...{ id: seed, pack: pack.pack.id, mode, topic, seed, zone: 'UTC', now },
				...{ picked, certainty: null }
			});
			for (let place = currentPlace(session); place; place = currentPlace(session)) {
				const item = book.item(place.item);
				const response = authoringOf(item.type).type.keyResponse(item);
				for (const event of [
					{ type: 'draft', response } as const,
					{ type: 'respond' } as const,
					{ type: 'next' } as const
				]) {
					session = step(session, event, { now: now + n, book });
				}
				seen.add(place.item);
			}
			expect(scoreOf(session.attempts, session.length)).toMatchObject({ points: 100, right: 10 });
			attempts = [...attempts, ...session.attempts].slice(-400);
		}

		// Choosing neglects no item for ever.
		expect(seen.size).toBe(index.items.length);
	}
);

test.each(packs.map((pack) => ({ id: pack.pack.id, pack })))(
	'$id: of some missed facts a round asks as many as were promised beforehand',
	({ pack }) => {
		const index = publishIndex(pack);
		const facts = [...new Set(index.items.map(({ fact }) => `${index.pack}/${fact}`))];
		const broken: string[] = [];
		for (let n = 0; n < 300; n++) {
			const random = seeded(`missed ${String(n)}`);
			const missed = shuffled(facts, random).slice(0, 2 + (n % 30));
			const today = '2026-12-01';
			const promised = factsTogether(index, missed, { count: 10, today });
			const wish = { count: 10, topic: null, today, histories: historyOf([]), random };
			const asked = pickRound(index, { ...wish, facts: new Set(promised) });
			if (asked.length < promised.length) broken.push(missed.join(' '));
		}

		expect(broken).toEqual([]);
	}
);
