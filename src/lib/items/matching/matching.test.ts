import { describe, expect, test } from 'vitest';
import { seeded } from '../../base/random';
import { optionId } from '../option-id';
import { examples } from './examples';
import { matching } from './index';
import { response, schema, type Matching } from './schema';

const [capitals, authors, continents] = examples as [Matching, Matching, Matching]; // there are three

const pairsOf = (pairs: Record<string, string>) => ({
	pairs: Object.fromEntries(Object.entries(pairs).map(([p, r]) => [optionId(p), optionId(r)]))
});
const valueOf = (item: Matching, pairs: Record<string, string>) => {
	const mark = matching.mark(item, pairsOf(pairs));
	return mark.kind === 'marked' ? mark.value : null;
};
const allRight = Object.fromEntries(authors.premises.map((p) => [p.text, p.match]));

describe('gives an equal share for each pair', () => {
	test.each([
		['all five', allRight, 1],
		['four of five', { ...allRight, Emma: 'Thomas Mann' }, 0.8],
		['two swapped', { ...allRight, Emma: 'Franz Kafka', 'The Trial': 'Jane Austen' }, 0.6],
		['one alone', { Emma: 'Jane Austen' }, 0.2],
		['none', { Emma: 'Leo Tolstoy' }, 0]
	])('%s', (_, pairs, value) => {
		expect(valueOf(authors, pairs)).toBeCloseTo(value, 10);
	});

	test('takes nothing away for a wrong pair', () => {
		expect(valueOf(authors, { Emma: 'Jane Austen', Ulysses: 'Thomas Mann' })).toBeCloseTo(0.2, 10);
	});

	test('passes over pairs of what is not in the item', () => {
		expect(valueOf(authors, { Faust: 'Jane Austen', Emma: 'Goethe' })).toBe(0);
		expect(matching.mark(authors, { pairs: { constructor: 'x', toString: 'y' } })).toMatchObject({
			value: 0
		});
	});

	test('lets one response serve two premises where it is right for both', () => {
		const right = { Kenya: 'Africa', Ghana: 'Africa', Japan: 'Asia', Chile: 'South America' };

		expect(valueOf(continents, right)).toBe(1);
	});

	test('gives a response used twice one share at most where it belongs to one', () => {
		const pairs = { Norway: 'Oslo', Spain: 'Oslo', Hungary: 'Oslo', Greece: 'Oslo' };

		expect(valueOf(capitals, pairs)).toBe(0.25);
	});
});

test('lists the responses in alphabetical order, each once', () => {
	const shown = (item: Matching) => matching.prompt(item, seeded('a')).responses.map((r) => r.text);

	expect(shown(capitals)).toEqual(['Athens', 'Budapest', 'Lisbon', 'Madrid', 'Oslo']);
	expect(shown(continents)).toEqual(['Africa', 'Asia', 'Oceania', 'South America']);
});

test('needs at least one pair', () => {
	expect(matching.isComplete({ pairs: {} })).toBe(false);
	expect(matching.isComplete(pairsOf({ Emma: 'Leo Tolstoy' }))).toBe(true);
});

test('says which pairs are right, what was given instead and why an extra fits nowhere', () => {
	const given = pairsOf({ Norway: 'Oslo', Spain: 'Lisbon', Hungary: 'Athens' });
	const { tally, parts, others } = matching.explain(capitals, given);

	expect(tally).toEqual({ found: 1, of: 4, what: 'pairs' });
	expect(parts?.map(({ text, right, given: instead }) => [text, right, instead])).toEqual([
		['Norway: Oslo', true, undefined],
		['Spain: Madrid', false, 'Lisbon'],
		['Hungary: Budapest', false, 'Athens'],
		['Greece: Athens', false, undefined]
	]);
	expect(others).toEqual([
		{ text: 'Lisbon', rationale: expect.any(String) as string, chosen: true }
	]);
});

test('guesses fewer ways where a response serves once', () => {
	expect(matching.guessRate(capitals)).toBeCloseTo(1 / (5 * 4 * 3 * 2), 10);
	expect(matching.guessRate(continents)).toBeCloseTo(1 / 4 ** 4, 10);
});

describe('the schema refuses', () => {
	test('a response that serves two premises unless reuse is set', () => {
		expect(schema.safeParse({ ...continents, reuse: false }).success).toBe(false);
	});

	test('an extra response that belongs to a premise', () => {
		const [extra] = capitals.extras;
		const item = { ...capitals, extras: [{ ...extra, text: 'Oslo' }] };

		expect(schema.safeParse(item).success).toBe(false);
	});

	test('more than twenty pairs', () => {
		const pairs = Object.fromEntries(Array.from({ length: 21 }, (_, i) => [String(i), 'a']));

		expect(response.safeParse({ pairs }).success).toBe(false);
	});
});
