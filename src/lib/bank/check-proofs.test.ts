import { describe, expect, test } from 'vitest';
import { proofMistakes, provingMistakes } from './check-proofs';

const paragraph = {
	id: 'p1',
	text: 'The economy was weak. His future hung on it. It was weak, he said.',
	facts: ['economy-weak', 'future']
};

describe('proofMistakes', () => {
	test('finds nothing where words lead to one sentence each, or nothing is named', () => {
		const proof = { future: ['his future', 'it was weak, he said'] };

		expect(proofMistakes({ ...paragraph, proof })).toEqual([]);
		expect(proofMistakes(paragraph)).toEqual([]);
	});

	test('finds words that have left the text, with their place', () => {
		expect(proofMistakes({ ...paragraph, proof: { future: ['weak', 'his fate'] } })).toMatchObject([
			{ path: ['proof', 'future', 0], problem: '2 sentences of the paragraph have "weak"' },
			{ path: ['proof', 'future', 1], problem: 'no sentence of the paragraph has "his fate"' }
		]);
	});

	test('finds a fact the paragraph does not state', () => {
		expect(proofMistakes({ ...paragraph, proof: { futur: ['hung on it'] } })).toEqual([
			{
				path: ['proof', 'futur'],
				problem: 'the paragraph does not state "futur"',
				remedy: 'write "future"'
			}
		]);
	});
});

describe('provingMistakes', () => {
	const items = [{ id: 'hope', fact: 'future', also: ['economy-weak', 'hope-lost'] }];

	test('finds nothing where some of the facts of an item prove it', () => {
		expect(provingMistakes({ provedBy: { hope: ['future', 'hope-lost'] } }, items)).toEqual([]);
		expect(provingMistakes({}, items)).toEqual([]);
	});

	test('finds an item there is not and a fact the item does not need', () => {
		const provedBy = { hopes: ['future'], hope: ['future', 'hope-last'] };

		expect(provingMistakes({ provedBy }, items)).toEqual([
			{ path: ['provedBy', 'hopes'], problem: 'there is no item "hopes"', remedy: 'write "hope"' },
			{
				path: ['provedBy', 'hope', 1],
				problem: '"hope" does not need "hope-last"',
				remedy: 'write "hope-lost"'
			}
		]);
	});

	test('finds a list of all facts, which says nothing', () => {
		const provedBy = { hope: ['hope-lost', 'future', 'economy-weak'] };

		expect(provingMistakes({ provedBy }, items)).toMatchObject([{ remedy: 'leave it out' }]);
	});
});
