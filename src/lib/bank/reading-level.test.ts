import { describe, expect, test } from 'vitest';
import { nameWords, readingLevel, sentencesIn } from './reading-level';

describe('sentencesIn', () => {
	test('ends sentences at points, question marks and closing quotation marks', () => {
		expect(sentencesIn('He came. Did she? "We must act." They did.')).toEqual([
			'He came.',
			'Did she?',
			'"We must act."',
			'They did.'
		]);
	});

	test('does not end one behind an abbreviation, nor inside a number', () => {
		expect(sentencesIn('The U.S. Senate met George W. Bush. It cost 2.26 billion.')).toEqual([
			'The U.S. Senate met George W. Bush.',
			'It cost 2.26 billion.'
		]);
	});
});

describe('readingLevel', () => {
	const level = (text: string, names: string[] = []) => readingLevel([text], new Set(names));

	test('is the formula of Flesch and Kincaid where there are no names', () => {
		// 6 words in one sentence, 6 syllables: 0.39 * 6 + 11.8 * 1 - 15.59
		expect(level('the cat sat on the mat.').grade).toBeCloseTo(-1.45, 5);
		// 8 words in two sentences, 12 syllables: 0.39 * 4 + 11.8 * 1.5 - 15.59
		expect(level('They agreed on money. We waited for allies.')).toMatchObject({
			words: 8,
			mean: 4,
			longest: 4
		});
		expect(level('They agreed on money. We waited for allies.').grade).toBeCloseTo(3.67, 2);
	});

	test('takes every word of a name as two syllables', () => {
		const short = level('we met Ann Lee there.').grade;

		expect(level('we met Volodymyr Zelensky there.').grade).toBe(short);
	});

	test('knows a name at the start of a sentence by its list only', () => {
		expect(level('Volodymyr came.', ['Volodymyr']).grade).toBeLessThan(
			level('Volodymyr came.').grade
		);
	});

	test('reads numbers as they are said', () => {
		expect(level('it was 2.26 then.').grade).toBeGreaterThan(level('it was 2 then.').grade);
		expect(level('it was 5,000 then.').grade).toBe(level('it was five-thousand then.').grade);
	});

	test('is total', () => {
		expect(readingLevel([], new Set())).toMatchObject({ words: 0, mean: 0, longest: 0 });
	});
});

test('names are words with a capital inside a sentence which never stand without one', () => {
	expect([...nameWords(['Yes, The Times and a house: the White House in London.'])].sort()).toEqual(
		['London', 'Times', 'White']
	);
});
