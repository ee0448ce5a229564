import { z } from 'zod';

/** A readable id, stable for life: lower case words joined by hyphens. */
export const idSchema = z
	.string()
	.max(60)
	.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'use lower case words joined by hyphens');

/** A paragraph of a source, e.g. `nyt P16`: source id, space, `P`, number. */
export const citationSchema = z
	.string()
	.regex(/^[a-z][a-z0-9]* P[1-9][0-9]*$/, 'write source and paragraph, like "nyt P16"');

/** A calendar day, e.g. `2025-03-02`. */
export const daySchema = z.iso.date();

/** Cognitive process an item asks for (after PIRLS and PISA). */
export const processSchema = z.enum(['locate', 'infer', 'integrate', 'evaluate']);
/** What an author guesses about how hard an item is. */
export const levelSchema = z.enum(['easy', 'medium', 'hard']);

export const textSchema = z.string().trim().min(1).max(4000);

/** The fields every item has, whatever its type. */
export const itemFields = {
	id: idSchema.describe('Readable id, unique in the pack, never reused.'),
	version: z.int().min(1).default(1).describe('Raise it when the key or an option changes.'),
	fact: idSchema.describe('The fact this item is about.'),
	also: z.array(idSchema).default([]).describe('Other facts it needs.'),
	evidence: z.array(citationSchema).min(1).describe('Paragraphs which prove the key.'),
	process: processSchema,
	level: levelSchema,
	stem: textSchema.describe('The text that poses the task.'),
	hint: textSchema.describe('A nudge that costs 2 of 10 points and does not give the key away.'),
	enemies: z
		.array(idSchema)
		.default([])
		.describe('Items never to be asked in one round with this.'),
	published: daySchema
		.optional()
		.describe('First day it may be asked; by default the day of the pack.'),
	corrected: z
		.strictObject({
			version: z.int().min(2).describe('The version from which on the key is right.'),
			note: textSchema.describe('What was wrong and what is right, for those who learnt it.')
		})
		.optional()
		.describe('Set when the KEY was wrong and has changed, never for a change of wording.')
};
