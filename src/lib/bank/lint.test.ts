import { expect, test } from 'vitest';
import { lintPack } from './lint';
import { aFact, anItem, aPack } from './testing';

test('finds nothing in a sound pack', () => {
	expect(lintPack(aPack([aFact()], [anItem()]))).toEqual([]);
});

test('names file, item and field, errors first', () => {
	const fact = aFact({ statement: 'The regime received a loan.' });
	const item = anItem({ stem: 'Which of these was not a form of 3 payments?' });

	const findings = lintPack(aPack([fact], [item]));

	expect(findings.map(({ severity, file, item, field }) => [severity, file, item, field])).toEqual([
		['error', 'questions/london/facts.yaml', 'loan-sum', 'statement'],
		['error', 'questions/london/items/aid.yaml', 'loan-form', 'stem'],
		['warning', 'questions/london/items/aid.yaml', 'loan-form', 'stem']
	]);
});

test('reports once what the item type and the rules for all both find', () => {
	const options = ['A loan', 'A gift', 'A visit'].map((text, i) => ({
		text,
		...(i === 0 ? { key: true } : {}),
		rationale: 'The report gives it in that very paragraph.'
	}));

	const findings = lintPack(aPack([aFact()], [anItem({ options })]));

	expect(findings.map((f) => f.field)).toEqual([
		'options.0.rationale',
		'options.1.rationale',
		'options.2.rationale'
	]);
});
