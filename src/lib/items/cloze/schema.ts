import { z } from 'zod';
import { itemFields, textSchema } from '../fields';

/** Returns the numbers of the gaps in the order of the text; `text.ts` cuts it there, for the view. */
function gapNumbers(text: string): number[] {
	return [...text.matchAll(/\{(\d+)\}/g)].map(([, number]) => Number(number));
}

export const schema = z
	.strictObject({
		type: z.literal('cloze'),
		...itemFields,
		text: textSchema.describe('Own words, with the gaps written {1}, {2} ... in order.'),
		gaps: z
			.array(
				z.strictObject({
					key: textSchema,
					rationale: textSchema.describe('How we know, with its citation.'),
					distractors: z
						.array(z.strictObject({ text: textSchema, rationale: textSchema }))
						.min(1)
						.max(2)
				})
			)
			.min(3)
			.max(6)
	})
	.refine(
		({ text, gaps }) => gapNumbers(text).join() === gaps.map((_, i) => i + 1).join(),
		'the gaps in the text and in the list differ: number them {1}, {2} ... in order'
	)
	.refine(
		({ gaps }) =>
			!gaps.some((g) => g.distractors.some((d) => gaps.some((other) => other.key === d.text))),
		'a distractor is the key of a gap'
	);

export const response = z.strictObject({
	gaps: z
		.record(z.string().max(2), z.string().max(200))
		.refine((gaps) => Object.keys(gaps).length <= 10, 'too many gaps')
});

export type Cloze = z.output<typeof schema>;
export type ClozeResponse = z.output<typeof response>;
