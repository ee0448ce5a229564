import { describe, expect, test } from 'vitest';
import { rate } from './rate';

type Given = Partial<Parameters<typeof rate>[0]>;

const given = (change: Given) => ({
	mark: 1,
	certainty: 'think-so' as const,
	hinted: false,
	form: 'recognition' as const,
	guessRate: 0.25,
	...change
});

describe('rate', () => {
	test.each<[string, Given, string | null]>([
		['no response', { mark: null }, null],
		['wrong', { mark: 0 }, 'again'],
		['wrong, and sure', { mark: 0, certainty: 'sure' }, 'again'],
		['wrong, claimed to be right', { mark: 0, claimed: true, form: 'recall' }, 'hard'],
		['partly', { mark: 0.5 }, 'hard'],
		['partly, with a hint', { mark: 0.5, hinted: true }, 'again'],
		['partly, by a guess', { mark: 0.9, certainty: 'guess' }, 'again'],
		['right with a hint', { hinted: true, certainty: 'sure', form: 'recall' }, 'hard'],
		['right by a guess', { certainty: 'guess' }, 'hard'],
		['right, not asked how sure, of three', { certainty: null, guessRate: 1 / 3 }, 'hard'],
		['right, not asked how sure, of four', { certainty: null }, 'good'],
		['right', {}, 'good'],
		['right and sure, recognised', { certainty: 'sure' }, 'good'],
		['right and not so sure, recalled', { form: 'recall', guessRate: 0 }, 'good'],
		['right and sure, recalled', { certainty: 'sure', form: 'recall', guessRate: 0 }, 'easy'],
		['a broken mark', { mark: NaN }, null]
	])('takes %s', (_, change, rating) => {
		expect(rate(given(change))).toBe(rating);
	});

	test('never rates a better response lower', () => {
		const order = ['again', 'hard', 'good', 'easy'];
		for (const certainty of [null, 'guess', 'think-so', 'sure'] as const) {
			for (const hinted of [true, false]) {
				for (const form of ['recognition', 'recall'] as const) {
					const ratings = [0, 0.5, 1].map((mark) =>
						order.indexOf(rate(given({ mark, certainty, hinted, form })) ?? '')
					);
					expect(ratings).toEqual([...ratings].sort((a, b) => a - b));
				}
			}
		}
	});
});
