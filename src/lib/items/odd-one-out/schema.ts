import { z } from 'zod';
import { itemFields, textSchema } from '../fields';

export const schema = z.strictObject({
	type: z.literal('odd-one-out'),
	...itemFields,
	criterion: textSchema.describe('What all the others share, shown in the feedback.'),
	options: z
		.array(
			z.strictObject({
				text: textSchema,
				key: z.literal(true).optional().describe('On the one that does not belong.'),
				rationale: textSchema.describe('Why it belongs or does not, with its citation.')
			})
		)
		.min(4)
		.max(5)
		.refine(
			(options) => options.filter((o) => o.key).length === 1,
			'mark exactly one option as key'
		)
		.refine(
			(options) => new Set(options.map((o) => o.text)).size === options.length,
			'two options have the same text'
		)
});

export const response = z.strictObject({ choice: z.string().max(20) });

export type OddOneOut = z.output<typeof schema>;
export type OddOneOutResponse = z.output<typeof response>;
