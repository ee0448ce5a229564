import { schema } from './schema';

const common = {
	type: 'odd-one-out',
	process: 'integrate',
	level: 'medium',
	evidence: ['nyt P1', 'afp P1']
} as const;

/** Four and five options. */
export const examples = [
	{
		...common,
		id: 'odd-river',
		fact: 'rivers',
		stem: 'Three of these rivers end in the North Sea. Which one does not?',
		hint: 'One flows south-east.',
		criterion: 'They end in the North Sea.',
		options: [
			{ text: 'The Elbe', rationale: 'The Elbe reaches the North Sea at Cuxhaven (nyt P1).' },
			{ text: 'The Rhine', rationale: 'The Rhine reaches the North Sea at Rotterdam (nyt P1).' },
			{ text: 'The Thames', rationale: 'The Thames reaches the North Sea below London (nyt P1).' },
			{ text: 'The Danube', key: true, rationale: 'The Danube ends in the Black Sea (afp P1).' }
		]
	},
	{
		...common,
		id: 'odd-planet',
		fact: 'planets',
		stem: 'Four of these planets have a solid surface. Which one does not?',
		hint: 'One is far larger.',
		criterion: 'They have a solid surface.',
		options: [
			{ text: 'Mercury', rationale: 'Mercury is a body of rock and iron (nyt P1).' },
			{ text: 'Venus', rationale: 'Venus has rock beneath its clouds (nyt P1).' },
			{ text: 'Earth', rationale: 'Earth has a crust of solid rock (nyt P1).' },
			{ text: 'Mars', rationale: 'Mars is a body of rock and dust (nyt P1).' },
			{ text: 'Jupiter', key: true, rationale: 'Jupiter is made of gas all the way down (afp P1).' }
		]
	},
	{
		...common,
		id: 'odd-metal',
		fact: 'metals',
		stem: 'Three of these metals are solid at room temperature. Which one is not?',
		hint: 'It stood in thermometers.',
		criterion: 'They are solid at room temperature.',
		options: [
			{
				text: 'Mercury',
				key: true,
				rationale: 'Mercury melts below minus thirty-eight degrees (afp P1).'
			},
			{ text: 'Silver', rationale: 'Silver melts only above nine hundred degrees (nyt P1).' },
			{ text: 'Copper', rationale: 'Copper melts only above one thousand degrees (nyt P1).' },
			{ text: 'Lead', rationale: 'Lead melts only above three hundred degrees (nyt P1).' }
		]
	}
].map((item) => schema.parse(item));
