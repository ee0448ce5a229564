import { expect, test } from 'vitest';
import { masteryOf } from './mastery';
import { anEntry, anIndex } from './testing';

const index = {
	...anIndex([
		anEntry({ id: 'one', fact: 'a', topic: 'aid' }),
		anEntry({ id: 'two', fact: 'a', topic: 'talks' }),
		anEntry({ id: 'three', fact: 'b', topic: 'aid' }),
		anEntry({ id: 'four', fact: 'c', topic: 'aid', retires: '2026-03-01' }),
		anEntry({ id: 'five', fact: 'd', topic: 'talks' })
	]),
	topics: [
		{ id: 'aid', title: 'Aid', icon: 'flag' },
		{ id: 'talks', title: 'Talks', icon: 'flag' },
		{ id: 'empty', title: 'Empty', icon: 'flag' }
	]
};

test('a topic is held as far as its facts are expected to be recalled, each counted once', () => {
	const recall = (fact: string) => (fact === 'pack/a' ? 0.8 : null);

	expect(masteryOf(index, recall, '2026-03-02')).toEqual([
		{ pack: 'pack', topic: 'aid', title: 'Aid', facts: 2, met: 1, share: 0.4 },
		{ pack: 'pack', topic: 'talks', title: 'Talks', facts: 1, met: 0, share: 0 }
	]);
});

test('a fact counts until the day it retires', () => {
	expect(masteryOf(index, () => 1, '2026-03-01')[0]).toMatchObject({ facts: 3, share: 1 });
});
