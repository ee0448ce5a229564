import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileLimit, readYaml } from './yaml';

const problemsIn = (text: string) =>
	readYaml('a.yaml', text).mistakes.map((m) => [m.line, m.problem]);

test('keeps days as text and knows the line of each field', () => {
	const { read } = readYaml('a.yaml', '- id: one\n  day: 2025-03-02\n- id: two\n');

	expect(read?.value).toEqual([{ id: 'one', day: '2025-03-02' }, { id: 'two' }]);
	expect(read?.lineOf([0, 'day'])).toBe(2);
	expect(read?.lineOf([1, 'missing'])).toBe(3);
	expect(read?.lineOf([])).toBe(1);
});

test.each([
	['a key twice', 'id: a\nid: b', [[2, 'Map keys must be unique']]],
	[
		'a text that is no YAML',
		'a: b: c',
		[[1, 'Nested mappings are not allowed in compact mappings']]
	],
	[
		'an alias',
		'a: &x 1\nb: *x',
		[
			[1, 'anchors and aliases are not read'],
			[2, 'anchors and aliases are not read']
		]
	],
	['a reserved key', 'a:\n  __proto__: 1', [[2, '"__proto__" is not a field']]],
	['an unknown tag', 'a: !!js/function x', [[1, 'Unresolved tag: tag:yaml.org,2002:js/function']]]
])('refuses %s', (_, text, problems) => {
	expect(problemsIn(text)).toEqual(problems);
});

test('refuses a file over the limit without reading it', () => {
	expect(problemsIn('a'.repeat(fileLimit + 1))).toEqual([[null, 'the file is larger than 2 MiB']]);
});

test.each([33, 100_000])('refuses %i lists inside one another', (depth) => {
	const [found] = problemsIn('['.repeat(depth) + ']'.repeat(depth));

	expect(found?.[1]).toBe('lists are nested too deep');
});

test('reads lists up to the limit', () => {
	expect(problemsIn('['.repeat(31) + ']'.repeat(31))).toEqual([]);
});

test('never throws, whatever the text', () => {
	fc.assert(
		fc.property(
			fc.string({
				unit: fc.constantFrom(...Array.from('a:- \n[]{}"\'&*!|>#,?%@`0~\t')),
				maxLength: 60
			}),
			(text) => {
				const { read, mistakes } = readYaml('a.yaml', text);
				expect(read === null).toBe(mistakes.length > 0);
			}
		)
	);
});
