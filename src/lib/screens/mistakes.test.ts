import { expect, test } from 'vitest';
import { missedOf } from '$lib/quiz/mistakes';
import { anAttempt, anEntry, anIndex } from '$lib/quiz/testing';
import { playable, replayInWords, replayOf, replayQuery, topicsOf, whyNotAll } from './mistakes';
import { wishFrom } from './wish';

const index = {
	...anIndex([
		anEntry({ id: 'one', fact: 'a', topic: 'aid' }),
		anEntry({ id: 'two', fact: 'b', topic: 'talks' }),
		anEntry({ id: 'old', fact: 'c', topic: 'aid', retires: '2026-03-01' })
	]),
	topics: [
		{ id: 'talks', title: 'Talks', icon: 'flag' },
		{ id: 'aid', title: 'Aid', icon: 'flag' }
	]
};
const missed = missedOf(
	['a', 'b', 'c', 'gone'].map((fact, i) =>
		anAttempt({ id: `s1/${String(i)}`, fact, at: 1000 * i, mark: 0 })
	),
	1e12
);
const listed = playable(missed, [index], '2026-03-02');

test('what no pack asks any more leaves the list', () => {
	expect(listed.map(({ fact }) => fact)).toEqual(['pack/b', 'pack/a']);
	expect(playable(missed, [index], '2026-03-01').map(({ fact }) => fact)).toContain('pack/c');
	expect(playable(missed, [], '2026-03-02')).toEqual([]);
});

test('topics come in the order of the pack, with how much was missed in each', () => {
	expect(topicsOf(listed)).toEqual([
		{ key: 'pack/talks', title: 'Talks', count: 1 },
		{ key: 'pack/aid', title: 'Aid', count: 1 }
	]);
});

test('a replay asks for just these facts, the longest missed first', () => {
	const query = replayQuery(replayOf(listed, '2026-03-02'));

	expect(query).toBe('?start=missed&n=2&fact=pack/a&fact=pack/b');
	expect(wishFrom(new URLSearchParams(query))).toEqual({
		start: 'missed',
		count: 2,
		facts: new Set(['pack/a', 'pack/b'])
	});
});

test('a replay promises no more than one round can ask', () => {
	const rivals = {
		...index,
		items: [
			anEntry({ id: 'one', fact: 'a', topic: 'aid', enemies: [1] }),
			anEntry({ id: 'two', fact: 'b', topic: 'talks', enemies: [0] }),
			anEntry({ id: 'old', fact: 'c', topic: 'aid' })
		]
	};
	const both = playable(missed, [rivals], '2026-03-02');

	expect(both).toHaveLength(3);
	expect(replayOf(both, '2026-03-02')).toHaveLength(2);
	expect(replayOf([], '2026-03-02')).toEqual([]);
});

test('what was right since yields to what was not', () => {
	const [newer, older] = listed;
	if (!newer || !older) throw new Error('two are listed');

	expect(replayOf([newer, { ...older, isRightSince: true }], '2026-03-02')).toEqual([
		'pack/b',
		'pack/a'
	]);
});

test('the button says how many of the list it plays', () => {
	expect([
		replayInWords(1, 1),
		replayInWords(3, 3),
		replayInWords(1, 3),
		replayInWords(10, 30)
	]).toEqual(['Play this one', 'Play these 3', 'Play 1 of these', 'Play 10 of these']);
});

test('a round that asks fewer than it could hold says why', () => {
	expect(whyNotAll(2, 3)).toMatch(/give each other away/);
	expect([whyNotAll(3, 3), whyNotAll(10, 30)]).toEqual([null, null]);
});
