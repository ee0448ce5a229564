import type { z } from 'zod';
import type { Random } from '../base/random';
import type { Outline } from './outline';

/** Share of full marks, 0..1, earned by one part of a response (a gap, a pair, an option). */
export interface PartMark {
	readonly part: string;
	readonly value: number;
}

/**
 * Outcome of marking one response.
 *
 * `unanswered` is not zero. `value` is 0..1; partial credit lies strictly between. `rule` names the line of the type's
 * marking rules that decided (`alias`, `slip`, `wrong-unit` ...), so that the screen can say it. Certainty, hints and
 * time belong to the attempt: the mark depends on item and response alone.
 */
export type Mark =
	| { readonly kind: 'unanswered' }
	| {
			readonly kind: 'marked';
			readonly value: number;
			readonly rule?: string;
			readonly parts?: readonly PartMark[];
	  };

/** One line of an explanation: an option, statement or value, and why it is right or wrong. */
export interface Reason {
	readonly text: string;
	readonly rationale: string;
	/** The learner chose it, though it is wrong. */
	readonly chosen?: true;
}

/** One part of a response of several parts, and how it went. */
export interface PartReason extends Reason {
	readonly right: boolean;
	/** What the learner gave instead, where that was wrong, e.g. the other name of a pair. */
	readonly given?: string;
}

/** What feedback says in words, the same for every type. Rationales end with their citations, e.g. `(nyt P16)`. */
export interface Explanation {
	/** The key as the learner reads it, e.g. `2.26 billion pounds`. */
	readonly key: string;
	/** Why the key is right; empty where the parts carry their own reasons. */
	readonly rationale: string;
	/** The response as the learner reads it, or `null` where there was none. */
	readonly response: string | null;
	/** Why the response is not the key, where the item foresaw it. */
	readonly responseRationale: string | null;
	/** Why each of the others is wrong. */
	readonly others: readonly Reason[];
	/** For types with parts (pairs, gaps, steps, several keys): each part of the key with its reason. */
	readonly parts?: readonly PartReason[];
	/** How many of what earns the points were right, e.g. 4 of 5 `pairs`. */
	readonly tally?: { readonly found: number; readonly of: number; readonly what: string };
}

/**
 * The playing half of an item type: pure, free of zod, loaded with the first item of its type.
 *
 * `I` item, `R` response, `P` prompt (what a view may see before the response), `V` reveal (what a view shows after).
 */
export interface ItemType<N extends string, I, R, P, V> {
	readonly name: N;
	/** The part of the item a learner may see before responding, built field by field. Must not reveal the key. */
	prompt(item: I, random: Random): P;
	/** Tells whether a draft response can be marked; an incomplete one counts as unanswered. */
	isComplete(response: R): boolean;
	/** Marks a well-formed response. Same input, same mark; total, never throws. */
	mark(item: I, response: R): Mark;
	/** The key in the form the view shows beside the response. */
	reveal(item: I): V;
	/** The words of the feedback. */
	explain(item: I, response: R | null): Explanation;
	/** The response that earns full marks. */
	keyResponse(item: I): R;
	/** Probability 0..1 that a blind guess earns full marks. */
	guessRate(item: I): number;
}

/** A finding of the editorial lint: what is wrong, where, and what to do. */
export interface Finding {
	readonly severity: 'error' | 'warning';
	/** Path to the field inside the item, e.g. `options.2.rationale`. */
	readonly field: string;
	readonly problem: string;
	readonly remedy: string;
}

/** The authoring half of an item type: schemas and lint, used by the build, by imports and by the store's border. */
export interface ItemAuthoring<
	N extends string,
	S extends z.ZodType<{ type: N }>,
	R extends z.ZodType,
	P,
	V
> {
	readonly type: ItemType<N, z.output<S>, z.output<R>, P, V>;
	readonly schema: S;
	readonly response: R;
	/** Findings about one item that need only the item itself. */
	lint(item: z.output<S>): readonly Finding[];
	/** Every text a learner may read in the item besides stem and hint: options, statement, rationales. */
	texts(item: z.output<S>): readonly string[];
	/** The item as it stands on paper, without its key. */
	outline(item: z.output<S>): Outline;
	/** The key in words, for finding items that give it away. */
	keyTexts(item: z.output<S>): readonly string[];
	/** Three or more real items, used by unit, golden and browser tests and by the types page. */
	readonly examples: readonly z.output<S>[];
}

/** Ties the two halves of an item type together; the compiler checks name, item and response against each other. */
export function defineItemType<
	const N extends string,
	S extends z.ZodType<{ type: N }>,
	R extends z.ZodType,
	P,
	V
>(authoring: ItemAuthoring<N, S, R, P, V>): ItemAuthoring<N, S, R, P, V> {
	return authoring;
}
