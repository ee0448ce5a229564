import { itemSchema } from '../items/all';
import type { Finding } from '../items/contract';
import { subjectsOf, type LintSubject, type Rule } from './lint-subject';
import type { BankItem } from './published';
import type { CheckedPack } from './read';
import { factSchema, packSchema, type Fact } from './schema';

type Fields = Readonly<Record<string, unknown>>;

/** Returns a fact for a test; what the test depends on is given. */
export function aFact(fields: Fields = {}): Fact {
	return factSchema.parse({
		id: 'loan-sum',
		statement: 'The loan to Ukraine amounts to 2.26 billion pounds.',
		kind: 'amount',
		topic: 'aid',
		status: 'stated',
		evidence: ['nyt P16'],
		...fields
	});
}

/** Returns four options of which the first is the key. */
export function options(key: string, ...distractors: readonly string[]) {
	return [
		{ text: key, key: true, rationale: 'The report gives it in that very paragraph (nyt P16).' },
		...distractors.map((text) => ({
			text,
			rationale: 'It stands elsewhere, in another part of the report (nyt P16).'
		}))
	];
}

/** Returns a single-choice item, or one of another type, for a test; what the test depends on is given. */
export function anItem(fields: Fields = {}): BankItem {
	const { topic = 'aid', ...rest } = fields;
	const choice = { options: options('A loan', 'A gift', 'A treaty', 'A visit') };
	const { published = '2025-03-02', ...item } = itemSchema.parse({
		id: 'loan-form',
		type: 'single-choice',
		fact: 'loan-sum',
		evidence: ['nyt P16'],
		process: 'locate',
		level: 'easy',
		stem: 'In which form did Britain give money to Ukraine?',
		hint: 'It will have to be paid back.',
		...('type' in fields ? {} : choice),
		...rest
	});
	return { ...item, topic: String(topic), published };
}

/** Returns a pack that holds together, with these facts and items. */
export function aPack(facts: readonly Fact[], items: readonly BankItem[]): CheckedPack {
	const pack = packSchema.parse({
		id: 'london',
		title: 'London',
		summary: 'A summit.',
		language: 'en',
		version: 1,
		published: '2025-03-02',
		asOf: '2025-03-02',
		licence: 'CC BY 4.0',
		topics: [
			{ id: 'aid', title: 'Aid', icon: 'pound' },
			{ id: 'talks', title: 'Talks', icon: 'speech' }
		],
		sources: [
			{ id: 'nyt', publisher: 'Paper', title: 'Talks', published: '2025-03-02', paragraphs: 32 },
			{ id: 'afp', publisher: 'Agency', title: 'Talks', published: '2025-03-02', paragraphs: 32 }
		]
	});
	return { pack, facts, passages: [], items };
}

/** Returns what a rule finds in one item about one fact. */
export function foundBy(rule: Rule, item: Fields, fact: Fields = {}): readonly Finding[] {
	return rule(aSubject(item, fact));
}

function aSubject(item: Fields, fact: Fields): LintSubject {
	const [subject] = subjectsOf(aPack([aFact(fact)], [anItem(item)]));
	if (!subject) throw new Error('one item gives one subject');
	return subject;
}
