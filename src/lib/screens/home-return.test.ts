import { expect, test } from 'vitest';
import type { Attempt, Session } from '$lib/quiz/schema';
import { dayResults } from '$lib/quiz/daily';
import { aDay } from '$lib/quiz/testing';
import { heroFor } from './home-return';

const now = Date.parse('2026-03-02T08:00:00Z');

function attempt(item: string): Attempt {
	return {
		id: `s/${item}`,
		pack: 'p',
		item,
		itemVersion: 1,
		fact: item,
		mode: 'quick',
		session: 's',
		at: now,
		zone: 'Europe/London',
		tookMs: 1000,
		response: null,
		mark: 1,
		hinted: false,
		certainty: null
	};
}

function round(items: readonly string[], over: Partial<Session> = {}): Session {
	return {
		id: 's',
		pack: 'p',
		mode: 'quick',
		topic: null,
		seed: 'x',
		zone: 'Europe/London',
		startedAt: now,
		queue: items.map((item) => ({ item, itemVersion: 1, fact: item })),
		length: items.length,
		at: 0,
		phase: 'asking',
		shownAt: now,
		draft: null,
		hinted: false,
		certainty: null,
		attempts: [],
		run: 0,
		bestRun: 0,
		leftAt: null,
		...over
	};
}

test('carries on with the round under way, where it stands', () => {
	const session = round(['a', 'b', 'c'], { at: 2, attempts: [attempt('a'), attempt('b')] });
	expect(heroFor(session, 'Pack')).toMatchObject({
		kind: 'running',
		title: 'Carry on: question 3 of 3',
		query: '',
		slots: ['done', 'done', 'now'],
		slotsLabel: '2 of 3 answered'
	});
});

test('says so when only skipped questions are left', () => {
	const again = { item: 'a', itemVersion: 1, fact: 'a' };
	const session = round(['a', 'b'], { at: 2, attempts: [attempt('b')] });
	const hero = heroFor({ ...session, queue: [...session.queue, again] }, 'Pack');
	expect(hero).toMatchObject({ title: 'Carry on: what you skipped', slots: ['now', 'done'] });
});

test('shows no row of numbers for a long round', () => {
	expect(heroFor(round(['a', 'b', 'c', 'd', 'e', 'f']), 'Pack').slots).toEqual([]);
});

test('offers ten questions once a round is done, or where there is none', () => {
	const offer = { kind: 'rested', title: 'Ten questions', kicker: 'Pack' };
	expect(heroFor(round(['a'], { phase: 'done' }), 'Pack')).toMatchObject(offer);
	expect(heroFor(null, 'Pack')).toMatchObject(offer);
});

test('offers today’s five where nothing is under way, and says when they are done', () => {
	const result = dayResults(aDay(5, { mark: 0.6 })).get(5);

	expect(heroFor(null, 'Pack', { number: 5, result: undefined })).toMatchObject({
		kind: 'daily',
		kicker: '26\u00a0November\u00a02026 · No. 5',
		query: '?start=daily'
	});
	expect(heroFor(null, 'Pack', { number: 5, result })).toMatchObject({
		kind: 'played',
		text: '30 of 50 points. The next five come at midnight.'
	});
	expect(heroFor(round(['a']), 'Pack', { number: 5, result }).kind).toBe('running');
});
