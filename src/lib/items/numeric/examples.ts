import { schema } from './schema';

const common = {
	type: 'numeric',
	process: 'locate',
	level: 'easy',
	evidence: ['nyt P1'],
	rationale: 'The report prints this very number in its first paragraph (nyt P1).'
} as const;

/** Items with the features the tests need: time, estimate in a scaled currency, count, share, two right values. */
export const examples = [
	{
		...common,
		id: 'length-of-talks',
		fact: 'talks-length',
		stem: 'How many minutes did the talks last?',
		hint: 'A little more than an hour.',
		value: 75,
		unit: 'minutes',
		near: [
			{ value: 18, rationale: 'Eighteen is the number of leaders in the room (nyt P1).' },
			{ value: 90, rationale: 'Ninety is a percentage in another paragraph (nyt P1).' }
		]
	},
	{
		...common,
		id: 'size-of-loan',
		fact: 'loan-size',
		stem: 'How big was the loan?',
		hint: 'Less than half of the slider.',
		value: 2.26,
		unit: 'billion pounds',
		estimate: { bound: 1.5, min: 0, max: 5, step: 0.1 },
		near: [{ value: 1.6, rationale: 'That is the export financing of the next day (nyt P1).' }]
	},
	{
		...common,
		id: 'number-of-missiles',
		fact: 'missiles',
		stem: 'More than how many missiles will be bought?',
		hint: 'A round number of thousands.',
		value: 5000,
		unit: 'air-defence missiles'
	},
	{
		...common,
		id: 'share-of-land',
		fact: 'land-share',
		stem: 'About what share of the land is forest?',
		hint: 'Nearly a third.',
		value: 32,
		unit: 'per cent',
		tolerance: 2
	},
	{
		...common,
		id: 'loan-in-dollars',
		fact: 'loan-size',
		stem: 'How much is the loan in dollars?',
		hint: 'Nearly three.',
		value: 2.8,
		unit: 'billion dollars',
		accepted: [2.84]
	}
].map((item) => schema.parse(item));
