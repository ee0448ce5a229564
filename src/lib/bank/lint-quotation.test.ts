import { expect, test } from 'vitest';
import {
	boundToQuote,
	quotationsAreFew,
	quotationsAreVerbatim,
	quoteIsVerbatim
} from './lint-quotation';
import { subjectsOf } from './lint-subject';
import { aFact, anItem, aPack } from './testing';

const said = (statement: string) =>
	aFact({
		statement,
		kind: 'quotation',
		speaker: 'Keir Starmer',
		quote: 'We are at a crossroads in history today'
	});

test('a statement quotes what its quote holds', () => {
	expect(quoteIsVerbatim(said('He said, "We are at a crossroads in history".'))).toEqual([]);
	expect(quoteIsVerbatim(said('He said, "We stand at a crossroads".'))).toMatchObject([
		{ field: 'quote' }
	]);
});

test('a quote has a speaker', () => {
	expect(quoteIsVerbatim(aFact({ quote: 'We are here' }))).toMatchObject([{ field: 'speaker' }]);
});

test('a text quotes word for word, with or without a gap; three words may be anything', () => {
	const rule = quotationsAreVerbatim([said('He spoke.')]);
	const found = (text: string) => rule([{ field: 'stem', text }]).map((f) => f.problem);

	expect(found('He said "at a crossroads in history".')).toEqual([]);
	expect(found('He said "We are … in history today".')).toEqual([]);
	expect(found('He said "a historic crossroads".')).toEqual([]);
	expect(found('He said "we stand at a crossroads".')).toEqual([
		'"we stand at a crossroads" is the quote of no fact (W2)'
	]);
});

test('only a statement that is not true may bend a quotation', () => {
	const fields = (verdict: string) => {
		const item = anItem({
			type: 'true-false-not-given',
			text: 'A text.',
			verdict,
			rationales: { true: 'a', false: 'b', 'not-given': 'c' }
		});
		return subjectsOf(aPack([aFact()], [item]))
			.flatMap(boundToQuote)
			.map((t) => t.field);
	};

	expect(fields('true')).toContain('stem');
	expect(fields('false')).not.toContain('stem');
	expect(fields('false')).toContain('text');
});

test('at most 250 different words are quoted from one source', () => {
	const quotes = (count: number) =>
		Array.from({ length: count }, (_, i) =>
			aFact({ id: `said-${String(i)}`, quote: `one two three four ${String(i)}` })
		);

	expect(quotationsAreFew(aPack(quotes(50), []))).toEqual([]);
	expect(quotationsAreFew(aPack(quotes(51), [])).map((f) => f.problem)).toEqual([
		'255 words are quoted from nyt (W2)'
	]);
});
