import { describe, expect, test } from 'vitest';
import { proofIn, sentencesHolding, sentencesStating } from './proof';
import { aFact } from './testing';

const text =
	'Britain gave Ukraine a loan on Saturday. It amounted to 2.26 billion pounds. The profits of frozen assets would repay it.';

describe('sentencesStating', () => {
	test.each([
		['the number', { statement: 'The loan amounted to 2.26 billion pounds.' }, [1]],
		['rare words', { statement: 'Profits from frozen assets repay the loan.' }, [2]],
		['two sentences that come as near', { statement: 'A Saturday, and profits.' }, [0, 2]]
	])('finds the sentence by %s', (_, fields, places) => {
		expect(sentencesStating(aFact(fields), text)).toEqual(places);
	});

	test('finds the one sentence that holds the quotation of a fact', () => {
		const fact = aFact({
			...{ kind: 'quotation', speaker: 'Keir Starmer', quote: '"a new moment"' },
			statement: 'Keir Starmer called the loan of Saturday a new moment.'
		});

		expect(
			sentencesStating(fact, 'He gave a loan on Saturday. It was "a new moment", he said.')
		).toEqual([1]);
	});

	test('takes the whole paragraph where no words decide', () => {
		const fact = aFact({ statement: 'Something else entirely took place.' });

		expect(sentencesStating(fact, text)).toEqual([0, 1, 2]);
	});

	test('takes the whole paragraph where every sentence comes as near', () => {
		const fact = aFact({ statement: 'A loan.' });

		expect(sentencesStating(fact, 'A loan came. The loan went. Loans stay.')).toEqual([0, 1, 2]);
	});
});

describe('proofIn', () => {
	const paragraph = { id: 'p1', text, facts: ['loan-sum'] };
	const fact = aFact({ statement: 'The loan amounted to 2.26 billion pounds.' });

	test('takes the sentences its author named, in the order of the text', () => {
		const proof = { 'loan-sum': ['profits of frozen assets', 'gave Ukraine a loan'] };

		expect(proofIn({ ...paragraph, proof }, fact)).toEqual([0, 2]);
	});

	test('goes by shared words where nothing is named for the fact, or the words have left the text', () => {
		expect(proofIn({ ...paragraph, proof: { 'loan-day': ['on Saturday'] } }, fact)).toEqual([1]);
		expect(proofIn({ ...paragraph, proof: { 'loan-sum': ['on Sunday'] } }, fact)).toEqual([1]);
	});
});

describe('sentencesHolding', () => {
	test('finds whole words side by side, whatever their case and punctuation', () => {
		expect(sentencesHolding('a LOAN, on', text)).toEqual([0]);
		expect(sentencesHolding('on Satur', text)).toEqual([]);
		expect(sentencesHolding('Saturday it', text)).toEqual([]);
	});
});
