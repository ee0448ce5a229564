import { describe, expect, it } from 'vitest';
import { citationInShort, citationInWords, splitCitations } from './citations';

const sources = [
	{
		id: 'nyt',
		publisher: 'The New York Times',
		title: 'A report',
		published: '2025-03-02',
		paragraphs: 32
	}
];

describe('splitCitations', () => {
	it('takes the citation out of the sentence and keeps its full stop', () => {
		expect(splitCitations('He hosted the summit (nyt P16).')).toEqual({
			text: 'He hosted the summit.',
			citations: [{ source: 'nyt', runs: [{ from: 16, to: 16 }] }]
		});
	});

	it('reads lists, runs and a second report', () => {
		expect(splitCitations('Both say so (nyt P16-P18, P20; afp P3).').citations).toEqual([
			{
				source: 'nyt',
				runs: [
					{ from: 16, to: 18 },
					{ from: 20, to: 20 }
				]
			},
			{ source: 'afp', runs: [{ from: 3, to: 3 }] }
		]);
	});

	it('gathers two citations of one report', () => {
		expect(splitCitations('First (nyt P1). Then (nyt P2).')).toEqual({
			text: 'First. Then.',
			citations: [
				{
					source: 'nyt',
					runs: [
						{ from: 1, to: 1 },
						{ from: 2, to: 2 }
					]
				}
			]
		});
	});

	it('leaves other brackets in the text', () => {
		expect(splitCitations('The alliance (NATO) agreed.')).toEqual({
			text: 'The alliance (NATO) agreed.',
			citations: []
		});
	});
});

describe('a citation in words', () => {
	it('names report, day and paragraph', () => {
		const citation = { source: 'nyt', runs: [{ from: 16, to: 16 }] };
		expect(citationInWords(citation, sources).replaceAll('\u00a0', ' ')).toBe(
			'The New York Times, 2 March 2025, paragraph 16'
		);
	});

	it('joins several paragraphs', () => {
		const runs = [
			{ from: 1, to: 1 },
			{ from: 4, to: 6 },
			{ from: 9, to: 9 }
		];
		expect(citationInShort({ source: 'nyt', runs }, sources).replaceAll('\u00a0', ' ')).toBe(
			'The New York Times, paragraphs 1, 4 to 6 and 9'
		);
	});

	it('speaks of paragraphs for a run', () => {
		expect(
			citationInShort({ source: 'nyt', runs: [{ from: 4, to: 6 }] }, sources).replaceAll(
				'\u00a0',
				' '
			)
		).toBe('The New York Times, paragraphs 4 to 6');
	});

	it('calls an unlisted report by its id', () => {
		expect(
			citationInWords({ source: 'bbc', runs: [{ from: 2, to: 2 }] }, sources).replaceAll(
				'\u00a0',
				' '
			)
		).toBe('bbc, paragraph 2');
	});
});
