import { describe, expect, it } from 'vitest';
import { examples as numericExamples } from '$lib/items/numeric/examples';
import { markNumeric } from '$lib/items/numeric/mark';
import { calibrationInWords, certaintyInWords, ruleInWords } from './feedback-words';

describe('ruleInWords', () => {
	it('says by which rule a typed name was right, with the spelling', () => {
		expect(ruleInWords('short-text', 'slip', 'Zelensky')).toContain('spelt Zelensky');
		expect(ruleInWords('short-text', 'accents', 'Erdoğan')).toContain('spelt Erdoğan');
		expect(ruleInWords('short-text', 'alias', 'Keir Starmer')).toContain('name for Keir Starmer');
	});

	it('says nothing where the verdict says it all', () => {
		expect(ruleInWords('short-text', 'key', 'Zelensky')).toBeNull();
		expect(ruleInWords('numeric', 'exact', '5')).toBeNull();
		expect(ruleInWords('single-choice', undefined, 'Lima')).toBeNull();
	});

	it('names half points for the wrong unit and the size for a thousandfold', () => {
		expect(ruleInWords('numeric', 'wrong-unit', '5')).toContain('half the points');
		expect(ruleInWords('numeric', 'thousandfold', '5')).toContain('thousand');
	});

	it.each(['toString', 'newer-rule'])('says nothing for the unknown rule %s', (rule) => {
		expect(ruleInWords('numeric', rule, '5')).toBeNull();
		expect(ruleInWords('short-text', rule, 'x')).toBeNull();
	});

	it('has a line for every rule that lessens the points of a number', () => {
		for (const item of numericExamples) {
			for (const text of ['many', String(item.value * 1000), String(item.value / 1000)]) {
				const mark = markNumeric(item, { text });
				if (mark.kind !== 'marked' || mark.rule === 'other' || mark.rule === 'near') continue;
				expect(ruleInWords('numeric', mark.rule, ''), `${item.id}: ${text}`).not.toBeNull();
			}
		}
	});
});

describe('certaintyInWords', () => {
	const sentence = (...[outcome, certainty]: Parameters<typeof certaintyInWords>) => {
		const words = certaintyInWords(outcome, certainty);
		return words && words.before + words.stress + words.after;
	};

	it('is kind to the sure and wrong', () => {
		expect(sentence('wrong', 'sure')).toBe(
			'You were sure. Sure and wrong is where most learning happens.'
		);
	});

	it('notes a right guess as a guess', () => {
		expect(sentence('right', 'guess')).toBe('You guessed, and it was right.');
	});

	it('says nothing where nothing was answered or said', () => {
		expect(sentence('unanswered', 'sure')).toBeNull();
		expect(sentence('right', null)).toBeNull();
	});
});

describe('calibrationInWords', () => {
	it('counts once and often', () => {
		expect(calibrationInWords('sure', 1, 3).stress).toBe('1 time out of 3');
		expect(calibrationInWords('guess', 0, 2).stress).toBe('0 times out of 2');
	});
});
