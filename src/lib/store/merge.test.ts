import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryAttempt } from './arbitrary';
import { fuller, mergeAttempts } from './merge';
import { anAttempt } from './testing';

/** Logs that meet in a few ids, with records that disagree. */
const log = fc.array(
	fc.tuple(arbitraryAttempt, fc.nat(5)).map(([attempt, n]) => ({ ...attempt, id: `s1/${n}` })),
	{ maxLength: 6 }
);

describe('mergeAttempts', () => {
	test('gives the same whichever log comes first', () => {
		fc.assert(
			fc.property(log, log, (a, b) => {
				expect(mergeAttempts(a, b)).toEqual(mergeAttempts(b, a));
			}),
			{ numRuns: 1_000 }
		);
	}, 60_000);

	test('gives the same however three logs are grouped', () => {
		fc.assert(
			fc.property(log, log, log, (a, b, c) => {
				const left = mergeAttempts(mergeAttempts(a, b), c);
				expect(left).toEqual(mergeAttempts(a, mergeAttempts(b, c)));
			}),
			{ numRuns: 1_000 }
		);
	}, 60_000);

	test('changes nothing when repeated', () => {
		fc.assert(
			fc.property(log, log, (a, b) => {
				const once = mergeAttempts(a, b);
				expect(mergeAttempts(once, b)).toEqual(once);
				expect(mergeAttempts(once, once)).toEqual(once);
			}),
			{ numRuns: 1_000 }
		);
	}, 60_000);

	test('keeps two attempts of two devices and one attempt of both once', () => {
		const merged = mergeAttempts([anAttempt(0), anAttempt(2)], [anAttempt(1), anAttempt(0)]);
		expect(merged.map(({ id }) => id)).toEqual(['s1/0', 's1/1', 's1/2']);
	});
});

describe('fuller', () => {
	test('prefers the record with the learner’s claim to be right', () => {
		const plain = anAttempt(0);
		const claimed = anAttempt(0, { claimed: true });
		expect(fuller(plain, claimed)).toBe(claimed);
		expect(fuller(claimed, plain)).toBe(claimed);
	});

	test('keeps a claim whose response was let go against a record that knows of none', () => {
		const claimed = anAttempt(0, { claimed: true, response: null });
		expect(fuller(claimed, anAttempt(0))).toBe(claimed);
		expect(fuller(anAttempt(0), claimed)).toBe(claimed);
	});

	test('prefers the record whose response is still there', () => {
		const whole = anAttempt(0);
		const bare = anAttempt(0, { response: null });
		expect(fuller(bare, whole)).toBe(whole);
		expect(fuller(whole, bare)).toBe(whole);
	});
});
