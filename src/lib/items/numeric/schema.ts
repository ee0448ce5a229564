import { z } from 'zod';
import { itemFields, textSchema } from '../fields';

// Doubles hold every whole number up to here, and no report prints a larger one.
const numberSchema = z.number().min(-1e15).max(1e15);

const estimateSchema = z
	.strictObject({
		bound: z.number().positive().describe('Distance from the key at which nothing is earned.'),
		min: numberSchema.describe('Left end of the slider.'),
		max: numberSchema.describe('Right end of the slider.'),
		step: z.number().positive().describe('Step of the slider.')
	})
	.refine(({ min, max, step }) => max - min >= step, 'the slider has no room for one step');

export const schema = z
	.strictObject({
		type: z.literal('numeric'),
		...itemFields,
		value: numberSchema.describe('The key, in the unit.'),
		unit: textSchema.max(60).describe('Printed beside the field, like "billion pounds".'),
		tolerance: z.number().min(0).default(0).describe('Distance from the key that is still right.'),
		accepted: z.array(numberSchema).default([]).describe('Other right values, in the unit.'),
		estimate: estimateSchema.optional().describe('Makes it an estimate: close values earn points.'),
		rationale: textSchema.describe('Why the key is right, with its citation.'),
		near: z
			.array(z.strictObject({ value: numberSchema, rationale: textSchema }))
			.default([])
			.describe('Foreseen wrong numbers, and what they really are.')
	})
	.refine(({ estimate: e, value }) => !e || (e.min <= value && value <= e.max), {
		path: ['estimate'],
		error: 'the key lies outside the slider'
	})
	.refine(({ estimate: e, tolerance }) => !e || e.bound > tolerance, {
		path: ['estimate', 'bound'],
		error: 'the bound lies inside the tolerance'
	})
	.refine(
		({ near, value, accepted, tolerance }) =>
			!near.some((n) => [value, ...accepted].some((r) => Math.abs(n.value - r) <= tolerance)),
		{ path: ['near'], error: 'a foreseen wrong number is right' }
	);

export const response = z.strictObject({ text: z.string().max(256) });

export type Numeric = z.output<typeof schema>;
export type NumericResponse = z.output<typeof response>;
