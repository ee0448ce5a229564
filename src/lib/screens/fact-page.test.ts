import { describe, expect, test } from 'vitest';
import { aFact, anItem, aPack } from '$lib/bank/testing';
import { factList } from './fact-list';
import { factPage } from './fact-page';

describe('factPage', () => {
	const facts = [
		aFact(),
		aFact({ id: 'loan-day', statement: 'The loan was signed on a Saturday.', day: '2025-03-01' }),
		aFact({ id: 'talks-city', topic: 'talks', statement: 'The talks were in London.' })
	];
	const also = anItem({
		id: 'loan-both',
		fact: 'loan-day',
		also: ['loan-sum'],
		stem: 'Which day?'
	});
	const pack = aPack(facts, [anItem(), also]);

	test('puts a fact into words', () => {
		const value = { number: 5000, unit: 'missiles', bound: 'more-than' };
		const fact = aFact({
			kind: 'plan',
			status: 'planned',
			evidence: ['nyt P16', 'afp P3', 'afp P4'],
			value,
			people: ['João Vale de Almeida'],
			retires: '2027-01-31'
		});

		expect(factPage(aPack([fact], []), 'loan-sum')).toMatchObject({
			kind: 'Plan',
			status: 'A plan, as reported',
			claim: 'Paper and Agency',
			sources: [
				{ text: 'Paper, 2\u00a0March\u00a02025, paragraph\u00a016', url: null },
				{ text: 'Agency, 2\u00a0March\u00a02025, paragraphs\u00a03 and 4', url: null }
			],
			notes: [
				{ label: 'Figure', value: 'more than 5,000\u00a0missiles' },
				{ label: 'As of', value: '2\u00a0March\u00a02025' },
				{ label: 'Asked until', value: '31\u00a0January\u00a02027' }
			],
			people: [{ id: 'joao-vale-de-almeida', name: 'João Vale de Almeida' }]
		});
	});

	test('says whose claim it is, and whose words', () => {
		const fact = aFact({
			status: 'opinion',
			speaker: 'a senior official',
			quote: '"We were surprised"'
		});

		expect(factPage(aPack([fact], []), 'loan-sum')).toMatchObject({
			status: 'Opinion of a senior official',
			claim: 'A senior official, as reported by Paper',
			quote: { text: '“We were surprised”', speaker: 'a senior official' }
		});
	});

	test("says that a report's judgement is its own", () => {
		const fact = aFact({ status: 'interpretation', speaker: 'Paper' });

		expect(factPage(aPack([fact], []), 'loan-sum')?.claim).toBe('Paper itself');
	});

	test('shows the items on it, and links those that need it as well', () => {
		expect(factPage(pack, 'loan-sum')).toMatchObject({
			items: [{ id: 'loan-form' }],
			elsewhere: [{ fact: 'loan-day', item: 'loan-both', stem: 'Which day?' }]
		});
	});

	test('leads to its neighbours in the topic only', () => {
		expect(factPage(pack, 'loan-sum')).toMatchObject({ previous: null, next: { id: 'loan-day' } });
		expect(factPage(pack, 'loan-day')).toMatchObject({ previous: { id: 'loan-sum' }, next: null });
		expect(factPage(pack, 'talks-city')).toMatchObject({
			previous: null,
			next: null,
			topic: { id: 'talks', items: 0 }
		});
	});

	test('is null for an unknown fact', () => {
		expect(factPage(pack, 'nothing')).toBeNull();
	});
});

test('factList offers what occurs: topics with facts, people by surname, types of items', () => {
	const facts = [
		aFact({ people: ['Volodymyr Zelensky', 'King Charles III'] }),
		aFact({ id: 'b', people: ['Ursula von der Leyen', 'Volodymyr Zelensky'] })
	];
	const list = factList(aPack(facts, [anItem()]));

	expect(list.topics.map((t) => [t.value, t.items])).toEqual([['aid', 1]]);
	expect(list.people.map((p) => p.label)).toEqual([
		'King Charles III',
		'Ursula von der Leyen',
		'Volodymyr Zelensky'
	]);
	expect(list.types).toEqual([{ value: 'single-choice', label: 'One answer' }]);
	expect(list.rows[0]?.items).toEqual([['single-choice', 'easy', 'locate']]);
});
