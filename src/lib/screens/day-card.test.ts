import { expect, test } from 'vitest';
import { dayResults } from '$lib/quiz/daily';
import { authoringOf } from '$lib/items/all';
import { aDay, aSession } from '$lib/quiz/testing';
import { archiveMonths, dayState } from './day-card';

const results = dayResults([...aDay(3, { mark: 0.5 }), ...aDay(5)]);

test.each([
	[6, 'ahead'],
	[5, 'played'],
	[4, 'open']
])('on day 5, day %i is %s', (number, kind) => {
	expect(dayState(number, 5, results, null).kind).toBe(kind);
});

test('a day that was played tells its first result', () => {
	expect(dayState(3, 5, results, null)).toMatchObject({
		score: { points: 25, maxPoints: 50, partly: 5 },
		outcomes: ['partly', 'partly', 'partly', 'partly', 'partly']
	});
});

test('a day begun and left goes on, and another round does not count for it', () => {
	const running = {
		...aSession(authoringOf('single-choice').examples.slice(0, 1)),
		id: 'd4-x',
		mode: 'daily' as const
	};

	expect(dayState(4, 5, results, running)).toEqual({ kind: 'begun', number: 4, answered: 0 });
	expect(dayState(4, 5, results, { ...running, id: 'd2-x' }).kind).toBe('open');
	expect(dayState(4, 5, results, { ...running, phase: 'done' }).kind).toBe('open');
});

test('the archive holds every day by month, the newest first', () => {
	const months = archiveMonths(4, (number) => (number < 3 ? 'May' : 'June'));

	expect(months).toEqual([
		{ title: 'June', days: [4, 3] },
		{ title: 'May', days: [2, 1] }
	]);
	expect(archiveMonths(0, () => '')).toEqual([]);
});
