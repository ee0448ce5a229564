import { describe, expect, test } from 'vitest';
import { calibrationOf } from '$lib/analysis/calibration';
import {
	brierInWords,
	calibrationInWords,
	counted,
	dayNumberInWords,
	masteryInWords
} from './progress-words';

const said = (certainty: 'guess' | 'sure', mark: number, many: number) =>
	Array.from({ length: many }, () => ({ certainty, mark }));

describe('brierInWords', () => {
	test.each([
		['you do tell what you know', [...said('sure', 1, 9), ...said('guess', 0, 9)]],
		['your feeling misleads you', [...said('sure', 0, 9), ...said('guess', 1, 9)]],
		['about as good', said('sure', 1, 9)]
	])('says: %s', (words, log) => {
		expect(brierInWords(calibrationOf(log))).toContain(words);
	});

	test('says nothing without responses', () => {
		expect(brierInWords(calibrationOf([]))).toBe('');
	});
});

test('calibration is told certainty by certainty, without those nobody chose', () => {
	expect(calibrationInWords(calibrationOf(said('guess', 1, 1)))).toBe(
		'When you say “Guess” you are right 100% of the time, in 1 response.'
	);
});

test.each([
	[0, 0, 'Not met yet'],
	[0.3, 4, 'New'],
	[0.5, 4, 'Growing'],
	[0.7, 4, 'Strong']
])('a share of %d with %d met is %s', (share, met, word) => {
	expect(masteryInWords(share, met)).toBe(word);
});

test('days and counts are in words', () => {
	expect(dayNumberInWords(Date.parse('2026-03-02') / 86_400_000)).toBe('Mon\u00a02\u00a0Mar');
	expect(counted(1, 'day')).toBe('1 day');
	expect(counted(1200, 'day')).toBe('1,200 days');
});
