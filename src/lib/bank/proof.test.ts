import { describe, expect, test } from 'vitest';
import { sentencesStating } from './proof';
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
