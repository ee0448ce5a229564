import { describe, expect, test } from 'vitest';
import {
	foldWords,
	hasWords,
	numbersIn,
	numberWordsIn,
	outsideQuotations,
	quotationsIn,
	weekdaysIn,
	withoutFrame
} from './words';

test('folds a text longer than what a learner may type', () => {
	expect(foldWords('São '.repeat(100)).split(' ')).toHaveLength(100);
});

test('finds whole words only', () => {
	expect(hasWords('the nato chief', 'nato')).toBe(true);
	expect(hasWords('the senator', 'nato')).toBe(false);
	expect(hasWords('anything', '')).toBe(false);
});

test.each([
	['5,000 missiles', ['5000']],
	['£2.26bn, then 18.', ['2.26', '18']],
	['no digits', []]
])('reads the numbers of %j', (text, numbers) => {
	expect(numbersIn(text)).toEqual(numbers);
});

test.each([
	['seventy-five minutes', ['75']],
	['twenty countries and two leaders', ['20', '2']]
])('reads the number words of %j', (text, numbers) => {
	expect(numberWordsIn(text)).toEqual(numbers);
});

describe('quotations', () => {
	test('are found between straight and between curved marks', () => {
		expect(quotationsIn('"one two" and “three”')).toEqual(['one two', 'three']);
	});

	test('are left out of the text around them', () => {
		expect(outsideQuotations('He said "slammed" twice')).not.toContain('slammed');
	});
});

test('leaves the day of the reports out, with and without its weekday', () => {
	expect(weekdaysIn(withoutFrame('As reported on Sunday 2 March 2025, before Friday'))).toEqual([
		'Friday'
	]);
	expect(numbersIn(withoutFrame('As of 2 March 2025'))).toEqual([]);
});
