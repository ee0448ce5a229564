import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { publishIndex } from '../../src/lib/bank/publish';
import { publishPassage } from '../../src/lib/bank/publish-passage';
import type { PassageLevel } from '../../src/lib/bank/published-passage';
import { readPacks, type CheckedPack } from '../../src/lib/bank/read';
import { seeded } from '../../src/lib/base/random';
import { authoringOf } from '../../src/lib/items/all';
import { beginSession } from '../../src/lib/quiz/begin';
import type { Book } from '../../src/lib/quiz/book';
import { judgeMarks, proofRuns } from '../../src/lib/quiz/marks';
import { pickReading } from '../../src/lib/quiz/reading-pick';
import { readingRules } from '../../src/lib/quiz/reading-step';
import { sessionSchema, type Session } from '../../src/lib/quiz/schema';
import { currentPlace, step } from '../../src/lib/quiz/step';
import { comparePage } from '../../src/lib/screens/compare-page';

const paths = readdirSync('questions', { recursive: true, encoding: 'utf8' });
const read = readPacks(
	Object.fromEntries(
		paths
			.filter((path) => path.endsWith('.yaml'))
			.map((path) => [`questions/${path}`, readFileSync(`questions/${path}`, 'utf8')])
	)
);
const packs = read.ok ? read.value : [];

const texts = packs.flatMap((pack) =>
	pack.passages.flatMap(({ id }) =>
		(publishPassage(pack, id)?.levels ?? []).map((level) => ({
			pack,
			level,
			passage: id,
			name: `${id} at ${level.name}`
		}))
	)
);

function bookOf({ items }: CheckedPack, level: PassageLevel): Book {
	const byId = new Map(items.map((item) => [item.id, item]));
	return {
		item: (id) => byId.get(id) ?? expect.fail(`no item ${id}`),
		typeOf: (name) => authoringOf(name).type,
		reading: readingRules,
		judgeMarks: (id, marks) => {
			const placed = level.items.find((item) => item.id === id);
			return placed ? judgeMarks(marks, placed.proofs, level) : null;
		}
	};
}

test('there are texts to read', () => {
	expect(read.ok && texts.length).toBeGreaterThanOrEqual(18);
});

describe.each(texts)('$name', ({ pack, level, passage }) => {
	const picked = pickReading(publishIndex(pack), level, {
		today: '2026-11-26',
		histories: new Map(),
		random: seeded(passage)
	});

	test('every item that may be asked is proved by sentences of this text', () => {
		for (const { id, section, proofs } of level.items) {
			expect(proofs.length, id).toBeGreaterThan(0);
			expect(section, id).toBeLessThan(level.paragraphs.length);
			for (const { paragraph, sentences } of proofs) {
				const there = level.paragraphs.find((p) => p.id === paragraph)?.sentences ?? [];
				expect(sentences.length, id).toBeGreaterThan(0);
				expect(Math.max(...sentences), id).toBeLessThan(there.length);
			}
		}
	});

	test.each(['open', 'memory', 'guided'] as const)('plays to its end, %s', (way) => {
		const book = bookOf(pack, level);
		const now = 1_800_000_000_000;
		let session: Session = beginSession({
			...{ id: 's1', seed: 'seed', zone: 'UTC', now, picked, topic: null, certainty: 'sure' },
			...{ pack: pack.pack.id, mode: 'read' },
			reading: { passage, level: level.name, way, marks: [], readMs: 0, words: level.words }
		});
		for (let place = currentPlace(session); place; place = currentPlace(session)) {
			const { item } = place;
			const response = book.typeOf(book.item(item).type).keyResponse(book.item(item));
			const proofs = level.items.find(({ id }) => id === item)?.proofs ?? [];
			const marks = way === 'memory' ? [] : proofRuns(proofs, level);
			for (const event of [
				{ type: 'marks', marks },
				{ type: 'draft', response },
				{ type: 'respond' },
				{ type: 'next' }
			] as const) {
				session = step(session, event, { now, book });
			}
		}

		expect(sessionSchema.safeParse(session).success).toBe(true);
		expect(session.attempts).toHaveLength(picked.length);
		expect(session.attempts.length).toBeGreaterThanOrEqual(3);
		for (const { mark, reading } of session.attempts) {
			expect(mark).toBe(1);
			expect(reading?.evidence).toBe(way === 'memory' ? undefined : 'right');
		}
	});
});

describe.each(packs)('the reports of $pack.id beside each other', (pack) => {
	const page = comparePage(pack);
	const facts = new Map(pack.facts.map((fact) => [fact.id, fact]));

	test('every statement is a fact of the pack in its own words, cited from the report of its column', () => {
		for (const { said } of [...(page?.differ ?? []), ...(page?.alone ?? [])]) {
			said.forEach((statements, column) => {
				const report = page?.reports[column];
				for (const { fact, text, cited } of statements) {
					expect(facts.get(fact)?.statement).toBe(text);
					expect(facts.get(fact)?.evidence.some((c) => c.startsWith(`${report?.id} `))).toBe(true);
					expect(cited).toMatch(new RegExp(`^${report?.publisher ?? ''}, paragraphs?\\s\\d`));
				}
			});
		}
	});

	test('both columns speak where they differ, and no fact is told twice or left out', () => {
		for (const { id, said } of page?.differ ?? []) {
			for (const statements of said) expect(statements.length, id).toBeGreaterThan(0);
		}
		const rest = [
			...(page?.alone ?? []).flatMap(({ said }) => said.flat()),
			...(page?.both ?? []).flatMap(({ statements }) => statements)
		].map(({ fact }) => fact);
		const compared = (page?.differ ?? []).flatMap(({ said }) => said.flat()).map((s) => s.fact);

		expect(new Set(rest).size).toBe(rest.length);
		expect(new Set([...rest, ...compared])).toEqual(new Set(facts.keys()));
	});

	test('what only one has stands in one column alone', () => {
		for (const { said } of page?.alone ?? []) {
			const columns = said.map((statements) => new Set(statements.map(({ fact }) => fact)));
			const [left, right] = columns;
			expect([...(left ?? [])].filter((fact) => right?.has(fact))).toEqual([]);
		}
	});
});
