import { expect, test } from 'vitest';
import { inOneSentence, withoutStop, withStop } from './sentence';

test.each([
	['He left.', 'He left'],
	['He left', 'He left'],
	['It is led by Reform U.K.', 'It is led by Reform U.K.'],
	['Did he leave?', 'Did he leave?']
])('takes the full stop of a sentence and not of an abbreviation: %s', (text, without) => {
	expect(withoutStop(text)).toBe(without);
});

test.each([
	['He left', 'He left.'],
	['He left.', 'He left.'],
	['Reform U.K.', 'Reform U.K.'],
	['Did he leave?', 'Did he leave?'],
	['She said, “He left.”', 'She said, “He left.”']
])('ends a sentence with one stop: %s', (text, sentence) => {
	expect(withStop(text)).toBe(sentence);
});

test('joins parts with one mark between them, and gives null for none', () => {
	expect(inOneSentence(['He came.', 'He left.'])).toBe('He came; He left.');
	expect(inOneSentence(['ice', 'steam'])).toBe('ice; steam');
	expect(inOneSentence([])).toBeNull();
});
