import { shuffled, type Random } from '../../base/random';
import { inOneSentence } from '../../base/sentence';
import type { Explanation, ItemType, Mark } from '../contract';
import { optionId } from '../option-id';
import type { Ordering, OrderingResponse } from './schema';

/** What a learner sees of an ordering item: the steps, never in the right order at first. */
export interface OrderingPrompt {
	readonly stem: string;
	readonly steps: readonly { readonly id: string; readonly text: string }[];
}

/** The right order of an ordering item, as the view needs it. */
export interface OrderingReveal {
	/** Step ids, earliest first, with their day in words. */
	readonly steps: readonly { readonly id: string; readonly when: string }[];
}

function prompt(item: Ordering, random: Random): OrderingPrompt {
	const steps = item.steps.map(({ text }) => ({ id: optionId(text), text }));
	const order = shuffled(steps, random);
	const solved = order.every((step, i) => step.id === steps[i]?.id);
	return { stem: item.stem, steps: solved ? [...order].reverse() : order };
}

/** Pairs of steps, and how many of them stand in the right order. */
interface Pairs {
	readonly right: number;
	readonly all: number;
}

/** The steps of a response that the item has, each once; one named twice stands last. Versions differ in their steps. */
function known(ids: readonly string[], order: readonly string[]): string[] {
	return order.filter((id, i) => ids.includes(id) && order.lastIndexOf(id) === i);
}

/** A pair with a step that is missing from the response is not in the right order. */
function pairsIn(ids: readonly string[], order: readonly string[]): Pairs {
	const place = new Map(order.map((id, i) => [id, i]));
	let right = 0;
	let all = 0;
	for (const [i, earlier] of ids.entries()) {
		for (const later of ids.slice(i + 1)) {
			all += 1;
			const first = place.get(earlier);
			const second = place.get(later);
			if (first !== undefined && second !== undefined && first < second) right += 1;
		}
	}
	return { right, all };
}

/** max(0, 2C/T - 1), where C of the T pairs of steps stand in the right order. Rule `pairs`: some pair does not. */
function mark(item: Ordering, response: OrderingResponse): Mark {
	const ids = item.steps.map((s) => optionId(s.text));
	const order = known(ids, response.order);
	const { right, all } = pairsIn(ids, order);
	return {
		kind: 'marked',
		value: Math.max(0, (2 * right) / all - 1),
		...(right < all && { rule: 'pairs' }),
		parts: ids.map((id, i) => ({ part: id, value: order[i] === id ? 1 : 0 }))
	};
}

/** The places of up to six steps, in words. */
export const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'];

function explain(item: Ordering, response: OrderingResponse | null): Explanation {
	const ids = item.steps.map((s) => optionId(s.text));
	const order = known(ids, response?.order ?? []);
	const textOf = new Map(item.steps.map((s) => [optionId(s.text), s.text]));
	const { right, all } = pairsIn(ids, order);
	return {
		key: inOneSentence(item.steps.map((s) => `${s.when}: ${s.text}`)) ?? '',
		rationale: '',
		response: inOneSentence(order.map((id) => textOf.get(id) ?? '')),
		responseRationale: null,
		tally: { found: right, of: all, what: 'pairs in the right order' },
		parts: item.steps.map((s, i) => {
			const isRight = order[i] === ids[i];
			const given = isRight ? undefined : ordinals[order.indexOf(ids[i] ?? '')];
			return {
				text: `${s.when}: ${s.text}`,
				rationale: s.rationale,
				right: isRight,
				...(given !== undefined && { given })
			};
		}),
		others: []
	};
}

/** Steps to be put in their order in time. */
export const ordering: ItemType<
	'ordering',
	Ordering,
	OrderingResponse,
	OrderingPrompt,
	OrderingReveal
> = {
	name: 'ordering',
	prompt,
	isComplete: ({ order }) => order.length > 0,
	mark,
	reveal: (item) => ({ steps: item.steps.map((s) => ({ id: optionId(s.text), when: s.when })) }),
	explain,
	keyResponse: (item) => ({ order: item.steps.map((s) => optionId(s.text)) }),
	guessRate: (item) => 1 / item.steps.reduce((product, _, i) => product * (i + 1), 1)
};
