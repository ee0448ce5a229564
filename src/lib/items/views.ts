import type { Component } from 'svelte';
import type { ItemTypeName, PromptOf, ResponseOf, RevealOf } from './all';

/** What a view is given: never an item. */
export interface ViewProps<T extends ItemTypeName> {
	readonly prompt: PromptOf<T>;
	/** The unsent or sent response, `null` before the first touch. */
	readonly response: ResponseOf<T> | null;
	/** The key, once the response was marked; `null` before. */
	readonly reveal: RevealOf<T> | null;
	/** Id of the heading that holds the stem, to name the controls. */
	readonly labelledby: string;
	/** Ids of the texts that describe the task (instruction, hint when shown). */
	readonly describedby: string;
	/** Gaps in a text are native selects instead of buttons with a bank of words. */
	readonly selects?: boolean;
	/** Takes each change of the response, before it is sent. */
	readonly onrespond: (response: ResponseOf<T>) => void;
}

type Views = { readonly [T in ItemTypeName]: () => Promise<{ default: Component<ViewProps<T>> }> };

/** The view of each item type, fetched with the first item that needs it. */
export const itemViews: Views = {
	'single-choice': () => import('./single-choice/View.svelte'),
	'true-false-not-given': () => import('./true-false-not-given/View.svelte'),
	numeric: () => import('./numeric/View.svelte'),
	'short-text': () => import('./short-text/View.svelte'),
	'multiple-response': () => import('./multiple-response/View.svelte'),
	ordering: () => import('./ordering/View.svelte'),
	matching: () => import('./matching/View.svelte'),
	cloze: () => import('./cloze/View.svelte'),
	evidence: () => import('./evidence/View.svelte'),
	'odd-one-out': () => import('./odd-one-out/View.svelte'),
	place: () => import('./place/View.svelte')
};
