import { describe, expect, test } from 'vitest';
import { authorings } from '../items/all';
import { blindSheet, chooseBlind, keySheet, paragraphsIn } from './blind-sheet';
import type { BankItem } from './published';
import { anItem } from './testing';

const items = Array.from({ length: 30 }, (_, i) => anItem({ id: `item-${String(i)}` }));
const chosen = (seed: string, ids: readonly string[] = []) => {
	const found = chooseBlind(items, { seed, count: 5, ids });
	return found.ok ? found.value.map((item) => item.id) : found.error;
};

describe('chooseBlind', () => {
	test('takes as many as asked, the same for the same seed and others for another', () => {
		expect(chosen('7')).toHaveLength(5);
		expect(new Set(chosen('7')).size).toBe(5);
		expect(chosen('7')).toEqual(chosen('7'));
		expect(chosen('8')).not.toEqual(chosen('7'));
	});

	test('takes the items that are named, however many, and tells which do not exist', () => {
		expect([...chosen('7', ['item-3', 'item-9'])].sort()).toEqual(['item-3', 'item-9']);
		expect(chosen('7', ['item-3', 'nobody'])).toEqual(['nobody']);
	});
});

describe('blindSheet', () => {
	test('holds stem, options and paragraphs, and neither hint nor reason nor key', () => {
		const sheet = blindSheet([anItem()], '7', new Map([['nyt P16', 'They lent money.']]));

		expect(sheet).toContain('In which form did Britain give money to Ukraine?');
		expect(sheet).toContain('[nyt P16] They lent money.');
		for (const text of ['A loan', 'A gift', 'A treaty', 'A visit']) expect(sheet).toContain(text);
		expect(sheet).not.toContain('It will have to be paid back.');
		expect(sheet).not.toContain('The report gives it');
		expect(sheet).not.toMatch(/\bkey\b/i);
	});

	test('leaves the place of the key to the seed', () => {
		const places = Array.from({ length: 40 }, (_, seed) => {
			const lines = blindSheet([anItem()], String(seed), new Map()).split('\n');
			return lines.filter((line) => line.startsWith('     - ')).indexOf('     - A loan');
		});

		expect([...new Set(places)].sort()).toEqual([0, 1, 2, 3]);
	});

	test('shows an item of any type without a reason of it', () => {
		for (const { examples } of authorings) {
			for (const example of examples) {
				const item: BankItem = { ...example, topic: 'aid', published: '2025-03-02' };
				const sheet = blindSheet([item], '7', new Map());

				expect(sheet).toContain(item.stem);
				expect(sheet).not.toContain(item.hint);
				expect(keySheet([item])).toMatch(/^1\. [a-z0-9-]+: .+$/);
			}
		}
	});
});

test('keySheet gives the keys in the order of the sheet', () => {
	expect(keySheet([anItem({ id: 'b' }), anItem({ id: 'a' })])).toBe('1. b: A loan\n2. a: A loan');
});

test('paragraphsIn reads numbered lines and leaves headings out', () => {
	const report = '[P1] First.\n[heading] A heading\n[P2]  Second.\n';

	expect([...paragraphsIn('nyt', report)]).toEqual([
		['nyt P1', 'First.'],
		['nyt P2', 'Second.']
	]);
});
