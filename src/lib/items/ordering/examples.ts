import { schema } from './schema';

const common = {
	type: 'ordering',
	process: 'integrate',
	level: 'medium',
	evidence: ['nyt P1', 'afp P1']
} as const;
const step = (text: string, day: string, when: string) => ({
	text,
	day,
	when,
	rationale: `The report puts it on ${when} of that week (nyt P1).`
});

/** Four, five and six steps; the last with two on one day. */
export const examples = [
	{
		...common,
		id: 'moon-flight',
		fact: 'moon',
		stem: 'Put these moments of the flight to the Moon in order, earliest first.',
		hint: 'Start on the ground.',
		steps: [
			step('The rocket leaves the ground', '1969-07-16', 'Wednesday'),
			step('The ship goes into orbit round the Moon', '1969-07-19', 'Saturday'),
			step('The first step is taken', '1969-07-20', 'Sunday'),
			step('The crew splashes down', '1969-07-24', 'Thursday')
		]
	},
	{
		...common,
		id: 'working-week',
		fact: 'week',
		stem: 'Put these tasks of a working week in order, earliest first.',
		hint: 'Washing comes early.',
		steps: [
			step('Washing', '2025-03-03', 'Monday'),
			step('Ironing', '2025-03-04', 'Tuesday'),
			step('Mending', '2025-03-05', 'Wednesday'),
			step('Churning', '2025-03-06', 'Thursday'),
			step('Cleaning', '2025-03-07', 'Friday')
		]
	},
	{
		...common,
		id: 'market-day',
		fact: 'market',
		stem: 'Put these moments round a market day in order, earliest first.',
		hint: 'Two happen on the same day.',
		steps: [
			step('Baking', '2025-03-03', 'Monday'),
			step('Packing', '2025-03-04', 'Tuesday'),
			step('Driving', '2025-03-05', 'Wednesday'),
			step('Selling', '2025-03-06', 'Thursday'),
			{ ...step('Counting', '2025-03-06', 'Thursday'), after: 'nyt P1' },
			step('Resting', '2025-03-07', 'Friday')
		]
	}
].map((item) => schema.parse(item));
