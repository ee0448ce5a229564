import { expect, test } from 'vitest';
import type { BankItem } from '$lib/bank/published';
import { anItem } from '$lib/bank/testing';
import { authorings } from '$lib/items/all';
import { itemSheet } from './item-sheet';

const sources = [
	{ id: 'nyt', publisher: 'Paper', title: 'Talks', published: '2025-03-02', paragraphs: 32 }
];

test('puts an item on paper with key and reasons apart', () => {
	const sheet = itemSheet(anItem(), sources);

	expect(sheet).toMatchObject({
		id: 'loan-form',
		version: 1,
		tags: ['One answer', 'Easy', 'Find it'],
		outline: { lists: [{ lines: ['A gift', 'A loan', 'A treaty', 'A visit'] }] },
		key: 'A loan',
		why: {
			text: 'The report gives it in that very paragraph.',
			cited: 'Paper, paragraph\u00a016'
		},
		parts: [],
		proof: null
	});
	expect(sheet.others.map((other) => other.of)).toEqual(['A gift', 'A treaty', 'A visit']);
});

test('names the proof where no reason does', () => {
	const item = anItem({
		type: 'numeric',
		value: 2.26,
		unit: 'billion pounds',
		rationale: 'The report says so.'
	});

	expect(itemSheet(item, sources)).toMatchObject({
		othersTitle: 'What it gets mixed up with',
		proof: 'Paper, 2\u00a0March\u00a02025, paragraph\u00a016'
	});
});

test.each(authorings.map((authoring) => [authoring.type.name, authoring] as const))(
	'%s: shows stem, key and a reason for the key of every example',
	(_, { examples }) => {
		for (const example of examples) {
			const item = { ...example, topic: 'aid', published: '2025-03-02' } as BankItem; // topic and day are all it lacks
			const sheet = itemSheet(item, sources);

			expect(sheet.stem).not.toBe('');
			expect(sheet.key).not.toBe('');
			expect(sheet.why !== null || sheet.parts.length > 0).toBe(true);
			expect([...sheet.parts, ...sheet.others].every((reason) => reason.text !== '')).toBe(true);
			expect(JSON.stringify(sheet.others)).not.toMatch(/\([a-z]+ P\d/);
		}
	}
);
