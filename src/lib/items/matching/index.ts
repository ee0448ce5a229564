import { shuffled, type Random } from '../../base/random';
import { inOneSentence, withoutStop } from '../../base/sentence';
import type { Explanation, ItemType, Mark } from '../contract';
import { optionId } from '../option-id';
import type { Matching, MatchingResponse } from './schema';

/** What a learner sees of a matching item: premises shuffled, responses in alphabetical order. */
export interface MatchingPrompt {
	readonly stem: string;
	readonly premises: readonly { readonly id: string; readonly text: string }[];
	readonly responses: readonly { readonly id: string; readonly text: string }[];
	/** Whether one response may serve several premises. */
	readonly reuse: boolean;
}

/** The pairs of a matching item, as the view needs them. */
export interface MatchingReveal {
	/** Response id by premise id. */
	readonly pairs: Readonly<Record<string, string>>;
}

function named(text: string) {
	return { id: optionId(text), text };
}

function responsesOf(item: Matching): string[] {
	const texts = new Set([...item.premises.map((p) => p.match), ...item.extras.map((e) => e.text)]);
	// By code unit, so that the order is the same in every locale.
	return [...texts].sort((a, b) => (a < b ? -1 : 1));
}

function prompt(item: Matching, random: Random): MatchingPrompt {
	return {
		stem: item.stem,
		premises: shuffled(
			item.premises.map((p) => named(p.text)),
			random
		),
		responses: responsesOf(item).map(named),
		reuse: item.reuse
	};
}

function pairsOf(item: Matching): Record<string, string> {
	return Object.fromEntries(item.premises.map((p) => [optionId(p.text), optionId(p.match)]));
}

function chosenFor(pairs: MatchingResponse['pairs'], premise: string): string | undefined {
	return Object.hasOwn(pairs, premise) ? pairs[premise] : undefined;
}

/** Right pairs / premises; pairs of anything else count for nothing. */
function mark(item: Matching, { pairs }: MatchingResponse): Mark {
	const parts = Object.entries(pairsOf(item)).map(([premise, key]) => ({
		part: premise,
		value: chosenFor(pairs, premise) === key ? 1 : 0
	}));
	const right = parts.reduce((sum, p) => sum + p.value, 0);
	return { kind: 'marked', value: right / parts.length, parts };
}

function explain(item: Matching, response: MatchingResponse | null): Explanation {
	const pairs = response?.pairs ?? {};
	const textOf = new Map(responsesOf(item).map((text) => [optionId(text), text]));
	const given = (premise: string) => textOf.get(chosenFor(pairs, optionId(premise)) ?? '');
	const parts = item.premises.map((p) => {
		const chosen = given(p.text);
		const right = chosen === p.match;
		return {
			text: `${withoutStop(p.text)}: ${p.match}`,
			rationale: p.rationale,
			right,
			...(!right && chosen !== undefined && { given: chosen })
		};
	});
	const said = item.premises.flatMap(({ text }) => {
		const chosen = given(text);
		return chosen === undefined ? [] : [`${withoutStop(text)}: ${chosen}`];
	});
	const isChosen = (extra: string) => item.premises.some((p) => given(p.text) === extra);
	return {
		key: inOneSentence(parts.map((p) => p.text)) ?? '',
		rationale: '',
		response: inOneSentence(said),
		responseRationale: null,
		parts,
		tally: { found: parts.filter((p) => p.right).length, of: parts.length, what: 'pairs' },
		others: item.extras.map(({ text, rationale }) => ({
			text,
			rationale,
			...(isChosen(text) && { chosen: true })
		}))
	};
}

function guessRate(item: Matching): number {
	const choices = responsesOf(item).length;
	return item.premises.reduce((rate, _, i) => rate / (item.reuse ? choices : choices - i), 1);
}

/** Four to six premises, each to be paired with one of the responses. */
export const matching: ItemType<
	'matching',
	Matching,
	MatchingResponse,
	MatchingPrompt,
	MatchingReveal
> = {
	name: 'matching',
	prompt,
	isComplete: ({ pairs }) => Object.keys(pairs).length > 0,
	mark,
	reveal: (item) => ({ pairs: pairsOf(item) }),
	explain,
	keyResponse: (item) => ({ pairs: pairsOf(item) }),
	guessRate
};
