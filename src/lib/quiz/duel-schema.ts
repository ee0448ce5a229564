import { z } from 'zod';
import { idSchema } from '../items/fields';
import { responseSchema } from '../items/responses';
import type { Duel } from './duel';

const responsesSchema = z.array(responseSchema.nullable()).max(20);

/** A game for two as it waits out a reload. Turns and responses have to fit each other. */
export const duelSchema: z.ZodType<Duel> = z
	.strictObject({
		pack: idSchema,
		seed: z.string().min(1).max(60),
		items: z
			.array(z.strictObject({ item: idSchema, itemVersion: z.int().min(1) }))
			.min(1)
			.max(20),
		at: z.int().min(0).max(19),
		phase: z.enum(['passing', 'asking', 'showing']),
		responses: z.tuple([responsesSchema, responsesSchema])
	})
	.refine(({ items, at, phase, responses }) => {
		const counts = responses.map((given) => given.length - at);
		const given = counts.reduce((sum, count) => sum + count, 0);
		const isInTurn = counts.every((count) => count === 0 || count === 1);
		const expected = { passing: [1], asking: [0, 1], showing: [2] }[phase];
		return at < items.length && isInTurn && expected.includes(given);
	});
