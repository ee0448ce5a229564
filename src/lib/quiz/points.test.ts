import { expect, test } from 'vitest';
import { outcomeOf, pointsOf } from './points';

test.each([
	{ mark: 1, hinted: false, points: 10, outcome: 'right', rule: 'full marks' },
	{ mark: 1, hinted: true, points: 8, outcome: 'right', rule: 'a hint costs two' },
	{ mark: 0.5, hinted: false, points: 5, outcome: 'partly', rule: 'right number, wrong currency' },
	{ mark: 1 / 3, hinted: false, points: 3, outcome: 'partly', rule: 'two keys of three less one' },
	{ mark: 0.1, hinted: true, points: 0, outcome: 'partly', rule: 'never below nought' },
	{ mark: 0, hinted: false, points: 0, outcome: 'wrong', rule: 'nothing right' },
	{ mark: null, hinted: false, points: 0, outcome: 'unanswered', rule: 'no response is not wrong' }
])('gives $points points and "$outcome" for mark $mark, hint $hinted: $rule', (row) => {
	expect(pointsOf(row)).toBe(row.points);
	expect(outcomeOf(row)).toBe(row.outcome);
});
