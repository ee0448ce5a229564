import type { Source } from '$lib/bank/schema';
import type { Item, ItemTypeName } from '$lib/items/all';
import type { AnyItemType } from '$lib/items/playing';
import type { AnyView } from './item-book';
import type { Tries } from './type-tries';

/** An item to try, with what brings it into each of its states. */
export interface TypeExample {
	readonly item: Item;
	readonly tries: Tries;
	/** The reports it cites; none for a made-up one. */
	readonly sources: readonly Source[];
}

/** One item type as its page shows it. */
export interface TypeShow {
	readonly name: ItemTypeName;
	readonly examples: readonly TypeExample[];
}

/** What shows an example. */
export interface ExampleProps {
	readonly type: AnyItemType;
	readonly View: AnyView;
	readonly example: TypeExample;
	/** The state to begin with. */
	readonly state: TypeState;
}

/** A state in which an example can be shown. */
export type TypeState = 'empty' | 'draft' | 'right' | 'partly' | 'wrong' | 'unanswered';

/** The states in the order one goes through them, in words. */
export const typeStates: readonly { readonly state: TypeState; readonly label: string }[] = [
	{ state: 'empty', label: 'Empty, to try' },
	{ state: 'draft', label: 'Begun' },
	{ state: 'right', label: 'Right' },
	{ state: 'partly', label: 'Partly right' },
	{ state: 'wrong', label: 'Wrong' },
	{ state: 'unanswered', label: 'Not answered' }
];
