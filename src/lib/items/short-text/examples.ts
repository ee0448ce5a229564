import { schema } from './schema';

const common = {
	type: 'short-text',
	process: 'locate',
	level: 'easy',
	evidence: ['nyt P1'],
	rationale: 'The report names it in its very first paragraph (nyt P1).'
} as const;

/** Items with the features the tests need: aliases, foreseen wrong texts, rivals, titles, accents, a short key. */
export const examples = [
	{
		...common,
		id: 'royal-estate',
		fact: 'royal-estate',
		stem: 'To which royal estate did the guest fly?',
		hint: 'It lies in Norfolk.',
		key: 'Sandringham',
		aliases: ['Sandringham House', 'Sandringham Estate'],
		reject: [
			{ text: 'Windsor', rationale: 'Windsor is a royal home, but another one (nyt P1).' },
			{ text: 'Norfolk', rationale: 'That is the county; the stem asks for the estate (nyt P1).' }
		],
		rivals: ['Buckingham Palace', 'London', 'Sandringham']
	},
	{
		...common,
		id: 'security-adviser',
		fact: 'security-adviser',
		stem: 'Who is the security adviser?',
		hint: 'His name sounds like a dance.',
		key: 'Mike Waltz',
		aliases: ['Waltz', 'Michael Waltz'],
		rivals: ['Mike Johnson', 'Tim Walz', 'Mike Waltz']
	},
	{
		...common,
		id: 'former-envoy',
		fact: 'former-envoy',
		stem: 'Who was the envoy?',
		hint: 'He is Portuguese.',
		key: 'João Vale de Almeida',
		aliases: ['Vale de Almeida']
	},
	{
		...common,
		id: 'channel',
		fact: 'channel',
		stem: 'On which channel did he speak?',
		hint: 'Three letters.',
		key: 'CNN',
		rivals: ['ABC', 'BBC', 'CBS']
	}
].map((item) => schema.parse(item));
