import { z } from 'zod';
import { idSchema } from '../items/fields';
import { responseSchema } from '../items/responses';
import { certaintySchema } from '../quiz/schema';

/** Most items of an assignment. */
export const mostItems = 100;
/** Most names in a list of codes (RELIABILITY.md R9). */
export const mostNames = 500;
/** Longest name of a person, in UTF-16 code units (RELIABILITY.md R9). */
export const longestName = 80;
/** Longest title and note. */
export const longestTitle = 120;
export const longestNote = 600;
/** Most times a learner may extend a time limit (WCAG 2.2, SC 2.2.1). */
export const mostExtensions = 10;

/** Milliseconds since 1970 in UTC. */
const instantSchema = z.int().min(0).max(8.64e15);
const zoneSchema = z.string().min(1).max(60);
/** One line for people: control characters and the marks that turn the direction of what follows are refused. */
const lineSchema = (longest: number) =>
	z
		.string()
		.trim()
		.min(1)
		.max(longest)
		.regex(/^[^\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u);

export const personSchema = lineSchema(longestName);
export const titleSchema = lineSchema(longestTitle);
export const noteSchema = z
	.string()
	.trim()
	.max(longestNote)
	.regex(/^(\n|[^\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069])*$/u);
/** 96 random bits in base64url. */
export const assignmentIdSchema = z.string().regex(/^[A-Za-z0-9_-]{16}$/);
/** An uncompressed point of P-256, 65 bytes in base64url. */
export const publicKeySchema = z.string().regex(/^B[A-Za-z0-9_-]{86}$/);
/** A code from a teacher's list, as `roster.ts` makes them. */
export const learnerCodeSchema = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{6}$/);

/** When a learner sees how a response went. */
const feedbackTimeSchema = z.enum(['at-once', 'at-end', 'none']);

/** How an assignment is worked on. */
export const rulesSchema = z.object({
	/** `shuffled`: another order of items and options for each learner, the same each time for the same one. */
	order: z.enum(['fixed', 'shuffled']),
	feedback: feedbackTimeSchema,
	hints: z.boolean(),
	/** Whether the learner is asked how sure they are. */
	certainty: z.boolean(),
	/** How often it may be worked on; `null` for as often as one likes. */
	attempts: z.int().min(1).max(20).nullable(),
	/** Time in minutes, which a learner can always extend; `null` for none. */
	minutes: z.int().min(1).max(600).nullable(),
	/** `at` in milliseconds since 1970, set on the clocks of `zone` (IANA name). */
	due: z.object({ at: instantSchema, zone: zoneSchema }).nullable(),
	/** Whether learners give their name or a code from the teacher's list. */
	who: z.enum(['name', 'code'])
});

/** An item of the bank by id and version. */
export const itemRefSchema = z.object({ item: idSchema, itemVersion: z.int().min(1).max(9999) });

/** What a teacher assigns: everything a link carries. No key of any item, and nothing secret. */
export const assignmentSchema = z.object({
	id: assignmentIdSchema,
	title: titleSchema,
	/** Who assigns it, as the class knows them. */
	by: personSchema,
	/** What the teacher says to the class; may be empty. */
	note: noteSchema,
	pack: idSchema,
	/** In the teacher's order. */
	items: z
		.array(itemRefSchema)
		.min(1)
		.max(mostItems)
		.refine((items) => new Set(items.map(({ item }) => item)).size === items.length),
	rules: rulesSchema,
	/** To whom results are sealed. */
	publicKey: publicKeySchema,
	/** When it was made, in milliseconds since 1970. */
	madeAt: instantSchema
});

/** Who hands in, as they say themselves. */
export const whoSchema = z.union([
	z.object({ name: personSchema }),
	z.object({ code: learnerCodeSchema })
]);

/** One item of a result: what the learner's browser claims was given to it. */
export const handedResponseSchema = itemRefSchema.extend({
	/** `null`: not answered. */
	response: responseSchema.nullable(),
	/** Time from showing the item to the response in milliseconds, to the nearest tenth of a second. */
	tookMs: z.int().min(0).max(86_400_000),
	certainty: certaintySchema.nullable(),
	hinted: z.boolean(),
	/** The learner says it was right though it was judged wrong. */
	claimed: z.boolean(),
	/** The learner's bank held the item in this version no more, so it was not asked. */
	gone: z.boolean()
});

/**
 * A result as the teacher reads it. No marks: all marking is done again on the teacher's device.
 *
 * Times, attempt number, extensions and absences are claims of the learner's browser and clock.
 */
export const handedInSchema = z.object({
	assignment: assignmentIdSchema,
	/** Unique for each sitting: the same result handed in twice is one. */
	id: z.string().regex(/^[0-9a-f]{8,24}$/),
	who: whoSchema,
	/** Which sitting of this learner on this device, from 1. */
	attempt: z.int().min(1).max(9999),
	startedAt: instantSchema,
	/** When the learner finished and sealed it, by the learner's clock. */
	handedInAt: instantSchema,
	/** IANA name of the learner's time zone. */
	zone: zoneSchema,
	/** How often the learner gave themselves more time. */
	extensions: z.int().min(0).max(mostExtensions),
	/** How often the page was left and returned to. */
	absences: z.int().min(0).max(9999),
	/** One for each item of the assignment, in its order. */
	answers: z.array(handedResponseSchema).min(1).max(mostItems)
});

export type Rules = z.output<typeof rulesSchema>;
export type ItemRef = z.output<typeof itemRefSchema>;
export type Assignment = z.output<typeof assignmentSchema>;
export type Who = z.output<typeof whoSchema>;
export type HandedResponse = z.output<typeof handedResponseSchema>;
export type HandedIn = z.output<typeof handedInSchema>;
