import { schema } from './schema';

const common = {
	type: 'true-false-not-given',
	process: 'infer',
	level: 'medium',
	evidence: ['nyt P1'],
	text:
		'Peru is a country on the Pacific coast of South America. Its capital is Lima, a port city, ' +
		'where about a third of all Peruvians live. The old city of Cusco lies high in the mountains.'
} as const;

/** One item for each verdict; two of them written as YAML reads them. */
export const examples = [
	{
		...common,
		id: 'lima-by-the-sea',
		fact: 'lima-port',
		stem: 'The capital of Peru lies by the sea.',
		hint: 'Look for what kind of city Lima is.',
		verdict: true,
		rationales: {
			true: 'The text calls the capital a port city on a Pacific coast (nyt P1).',
			false: 'Nothing in the text puts Lima inland; Cusco is the mountain city (nyt P1).',
			'not-given': 'The text does say it, by calling Lima a port (nyt P1).'
		}
	},
	{
		...common,
		id: 'half-in-lima',
		fact: 'lima-share',
		stem: 'More than half of all Peruvians live in Lima.',
		hint: 'Look for a share.',
		verdict: false,
		rationales: {
			true: 'The text gives about a third, which is less than half (nyt P1).',
			false: 'About a third cannot be more than half at the same time (nyt P1).',
			'not-given': 'The share is in the text: about a third (nyt P1).'
		}
	},
	{
		...common,
		id: 'cusco-older',
		fact: 'cusco-age',
		stem: 'Cusco is older than Lima.',
		hint: 'One of the two ages is missing.',
		verdict: 'not-given',
		rationales: {
			true: 'Cusco is called old, but no age of Lima is given (nyt P1).',
			false: 'Nothing in the text makes Lima the older of the two (nyt P1).',
			'not-given': 'The text calls Cusco old and is silent on the age of Lima (nyt P1).'
		}
	}
].map((item) => schema.parse(item));
