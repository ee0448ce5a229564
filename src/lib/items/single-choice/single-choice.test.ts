import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seeded } from '../../base/random';
import { optionId } from '../option-id';
import { singleChoiceAuthoring } from './authoring';
import { examples } from './examples';
import { singleChoice } from './index';
import { schema, type SingleChoice } from './schema';

const [capital, planets] = examples as [SingleChoice, SingleChoice]; // there are more

const textsOf = (item: SingleChoice, seed: string) =>
	singleChoice.prompt(item, seeded(seed)).options.map((o) => o.text);

test('gives all or nothing', () => {
	const valueOf = (text: string) => singleChoice.mark(capital, { choice: optionId(text) });

	expect(valueOf('Lima')).toEqual({ kind: 'marked', value: 1 });
	expect(valueOf('Quito')).toEqual({ kind: 'marked', value: 0 });
	expect(valueOf('Atlantis')).toEqual({ kind: 'marked', value: 0 });
});

test('shuffles options by the seed and keeps every one', () => {
	fc.assert(
		fc.property(fc.string(), (seed) => {
			expect(textsOf(capital, seed).sort()).toEqual(['Cusco', 'La Paz', 'Lima', 'Quito']);
		})
	);
	expect(new Set(['a', 'b', 'c', 'd'].map((seed) => textsOf(capital, seed)[0])).size).not.toBe(1);
});

test('leaves a fixed order alone', () => {
	expect(textsOf(planets, 'a')).toEqual(['7', '8', '9']);
	expect(textsOf(planets, 'b')).toEqual(['7', '8', '9']);
});

test('keeps the id of an option when the file is reordered', () => {
	const reordered = { ...capital, options: [...capital.options].reverse() };
	const idOf = (item: SingleChoice) =>
		singleChoice.prompt(item, seeded('a')).options.find((o) => o.text === 'Lima')?.id;

	expect(idOf(reordered)).toBe(idOf(capital));
});

test('calls an empty choice incomplete', () => {
	expect(singleChoice.isComplete({ choice: '' })).toBe(false);
	expect(singleChoice.isComplete({ choice: optionId('Lima') })).toBe(true);
});

describe('the words of the feedback', () => {
	test('say why the chosen option fails and leave it out of the others', () => {
		const { key, response, responseRationale, others } = singleChoice.explain(capital, {
			choice: optionId('Quito')
		});

		expect([key, response]).toEqual(['Lima', 'Quito']);
		expect(responseRationale).toContain('Ecuador');
		expect(others.map((o) => o.text)).toEqual(['Cusco', 'La Paz']);
	});

	test('give no reason against the key', () => {
		expect(
			singleChoice.explain(capital, { choice: optionId('Lima') }).responseRationale
		).toBeNull();
	});
});

test.each([
	['no key', (o: SingleChoice['options']) => o.map(({ text, rationale }) => ({ text, rationale }))],
	['two keys', (o: SingleChoice['options']) => o.map((option) => ({ ...option, key: true }))],
	['two options of one text', (o: SingleChoice['options']) => [...o, ...o.slice(1, 2)]],
	['two options', (o: SingleChoice['options']) => o.slice(0, 2)]
])('refuses an item with %s', (_, change) => {
	expect(schema.safeParse({ ...capital, options: change(capital.options) }).success).toBe(false);
});

test('reports numbers that are not ascending and a forbidden option', () => {
	const shuffledNumbers = { ...planets, order: 'shuffled' as const };
	const forbidden = {
		...capital,
		options: capital.options.map((o) => (o.text === 'Quito' ? { ...o, text: 'None of these' } : o))
	};

	expect(singleChoiceAuthoring.lint(shuffledNumbers).map((f) => f.field)).toContain('options');
	expect(singleChoiceAuthoring.lint(forbidden).map((f) => f.field)).toContain('options.2.text');
});
