import { describe, expect, test } from 'vitest';
import {
	hintKeepsKey,
	negationStandsOut,
	quotationsAreShort,
	rationalesGiveReasons,
	stemIsShort,
	stemStandsAlone
} from './lint-wording';
import { foundBy, options } from './testing';

const words = (n: number) => 'word '.repeat(n).trim();

describe('stemIsShort', () => {
	test.each([
		['45 words', words(45), 0],
		['46 words', words(46), 1],
		['60 words with a quotation', `${words(58)} "a quotation"`, 0],
		['61 words with a quotation', `${words(59)} "a quotation"`, 1]
	])('%s', (_, stem, count) => {
		expect(foundBy(stemIsShort, { stem })).toHaveLength(count);
	});
});

describe('negationStandsOut', () => {
	test('lets capitals pass', () => {
		expect(foundBy(negationStandsOut, { stem: 'Which of these did NOT happen?' })).toEqual([]);
	});

	test('lets a "not" pass that denies nothing of the key', () => {
		const stem = 'Who, according to AFP, said that several would not say which?';

		expect(foundBy(negationStandsOut, { stem })).toEqual([]);
	});

	test('warns of a small "not"', () => {
		expect(foundBy(negationStandsOut, { stem: 'Which of these did not happen?' })).toMatchObject([
			{ severity: 'warning' }
		]);
	});
});

describe('stemStandsAlone', () => {
	test('lets a stem with its names pass', () => {
		expect(foundBy(stemStandsAlone, { stem: 'What did Keir Starmer say that Sunday?' })).toEqual(
			[]
		);
	});

	test.each([
		'He said what?',
		'Who, in the article above, said so?',
		'Who is meant in the previous question?'
	])('finds what leans in "%s"', (stem) => {
		expect(foundBy(stemStandsAlone, { stem })).toHaveLength(1);
	});
});

describe('quotationsAreShort', () => {
	test('lets 12 words pass and finds 13', () => {
		expect(quotationsAreShort([{ field: 'stem', text: `"${words(12)}"` }])).toEqual([]);
		expect(quotationsAreShort([{ field: 'stem', text: `“${words(13)}”` }])).toMatchObject([
			{ field: 'stem', problem: 'a quotation has 13 words (W2)' }
		]);
	});
});

describe('hintKeepsKey', () => {
	const item = { options: options('A loan', 'A gift', 'A treaty') };

	test('lets a hint pass that only leads to the key', () => {
		expect(foundBy(hintKeepsKey, { ...item, hint: 'It has to be paid back.' })).toEqual([]);
	});

	test('finds the key in the hint, as words and as a number', () => {
		const number = { options: options('5,000', '6,000', '7,000'), hint: 'Think of 5000.' };

		expect(foundBy(hintKeepsKey, { ...item, hint: 'Was it the loan?' })).toHaveLength(1);
		expect(foundBy(hintKeepsKey, number)).toHaveLength(1);
	});
});

describe('rationalesGiveReasons', () => {
	test('lets a reason with its paragraph pass', () => {
		const text = 'The sum is given for the loan of Saturday (nyt P16).';

		expect(rationalesGiveReasons([{ field: 'options.0.rationale', text }])).toEqual([]);
	});

	test.each([
		'The sum is given for the loan of Saturday.',
		'Too short (nyt P16).',
		'Wrong, since the sum is another one (nyt P16).'
	])('finds what is missing in "%s"', (text) => {
		expect(rationalesGiveReasons([{ field: 'rationales.true', text }])).toMatchObject([
			{ severity: 'error', field: 'rationales.true' }
		]);
	});
});
