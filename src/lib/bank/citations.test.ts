import { expect, test } from 'vitest';
import { citationsIn, splitCitation } from './citations';

test.each([
	['He said so (nyt P16).', ['nyt P16']],
	['Both have it (nyt P16, afp P3).', ['nyt P16', 'afp P3']],
	['Two paragraphs (nyt P9, P10).', ['nyt P9', 'nyt P10']],
	['A range (afp P30-P32).', ['afp P30', 'afp P31', 'afp P32']],
	['A range (afp P30–31).', ['afp P30', 'afp P31']],
	['No source (P4).', ['? P4']],
	['Only words (in the report), P5 outside.', []]
])('reads %j', (text, citations) => {
	expect(citationsIn(text)).toEqual(citations);
});

test('reads a range that never ends only in part', () => {
	expect(citationsIn('(nyt P1-P999999999)')).toHaveLength(51);
});

test('splits source and paragraph', () => {
	expect(splitCitation('nyt P16')).toEqual({ source: 'nyt', paragraph: 16 });
});
