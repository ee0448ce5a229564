import { describe, expect, test } from 'vitest';
import { processes } from '$lib/quiz/reading-result';
import { changeInWords, evidenceInWords, paragraphsInWords, resultInWords } from './read-words';
import { readingClasses } from './reading-look';
import { ReadClock } from './read-clock';
import { defaultReading } from '$lib/store/look';
import type { ReadingSettings } from '$lib/store/schema';
import { sizeAfter, sizeBeside } from './sheet-size';

describe('changeInWords', () => {
	test.each([
		[{ dropped: 0, left: 0 }, 'You are reading Simple now.'],
		[
			{ dropped: 1, left: 0 },
			'You are reading Simple now. Your mark was dropped: those words are not in this text.'
		],
		[
			{ dropped: 0, left: 2 },
			'You are reading Simple now. 2 questions left out: this text does not tell what they ask.'
		]
	])('says what %o did', (change, words) => {
		expect(changeInWords('simple', change)).toBe(words);
	});
});

test.each([
	['right', true, 'Right answer, and the right evidence.'],
	['right', false, 'Another answer, but the right evidence.'],
	['other', true, 'Right answer, other evidence.'],
	['wide', true, 'Right answer, and more than the evidence.']
] as const)('evidence %s with a right answer %s is told apart', (verdict, right, lead) => {
	expect(evidenceInWords(verdict, right).lead).toBe(lead);
});

test('each process has a sentence of its own for each way a result can be', () => {
	const sentences = processes.flatMap((process) =>
		[3, 2, 0].map((earned) => resultInWords({ process, earned, of: 3 }))
	);

	expect(new Set(sentences).size).toBe(12);
	expect(sentences).not.toContain('');
});

test.each([
	[[2], 'paragraph 3'],
	[[2, 0, 2], 'paragraphs 1 and 3'],
	[[3, 0, 1], 'paragraphs 1, 2 and 4']
])('names the paragraphs at %j', (places, words) => {
	expect(paragraphsInWords(places)).toBe(words);
});

test('a text wears no class for what is usual, and one for each other choice', () => {
	const all: ReadingSettings = {
		...defaultReading,
		size: 'largest',
		lines: 'wide',
		width: 'narrow',
		face: 'sans',
		spaced: true,
		sepia: true
	};

	expect(readingClasses(defaultReading)).toEqual([]);
	expect(readingClasses(all)).toEqual([
		...['size-largest', 'lines-wide', 'width-narrow', 'sans', 'spaced', 'sepia']
	]);
});

test('the clock counts only while the text is looked at', () => {
	let now = 0;
	const clock = new ReadClock(() => now);
	clock.run(true);
	now = 1000;
	clock.run(true);
	now = 3000;
	clock.run(false);
	now = 9000;
	expect(clock.elapsed).toBe(3000);
	clock.run(true);
	now = 9500;
	expect(clock.elapsed).toBe(3500);
	clock.reset();
	expect(clock.elapsed).toBe(0);
});

test('the handle goes round through all sizes, and drawing stops at the ends', () => {
	expect(sizeAfter('half')).toBe('full');
	expect(sizeAfter('full')).toBe('small');
	expect(sizeAfter('small')).toBe('half');
	expect(sizeBeside('full', 1)).toBe('full');
	expect(sizeBeside('small', -1)).toBe('small');
});
