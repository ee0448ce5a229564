import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differenceFrom, type Stretch } from './difference';

/** Puts what differs in brackets. */
const drawn = (stretches: readonly Stretch[]) =>
	stretches.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('');
const shown = (typed: string, ...names: string[]) => {
	const difference = differenceFrom(typed, names);
	return difference && [drawn(difference.typed), drawn(difference.name)];
};

test.each([
	['Emanuel Macron', 'Emmanuel Macron', ['Emanuel Macron', 'Em[m]anuel Macron']],
	['emmanuel macrom', 'Emmanuel Macron', ['emmanuel macro[m]', 'Emmanuel Macro[n]']],
	['Sandringam', 'Sandringham', ['Sandringam', 'Sandring[h]am']],
	['Sandrinhgam', 'Sandringham', ['Sandrin[h]gam', 'Sandring[h]am']],
	['Joao', 'João', ['Jo[a]o', 'Jo[ã]o']],
	['Joa\u0303o Vale', 'João', null]
])('marks where %s differs from %s', (typed, name, expected) => {
	expect(shown(typed, name)).toEqual(expected);
});

test('takes the nearest of several names', () => {
	expect(shown('Mcron', 'Emmanuel Macron', 'Macron')).toEqual(['Mcron', 'M[a]cron']);
});

test('has nothing to show where only capitals, spaces or the way of writing an accent differ', () => {
	expect(shown('  emmanuel MACRON ', 'Emmanuel Macron')).toBeNull();
	expect(shown('Joa\u0303o', 'João')).toBeNull();
});

test('compares no text that is another name', () => {
	expect(shown('Olaf Scholz', 'Emmanuel Macron')).toBeNull();
	expect(shown('', 'Emmanuel Macron')).toBeNull();
});

test('keeps every letter of both', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (typed) => {
			const difference = differenceFrom(typed, ['Macron', 'João']);
			if (!difference) return;
			expect(difference.typed.map((s) => s.text).join('')).toBe(typed.trim().normalize('NFC'));
			expect(['Macron', 'João']).toContain(difference.name.map((s) => s.text).join(''));
		})
	);
});
