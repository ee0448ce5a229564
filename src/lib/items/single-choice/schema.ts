import { z } from 'zod';
import { itemFields, textSchema } from '../fields';

export const schema = z.strictObject({
	type: z.literal('single-choice'),
	...itemFields,
	options: z
		.array(
			z.strictObject({
				text: textSchema,
				key: z.literal(true).optional().describe('On the one right option only.'),
				rationale: textSchema.describe('Why it is right or wrong, with its citation.')
			})
		)
		.min(3)
		.max(6)
		.refine(
			(options) => options.filter((o) => o.key).length === 1,
			'mark exactly one option as key'
		)
		.refine(
			(options) => new Set(options.map((o) => o.text)).size === options.length,
			'two options have the same text'
		),
	order: z
		.enum(['shuffled', 'fixed'])
		.default('shuffled')
		.describe('Numbers and days stay in their order: fixed.')
});

export const response = z.strictObject({ choice: z.string().max(20) });

export type SingleChoice = z.output<typeof schema>;
export type SingleChoiceResponse = z.output<typeof response>;
