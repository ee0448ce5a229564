import './no-eval';
import { z } from 'zod';
import { levelNames } from '../bank/levels';
import { responseSchema } from '../items/responses';
import { idSchema } from '../items/fields';
import { readingWaySchema } from '../quiz/reading-schema';
import { attemptSchema, certaintySchema, modeSchema, sessionSchema } from '../quiz/schema';

/** What was done to keep the data safe, so that it is asked for neither twice nor too often. */
const careSchema = z.looseObject({
	/** When a copy was saved last, and how many attempts were in it; `null` where none was. */
	savedAt: attemptSchema.shape.at.nullable(),
	savedAttempts: z.int().min(0),
	/** Until then nobody is reminded of a copy. */
	quietUntil: attemptSchema.shape.at,
	/** The browser was asked to keep what is stored. */
	persistAsked: z.boolean(),
	/** The rule of seven days was told. */
	sevenDaysTold: z.boolean(),
	/** Until then nobody is told that the site can be an app. */
	installQuietUntil: attemptSchema.shape.at.optional()
});

/**
 * How texts are read. A choice this version does not know counts as the usual one; unknown fields are carried through.
 */
const readingSettingsSchema = z.looseObject({
	level: z.enum(levelNames).catch('standard'),
	way: readingWaySchema.catch('open'),
	size: z.enum(['small', 'normal', 'large', 'largest']).catch('normal'),
	lines: z.enum(['close', 'normal', 'wide']).catch('normal'),
	width: z.enum(['narrow', 'normal', 'wide']).catch('normal'),
	face: z.enum(['serif', 'sans']).catch('serif'),
	/** Letters, words and lines farther apart, as the British Dyslexia Association advises. */
	spaced: z.boolean().catch(false),
	sepia: z.boolean().catch(false),
	/** Speed of reading aloud, 1 as the voice speaks by itself. */
	rate: z.number().min(0.5).max(2).catch(1)
});

/** Choices of the learner about how the site looks and plays. Unknown fields of newer versions are carried through. */
export const settingsSchema = z.looseObject({
	theme: z.enum(['system', 'light', 'dark']),
	textSize: z.enum(['small', 'normal', 'large', 'largest']),
	lessMotion: z.boolean(),
	/** Single letters choose options; off for those whose speech input types letters (WCAG 2.2, 2.1.4). */
	letterKeys: z.boolean(),
	/** Gaps in a text are native selects instead of buttons with a bank of words. */
	clozeSelects: z.boolean().default(false),
	/** The last choice, offered first the next time. */
	certainty: certaintySchema,
	reading: readingSettingsSchema.optional(),
	/** Two notes with each verdict; absent: off. */
	sound: z.boolean().optional(),
	/** A short buzz with each sound; absent: on. */
	vibration: z.boolean().optional(),
	/** A result is shared as shapes instead of coloured squares. */
	shareShapes: z.boolean().optional(),
	/** A rush runs against the clock; absent: it does. */
	rushClock: z.boolean().optional(),
	/** Retrievability at which a fact comes back, 0.80..0.97. */
	retention: z.number().min(0.8).max(0.97).default(0.9),
	/** Most minutes of a review session, `null` for no cap. */
	reviewMinutes: z.union([z.literal(1), z.literal(5), z.literal(10), z.null()]).default(5),
	/** New facts come into a review session where there is room. */
	reviewNew: z.boolean().default(true),
	/** Weights of the scheduler fitted to this learner, `null` for the usual ones. What is no such vector is refused by `memory/`. */
	weights: z.array(z.number()).max(40).nullable().default(null),
	care: careSchema.optional()
});

const { zone, mark, rule, session, at, type } = attemptSchema.shape;
const count = z.int().min(0);

/** What a segment of the log and the attempts of a backup file have in common. */
const tables = {
	items: z.array(
		z.union([
			z.tuple([idSchema, z.int().min(1), idSchema]),
			z.tuple([idSchema, z.int().min(1), idSchema, type.unwrap()])
		])
	),
	verdicts: z.array(z.union([z.tuple([mark]), z.tuple([mark, rule.unwrap()])])),
	responses: z.array(responseSchema),
	odd: z.array(attemptSchema)
};

/** A segment of the log, as `segmentOf` makes it. */
export const segmentSchema = z.looseObject({
	count,
	sittings: z.array(z.tuple([idSchema, modeSchema, zone])),
	whole: z.boolean(),
	...tables,
	packed: z.string()
});

/** The attempts of a backup file, as `sheetOf` makes them. */
const sheetSchema = z.strictObject({
	...tables,
	rounds: z.array(
		z.strictObject({
			session,
			pack: idSchema,
			mode: modeSchema,
			zone,
			step: count.max(999_999),
			at: at.int(),
			rows: z.array(z.tuple([count, count, count, count, count, count, count]))
		})
	)
});

/** The cards kept, with whatever tells which attempts they were computed from. */
export const cardsSchema = z.looseObject({ basis: z.string(), packed: z.string() });

/** A backup file. Fields of newer versions that an older reader may ignore are allowed at the top. */
export const backupSchema = z.looseObject({
	format: z.literal('quillwise-backup'),
	version: z.int().min(1),
	/** The oldest version whose readers understand the file. */
	minReader: z.int().min(1),
	/** When it was made, in milliseconds since 1970. */
	savedAt: at,
	attempts: sheetSchema,
	/** Rounds not put away, in the order they were saved. */
	sessions: z.array(sessionSchema).max(20),
	settings: settingsSchema
});

export type Settings = z.output<typeof settingsSchema>;
export type ReadingSettings = z.output<typeof readingSettingsSchema>;
export type Care = z.output<typeof careSchema>;
