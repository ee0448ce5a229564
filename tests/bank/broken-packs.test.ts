import { expect, test } from 'vitest';
import { bankFiles } from '../../src/lib/bank/files.server';
import { readPacks } from '../../src/lib/bank/read';

const folder = '/questions/london-summit-2025';

/** Returns the real files with one text in one of them replaced, and fails when it is not there. */
function changed(file: string, from: RegExp | string, to: string) {
	const path = `${folder}/${file}`;
	const before = bankFiles[path] ?? '';
	const after = before.replace(from, to);
	expect(after).not.toBe(before);
	return { ...bankFiles, [path]: after };
}

test.each([
	['a misspelt field', 'facts.yaml', /^ {2}kind:/m, '  knid:', 'knid'],
	['an unknown status', 'facts.yaml', /^ {2}status: stated/m, '  status: sure', 'status'],
	['an unknown topic', 'facts.yaml', /^ {2}topic: summit/m, '  topic: sumit', 'topic'],
	['a paragraph that does not exist', 'facts.yaml', /nyt P2\b/, 'nyt P99', 'evidence.0'],
	['a misspelt process', 'items/aid.yaml', /^ {2}process: \w+/m, '  process: guess', 'process'],
	['an unknown fact', 'items/aid.yaml', /^ {2}fact: .*/m, '  fact: nobody-knows', 'fact'],
	['an unknown type', 'items/aid.yaml', /^ {2}type: .*/m, '  type: essay', 'type'],
	[
		'a proof whose sentence left the text',
		'passages/britain-between.yaml',
		/But he\s+took care\./,
		'He went on.',
		'levels.simple.3.proof.starmer-trade-caution.0'
	],
	[
		'a proof by a fact the item does not need',
		'passages/britain-between.yaml',
		'proof-economy-weak: [economy-ailing]',
		'proof-economy-weak: [brexit-years]',
		'provedBy.proof-economy-weak.0'
	]
])('%s in the real pack is found, with item, field and remedy', (_, file, from, to, field) => {
	const read = readPacks(changed(file, from, to));

	const found = read.ok ? [] : read.error;
	const mistake = found.find((m) => m.field === field);
	expect(mistake).toMatchObject({ file: `questions/london-summit-2025/${file}` });
	expect(mistake?.item).toMatch(/^[a-z0-9-]+$/);
	expect(mistake?.line).toBeGreaterThan(1);
	expect(mistake?.remedy).not.toBe('');
});

test('ten mistakes in ten places are ten lines', () => {
	const files = changed('items/aid.yaml', /^ {2}level: \w+/gm, '  level: odd');
	const count = (files[`${folder}/items/aid.yaml`] ?? '').split('level: odd').length - 1;

	const read = readPacks(files);

	expect(read.ok ? 0 : read.error.length).toBe(count);
	expect(count).toBeGreaterThan(3);
});
