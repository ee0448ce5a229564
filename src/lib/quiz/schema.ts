import { z } from 'zod';
import { responseSchema } from '../items/responses';
import { idSchema } from '../items/fields';
import { attemptReadingSchema, readingSchema } from './reading-schema';

/** Milliseconds since 1970 in UTC. */
const instantSchema = z.number().min(0).max(8.64e15);

/** How sure the learner was, asked before the feedback. */
export const certaintySchema = z.enum(['guess', 'think-so', 'sure']);

/** What kind of sitting a response belongs to. */
export const modeSchema = z.enum([
	'quick',
	'topic',
	'missed',
	'daily',
	'review',
	'read',
	'rush',
	'assignment'
]);

/**
 * One response to one item, judged: immutable, the only record everything else is computed from.
 *
 * `mark` is `null` for a skipped (unanswered) item, else 0..1. What is claimed or taken back later
 * is a second record of the same attempt and the fuller of the two. Unknown fields of newer versions are carried through.
 */
export const attemptSchema = z.looseObject({
	/** Unique for ever: session id, `/`, number of the step in the session. */
	id: z.string().min(3).max(80),
	pack: idSchema,
	item: idSchema,
	itemVersion: z.int().min(1),
	fact: idSchema,
	mode: modeSchema,
	session: z.string().min(1).max(60),
	/** When the response was given. */
	at: instantSchema,
	/** IANA name of the time zone it was given in. */
	zone: z.string().max(60),
	/** Time from showing the item to the response, in milliseconds, 0 or more. */
	tookMs: z.number().min(0).max(86_400_000),
	response: responseSchema.nullable(),
	mark: z.number().min(0).max(1).nullable(),
	/** The marking rule that decided, where the type names one. */
	rule: z.string().max(40).optional(),
	hinted: z.boolean(),
	certainty: certaintySchema.nullable(),
	/** Name of the item type: how the fact was asked, also once the item is gone or the response was let go to save room. */
	type: z.string().min(1).max(40).optional(),
	/** The learner says that the response was right though it was judged wrong. The mark stays; it is counted apart. */
	claimed: z.literal(true).optional(),
	/** Made beside a passage: which, how, and the words marked as evidence. */
	reading: attemptReadingSchema.optional(),
	/** The learner took it back: it stays in the log and moves no card. */
	undone: z.literal(true).optional()
});

/** An item of a session: which one, in which version. */
const placeSchema = z.strictObject({
	item: idSchema,
	itemVersion: z.int().min(1),
	fact: idSchema,
	/** Set where its hint was opened before it was skipped. */
	hinted: z.literal(true).optional()
});

/** A sitting as plain data. `step` is the only way to change it. */
export const sessionSchema = z.strictObject({
	id: z.string().min(1).max(60),
	pack: idSchema,
	mode: modeSchema,
	topic: idSchema.nullable(),
	/** Decides the order of items and options. */
	seed: z.string().min(1).max(60),
	zone: z.string().max(60),
	startedAt: instantSchema,
	/** What is asked, in order; a skipped item is appended once. */
	queue: z.array(placeSchema).min(1).max(200),
	/** How many different items the round has; the queue beyond them repeats skipped ones. */
	length: z.int().min(1).max(100),
	/** Position in the queue. */
	at: z.int().min(0).max(200),
	phase: z.enum(['asking', 'feedback', 'done']),
	/** When the current item was shown, less the time away. */
	shownAt: instantSchema,
	/** The unsent response. */
	draft: responseSchema.nullable(),
	hinted: z.boolean(),
	certainty: certaintySchema.nullable(),
	/** One for each item judged or passed over for good, in order. */
	attempts: z.array(attemptSchema).max(200),
	/** Right answers in a row, now and at best. */
	run: z.int().min(0),
	bestRun: z.int().min(0),
	/** Set while the learner is away. */
	leftAt: instantSchema.nullable(),
	/** Of a session beside a passage. */
	reading: readingSchema.optional()
});

export type Certainty = z.output<typeof certaintySchema>;
export type Mode = z.output<typeof modeSchema>;
export type Attempt = z.output<typeof attemptSchema>;
export type Session = z.output<typeof sessionSchema>;
