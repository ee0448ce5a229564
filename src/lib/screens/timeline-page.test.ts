import { expect, test } from 'vitest';
import { aFact, aPack } from '$lib/bank/testing';
import { timelinePage } from './timeline-page';

test('sorts dated facts by day, and says which of them only were planned', () => {
	const facts = [
		aFact({ id: 'plan', day: '2025-03-03', status: 'planned', statement: 'They will meet.' }),
		aFact({ id: 'loan', day: '2025-03-01', statement: 'The loan was signed.' }),
		aFact({ id: 'undated' })
	];

	expect(timelinePage(aPack(facts, [])).days).toEqual([
		{
			day: '2025-03-01',
			name: 'Saturday 1\u00a0March\u00a02025',
			facts: [{ id: 'loan', statement: 'The loan was signed.', status: null }]
		},
		{
			day: '2025-03-03',
			name: 'Monday 3\u00a0March\u00a02025',
			facts: [{ id: 'plan', statement: 'They will meet.', status: 'A plan, as reported' }]
		}
	]);
});

test('has no days where no fact has one', () => {
	expect(timelinePage(aPack([aFact()], [])).days).toEqual([]);
});
