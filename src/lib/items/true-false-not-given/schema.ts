import { z } from 'zod';
import { itemFields, textSchema } from '../fields';

const verdictSchema = z.enum(['true', 'false', 'not-given']);

export const schema = z.strictObject({
	type: z.literal('true-false-not-given'),
	...itemFields,
	text: textSchema.describe('Extract in own words, 25 to 120 words, by which the stem is judged.'),
	// YAML reads a bare true or false as a boolean.
	verdict: z
		.union([z.boolean(), verdictSchema])
		.transform(String)
		.pipe(verdictSchema)
		.describe('The key: true, false or not-given.'),
	rationales: z
		.strictObject({ true: textSchema, false: textSchema, 'not-given': textSchema })
		.describe('Why the verdict is right and why each of the other two fails, with citations.')
});

export const response = z.strictObject({ verdict: verdictSchema });

export type TrueFalseNotGiven = z.output<typeof schema>;
export type TrueFalseNotGivenResponse = z.output<typeof response>;
