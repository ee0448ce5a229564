import { describe, expect, test } from 'vitest';
import { anAttempt } from '../store/testing';
import { reviewOf } from './reviews';

describe('reviewOf', () => {
	test('names the fact and the item across packs', () => {
		expect(reviewOf(anAttempt(3))).toMatchObject({
			id: 's1/3',
			fact: 'pack/fact-3',
			item: 'pack/item-3'
		});
	});

	test.each([
		['single-choice', 'recognition', 1 / 4],
		['true-false-not-given', 'recognition', 1 / 3],
		['cloze', 'recognition', 0],
		['short-text', 'recall', 0],
		['numeric', 'recall', 0]
	] as const)('knows how %s is found', (type, form, guessRate) => {
		expect(reviewOf(anAttempt(0, { type }))).toMatchObject({ form, guessRate });
	});

	test('says the same once the response was let go to save room', () => {
		const typed = anAttempt(0, { type: 'numeric', response: { text: '12' } });
		expect(reviewOf({ ...typed, response: null })).toEqual(reviewOf(typed));
	});

	test.each([
		[{ text: 'Oslo' }, 'recall', 0],
		[{ verdict: 'true' as const }, 'recognition', 1 / 3],
		[{ choice: 'a' }, 'recognition', 1 / 4],
		[null, 'recognition', 0]
	])('reads an older attempt from its response %j', (response, form, guessRate) => {
		expect(reviewOf(anAttempt(0, { response }))).toMatchObject({ form, guessRate });
	});

	test('carries what the learner said of it later', () => {
		expect(reviewOf(anAttempt(0, { claimed: true, undone: true }))).toMatchObject({
			claimed: true,
			undone: true
		});
	});
});
