import { z } from 'zod';
import { itemFields, textSchema } from '../fields';

export const schema = z.strictObject({
	type: z.literal('multiple-response'),
	...itemFields,
	options: z
		.array(
			z.strictObject({
				text: textSchema,
				key: z.literal(true).optional().describe('On every right option.'),
				rationale: textSchema.describe('Why it is right or wrong, with its citation.')
			})
		)
		.min(5)
		.max(6)
		.refine((options) => {
			const keys = options.filter((o) => o.key).length;
			return keys >= 2 && keys <= 4;
		}, 'mark two to four options as key')
		.refine(
			(options) => new Set(options.map((o) => o.text)).size === options.length,
			'two options have the same text'
		),
	order: z.enum(['shuffled', 'fixed']).default('shuffled')
});

export const response = z.strictObject({ choices: z.array(z.string().max(20)).max(20) });

export type MultipleResponse = z.output<typeof schema>;
export type MultipleResponseResponse = z.output<typeof response>;
