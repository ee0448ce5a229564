import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance, fold, foldKeepingAccents, typedLimit } from './text';

const anyText = fc.string({ unit: 'binary', maxLength: 400 });

describe('fold', () => {
	test.each([
		['  Sándringham!  ', 'sandringham'],
		['Volodymyr  Zelenskyy', 'volodymyr zelenskyy'],
		['O’Brien', 'obrien'],
		["O'Brien", 'obrien'],
		['vice-president', 'vice president'],
		['STRASSE', 'strasse'],
		['Straße', 'strasse'],
		['DIYARBAKIR', 'diyarbakir'],
		['Dıyarbakır', 'diyarbakir'],
		['İstanbul', 'istanbul'],
		['Łódź', 'lodz'],
		['Søren', 'soren'],
		['ﬁnance', 'finance'],
		['Ｎａｔｏ', 'nato'],
		['№ 10', 'no 10'],
		['...', ''],
		['', '']
	])('levels "%s" to "%s"', (text, folded) => {
		expect(fold(text)).toBe(folded);
	});

	test('is at rest after one pass and never longer than the limit', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				expect(fold(fold(text))).toBe(fold(text));
				expect(fold(text).length).toBeLessThanOrEqual(typedLimit);
			})
		);
	});

	test('caps what grows: one character may become 18', () => {
		expect(fold('\ufdfa'.repeat(10_000)).length).toBeLessThanOrEqual(typedLimit);
	});
});

describe('foldKeepingAccents', () => {
	test('levels case, quotes and spaces but not accents', () => {
		expect(foldKeepingAccents(' JOÃO  Vale')).toBe('joão vale');
		expect(foldKeepingAccents('Joa\u0303o')).toBe('joão');
		expect(foldKeepingAccents('Joao')).not.toBe(foldKeepingAccents('João'));
	});
});

describe('editDistance', () => {
	test.each([
		['', '', 0],
		['', 'abc', 3],
		['kitten', 'sitting', 3],
		['zelensky', 'zelenksy', 1],
		['ab', 'ba', 1],
		['ca', 'abc', 3],
		['👑a', 'a', 1]
	])('from "%s" to "%s" is %d', (a, b, edits) => {
		expect(editDistance(a, b)).toBe(edits);
	});

	test('is symmetric, 0 for equals only, and no more than the longer text', () => {
		const short = fc.string({ maxLength: 12 });
		fc.assert(
			fc.property(short, short, (a, b) => {
				const edits = editDistance(a, b);

				expect(editDistance(b, a)).toBe(edits);
				expect(edits === 0).toBe(a === b);
				expect(edits).toBeLessThanOrEqual(Math.max(a.length, b.length));
			})
		);
	});

	test('counts one edit for one letter left out', () => {
		fc.assert(
			fc.property(fc.string({ minLength: 1, maxLength: 20 }), fc.nat(), (text, n) => {
				const at = n % text.length;

				expect(editDistance(text, text.slice(0, at) + text.slice(at + 1))).toBe(1);
			})
		);
	});

	test('looks at the first 256 characters only', () => {
		expect(editDistance('a'.repeat(100_000), 'b'.repeat(100_000))).toBe(typedLimit);
	});
});
