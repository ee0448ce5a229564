import { expect, test } from 'vitest';
import { dateInWords, streakAdvice, streakInWords, weekdayOf } from './daily-words';

test('a day is told by its date', () => {
	expect(dateInWords(5)).toBe('Thursday 26\u00a0November\u00a02026');
	expect(weekdayOf(1)).toBe('Sunday');
});

test.each([
	[0, ''],
	[1, 'One day'],
	[4, 'Four days in a row'],
	[10, 'Ten days in a row'],
	[31, '31 days in a row']
])('%i days are "%s"', (days, words) => {
	expect(streakInWords(days)).toBe(words);
});

test('a gap that can be filled is named, and otherwise the rest day', () => {
	const streak = { days: 3, isTodayPlayed: true, repairs: [8, 6] };

	expect(streakAdvice(streak, 9)).toBe('Playing the five of yesterday adds to it.');
	expect(streakAdvice({ ...streak, repairs: [6] }, 9)).toBe(
		'Playing the five of Friday adds to it.'
	);
	expect(streakAdvice({ ...streak, repairs: [] }, 9)).toBe(
		'One rest day a week never breaks a streak.'
	);
	expect(streakAdvice({ ...streak, days: 0 }, 9)).toBe(
		'One rest day a week never breaks a streak.'
	);
});
