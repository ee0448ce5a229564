import { z } from 'zod';
import { citationSchema, daySchema, itemFields, textSchema } from '../fields';

export const schema = z.strictObject({
	type: z.literal('ordering'),
	...itemFields,
	steps: z
		.array(
			z.strictObject({
				text: textSchema,
				day: daySchema.describe('The day it happened or is planned for.'),
				when: textSchema.describe('The day in words, for the timeline in the feedback.'),
				rationale: textSchema.describe('How we know, with its citation.'),
				after: citationSchema
					.optional()
					.describe('The paragraph that puts it after the step before, when they share a day.')
			})
		)
		.min(4)
		.max(6)
		.refine(
			(steps) => new Set(steps.map((s) => s.text)).size === steps.length,
			'two steps have the same text'
		)
		.describe('The steps in the right order, earliest first.')
});

export const response = z.strictObject({ order: z.array(z.string().max(20)).max(20) });

export type Ordering = z.output<typeof schema>;
export type OrderingResponse = z.output<typeof response>;
