import { describe, expect, test } from 'vitest';
import { itemSchema } from '../items/all';
import { coreFactFindings, hasBothForms } from './core-facts';
import { lintPack } from './lint';
import { packReport } from './report';
import { aFact, anItem, aPack } from './testing';

const numeric = (fields: Readonly<Record<string, unknown>> = {}) =>
	anItem({
		id: 'loan-number',
		type: 'numeric',
		stem: 'How many billion pounds does the British loan to Ukraine amount to?',
		value: 2.26,
		unit: 'billion pounds',
		rationale: 'The loan was of this sum (nyt P16).',
		...fields
	});
const core = aFact({ core: true });

describe('coreFactFindings', () => {
	test('asks nothing of a fact that is not core', () => {
		expect(coreFactFindings({ facts: [aFact()], items: [] })).toEqual([]);
	});

	test('finds nothing where an item of each form is about the fact', () => {
		expect(coreFactFindings({ facts: [core], items: [anItem(), numeric()] })).toEqual([]);
	});

	test('names the form that is missing, and the types that would do', () => {
		expect(coreFactFindings({ facts: [core], items: [anItem()] })).toEqual([
			{
				severity: 'error',
				field: 'core',
				fact: 'loan-sum',
				problem: 'is a core fact, and no recall item is about it',
				remedy: 'write one with "fact: loan-sum" (short-text, numeric, cloze), or drop "core"'
			}
		]);
		expect(coreFactFindings({ facts: [core], items: [numeric()] })).toMatchObject([
			{ problem: 'is a core fact, and no recognition item is about it' }
		]);
		expect(coreFactFindings({ facts: [core], items: [] })).toHaveLength(2);
	});

	test('does not count an item that only cites the fact besides', () => {
		const beside = numeric({ fact: 'loan-day', also: ['loan-sum'] });

		expect(hasBothForms('loan-sum', [anItem(), beside])).toBe(false);
	});

	test('every type of item has a form', () => {
		for (const { shape } of itemSchema.options) {
			const item = { ...anItem(), type: shape.type.value };

			expect(coreFactFindings({ facts: [core], items: [item as never] })).toHaveLength(1); // only `type` is looked at
		}
	});
});

test('the lint reports it at the fact, and the report counts both forms', () => {
	const pack = aPack([core, aFact({ id: 'loan-day' })], [anItem()]);

	expect(lintPack(pack)).toContainEqual(
		expect.objectContaining({
			file: 'questions/london/facts.yaml',
			item: 'loan-sum',
			field: 'core'
		})
	);
	expect(packReport(pack, [])).toContain(
		'core facts: 1; asked in both forms: 0 of all facts, 0 of the core'
	);
	expect(packReport(pack, [])).toContain('facts that no item is about: 1 (loan-day)');
});
