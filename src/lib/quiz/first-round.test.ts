import { expect, test } from 'vitest';
import type { BankItem } from '../bank/published';
import { singleChoiceAuthoring } from '../items/single-choice/authoring';
import { promptOf } from './book';
import { firstRound } from './first-round';
import { aBook, anEntry, anIndex, aSession } from './testing';

const [capital] = singleChoiceAuthoring.examples;
if (!capital) throw new Error('there are examples');

const entries = Array.from({ length: 10 }, (_, i) =>
	anEntry({
		id: i === 0 ? capital.id : `item-${String(i)}`,
		type: i === 0 ? capital.type : 'numeric'
	})
);
const whole: BankItem[] = [{ ...capital, topic: 'topic', published: '2025-03-02' }];

test('begins with a single choice and holds nothing that tells its key', () => {
	const first = firstRound(anIndex(entries), whole);

	expect(first?.head.id).toBe(capital.id);
	expect(Object.keys(first?.head ?? {}).sort()).toEqual(['hint', 'id', 'stem', 'topic', 'type']);
	expect(first?.prompt.options.map((option) => Object.keys(option).sort())).toEqual(
		capital.options.map(() => ['id', 'text'])
	);
	for (const { rationale } of capital.options) {
		expect(JSON.stringify(first)).not.toContain(rationale);
	}
});

test('shows the options in the order in which a session of its seed asks them', () => {
	const first = firstRound(anIndex(entries), whole);
	const session = { ...aSession([capital]), seed: first?.seed ?? '' };

	expect(promptOf(session, capital.id, aBook([capital]))).toEqual(first?.prompt);
});

test('there is none where every round asks what may retire, or begins otherwise', () => {
	const retiring = entries.map((entry) => ({ ...entry, retires: '2030-01-01' }));
	const numeric = entries.filter(({ type }) => type === 'numeric');

	expect(firstRound(anIndex(retiring), whole)).toBeNull();
	expect(firstRound(anIndex(numeric), whole)).toBeNull();
	expect(firstRound(anIndex(entries.slice(0, 5)), whole)).toBeNull();
});
