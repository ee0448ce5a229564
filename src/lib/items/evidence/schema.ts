import { z } from 'zod';
import { itemFields, textSchema } from '../fields';

export const schema = z.strictObject({
	type: z.literal('evidence'),
	...itemFields,
	unit: z.enum(['paragraph', 'sentence']).describe('What the learner chooses.'),
	parts: z
		.array(
			z.strictObject({
				text: textSchema.describe('Own words.'),
				key: z.literal(true).optional().describe('On the one part that proves the claim.'),
				rationale: textSchema.describe('What it proves or why it does not, with its citation.')
			})
		)
		.min(4)
		.max(8)
		.refine((parts) => parts.filter((p) => p.key).length === 1, 'mark exactly one part as key')
		.refine(
			(parts) => new Set(parts.map((p) => p.text)).size === parts.length,
			'two parts have the same text'
		)
		.describe('The text, in reading order.')
});

export const response = z.strictObject({ choice: z.string().max(20) });

export type Evidence = z.output<typeof schema>;
export type EvidenceResponse = z.output<typeof response>;
