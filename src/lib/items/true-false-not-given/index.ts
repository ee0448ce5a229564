import type { Explanation, ItemType } from '../contract';
import type { TrueFalseNotGiven, TrueFalseNotGivenResponse } from './schema';
import { verdictName, verdicts, type Verdict } from './verdicts';

/** What a learner sees: the statement (as stem) and the text to judge it by. The verdicts are always the same three. */
export interface TrueFalseNotGivenPrompt {
	readonly stem: string;
	readonly text: string;
}

/** The key of a true-false-not-given item, as the view needs it. */
export interface TrueFalseNotGivenReveal {
	readonly verdict: Verdict;
}

function explain(item: TrueFalseNotGiven, response: TrueFalseNotGivenResponse | null): Explanation {
	const { verdict: key, rationales } = item;
	const chosen = response?.verdict;
	return {
		key: verdictName(key),
		rationale: rationales[key],
		response: chosen ? verdictName(chosen) : null,
		responseRationale: chosen && chosen !== key ? rationales[chosen] : null,
		others: verdicts
			.filter(({ value }) => value !== key && value !== chosen)
			.map(({ value, name }) => ({ text: name, rationale: rationales[value] }))
	};
}

/** A statement to be judged by a short text: true, false, or not given. */
export const trueFalseNotGiven: ItemType<
	'true-false-not-given',
	TrueFalseNotGiven,
	TrueFalseNotGivenResponse,
	TrueFalseNotGivenPrompt,
	TrueFalseNotGivenReveal
> = {
	name: 'true-false-not-given',
	prompt: ({ stem, text }) => ({ stem, text }),
	isComplete: () => true,
	mark: (item, { verdict }) => ({ kind: 'marked', value: verdict === item.verdict ? 1 : 0 }),
	reveal: ({ verdict }) => ({ verdict }),
	explain,
	keyResponse: ({ verdict }) => ({ verdict }),
	guessRate: () => 1 / 3
};
