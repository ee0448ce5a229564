import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PassageLevel, PublishedPassage } from '$lib/bank/published-passage';
import { sentenceRuns, wordsOf } from '$lib/quiz/marks';
import { notePlaces, notesOf } from './passage-notes';
import { piecesOf } from './passage-pieces';

const level: PassageLevel = {
	name: 'simple',
	words: 0,
	paragraphs: [
		{ id: 'p1', sentences: ['They spoke of guarantees.', 'Keir Starmer was there.'] },
		{ id: 'p2', sentences: ['A state visit is a visit.', "Keir Starmer's guarantee came."] }
	],
	items: []
};
const passage = {
	asOf: '2025-03-02',
	glossary: [
		{ term: 'guarantee', meaning: 'A promise.' },
		{ term: 'visit', meaning: 'A stay.' },
		{ term: 'state visit', meaning: 'A formal stay.' },
		{ term: 'porcupine', meaning: 'An animal.' }
	],
	people: [{ name: 'Keir Starmer', offices: ['He was prime minister.'] }]
} as unknown as PublishedPassage; // notes need no more of it

describe('notePlaces', () => {
	const places = notePlaces(level, notesOf(passage));

	test('offers a note at the first place of its word, whatever its ending', () => {
		expect(places.find(({ note }) => note.term === 'guarantee')).toMatchObject({
			...{ paragraph: 'p1', from: 3, to: 4 }
		});
	});

	test('offers the longer of two terms, and not the other within it', () => {
		expect(
			places.filter(({ paragraph }) => paragraph === 'p2').map(({ note }) => note.term)
		).toEqual(['state visit']);
	});

	test('says for which day an office holds', () => {
		expect(places.find(({ note }) => note.term === 'Keir Starmer')).toMatchObject({
			...{ paragraph: 'p1', from: 4, to: 6 },
			note: { lines: ['He was prime minister.'], asOf: '2\u00a0March\u00a02025' }
		});
	});

	test('leaves out a word that is not in the text', () => {
		expect(places.some(({ note }) => note.term === 'porcupine')).toBe(false);
	});
});

describe('piecesOf', () => {
	const notes = notePlaces(level, notesOf(passage));

	test('cuts where a mark begins and ends', () => {
		const marks = [{ paragraph: 'p1', from: 1, to: 3 }];
		const pieces = piecesOf('They spoke of guarantees.', { from: 0, to: 4 }, { marks, notes: [] });

		expect(pieces.map(({ text, marked }) => [text, marked])).toEqual([
			['They', false],
			['spoke of', true],
			['guarantees.', false]
		]);
	});

	test('joined again they are the sentence, whatever is marked', () => {
		const run = fc.tuple(fc.nat(8), fc.nat(8)).map(([from, length]) => ({
			...{ paragraph: 'p1', from, to: from + length }
		}));
		fc.assert(
			fc.property(fc.array(run), (marks) => {
				const [{ sentences } = { sentences: [] }] = level.paragraphs;
				sentenceRuns(sentences).forEach((place, i) => {
					const sentence = sentences[i] ?? '';
					const pieces = piecesOf(sentence, place, { marks, notes });
					expect(pieces.map(({ text, after }) => text + after).join('')).toBe(sentence);
					const marked = pieces.filter((p) => p.marked).flatMap(({ text }) => wordsOf(text));
					const wanted = wordsOf(sentence).filter((_, j) =>
						marks.some(({ from, to }) => from <= place.from + j && place.from + j < to)
					);
					expect(marked).toEqual(wanted);
				});
			})
		);
	});
});
