import { z } from 'zod';
import { itemSchema } from '../items/all';
import { citationSchema, daySchema, idSchema, textSchema } from '../items/fields';

/** What a fact is about, for choosing question forms and for search. */
export const factKindSchema = z.enum([
	'event',
	'person',
	'place',
	'time',
	'amount',
	'quotation',
	'position',
	'plan',
	'background'
]);

/** How certain a fact is, as its report gives it. `interpretation` is the report's own judgement. */
export const factStatusSchema = z.enum([
	'stated',
	'planned',
	'possible',
	'conditional',
	'hope',
	'fear',
	'opinion',
	'interpretation',
	'contested'
]);

/** One checkable statement with its paragraphs. */
export const factSchema = z.strictObject({
	id: idSchema,
	statement: textSchema.describe('One sentence in own words that stands alone.'),
	kind: factKindSchema,
	topic: idSchema,
	status: factStatusSchema,
	evidence: z.array(citationSchema).min(1),
	people: z.array(textSchema).default([]).describe('Everybody named in the statement.'),
	speaker: textSchema.optional().describe('Whose claim, words, hope, fear or opinion it is.'),
	quote: textSchema.optional().describe('Verbatim, 12 words at most.'),
	value: z
		.strictObject({
			number: z.number(),
			unit: textSchema,
			bound: z.enum(['exact', 'about', 'more-than', 'several'])
		})
		.optional(),
	day: daySchema.optional().describe('The day it happened or is planned for.'),
	asOf: daySchema.optional().describe('Day for which it is claimed; by default that of the pack.'),
	retires: daySchema.optional().describe('After this day it is no longer asked.'),
	denies: z
		.boolean()
		.default(false)
		.describe('The words deny something: where they are asked or told, the denial stays.'),
	core: z
		.boolean()
		.default(false)
		.describe('Worth remembering: it is asked in a recognition form and in a recall form.')
});

/** A report the facts were taken from. */
export const sourceSchema = z.strictObject({
	id: z.string().regex(/^[a-z][a-z0-9]*$/),
	publisher: textSchema,
	title: textSchema,
	published: daySchema,
	paragraphs: z.int().min(1).describe('How many paragraphs it has.'),
	url: z.url({ protocol: /^https$/ }).optional()
});

/** A part of the story. */
export const topicSchema = z.strictObject({ id: idSchema, title: textSchema, icon: idSchema });

/** One matter on which the reports of a pack stand beside each other. */
export const comparisonSchema = z.strictObject({
	id: idSchema,
	question: textSchema.describe('What both were asked, e.g. "How much was the loan in dollars?"'),
	facts: z
		.array(idSchema)
		.min(2)
		.describe('What each report says of it; at least one fact of each report.')
});

/** `pack.yaml`. */
export const packSchema = z.strictObject({
	id: idSchema,
	title: textSchema,
	summary: textSchema,
	language: z.string().regex(/^[a-z]{2,3}(-[A-Z]{2})?$/),
	version: z.int().min(1),
	published: daySchema,
	asOf: daySchema,
	licence: textSchema,
	topics: z.array(topicSchema).min(1),
	sources: z.array(sourceSchema).min(1),
	comparisons: z
		.array(comparisonSchema)
		.optional()
		.describe('Where the reports differ, for the page that compares them.')
});

/** One paragraph of a passage at one level. */
const paragraphSchema = z.strictObject({
	id: idSchema,
	text: textSchema,
	facts: z.array(idSchema).default([]),
	proof: z
		.record(idSchema, z.array(textSchema).min(1))
		.optional()
		.describe(
			'By facts of this paragraph: a few words of each sentence which states it, where the words it shares mislead.'
		)
});

/** `passages/<id>.yaml`: one story at up to three reading levels. */
export const passageSchema = z.strictObject({
	id: idSchema,
	title: textSchema,
	topic: idSchema,
	levels: z.strictObject({
		simple: z.array(paragraphSchema).min(1).optional(),
		standard: z.array(paragraphSchema).min(1).optional(),
		full: z.array(paragraphSchema).min(1).optional()
	}),
	glossary: z.array(z.strictObject({ term: textSchema, meaning: textSchema })).default([]),
	without: z
		.array(idSchema)
		.default([])
		.describe('Items on the facts it states which ask for what only the reports show.'),
	provedBy: z
		.record(idSchema, z.array(idSchema).min(1))
		.optional()
		.describe('By items: those of their facts that prove the key; without, all of them do.')
});

/** `facts.yaml`. */
export const factsFileSchema = z.array(factSchema);
/** `items/<topic>.yaml`. */
export const itemsFileSchema = z.array(itemSchema);

export type Fact = z.output<typeof factSchema>;
export type Source = z.output<typeof sourceSchema>;
export type Topic = z.output<typeof topicSchema>;
export type Pack = z.output<typeof packSchema>;
export type Passage = z.output<typeof passageSchema>;
export type Paragraph = z.output<typeof paragraphSchema>;
