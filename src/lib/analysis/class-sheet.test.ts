import { expect, test } from 'vitest';
import { emptyGradebook, withResults, type Gradebook } from '../assign/gradebook';
import { aResult, aHandedResponse, anAssignment, someKeys } from '../assign/testing';
import type { BankItem } from '../bank/published';
import { authoringOf, type Response } from '../items/all';
import { pointsPerItem } from '../quiz/points';
import { classSheet, sameResponse, type Keys } from './class-sheet';
import { flagsFor } from './flags';
import { groupScores } from './groups';
import { itemFigures, leastLearners } from './item-analysis';
import { learnerTable, responseTable } from './tables';
import { wholeFigures } from './whole-test';

const choice = authoringOf('single-choice');
const short = authoringOf('short-text');
const items = [choice, short].flatMap(({ examples }): BankItem[] =>
	examples.slice(0, 1).map((item) => ({ ...item, topic: 'topic', published: '2026-01-01' }))
);
const keys: Keys = {
	items: new Map(items.map((item) => [item.id, item])),
	types: new Map([choice, short].map(({ type }) => [type.name, type]))
};
const refs = items.map(({ id, version }) => ({ item: id, itemVersion: version }));
const right = items.map((item) => authoringOf(item.type).type.keyResponse(item));
const wrong: Response[] = [{ choice: 'none' }, { text: 'banana' }];

/** One result for each row of rights and wrongs, `name:attempt` in front. */
async function aBook(rows: Record<string, string>): Promise<Gradebook> {
	const assignment = anAssignment(await someKeys(), { items: refs });
	const results = Object.entries(rows).map(([who, marks], i) => {
		const [name = '', attempt = '1'] = who.split(':');
		return aResult(assignment, {
			id: i.toString(16).padStart(16, '0'),
			who: { name },
			attempt: Number(attempt),
			handedInAt: Date.UTC(2026, 2, 2, 9, 10 + i),
			answers: refs.map((ref, q) => {
				const response = { r: right[q], w: wrong[q], '-': null }[marks[q] ?? '-'] ?? null;
				return aHandedResponse({
					...ref,
					response,
					certainty: marks[q] === 'w' ? 'sure' : 'guess'
				});
			})
		});
	});
	return withResults(emptyGradebook(assignment, null), results, 'code', 0).gradebook;
}

test('marks from the responses, and an answer not given is neither right nor wrong', async () => {
	const { rows } = classSheet(await aBook({ Bea: 'rw', Ada: 'r-' }), keys);

	expect(rows.map(({ name, points, maxPoints }) => [name, points, maxPoints])).toEqual([
		['Ada', 10, 20],
		['Bea', 10, 20]
	]);
	expect(rows[0]?.cells.map(({ outcome }) => outcome)).toEqual(['right', 'unanswered']);
});

test.each([
	['first', 10],
	['last', 0],
	['best', 20]
] as const)('of several attempts the %s counts', async (rule, points) => {
	const book = await aBook({ 'Ada:1': 'rw', 'ada:2': 'rr', 'ADA:3': 'ww' });

	const { rows } = classSheet({ ...book, rule }, keys);

	expect(rows.map((row) => [row.points, row.others.length])).toEqual([[points, 2]]);
});

test('an answer accepted for all is right for everybody who gave it, however spelt', async () => {
	const book = await aBook({ Ada: 'rw', Bea: 'rw', Cy: 'r-' });
	const response = { text: ' BANANA ' };
	const alsoRight = [{ item: refs[1]?.item ?? '', response, note: '', at: 0 }];

	const { rows } = classSheet({ ...book, alsoRight }, keys);

	expect(rows.map(({ points }) => points)).toEqual([20, 20, 10]);
	expect(sameResponse(response)).toBe(sameResponse({ text: 'banana' }));
});

test('a dropped question and one that is gone count for nobody', async () => {
	const book = await aBook({ Ada: 'rr', Bea: 'wr' });
	const dropped = [{ item: refs[0]?.item ?? '', note: 'misprint', at: 0 }];
	const without = new Map([...keys.items].slice(1));

	for (const sheet of [
		classSheet({ ...book, dropped }, keys),
		classSheet(book, { ...keys, items: without })
	]) {
		expect(sheet.rows.map(({ points, maxPoints }) => [points, maxPoints])).toEqual([
			[10, 10],
			[10, 10]
		]);
		expect(itemFigures(sheet, keys)[0]?.facility).toBeNull();
		expect(wholeFigures(sheet).maxPoints).toBe(pointsPerItem);
	}
});

test('says nothing of how items separate below ten learners, and flags a key the strong miss', async () => {
	const names = Array.from({ length: leastLearners }, (_, i) => `L${i}`);
	const against = Object.fromEntries(names.map((name, i) => [name, i % 2 === 0 ? 'rw' : 'wr']));
	const few = await aBook(Object.fromEntries(Object.entries(against).slice(1)));
	const enough = await aBook(against);

	const [ofFew] = itemFigures(classSheet(few, keys), keys);
	const [ofEnough] = itemFigures(classSheet(enough, keys), keys);

	expect(ofFew?.discrimination).toBeNull();
	expect(ofFew && flagsFor(ofFew, 0.25)).toEqual([]);
	expect(ofEnough?.discrimination).toBeCloseTo(-1, 10);
	expect(ofEnough && flagsFor(ofEnough, 0.25).map(({ code }) => code)).toEqual([
		'flag/negative',
		'flag/sure-and-wrong'
	]);
	expect(wholeFigures(classSheet(few, keys)).alpha).toBeNull();
});

test('counts every option, also those nobody chose, and learners by topic', async () => {
	const sheet = classSheet(await aBook({ Ada: 'rw', Bea: 'rw' }), keys);
	const [first, second] = itemFigures(sheet, keys);

	expect(first?.choices.find(({ isKey }) => isKey)?.count).toBe(2);
	expect(first?.choices.length).toBeGreaterThan(2);
	expect(second?.choices.map(({ text, count }) => [text, count])).toEqual([['banana', 2]]);
	expect(groupScores(sheet, sheet.rows, 'topic')).toEqual([
		{ group: 'topic', points: 20, maxPoints: 40 }
	]);
});

test('tables hold a row for each learner and one for each response, keyed by item id', async () => {
	const sheet = classSheet(await aBook({ Ada: 'rw', Bea: 'r-' }), keys);

	expect(learnerTable(sheet)[0]?.slice(-2)).toEqual(refs.map(({ item }) => item));
	expect(learnerTable(sheet).map((row) => row.at(-1))).toEqual([refs[1]?.item, 0, 0]);
	expect(responseTable(sheet)).toHaveLength(5);
	expect(new Set(responseTable(sheet).map((row) => row.length)).size).toBe(1);
});
