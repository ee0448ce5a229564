import { schema } from './schema';

const common = { process: 'locate', level: 'easy', evidence: ['nyt P1'] } as const;

/** Items with the features the tests need: shuffled, fixed order, three options. */
export const examples = [
	{
		...common,
		id: 'capital-of-peru',
		type: 'single-choice',
		fact: 'peru-capital',
		stem: 'Which of these cities is the capital of Peru?',
		hint: 'It lies on the coast.',
		options: [
			{
				text: 'Lima',
				key: true,
				rationale: 'Lima has been the seat of government throughout (nyt P1).'
			},
			{
				text: 'Cusco',
				rationale: 'Cusco was the seat of the Incas, before the republic (nyt P1).'
			},
			{
				text: 'Quito',
				rationale: 'Quito is the capital of Ecuador, the neighbour in the north (nyt P1).'
			},
			{ text: 'La Paz', rationale: 'La Paz is where the government of Bolivia sits (nyt P1).' }
		]
	},
	{
		...common,
		id: 'planets',
		type: 'single-choice',
		fact: 'planet-count',
		stem: 'How many planets go round the Sun, as astronomers have counted since 2006?',
		hint: 'Pluto left the list.',
		order: 'fixed',
		options: [
			{ text: '7', rationale: 'Seven was the number before Neptune was found (nyt P1).' },
			{ text: '8', key: true, rationale: 'Eight bodies meet the definition of 2006 (nyt P1).' },
			{ text: '9', rationale: 'Nine was the number while Pluto was counted (nyt P1).' }
		]
	},
	{
		...common,
		id: 'boiling',
		type: 'single-choice',
		fact: 'boiling-point',
		stem: 'At which temperature does water boil at sea level?',
		hint: 'The scale was made for it.',
		order: 'fixed',
		options: [
			{ text: '50 °C', rationale: 'Half way up the scale, water is only hot (nyt P1).' },
			{ text: '78 °C', rationale: 'That is the boiling point of alcohol (nyt P1).' },
			{
				text: '100 °C',
				key: true,
				rationale: 'The upper fixed point of the scale is boiling water (nyt P1).'
			},
			{ text: '212 °C', rationale: 'That is the number on the Fahrenheit scale (nyt P1).' }
		]
	}
].map((item) => schema.parse(item));
