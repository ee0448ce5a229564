import { describe, expect, test } from 'vitest';
import {
	negationIsRare,
	statementsShareAbsolutes,
	stemsDiffer,
	verdictsAreAlike,
	verdictsAreBalanced
} from './lint-set';
import { anItem } from './testing';

const several = (count: number, item: (i: number) => Readonly<Record<string, unknown>>) =>
	Array.from({ length: count }, (_, i) => anItem({ id: `item-${String(i)}`, ...item(i) }));

describe('stemsDiffer', () => {
	test('finds the second of two like stems', () => {
		const items = several(2, () => ({ stem: 'Who was the host of the talks in London?' }));

		expect(stemsDiffer(items)).toMatchObject([
			{ item: { id: 'item-1' }, problem: 'the stem shares 100 % of its words with item-0 (B2)' }
		]);
	});

	test('lets different stems pass', () => {
		const items = several(2, (i) => ({
			stem: i === 0 ? 'Who was the host?' : 'What did it cost Britain?'
		}));

		expect(stemsDiffer(items)).toEqual([]);
	});
});

describe('negationIsRare', () => {
	const negative = (count: number) =>
		several(40, (i) => ({ stem: i < count ? 'Which did NOT happen?' : 'Which happened?' }));

	test('lets one in forty pass and finds two', () => {
		expect(negationIsRare(negative(1))).toEqual([]);
		expect(negationIsRare(negative(2))).toHaveLength(1);
	});
});

const statement = (verdict: string, i: number, stem = 'A statement.') =>
	anItem({
		id: `item-${String(i)}`,
		type: 'true-false-not-given',
		text: 'A text.',
		stem,
		verdict,
		rationales: { true: 'a', false: 'b', 'not-given': 'c' }
	});

const statements = (
	counts: Readonly<Record<string, number>>,
	stems: Readonly<Record<string, string>> = {}
) =>
	Object.entries(counts)
		.flatMap(([verdict, count]) => Array<string>(count).fill(verdict))
		.map((verdict, i) => statement(verdict, i, stems[verdict]));

describe('verdictsAreBalanced', () => {
	test('lets thirds pass, also where they cannot be even', () => {
		expect(verdictsAreBalanced(statements({ true: 4, false: 4, 'not-given': 4 }))).toEqual([]);
		expect(verdictsAreBalanced(statements({ true: 5, false: 4, 'not-given': 4 }))).toEqual([]);
	});

	test('finds too many and too few', () => {
		const found = verdictsAreBalanced(statements({ true: 7, false: 4, 'not-given': 2 }));

		expect(found.map((f) => f.problem)).toEqual([
			'7 of 13 statements are true',
			'2 of 13 statements are not-given'
		]);
	});

	test('waits for twelve statements', () => {
		expect(verdictsAreBalanced(statements({ true: 11 }))).toEqual([]);
	});
});

describe('verdictsAreAlike', () => {
	const thirds = { true: 4, false: 4, 'not-given': 4 };

	test('lets statements of one length pass', () => {
		expect(verdictsAreAlike(statements(thirds))).toEqual([]);
	});

	test('finds the verdict whose statements are longer', () => {
		const stems = {
			true: 'one two three four five six seven eight nine ten',
			false: 'one two three four five six seven eight',
			'not-given': 'one two three four five six seven eight'
		};

		expect(verdictsAreAlike(statements(thirds, stems)).map((f) => f.problem)).toEqual([
			'true statements are 15 % longer than all on average'
		]);
	});
});

describe('statementsShareAbsolutes', () => {
	const thirds = { true: 4, false: 4, 'not-given': 4 };

	test('warns where only statements that are not true speak in absolutes', () => {
		const stems = { true: 'He met them.', false: 'He met all.', 'not-given': 'He never met them.' };

		expect(statementsShareAbsolutes(statements(thirds, stems))).toMatchObject([
			{ severity: 'warning' }
		]);
	});

	test('lets them pass where true ones share them', () => {
		const stems = { true: 'He met all.', false: 'He met all.', 'not-given': 'He met all.' };

		expect(statementsShareAbsolutes(statements(thirds, stems))).toEqual([]);
	});
});
