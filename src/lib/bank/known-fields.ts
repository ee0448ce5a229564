import { z } from 'zod';
import type { Path } from './yaml';

/** The parts of a JSON schema that tell an author what may stand at a place. */
interface Shape {
	readonly description?: string;
	readonly const?: unknown;
	readonly properties?: Readonly<Record<string, Shape>>;
	readonly items?: Shape;
	readonly oneOf?: readonly Shape[];
	readonly anyOf?: readonly Shape[];
}

const shapes = new WeakMap<z.ZodType, Shape>();

function shapeOf(schema: z.ZodType): Shape {
	let shape = shapes.get(schema);
	if (!shape) {
		shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape; // a JSON schema, read loosely
		shapes.set(schema, shape);
	}
	return shape;
}

/** Returns the names of the fields an object may have at a path of a value, in the order of the schema. */
export function knownFields(schema: z.ZodType, value: unknown, path: Path): string[] {
	const fields = shapesAt(schema, value, path).flatMap((s) => Object.keys(s.properties ?? {}));
	return [...new Set(fields)];
}

/** Returns what the schema says about the field at a path, or `null` where it says nothing. */
export function describedAs(schema: z.ZodType, value: unknown, path: Path): string | null {
	const found = shapesAt(schema, value, path).find((s) => s.description !== undefined);
	return found?.description ?? null;
}

function shapesAt(schema: z.ZodType, value: unknown, path: Path): Shape[] {
	let here = forms(shapeOf(schema), value);
	let inside = value;
	for (const step of path) {
		inside = at(inside, step);
		here = here
			.map((s) => (typeof step === 'number' ? s.items : s.properties?.[step]))
			.flatMap((s) => (s ? forms(s, inside) : []));
	}
	return here;
}

/** Returns the forms of a union that fit the value's `type`, or the shape itself. */
function forms(shape: Shape, value: unknown): Shape[] {
	const choices = shape.oneOf ?? shape.anyOf;
	if (!choices) return [shape];
	const type = at(value, 'type');
	return choices
		.flatMap((s) => forms(s, value))
		.filter(
			(s) => s.properties?.['type']?.const === undefined || s.properties['type'].const === type
		);
}

/** Returns what stands at a key or position, `undefined` where there is nothing. */
export function at(value: unknown, step: string | number): unknown {
	if (value === null || typeof value !== 'object' || !Object.hasOwn(value, step)) return undefined;
	return (value as Record<string | number, unknown>)[step]; // own property, checked above
}
