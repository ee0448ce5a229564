import { expect, test } from 'vitest';
import { seeded } from '../../base/random';
import { optionId } from '../option-id';
import { oddOneOutAuthoring } from './authoring';
import { examples } from './examples';
import { oddOneOut } from './index';
import { schema, type OddOneOut } from './schema';

const [rivers] = examples as [OddOneOut]; // there are more

test('gives all or nothing', () => {
	const markOf = (text: string) => oddOneOut.mark(rivers, { choice: optionId(text) });

	expect(markOf('The Danube')).toEqual({ kind: 'marked', value: 1 });
	expect(markOf('The Elbe')).toEqual({ kind: 'marked', value: 0 });
	expect(markOf('The Styx')).toEqual({ kind: 'marked', value: 0 });
});

test('keeps what the others share until it was marked', () => {
	expect(JSON.stringify(oddOneOut.prompt(rivers, seeded('a')))).not.toContain(rivers.criterion);
	expect(oddOneOut.reveal(rivers).criterion).toBe('They end in the North Sea.');
});

test('explains a wrong choice by its own reason', () => {
	const { responseRationale, others } = oddOneOut.explain(rivers, {
		choice: optionId('The Elbe')
	});

	expect(responseRationale).toBe('The Elbe reaches the North Sea at Cuxhaven (nyt P1).');
	expect(others.map((o) => o.text)).toEqual(['The Rhine', 'The Thames']);
});

test('refuses two that do not belong', () => {
	const options = rivers.options.map((option) => ({ ...option, key: true }));

	expect(schema.safeParse({ ...rivers, options }).success).toBe(false);
});

test('holds its options against the rules for options', () => {
	const options = rivers.options.map((o, i) => (i === 0 ? { ...o, text: 'All of the above' } : o));

	expect(oddOneOutAuthoring.lint({ ...rivers, options }).map((f) => f.field)).toEqual([
		'options.0.text'
	]);
});
