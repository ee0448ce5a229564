import { z } from 'zod';
import { itemFields, textSchema } from '../fields';

/** Degrees, north and east positive. */
const latSchema = z.number().min(-90).max(90);
const lonSchema = z.number().min(-180).max(180);

export const schema = z
	.strictObject({
		type: z.literal('place'),
		...itemFields,
		target: z.strictObject({
			name: textSchema,
			lat: latSchema,
			lon: lonSchema,
			radiusKm: z.number().min(5).max(1000).describe('Within it the mark is 1.')
		}),
		boundKm: z.number().min(10).max(5000).describe('From here on the mark is 0.'),
		list: z
			.array(
				z.strictObject({ name: textSchema, lat: latSchema, lon: lonSchema, rationale: textSchema })
			)
			.min(5)
			.max(8)
			.describe('The same choice without the map, with the target among it.')
	})
	.refine(({ target, boundKm }) => boundKm > target.radiusKm, 'boundKm must exceed target.radiusKm')
	.refine(
		({ target, list }) => list.some((p) => p.name === target.name),
		'the list lacks the target: add it by the same name'
	)
	.refine(
		({ target, list }) =>
			list.every((p) => p.name !== target.name || (p.lat === target.lat && p.lon === target.lon)),
		'the target stands elsewhere in the list: whoever chooses it there would be far from it'
	)
	.refine(
		({ list }) => new Set(list.map((p) => p.name)).size === list.length,
		'two places in the list have the same name'
	)
	.refine(
		({ list }) =>
			new Set(list.map((p) => `${String(p.lat)} ${String(p.lon)}`)).size === list.length,
		'two places in the list stand at the same point'
	);

export const response = z.strictObject({ lat: latSchema, lon: lonSchema });

export type Place = z.output<typeof schema>;
export type PlaceResponse = z.output<typeof response>;
