import { expect, test } from 'vitest';
import { missedOf } from '$lib/quiz/mistakes';
import { anAttempt, anEntry, anIndex } from '$lib/quiz/testing';
import { playable, replayQuery, topicsOf } from './mistakes';
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
	const query = replayQuery(listed);

	expect(query).toBe('?start=missed&n=2&fact=pack/a&fact=pack/b');
	expect(wishFrom(new URLSearchParams(query))).toEqual({
		start: 'missed',
		count: 2,
		facts: new Set(['pack/a', 'pack/b'])
	});
});
