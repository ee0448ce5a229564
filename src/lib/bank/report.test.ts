import { expect, test } from 'vitest';
import { reportOn, packReport, uncited } from './report';
import { passageSchema } from './schema';
import { aFact, anItem, aPack } from './testing';

test('counts types, topics, processes, levels and reports', () => {
	const text = packReport(
		aPack([aFact()], [anItem(), anItem({ id: 'b', evidence: ['afp P1', 'nyt P2'] })]),
		[]
	);

	expect(text).toContain('london: 2 items, 1 fact');
	expect(text).toContain('by type: single-choice 2 (100 %)');
	expect(text).toContain('by reports: nyt only 1 (50 %), afp and nyt 1 (50 %)');
	expect(text).toContain('0 errors, 0 warnings.');
});

test('gives the balances and the reading level of each passage', () => {
	const passage = passageSchema.parse({
		id: 'loan',
		title: 'A loan',
		topic: 'aid',
		levels: { simple: [{ id: 'p1', text: 'They gave a loan. It was large.' }] }
	});
	const text = packReport({ ...aPack([aFact()], [anItem()]), passages: [passage] }, []);

	expect(text).toContain('keys: longest option in 0 % of the items (30 % at most), 1.00 times');
	expect(text).toContain('verdicts: true 0 (0 %), false 0 (0 %), not-given 0 (0 %)');
	expect(text).toContain('words quoted: nyt 0, afp 0 (250 at most)');
	expect(text).toMatch(
		/passage loan, reading level: simple -?\d+\.\d \(7 words, 3\.5 a sentence, 4 at most\)/
	);
});

test('names facts without items and paragraphs without facts', () => {
	const pack = aPack([aFact(), aFact({ id: 'forgotten', evidence: ['nyt P1'] })], [anItem()]);

	expect(packReport(pack, [])).toContain('facts without items: 1 (forgotten)');
	expect(uncited('nyt', pack.pack, pack.facts)).toHaveLength(30);
	expect(uncited('nyt', pack.pack, pack.facts)).not.toContain('P16');
});

test('lists mistakes instead of counts where a pack cannot be read', () => {
	expect(reportOn({ 'questions/london/pack.yaml': 'id: [' })).toMatchObject({
		errors: 1
	});
	expect(reportOn({ 'questions/x.yaml': '' })).toEqual({
		text:
			'questions/x.yaml: this file has no place in a pack; name it questions/<pack>/pack.yaml, facts.yaml, ' +
			'items/<topic>.yaml or passages/<id>.yaml\n\n1 mistake.',
		errors: 1
	});
});
