import { schema } from './schema';

const common = {
	type: 'evidence',
	process: 'infer',
	level: 'medium',
	evidence: ['nyt P1']
} as const;
const why = (what: string) => `This part speaks only of ${what} and proves nothing else (nyt P1).`;

/** Paragraphs and sentences. */
export const examples = [
	{
		...common,
		id: 'evidence-dry',
		fact: 'desert-rain',
		stem: 'Which sentence best supports the claim that rain is rare in the Atacama?',
		hint: 'Look for a number of years.',
		unit: 'sentence',
		parts: [
			{ text: 'The Atacama lies between the Andes and the sea.', rationale: why('where it lies') },
			{
				text: 'Some weather stations there have gone four years without a drop.',
				key: true,
				rationale: 'Four years without a drop is what rare rain means (nyt P1).'
			},
			{ text: 'Astronomers like it for its clear nights.', rationale: why('what can be seen') },
			{ text: 'Copper is dug from its mountains every day.', rationale: why('what is dug there') }
		]
	},
	{
		...common,
		id: 'evidence-bees',
		fact: 'bee-dance',
		stem: 'Which paragraph best supports the claim that bees tell each other how far food is?',
		hint: 'Look for a length.',
		unit: 'paragraph',
		parts: [
			{ text: 'Bees live in colonies. One queen lays all the eggs.', rationale: why('the queen') },
			{ text: 'Wax is made by young bees. They build cells with it.', rationale: why('wax') },
			{
				text: 'A bee that comes home dances. The longer the run, the farther the flowers.',
				key: true,
				rationale: 'The length of the run stands for the distance (nyt P1).'
			},
			{ text: 'In winter they huddle. The middle stays warm.', rationale: why('winter') },
			{ text: 'Keepers take the honey in late summer, and leave some.', rationale: why('honey') }
		]
	},
	{
		...common,
		id: 'evidence-tides',
		fact: 'tide-moon',
		stem: 'Which sentence best supports the claim that the Moon moves the sea?',
		hint: 'Look for a cause.',
		unit: 'sentence',
		parts: [
			{ text: 'High water comes about twice a day.', rationale: why('how often it comes') },
			{ text: 'Harbours print tables for the year.', rationale: why('tables') },
			{ text: 'Fishing boats wait for it in the mud.', rationale: why('boats') },
			{
				text: 'The water rises under the Moon, which pulls it.',
				key: true,
				rationale: 'A pull from the Moon is named as the cause (nyt P1).'
			}
		]
	}
].map((item) => schema.parse(item));
