import { expect, test } from 'vitest';
import { assert, fail, ok } from './result';

test('wraps values and errors as data', () => {
	expect(ok(3)).toEqual({ ok: true, value: 3 });
	expect(fail({ code: 'quota' })).toEqual({ ok: false, error: { code: 'quota' } });
});

test('stops where an assumption is broken, and says which', () => {
	expect(() => {
		assert(0, 'a list has a head');
	}).toThrow('Broken assumption: a list has a head');
	expect(() => {
		assert('x', 'never shown');
	}).not.toThrow();
});
