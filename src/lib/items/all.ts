import { z } from 'zod';
import type { ItemAuthoring } from './contract';
import { clozeAuthoring } from './cloze/authoring';
import { evidenceAuthoring } from './evidence/authoring';
import { matchingAuthoring } from './matching/authoring';
import { multipleResponseAuthoring } from './multiple-response/authoring';
import { numericAuthoring } from './numeric/authoring';
import { oddOneOutAuthoring } from './odd-one-out/authoring';
import { orderingAuthoring } from './ordering/authoring';
import { placeAuthoring } from './place/authoring';
import { shortTextAuthoring } from './short-text/authoring';
import { singleChoiceAuthoring } from './single-choice/authoring';
import { trueFalseNotGivenAuthoring } from './true-false-not-given/authoring';

/**
 * Every item type with its authoring half, in the order authors see them.
 *
 * Brings zod with it: for the build, the tests and the borders (store, import). What plays a round uses `playing.ts`.
 */
const all = [
	singleChoiceAuthoring,
	multipleResponseAuthoring,
	trueFalseNotGivenAuthoring,
	numericAuthoring,
	shortTextAuthoring,
	orderingAuthoring,
	matchingAuthoring,
	clozeAuthoring,
	evidenceAuthoring,
	oddOneOutAuthoring,
	placeAuthoring
] as const;

type All = typeof all;
type SchemasOf<T extends readonly { schema: unknown }[]> = {
	-readonly [K in keyof T]: T[K]['schema'];
};
type Named<T extends ItemTypeName> = Extract<All[number], { type: { name: T } }>;

export type ItemTypeName = All[number]['type']['name'];

/** Any item of any type. */
export const itemSchema = z.discriminatedUnion(
	'type',
	all.map((t) => t.schema) as unknown as SchemasOf<All> // map forgets that it keeps the tuple
);

export type Item = z.output<typeof itemSchema>;
export type ResponseOf<T extends ItemTypeName> = z.output<Named<T>['response']>;
export type PromptOf<T extends ItemTypeName> = ReturnType<Named<T>['type']['prompt']>;
export type RevealOf<T extends ItemTypeName> = ReturnType<Named<T>['type']['reveal']>;

/** The authoring half of any item type, with its item and response types forgotten. */
export type AnyAuthoring = ItemAuthoring<
	ItemTypeName,
	z.ZodType<Item>,
	z.ZodType<Response>,
	unknown,
	unknown
>;
/** A response of any type. */
export type Response = { [T in ItemTypeName]: ResponseOf<T> }[ItemTypeName];

/** The list with types forgotten: to be used with items and responses of one and the same type. */
export const authorings = all as unknown as readonly AnyAuthoring[]; // callers pair an item with its own entry

/** Returns the authoring half for a type name. */
export function authoringOf(name: ItemTypeName): AnyAuthoring {
	const found = authorings.find((a) => a.type.name === name);
	if (!found) throw new Error(`No item type is called ${name}`);
	return found;
}
