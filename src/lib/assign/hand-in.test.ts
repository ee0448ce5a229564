import { expect, test } from 'vitest';
import type { Attempt, Session } from '../quiz/schema';
import { resultOf } from './hand-in';
import { handedInSchema } from './schema';
import { anAssignment, someKeys } from './testing';

const assignment = anAssignment(await someKeys(), {
	items: ['first', 'second', 'third'].map((item) => ({ item, itemVersion: 1 }))
});
const working = {
	who: { name: 'Ada' },
	attempt: 2,
	startedAt: 1_000_000.4,
	extensions: 1,
	absences: 3,
	gone: ['third']
};
// What is not read is left out.
const session = {
	id: '0123456789abcdef',
	zone: 'Europe/London',
	attempts: [
		{
			item: 'second',
			response: { text: '18' },
			tookMs: 1234.5,
			certainty: 'guess',
			hinted: true,
			claimed: true,
			mark: 1
		}
	] as unknown as Attempt[]
} as Session;

test('has an answer for each item in the order of the assignment, and no marks', () => {
	const result = resultOf(assignment, working, session, 1_500_000);

	expect(handedInSchema.safeParse(result).success).toBe(true);
	expect(result.answers.map(({ item, response, gone }) => [item, response, gone])).toEqual([
		['first', null, false],
		['second', { text: '18' }, false],
		['third', null, true]
	]);
	expect(result.answers[1]).toEqual({
		item: 'second',
		itemVersion: 1,
		response: { text: '18' },
		tookMs: 1235,
		certainty: 'guess',
		hinted: true,
		claimed: true,
		gone: false
	});
	expect(JSON.stringify(result)).not.toContain('mark');
});

test('a clock set back counts as no time', () => {
	expect(resultOf(assignment, working, session, 5).handedInAt).toBe(1_000_000);
});

test('says nothing of certainty where nobody was asked', () => {
	const unasked = { ...assignment, rules: { ...assignment.rules, certainty: false } };

	expect(resultOf(unasked, working, session, 5).answers[1]?.certainty).toBeNull();
});
