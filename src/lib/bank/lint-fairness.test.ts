import { describe, expect, test } from 'vitest';
import {
	anonymousStaysAnonymous,
	nobodyIsDehumanised,
	noSidesTaken,
	speakerIsNamed,
	wordsAreNeutral
} from './lint-fairness';
import { foundBy, options } from './testing';

describe('speakerIsNamed', () => {
	const murphy = { status: 'opinion', speaker: 'Chris Murphy' };
	const judged = { status: 'interpretation', speaker: 'The New York Times' };

	test('lets an opinion pass whose speaker stands in stem or key', () => {
		const asked = { stem: 'Who said so on CNN?', options: options('Chris Murphy', 'A', 'B') };

		expect(foundBy(speakerIsNamed, { stem: 'What did Senator Murphy say?' }, murphy)).toEqual([]);
		expect(foundBy(speakerIsNamed, asked, murphy)).toEqual([]);
	});

	test('finds an opinion that stands as a fact', () => {
		expect(foundBy(speakerIsNamed, { stem: 'What is the White House?' }, murphy)).toHaveLength(1);
	});

	test("wants the report named for the report's own judgement", () => {
		expect(foundBy(speakerIsNamed, { stem: 'What did the New York Times judge?' }, judged)).toEqual(
			[]
		);
		expect(foundBy(speakerIsNamed, { stem: 'What did the times bring?' }, judged)).toHaveLength(1);
	});

	test('knows a group of speakers by one of its words', () => {
		const fact = { status: 'opinion', speaker: 'some analysts' };

		expect(foundBy(speakerIsNamed, { stem: 'What did an analyst doubt?' }, fact)).toEqual([]);
		expect(foundBy(speakerIsNamed, { stem: 'What did some doubt?' }, fact)).toHaveLength(1);
	});
});

describe('wordsAreNeutral', () => {
	test('finds a loaded word, and lets it pass inside a quotation', () => {
		expect(wordsAreNeutral([{ field: 'stem', text: 'Who berated whom?' }])).toHaveLength(1);
		expect(wordsAreNeutral([{ field: 'stem', text: 'Who spoke of "a debacle"?' }])).toEqual([]);
	});
});

describe('noSidesTaken', () => {
	test('finds an item that asks for a side', () => {
		expect(foundBy(noSidesTaken, { stem: 'Who was right in the quarrel?' })).toHaveLength(1);
		expect(foundBy(noSidesTaken, { stem: 'Who was quoted on the quarrel?' })).toEqual([]);
	});
});

describe('nobodyIsDehumanised', () => {
	test('finds such a word also inside a quotation, and no harmless one', () => {
		expect(nobodyIsDehumanised([{ field: 'hint', text: 'The sign said "vermin".' }])).toHaveLength(
			1
		);
		expect(nobodyIsDehumanised([{ field: 'hint', text: 'Senior Democrats objected.' }])).toEqual(
			[]
		);
	});
});

describe('anonymousStaysAnonymous', () => {
	const fact = { speaker: 'a senior British official' };

	test('lets pass a task that keeps the source as it is', () => {
		const stem = 'According to a British official, who called both presidents?';

		expect(foundBy(anonymousStaysAnonymous, { stem }, fact)).toEqual([]);
	});

	test('finds a task that drops the source', () => {
		expect(
			foundBy(anonymousStaysAnonymous, { stem: 'Who called both presidents?' }, fact)
		).toHaveLength(1);
	});

	test('asks nothing where the speaker has a name', () => {
		expect(foundBy(anonymousStaysAnonymous, {}, { speaker: 'Mike Waltz' })).toEqual([]);
	});
});
