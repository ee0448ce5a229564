import { describe, expect, test } from 'vitest';
import { lintPassages } from './lint-passage';
import { wordsAreNeutral } from './lint-fairness';
import { passageSchema, type Fact } from './schema';
import { aFact, aPack } from './testing';

/** Sentences of a given number of words. */
function prose(sentences: number, words: number): string {
	return Array.from({ length: sentences }, () => `They${' agreed'.repeat(words - 1)}.`).join(' ');
}

const simple = prose(23, 9);

function findings(passage: Readonly<Record<string, unknown>>, facts: readonly Fact[] = [aFact()]) {
	const whole = passageSchema.parse({ id: 'loan', title: 'A loan', topic: 'aid', ...passage });
	return lintPassages({ ...aPack(facts, []), passages: [whole] }, [wordsAreNeutral]);
}

/** What is found in one paragraph about one fact, besides its length. */
function inParagraph(text: string, fact: Readonly<Record<string, unknown>> = {}) {
	const paragraph = { id: 'p1', text, facts: ['loan-sum'] };
	const found = findings({ levels: { full: [paragraph] } }, [aFact(fact)]);
	return found.filter((f) => f.field.endsWith('.text')).map((f) => f.problem);
}

describe('a proof its author named', () => {
	const text = 'The loan amounted to 2.26 billion pounds. It helps Ukraine. It is a loan.';
	const proved = (...words: string[]) =>
		findings({
			levels: { full: [{ id: 'p1', text, facts: ['loan-sum'], proof: { 'loan-sum': words } }] }
		}).filter((f) => f.field.includes('proof'));

	test('is refused where the words of the fact lead there anyway', () => {
		expect(proved('2.26 billion pounds')).toMatchObject([
			{ severity: 'error', field: 'levels.full.0.proof.loan-sum', remedy: 'leave it out' }
		]);
	});

	test('stays where they lead elsewhere', () => {
		expect(proved('it helps Ukraine')).toEqual([]);
	});
});

describe('levels', () => {
	test('are held to words, sentences and reading level, and none may be missing', () => {
		const problems = findings({
			levels: { simple: [{ id: 'p1', text: 'A short one. It is too short.' }] }
		}).map((f) => f.problem);

		expect(problems).toEqual([
			expect.stringMatching(/^the reading level is -?\d+\.\d, not 4\.5 to 5\.9$/),
			'it has 7 words, not 180 to 260',
			'the level is missing',
			'the level is missing'
		]);
	});

	test('name the longest sentence and the mean', () => {
		const text = prose(6, 40);
		const problems = findings({ levels: { full: [{ id: 'p1', text }] } }).map((f) => f.problem);

		expect(problems).toContain('a sentence has 40 words, not 36 at most');
		expect(problems).toContain('a sentence has 40.0 words on average, not 21 at most');
	});

	test('state the same core under the same ids', () => {
		const problems = findings({
			levels: {
				simple: [{ id: 'p1', text: simple, facts: ['loan-sum'] }],
				standard: [{ id: 'p2', text: simple }]
			}
		}).map((f) => f.problem);

		expect(problems).toContain('simple states loan-sum, and standard does not');
		expect(problems).toContain('its paragraphs are p2, those of simple are p1');
	});

	test('explain only words that are used', () => {
		const glossary = [{ term: 'treaty', meaning: 'A contract between states.' }];
		const problems = findings({ glossary, levels: { simple: [{ id: 'p1', text: simple }] } });

		expect(problems.map((f) => f.problem)).toContain('"treaty" stands at no level');
	});
});

describe('paragraphs', () => {
	test('hold no number, weekday or person that their facts lack', () => {
		const people = { people: ['Keir Starmer'] };

		expect(inParagraph('The loan is 2.26 billion pounds.')).toEqual([]);
		expect(inParagraph('The loan is 3 billion pounds, on Sunday.')).toEqual([
			'3, Sunday stands in no fact of the paragraph (T1)'
		]);
		expect(inParagraph('Starmer gave it.', people)).toEqual([]);
		const paragraph = { id: 'p1', text: 'Starmer gave it.', facts: [] };
		const found = findings({ levels: { full: [paragraph] } }, [aFact(people)]);
		expect(found.map((f) => f.problem)).toContain(
			'starmer stands in no fact of the paragraph (T1)'
		);
	});

	test('keep the denial of what somebody denied', () => {
		expect(inParagraph('They lent money.', { denies: true })).toContain(
			'loan-sum denies something, and the paragraph does not (T7)'
		);
		expect(inParagraph('They did not lend money.', { denies: true })).toEqual([]);
	});

	test('keep the hedge of a plan and of a rough figure', () => {
		expect(inParagraph('The loan comes.', { status: 'planned' })).toEqual([
			'loan-sum is planned, and the paragraph does not say so (T4)'
		]);
		expect(inParagraph('The loan could come.', { status: 'planned' })).toEqual([]);
		const value = { number: 2.26, unit: 'billion pounds', bound: 'about' };
		expect(inParagraph('It is 2.26 billion.', { value })).toEqual([
			'loan-sum is "about", and the paragraph does not say so (T4)'
		]);
		expect(inParagraph('It is about 2.26 billion.', { value })).toEqual([]);
	});

	test('name whose opinion it is, the report also as the newspaper or the agency', () => {
		const opinion = { status: 'opinion', speaker: 'Chris Murphy' };
		const judgement = { status: 'interpretation', speaker: 'The New York Times' };

		expect(inParagraph('It was wrong.', opinion)).toHaveLength(1);
		expect(inParagraph('It was wrong, Murphy said.', opinion)).toEqual([]);
		expect(inParagraph('It was late.', judgement)).toHaveLength(1);
		expect(inParagraph('It was late, the newspaper judged.', judgement)).toEqual([]);
	});

	test('obey the rules for all texts', () => {
		expect(inParagraph('The regime got it.')).toEqual(['"regime" is loaded (F2)']);
	});
});
