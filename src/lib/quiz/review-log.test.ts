import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../formats/csv';
import { reviewLogCsv } from './review-log';
import { anAttempt } from './testing';

describe('reviewLogCsv', () => {
	test('writes a head and one line for each attempt, numbers bare and texts in quotes', () => {
		const text = reviewLogCsv([
			anAttempt({
				at: Date.parse('2026-03-02T08:00:00Z'),
				mark: 0.5,
				certainty: 'sure',
				response: { choice: 'a' }
			})
		]);
		const [head = [], line = []] = readCsv(text);
		const cells = new Map(head.map((name, i) => [name, line[i]]));

		expect(text.startsWith('\ufeff"id","time_utc"')).toBe(true);
		expect(text.endsWith('\r\n')).toBe(true);
		expect(text).toContain(',0.5,5,"sure",');
		expect(Object.fromEntries(cells)).toMatchObject({
			time_utc: '2026-03-02T08:00:00.000Z',
			fact: 'pack/fact',
			rating: 'hard',
			response: '{"choice":"a"}'
		});
	});

	test('leaves mark, points and rating empty where nothing was answered', () => {
		const [head = [], line = []] = readCsv(reviewLogCsv([anAttempt({ mark: null })]));
		const cell = (name: string) => line[head.indexOf(name)];

		expect([cell('mark'), cell('points'), cell('rating')]).toEqual(['', '', '']);
	});

	test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1', '  =1'])(
		'lets no text become a formula: %j',
		(zone) => {
			const [, line = []] = readCsv(reviewLogCsv([anAttempt({ zone })]));

			expect(line).toContain(`'${zone}`);
		}
	);

	test('keeps every line whole, whatever was typed', () => {
		fc.assert(
			fc.property(fc.array(fc.string({ unit: 'binary' })), (texts) => {
				const attempts = texts.map((text) => anAttempt({ response: { text } }));
				const rows = readCsv(reviewLogCsv(attempts));
				expect(rows).toHaveLength(texts.length + 1);
				for (const [i, text] of texts.entries()) {
					expect(rows[i + 1]?.at(-1)).toBe(JSON.stringify({ text }));
				}
			}),
			{ numRuns: 20 }
		);
	});
});
