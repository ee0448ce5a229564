import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCsv, writeCsv } from './csv';

const starts = [
	'=',
	'+',
	'-',
	'@',
	'\t',
	'\r',
	'\n',
	'＝',
	'＋',
	'－',
	'＠',
	' =',
	'\u00a0=',
	'\ufeff='
];

test.each(starts)('keeps a text that begins with %j from being a formula', (start) => {
	const [[cell = ''] = []] = readCsv(writeCsv([[`${start}1+1`]]));

	expect(cell).toBe(`'${start}1+1`);
});

test('begins with a byte order mark, ends lines with CRLF and leaves true numbers bare', () => {
	expect(
		writeCsv([
			['a "b"', -3, null],
			['c\nd', 0.5, '']
		])
	).toBe('\ufeff"a ""b""",-3,\r\n"c\nd",0.5,""\r\n');
});

test('what is written is read again, cell by cell', () => {
	const text = fc
		.string({ unit: 'grapheme' })
		.filter((value) => !/^[\s\u00a0\u200b\u2060\ufeff]*[=+\-@\t\r\n＝＋－＠]/.test(value));
	const rows = fc.array(fc.array(text, { minLength: 1, maxLength: 5 }), { minLength: 1 });

	fc.assert(
		fc.property(rows, (table) => {
			expect(readCsv(writeCsv(table))).toEqual(table);
		})
	);
});
