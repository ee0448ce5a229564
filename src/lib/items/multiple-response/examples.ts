import { schema } from './schema';

const common = {
	type: 'multiple-response',
	process: 'locate',
	level: 'medium',
	evidence: ['nyt P1']
} as const;

/** Three keys of six, two of five, four of six. */
export const examples = [
	{
		...common,
		id: 'primes-below-ten',
		fact: 'primes',
		stem: 'Which of these numbers are prime? Choose all that apply.',
		hint: 'A prime has two divisors.',
		order: 'fixed',
		options: [
			{ text: '2', key: true, rationale: 'Two is the one even prime there is (nyt P1).' },
			{ text: '3', key: true, rationale: 'Three has no divisor but one and itself (nyt P1).' },
			{ text: '4', rationale: 'Four is two times two, so it is composite (nyt P1).' },
			{ text: '5', key: true, rationale: 'Five has no divisor but one and itself (nyt P1).' },
			{ text: '6', rationale: 'Six is two times three, so it is composite (nyt P1).' },
			{ text: '8', rationale: 'Eight is two times four, so it is composite (nyt P1).' }
		]
	},
	{
		...common,
		id: 'noble-gases',
		fact: 'noble',
		stem: 'Which of these gases are noble gases? Choose all that apply.',
		hint: 'They hardly react.',
		options: [
			{
				text: 'Neon',
				key: true,
				rationale: 'Neon stands in the last column of the table (nyt P1).'
			},
			{
				text: 'Argon',
				key: true,
				rationale: 'Argon makes up nearly one per cent of air (nyt P1).'
			},
			{ text: 'Oxygen', rationale: 'Oxygen reacts with almost everything there is (nyt P1).' },
			{ text: 'Chlorine', rationale: 'Chlorine is a halogen and reacts with metals (nyt P1).' },
			{ text: 'Nitrogen', rationale: 'Nitrogen is slow to react but forms ammonia (nyt P1).' }
		]
	},
	{
		...common,
		id: 'even-numbers',
		fact: 'evens',
		stem: 'Which of these words name an even number? Choose all that apply.',
		hint: 'Halve them.',
		options: [
			{ text: 'Ten', key: true, rationale: 'Ten is two times five, which is even (nyt P1).' },
			{ text: 'Twelve', key: true, rationale: 'Twelve is two times six, which is even (nyt P1).' },
			{ text: 'Forty', key: true, rationale: 'Forty is two times twenty, which is even (nyt P1).' },
			{ text: 'Sixty', key: true, rationale: 'Sixty is two times thirty, which is even (nyt P1).' },
			{ text: 'Eleven', rationale: 'Eleven leaves a remainder of one when halved (nyt P1).' },
			{
				text: 'Thirty-three',
				rationale: 'Thirty-three leaves a remainder of one when halved (nyt P1).'
			}
		]
	}
].map((item) => schema.parse(item));
