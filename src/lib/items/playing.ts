import type { Item, ItemTypeName, Response } from './all';
import type { ItemType } from './contract';

/** The playing half of any item type, with its item and response types forgotten. */
export type AnyItemType = ItemType<ItemTypeName, Item, Response, unknown, unknown>;

// The compiler names a type that is missing here. Each is fetched with the first item that needs it.
const loaders: { readonly [T in ItemTypeName]: () => Promise<unknown> } = {
	'single-choice': async () => (await import('./single-choice')).singleChoice,
	'true-false-not-given': async () => (await import('./true-false-not-given')).trueFalseNotGiven,
	numeric: async () => (await import('./numeric')).numeric,
	'short-text': async () => (await import('./short-text')).shortText,
	'multiple-response': async () => (await import('./multiple-response')).multipleResponse,
	ordering: async () => (await import('./ordering')).ordering,
	matching: async () => (await import('./matching')).matching,
	cloze: async () => (await import('./cloze')).cloze,
	evidence: async () => (await import('./evidence')).evidence,
	'odd-one-out': async () => (await import('./odd-one-out')).oddOneOut,
	place: async () => (await import('./place')).place
};

/** Fetches the playing half of an item type. */
export async function loadItemType(name: ItemTypeName): Promise<AnyItemType> {
	return (await loaders[name]()) as AnyItemType; // callers pair an item with its own type
}
