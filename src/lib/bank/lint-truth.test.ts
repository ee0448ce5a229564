import { describe, expect, test } from 'vitest';
import {
	denialIsKept,
	hedgeIsKept,
	noOutsideKnowledge,
	numbersComeFromFacts,
	reportIsNamed
} from './lint-truth';
import { subjectsOf } from './lint-subject';
import { aFact, anItem, aPack, foundBy, options } from './testing';

const statement = (verdict: string, stem: string) => ({
	type: 'true-false-not-given',
	stem,
	text: 'Britain and Ukraine agreed on a loan.',
	verdict,
	rationales: { true: 'a', false: 'b', 'not-given': 'c' }
});

describe('denialIsKept', () => {
	const fact = { statement: 'He said that nobody was claiming a prize.', denies: true };

	test('finds a denial that lost its "not"', () => {
		expect(foundBy(denialIsKept, { stem: 'Which prize was being claimed?' }, fact)).toMatchObject([
			{ severity: 'error', field: 'stem', problem: expect.stringContaining('(T7)') as string }
		]);
	});

	test('lets a denial in stem or key pass, and facts that deny nothing', () => {
		const key = options('Nobody was claiming it', 'He was', 'They were');

		expect(foundBy(denialIsKept, { stem: 'Which prize was not being claimed?' }, fact)).toEqual([]);
		expect(foundBy(denialIsKept, { stem: 'Who claimed it?', options: key }, fact)).toEqual([]);
		expect(foundBy(denialIsKept, { stem: 'Which prize was being claimed?' })).toEqual([]);
	});
});

describe('numbersComeFromFacts', () => {
	test('lets pass what the statement, the value or the day of a fact gives', () => {
		const fact = {
			statement: 'Five thousand missiles could be bought with 1.6 billion pounds.',
			value: { number: 5000, unit: 'missiles', bound: 'more-than' },
			day: '2025-03-02'
		};
		const item = {
			stem: 'As reported on 2 March 2025, which sum of Sunday buys 5,000 missiles?',
			options: options('1.6 billion', '1.8 billion', '2 billion')
		};

		expect(foundBy(numbersComeFromFacts, item, fact)).toEqual([]);
	});

	test('lets pass a number which the fact writes in words', () => {
		const item = { stem: 'Who met for the talks of 75 minutes?' };

		expect(
			foundBy(numbersComeFromFacts, item, { statement: 'They met for seventy-five minutes.' })
		).toEqual([]);
	});

	test('finds a number and a weekday from nowhere in stem and key', () => {
		const item = {
			stem: 'How large was the loan of Saturday?',
			options: options('2.62 billion', '1', '3')
		};

		expect(foundBy(numbersComeFromFacts, item)).toMatchObject([
			{ severity: 'error', field: 'stem', problem: '2.62, Saturday stands in no cited fact (T1)' }
		]);
	});

	test('only warns where the item asks for a step', () => {
		const item = {
			process: 'infer',
			stem: 'By how much do the sums differ?',
			options: options('0.66', '1', '3')
		};

		expect(foundBy(numbersComeFromFacts, item)).toMatchObject([{ severity: 'warning' }]);
	});

	test('lets a step reckon the days between two cited days', () => {
		const facts = [aFact({ day: '2025-02-28' }), aFact({ id: 'talks', day: '2025-03-02' })];
		const found = (number: string) => {
			const item = anItem({
				process: 'infer',
				also: ['talks'],
				options: options(`${number} days`, 'a week', 'a year')
			});
			return subjectsOf(aPack(facts, [item])).flatMap(numbersComeFromFacts);
		};

		expect(found('2')).toEqual([]);
		expect(found('3')).toMatchObject([{ severity: 'warning' }]);
	});

	test('expects true statements alone to keep to the facts', () => {
		const stem = 'The loan amounts to 3 billion pounds.';

		expect(foundBy(numbersComeFromFacts, statement('true', stem))).toHaveLength(1);
		expect(foundBy(numbersComeFromFacts, statement('false', stem))).toEqual([]);
	});
});

describe('hedgeIsKept', () => {
	const planned = { status: 'planned' };

	test('lets pass a plan that is asked as a plan', () => {
		expect(foundBy(hedgeIsKept, { stem: 'How would the loan be repaid?' }, planned)).toEqual([]);
		expect(foundBy(hedgeIsKept, { options: options('A planned loan', 'A', 'B') }, planned)).toEqual(
			[]
		);
	});

	test('finds a plan that is asked as if it had happened', () => {
		const found = foundBy(hedgeIsKept, { stem: 'How will the loan be repaid?' }, planned);

		expect(found).toMatchObject([{ severity: 'error', field: 'stem' }]);
	});

	test('asks nothing of a fact that is simply stated', () => {
		expect(foundBy(hedgeIsKept, { stem: 'How large was the loan?' })).toEqual([]);
	});
});

describe('noOutsideKnowledge', () => {
	test('lets pass the day of the reports', () => {
		expect(
			noOutsideKnowledge([{ field: 'stem', text: 'As reported on 2 March 2025, who met?' }])
		).toEqual([]);
	});

	test.each(['They met in Lancaster House.', 'The war began in 2022.', 'In March 2025 they met.'])(
		'finds what neither report has in "%s"',
		(text) => {
			expect(noOutsideKnowledge([{ field: 'hint', text }])).toMatchObject([{ field: 'hint' }]);
		}
	);

	test('lets a foreseen wrong response come from anywhere', () => {
		expect(noOutsideKnowledge([{ field: 'reject.0.text', text: 'Norfolk' }])).toEqual([]);
	});
});

describe('reportIsNamed', () => {
	const contested = { status: 'contested' };

	test('lets pass a disputed figure with its report', () => {
		expect(
			foundBy(reportIsNamed, { stem: 'According to AFP, how large is it?' }, contested)
		).toEqual([]);
	});

	test('finds a disputed figure without its report', () => {
		expect(foundBy(reportIsNamed, { stem: 'How large is it?' }, contested)).toHaveLength(1);
	});
});
