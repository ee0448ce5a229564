import { describe, expect, test } from 'vitest';
import { seeded } from '../../base/random';
import { optionId } from '../option-id';
import { multipleResponseAuthoring } from './authoring';
import { examples } from './examples';
import { multipleResponse } from './index';
import { schema, type MultipleResponse } from './schema';

const [primes, gases] = examples as [MultipleResponse, MultipleResponse]; // there are more

const markOf = (...texts: string[]) =>
	multipleResponse.mark(primes, { choices: texts.map(optionId) });
const valueOf = (...texts: string[]) => {
	const mark = markOf(...texts);
	return mark.kind === 'marked' ? mark.value : null;
};

describe('marks three keys among six', () => {
	test.each([
		[['2', '3', '5'], 1],
		[['2', '3'], 2 / 3],
		[['2', '3', '4'], 1 / 3],
		[['2', '4'], 0],
		[['4', '6', '8'], 0],
		[['2', '3', '4', '5', '6', '8'], 0]
	])('gives for the picks %s a mark of %d', (picks, value) => {
		expect(valueOf(...picks)).toBeCloseTo(value, 10);
	});

	test('never gives less than nothing', () => {
		expect(valueOf('4', '6', '8')).toBe(0);
	});

	test('counts an option named twice once, and what is no option not at all', () => {
		expect(valueOf('2', '2', '2')).toBeCloseTo(1 / 3, 10);
		expect(valueOf('2', 'Atlantis')).toBeCloseTo(1 / 3, 10);
		expect(multipleResponse.mark(primes, { choices: ['', '__proto__'] })).toMatchObject({
			value: 0
		});
	});

	test('names the rule only where a wrong pick took something away', () => {
		expect(markOf('2', '3', '4')).toMatchObject({ rule: 'wrong-pick' });
		expect(markOf('2', '3')).not.toHaveProperty('rule');
	});
});

test('needs at least one pick', () => {
	expect(multipleResponse.isComplete({ choices: [] })).toBe(false);
	expect(multipleResponse.isComplete({ choices: [optionId('2')] })).toBe(true);
});

test('shuffles options unless their order is fixed', () => {
	const textsOf = (item: MultipleResponse, seed: string) =>
		multipleResponse.prompt(item, seeded(seed)).options.map((o) => o.text);

	expect(textsOf(primes, 'a')).toEqual(['2', '3', '4', '5', '6', '8']);
	expect(new Set(['a', 'b', 'c', 'd', 'e'].map((seed) => textsOf(gases, seed)[0])).size).not.toBe(
		1
	);
});

test('says what was found, what was missed and what was picked wrongly', () => {
	const { tally, parts, others } = multipleResponse.explain(primes, {
		choices: ['2', '3', '4'].map(optionId)
	});

	expect(tally).toEqual({ found: 2, of: 3, what: 'right options' });
	expect(parts?.map(({ text, right }) => [text, right])).toEqual([
		['2', true],
		['3', true],
		['5', false]
	]);
	expect(others.map(({ text, chosen }) => [text, chosen])).toEqual([
		['4', true],
		['6', undefined],
		['8', undefined]
	]);
});

test('refuses fewer than two keys and more than four', () => {
	const withKeys = (count: number) =>
		schema.safeParse({
			...gases,
			options: gases.options.map(({ text, rationale }, i) => ({
				text,
				rationale,
				...(i < count && { key: true })
			}))
		}).success;

	expect([1, 2, 4, 5].map(withKeys)).toEqual([false, true, true, false]);
});

test('asks authors to say that several may fit', () => {
	const stem = 'Which of these gases are noble gases?';
	const problems = multipleResponseAuthoring.lint({ ...gases, stem }).map((f) => f.problem);

	expect(problems).toEqual(['the stem does not say that several options may fit']);
});

test('lists options in one line without a full stop before the semicolon', () => {
	const options = primes.options.map((option) => ({ ...option, text: `It is ${option.text}.` }));
	const chosen = options.slice(0, 2).map(({ text }) => optionId(text));

	const { key, response } = multipleResponse.explain({ ...primes, options }, { choices: chosen });

	expect(key).toBe('It is 2; It is 3; It is 5');
	expect(response).toBe(
		options
			.slice(0, 2)
			.map(({ text }) => text.slice(0, -1))
			.join('; ')
	);
});
