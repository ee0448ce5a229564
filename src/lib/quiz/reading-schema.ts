import { z } from 'zod';
import { levelNames } from '../bank/levels';
import { idSchema } from '../items/fields';
import { mostMarks } from './reading-step';

/** A run of words in a paragraph, as the learner marked it: from the first word, counted from 0, to before `to`. */
export const markSchema = z.strictObject({
	paragraph: idSchema,
	from: z.int().min(0).max(2000),
	to: z.int().min(1).max(2000)
});

const marksSchema = z.array(markSchema).max(mostMarks);

/** With the text open, with the text closed before the questions, or section by section. */
export const readingWaySchema = z.enum(['open', 'memory', 'guided']);
const levelSchema = z.enum(levelNames);

/** What a session of reading has besides its items. Unknown fields of newer versions are carried through. */
export const readingSchema = z.looseObject({
	passage: idSchema,
	/** The level it is read at now. */
	level: levelSchema,
	way: readingWaySchema,
	/** The words marked for the current item. */
	marks: marksSchema,
	/** Time spent on the text before the questions, in milliseconds, and how many words it had. */
	readMs: z.number().min(0).max(86_400_000),
	words: z.int().min(0)
});

/** What an attempt made beside a passage remembers of it. Unknown fields of newer versions are carried through. */
export const attemptReadingSchema = z.looseObject({
	passage: idSchema,
	level: levelSchema,
	way: readingWaySchema,
	/** The words marked as evidence, and how that went: judged apart from the response. */
	marks: marksSchema.optional(),
	evidence: z.enum(['right', 'wide', 'other']).optional()
});

export type TextMark = z.output<typeof markSchema>;
export type ReadingWay = z.output<typeof readingWaySchema>;
export type SessionReading = z.output<typeof readingSchema>;
export type AttemptReading = z.output<typeof attemptReadingSchema>;
