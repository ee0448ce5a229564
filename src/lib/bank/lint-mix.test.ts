import { describe, expect, test } from 'vitest';
import { coverageIsWide, figuresAreBalanced, lintMix, mixIsInBands } from './lint-mix';
import { aFact, anItem, aPack } from './testing';

const items = (count: number, fields: (i: number) => Readonly<Record<string, unknown>>) =>
	Array.from({ length: count }, (_, i) => anItem({ id: `item-${String(i)}`, ...fields(i) }));

describe('mixIsInBands', () => {
	test('names what lies outside its band and how far it may go', () => {
		const found = mixIsInBands(items(10, () => ({ process: 'infer', level: 'easy' })));

		expect(found).toContainEqual(
			expect.objectContaining({
				item: null,
				severity: 'warning',
				field: 'process',
				problem: '100.0 % of the items are infer (B4)',
				remedy: 'bring them to 25 to 35 %'
			})
		);
		expect(found.map((f) => f.problem)).toContain('0.0 % of the items are hard (B6)');
		expect(found.map((f) => f.problem)).toContain('100.0 % of the items are single-choice (B5)');
	});

	test('lets processes and levels inside their bands pass', () => {
		const processes = ['locate', 'locate', 'locate', 'infer', 'infer', 'infer', 'integrate'];
		const process = [...processes, 'integrate', 'evaluate', 'evaluate'];
		const level = [
			'easy',
			'easy',
			'easy',
			'medium',
			'medium',
			'medium',
			'medium',
			'medium',
			'hard'
		];
		const found = mixIsInBands(
			items(10, (i) => ({ process: process[i], level: level[i] ?? 'hard' }))
		);

		expect(found.filter((f) => f.field !== 'type')).toEqual([]);
	});
});

describe('coverageIsWide', () => {
	const problems = (pack: Parameters<typeof coverageIsWide>[0]) =>
		coverageIsWide(pack).map((f) => f.problem);

	test('names facts, paragraphs and reports that come short', () => {
		const facts = [aFact(), aFact({ id: 'loan-day' })];
		const found = problems(
			aPack(
				facts,
				items(40, () => ({}))
			)
		);

		expect(found).toContain('50 % of the facts are asked (B3)');
		expect(found).toContain('40 items are about loan-sum (B3)');
		expect(found).toContain('100 % of the items on one report are on nyt (B3)');
		expect(found).toContain('0 % of the items use both reports (B3)');
		expect(found.find((p) => p.startsWith('no item rests on nyt P1, P2'))).not.toMatch(/P16,/);
	});

	test('finds nothing where everything is covered', () => {
		const both = Array.from({ length: 32 }, (_, i) => `P${String(i + 1)}`);
		const facts = items(64, () => ({})).map(({ id }) => aFact({ id }));
		const list = items(64, (i) => ({
			fact: `item-${String(i)}`,
			evidence: i < 32 ? [`nyt ${both[i] ?? ''}`] : [`afp ${both[i - 32] ?? ''}`]
		})).map((item, i) =>
			i % 4 === 0 ? { ...item, evidence: ['nyt P1', 'afp P1', ...item.evidence] } : item
		);

		expect(problems(aPack(facts, list))).toEqual([]);
	});
});

describe('figuresAreBalanced', () => {
	const pack = (judged: number) => {
		const about = (i: number) =>
			aFact({
				id: `item-${String(i)}`,
				people: ['Keir Starmer'],
				...(i < judged ? { status: 'opinion', speaker: 'Somebody' } : {})
			});
		const list = items(10, (i) => ({ fact: `item-${String(i)}` }));
		return aPack(
			Array.from({ length: 10 }, (_, i) => about(i)),
			list
		);
	};

	test('lets 60 % judgements of others pass and finds more', () => {
		expect(figuresAreBalanced(pack(6))).toEqual([]);
		expect(figuresAreBalanced(pack(7)).map((f) => f.problem)).toEqual([
			'70 % of the items about Keir Starmer are judgements of others (F4)'
		]);
	});
});

test('a pack of fewer than 200 items is held to no mix', () => {
	expect(
		lintMix(
			aPack(
				[aFact()],
				items(199, () => ({}))
			)
		)
	).toEqual([]);
	expect(
		lintMix(
			aPack(
				[aFact()],
				items(200, () => ({}))
			)
		).length
	).toBeGreaterThan(0);
});
