import { z } from 'zod';
import { fold } from '../../base/text';
import { itemFields, textSchema } from '../fields';

const nameSchema = textSchema
	.max(256)
	.refine((text) => fold(text) !== '', 'it needs at least one letter or digit');

export const schema = z
	.strictObject({
		type: z.literal('short-text'),
		...itemFields,
		key: nameSchema.describe('The right text as feedback spells it.'),
		aliases: z.array(nameSchema).default([]).describe('Other right texts.'),
		reject: z
			.array(z.strictObject({ text: nameSchema, rationale: textSchema }))
			.default([])
			.describe('Foreseen wrong texts, and what they really are.'),
		rationale: textSchema.describe('Why the key is right, with its citation.'),
		rivals: z
			.array(nameSchema)
			.default([])
			.describe('Other names of the pack, filled in by the build: a slip towards one is no slip.')
	})
	.refine(
		({ key, aliases, reject }) => {
			const right = [key, ...aliases].map(fold);
			return !reject.some(({ text }) => right.includes(fold(text)));
		},
		{ path: ['reject'], error: 'a foreseen wrong text is right' }
	);

export const response = z.strictObject({ text: z.string().max(256) });

export type ShortText = z.output<typeof schema>;
export type ShortTextResponse = z.output<typeof response>;
