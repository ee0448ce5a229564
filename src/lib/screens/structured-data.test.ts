import { describe, expect, test } from 'vitest';
import type { CheckedPack } from '$lib/bank/read';
import { aFact, anItem, aPack } from '$lib/bank/testing';
import { factPage } from './fact-page';
import { factData, jsonForScript, packData } from './structured-data';

const addressOf = (path: string) => `https://example.org${path}`;

function dataOf(pack: CheckedPack) {
	const [fact] = pack.facts;
	const page = fact && factPage(pack, fact.id);
	if (!fact || !page) throw new Error('the pack has a fact');
	return factData(pack, fact, { page, addressOf });
}

describe('factData', () => {
	test('is something to learn from, with its reports and its quiz', () => {
		const pack = aPack([aFact({ people: ['Keir Starmer'] })], [anItem()]);

		expect(dataOf(pack)).toMatchObject({
			'@context': 'https://schema.org',
			'@type': 'LearningResource',
			'@id': 'https://example.org/facts/london/loan-sum/',
			license: 'https://creativecommons.org/licenses/by/4.0/',
			mentions: [{ '@type': 'Person', name: 'Keir Starmer' }],
			citation: [{ '@type': 'NewsArticle', publisher: { name: 'Paper' } }],
			hasPart: {
				'@type': 'Quiz',
				hasPart: [
					{
						'@type': 'Question',
						'@id': 'https://example.org/facts/london/loan-sum/#loan-form',
						eduQuestionType: 'Multiple choice',
						acceptedAnswer: [{ '@type': 'Answer', text: 'A loan' }],
						suggestedAnswer: [{ text: 'A gift' }, { text: 'A treaty' }, { text: 'A visit' }]
					}
				]
			}
		});
	});

	test('accepts every key of several, and suggests only what is offered', () => {
		const option = (text: string, key: boolean) => ({
			text,
			...(key && { key }),
			rationale: 'It says so in that paragraph (nyt P16).'
		});
		const several = anItem({
			type: 'multiple-response',
			options: ['a', 'b', 'c', 'd', 'e'].map((text, i) => option(text, i < 2))
		});
		const typed = anItem({
			type: 'short-text',
			key: 'London',
			reject: [{ text: 'Paris', rationale: 'Not there (nyt P16).' }],
			rationale: 'It says so in that paragraph (nyt P16).'
		});
		const hold = (question: unknown) => ({ hasPart: { hasPart: [question] } });

		expect(dataOf(aPack([aFact()], [several]))).toMatchObject(
			hold({
				acceptedAnswer: [{ text: 'a' }, { text: 'b' }],
				suggestedAnswer: [{ text: 'c' }, { text: 'd' }, { text: 'e' }]
			})
		);
		const data = dataOf(aPack([aFact()], [typed]));
		expect(data).toMatchObject(
			hold({ eduQuestionType: 'Open ended', acceptedAnswer: [{ text: 'London' }] })
		);
		expect(JSON.stringify(data)).not.toContain('suggestedAnswer');
	});

	test('has no quiz where nothing is asked', () => {
		expect(dataOf(aPack([aFact()], []))).not.toHaveProperty('hasPart');
	});
});

test('packData has a quiz for each topic with items', () => {
	expect(packData(aPack([aFact()], [anItem()]), addressOf)).toMatchObject({
		'@type': 'LearningResource',
		url: 'https://example.org/facts/london/',
		hasPart: [
			{
				'@type': 'Quiz',
				name: 'London: Aid',
				url: 'https://example.org/play/?start=topic&topic=aid',
				hasPart: [
					{ '@type': 'Question', url: 'https://example.org/facts/london/loan-sum/#loan-form' }
				]
			}
		]
	});
});

test('jsonForScript lets nothing end the script, and means the same', () => {
	const value = { text: '</script><!-- & \u2028 <script>' };
	const json = jsonForScript(value);

	expect(json).not.toMatch(/[<>&\u2028]/);
	expect(JSON.parse(json)).toEqual(value);
});
