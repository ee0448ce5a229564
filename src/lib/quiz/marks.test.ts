import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PassageLevel } from '../bank/published-passage';
import {
	carryMarks,
	isMarked,
	judgeMarks,
	markedWords,
	snapToWords,
	withMark,
	withoutMark
} from './marks';
import type { TextMark } from './reading-schema';

const level = (...paragraphs: readonly string[][]): PassageLevel => ({
	name: 'standard',
	words: 0,
	paragraphs: paragraphs.map((sentences, i) => ({ id: `p${String(i + 1)}`, sentences })),
	items: []
});
const mark = (from: number, to: number, paragraph = 'p1'): TextMark => ({ paragraph, from, to });

const markArbitrary = fc
	.tuple(fc.constantFrom('p1', 'p2'), fc.nat(30), fc.integer({ min: 1, max: 10 }))
	.map(([paragraph, from, length]) => mark(from, from + length, paragraph));
const wordsIn = (marks: readonly TextMark[]) =>
	new Set(
		marks.flatMap(({ paragraph, from, to }) =>
			Array.from({ length: to - from }, (_, i) => `${paragraph} ${String(from + i)}`)
		)
	);

describe('snapToWords', () => {
	test.each([
		['inside one word', 5, 6, { from: 1, to: 2 }],
		['from the middle of a word to the middle of the next', 6, 10, { from: 1, to: 3 }],
		['from right to left', 10, 6, { from: 1, to: 3 }],
		['of everything and more', -5, 99, { from: 0, to: 4 }],
		['of a space alone', 3, 4, null],
		['of nothing', 5, 5, null],
		['up to the beginning of a word, which is not part of it', 0, 4, { from: 0, to: 1 }]
	])('snaps a selection %s', (_, start, end, run) => {
		expect(snapToWords('the loan was given', start, end)).toEqual(run);
	});

	test('counts words alike however much space stands between them', () => {
		expect(snapToWords(' the\n\tloan  was ', 6, 13)).toEqual({ from: 1, to: 3 });
	});

	test('always gives words of the text, the same whichever way it was drawn', () => {
		fc.assert(
			fc.property(fc.string(), fc.integer(), fc.integer(), (text, a, b) => {
				const run = snapToWords(text, a, b);
				const count = text.match(/\S+/g)?.length ?? 0;
				expect(run).toEqual(snapToWords(text, b, a));
				if (run) expect(0 <= run.from && run.from < run.to && run.to <= count).toBe(true);
			})
		);
	});
});

describe('withMark and withoutMark', () => {
	test('joins marks that meet', () => {
		expect(withMark([mark(0, 3), mark(5, 7)], mark(3, 5))).toEqual([mark(0, 7)]);
	});

	test('leaves what is on both sides of what is taken back', () => {
		expect(withoutMark([mark(0, 9)], mark(3, 5))).toEqual([mark(0, 3), mark(5, 9)]);
	});

	test('mark exactly the words that were marked, and no others', () => {
		fc.assert(
			fc.property(fc.array(markArbitrary), markArbitrary, (list, added) => {
				const marks = list.reduce<readonly TextMark[]>(withMark, []);
				expect(wordsIn(marks)).toEqual(wordsIn(list));
				expect(markedWords(marks)).toBe(wordsIn(list).size);
				expect(isMarked(withMark(marks, added), added)).toBe(true);
				const left = wordsIn(withoutMark(marks, added));
				const taken = wordsIn([added]);
				expect(left).toEqual(new Set([...wordsIn(list)].filter((word) => !taken.has(word))));
			})
		);
	});
});

describe('judgeMarks', () => {
	const text = level(['One two three four.', 'Five six seven eight.'], ['Nine ten eleven twelve.']);
	const proofs = [{ paragraph: 'p1', sentences: [1] }];

	test.each([
		['the very sentence', [mark(4, 8)], 'right'],
		['a part of it', [mark(5, 6)], 'right'],
		['it with as much again', [mark(0, 8)], 'right'],
		['everything', [mark(0, 8), mark(0, 4, 'p2')], 'wide'],
		['another sentence', [mark(0, 4)], 'other'],
		['the same words of another paragraph', [mark(4, 8, 'p2')], 'other'],
		['nothing', [], null]
	])('judges %s', (_, marks, verdict) => {
		expect(judgeMarks(marks, proofs, text)).toBe(verdict);
	});

	test('judges nothing where the text proves nothing', () => {
		expect(judgeMarks([mark(0, 4)], [], text)).toBeNull();
		expect(judgeMarks([mark(0, 4)], [{ paragraph: 'gone', sentences: [0] }], text)).toBeNull();
	});
});

describe('carryMarks', () => {
	const simple = level(['It was "a steel porcupine".', 'So she said.']);
	const full = level(['The aim, she said, was "a steel porcupine", and no less.']);

	test('keeps a mark on words that stand in the same paragraph, whatever clings to them', () => {
		expect(carryMarks([mark(2, 5)], simple, full)).toEqual([mark(5, 8)]);
	});

	test('drops a mark on words that do not', () => {
		expect(carryMarks([mark(5, 8)], simple, full)).toEqual([]);
		expect(carryMarks([mark(0, 2, 'p9')], simple, full)).toEqual([]);
	});

	test('gives the marks back where the text is the same', () => {
		expect(carryMarks([mark(0, 2), mark(5, 8)], simple, simple)).toEqual([mark(0, 2), mark(5, 8)]);
	});
});
