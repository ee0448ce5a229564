import { z } from 'zod';
import { itemFields, textSchema } from '../fields';

export const schema = z
	.strictObject({
		type: z.literal('matching'),
		...itemFields,
		premises: z
			.array(
				z.strictObject({
					text: textSchema,
					match: textSchema.describe('The response that belongs to it.'),
					rationale: textSchema.describe('How we know, with its citation.')
				})
			)
			.min(4)
			.max(6),
		extras: z
			.array(z.strictObject({ text: textSchema, rationale: textSchema }))
			.min(1)
			.max(2)
			.describe('Responses that belong to no premise, each with its reason.'),
		reuse: z.boolean().default(false).describe('Whether one response may serve several premises.')
	})
	.refine(
		({ premises }) => new Set(premises.map((p) => p.text)).size === premises.length,
		'two premises have the same text'
	)
	.refine(
		({ premises, reuse }) =>
			reuse || new Set(premises.map((p) => p.match)).size === premises.length,
		'a response serves two premises: set reuse to true or change one'
	)
	.refine(
		({ premises, extras }) => !extras.some((e) => premises.some((p) => p.match === e.text)),
		'an extra response belongs to a premise'
	);

export const response = z.strictObject({
	pairs: z
		.record(z.string().max(20), z.string().max(20))
		.refine((pairs) => Object.keys(pairs).length <= 20, 'too many pairs')
});

export type Matching = z.output<typeof schema>;
export type MatchingResponse = z.output<typeof response>;
