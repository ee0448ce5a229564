import { schema } from './schema';

const common = { type: 'cloze', process: 'locate', level: 'medium', evidence: ['nyt P1'] } as const;
const gap = (key: string, ...distractors: string[]) => ({
	key,
	rationale: `The report has ${key} in this place of its story (nyt P1).`,
	distractors: distractors.map((text) => ({
		text,
		rationale: `The report has ${text} in another place of its story (nyt P1).`
	}))
});

/** Three and four gaps; the last with a key that fills two. */
export const examples = [
	{
		...common,
		id: 'cloze-water',
		fact: 'water',
		stem: 'Complete the note on water.',
		hint: 'Ice comes first.',
		text: 'When it is cold enough, water turns to {1} and floats on what is left of the lake. When it is hot enough, it turns to {2} and rises into the air above the land. From there it comes back to the ground as {3}.',
		gaps: [gap('ice', 'sand'), gap('steam', 'smoke'), gap('rain', 'wind')]
	},
	{
		...common,
		id: 'cloze-year',
		fact: 'year',
		stem: 'Complete the note on the calendar.',
		hint: 'Count the days.',
		text: 'An ordinary year in the calendar that most countries use has {1} days in all. Every fourth year one more is put in at the end of {2} to keep step with the Sun. The shortest of the months in other years has {3} days, and the one that follows it is {4}.',
		gaps: [gap('365', '360'), gap('February', 'January'), gap('28', '30'), gap('March', 'May')]
	},
	{
		...common,
		id: 'cloze-twice',
		fact: 'twice',
		stem: 'Complete the note on the two towers.',
		hint: 'One word is needed twice.',
		text: 'The first tower was built of {1} from the hills beyond the river in the north. The second, which was higher by half, was built of {2} as well, though the roof was made of {3} from the mine.',
		gaps: [gap('stone', 'clay'), gap('stone', 'brick'), gap('lead', 'straw')]
	}
].map((item) => schema.parse(item));
