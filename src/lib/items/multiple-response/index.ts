import { shuffled, type Random } from '../../base/random';
import type { Explanation, ItemType, Mark, Reason } from '../contract';
import { optionId } from '../option-id';
import type { MultipleResponse, MultipleResponseResponse } from './schema';

/** What a learner sees of a multiple-response item. How many options are right is not said. */
export interface MultipleResponsePrompt {
	readonly stem: string;
	readonly options: readonly { readonly id: string; readonly text: string }[];
}

/** The keys of a multiple-response item, as the view needs them. */
export interface MultipleResponseReveal {
	/** Ids of the right options. */
	readonly keys: readonly string[];
}

function prompt(item: MultipleResponse, random: Random): MultipleResponsePrompt {
	const options = item.options.map(({ text }) => ({ id: optionId(text), text }));
	return {
		stem: item.stem,
		options: item.order === 'fixed' ? options : shuffled(options, random)
	};
}

/**
 * (right picks - wrong picks) / keys, never below 0.
 *
 * An option named twice counts once; what is none of the options counts for nothing. Rule `wrong-pick`: some pick was
 * wrong.
 */
function mark(item: MultipleResponse, { choices }: MultipleResponseResponse): Mark {
	const chosen = new Set(choices);
	const parts = item.options.map((option) => ({
		part: optionId(option.text),
		value: chosen.has(optionId(option.text)) === (option.key ?? false) ? 1 : 0
	}));
	const keys = item.options.filter((o) => o.key);
	const right = keys.filter((o) => chosen.has(optionId(o.text))).length;
	const wrong = item.options.filter((o) => !o.key && chosen.has(optionId(o.text))).length;
	const value = Math.max(0, (right - wrong) / keys.length);
	return { kind: 'marked', value, ...(wrong > 0 && { rule: 'wrong-pick' }), parts };
}

/** Options in one line: a full stop of their own would stand before the semicolon. */
function listed(options: readonly { readonly text: string }[]): string {
	return options.map(({ text }) => text.replace(/\.$/, '')).join('; ');
}

function reasonOf({ text, rationale }: Reason): Reason {
	return { text, rationale };
}

function explain(item: MultipleResponse, response: MultipleResponseResponse | null): Explanation {
	const chosen = new Set(response?.choices);
	const isChosen = (text: string) => chosen.has(optionId(text));
	const keys = item.options.filter((o) => o.key);
	const found = keys.filter((o) => isChosen(o.text)).length;
	return {
		key: listed(keys),
		rationale: '',
		response: response === null ? null : listed(item.options.filter((o) => isChosen(o.text))),
		responseRationale: null,
		tally: { found, of: keys.length, what: 'right options' },
		parts: keys.map((o) => ({ ...reasonOf(o), right: isChosen(o.text) })),
		others: item.options
			.filter((o) => !o.key)
			.map((o) => ({ ...reasonOf(o), ...(isChosen(o.text) && { chosen: true }) }))
	};
}

/** Two to four right options among five or six. */
export const multipleResponse: ItemType<
	'multiple-response',
	MultipleResponse,
	MultipleResponseResponse,
	MultipleResponsePrompt,
	MultipleResponseReveal
> = {
	name: 'multiple-response',
	prompt,
	isComplete: ({ choices }) => choices.length > 0,
	mark,
	reveal: (item) => ({ keys: item.options.filter((o) => o.key).map((o) => optionId(o.text)) }),
	explain,
	keyResponse: (item) => ({
		choices: item.options.filter((o) => o.key).map((o) => optionId(o.text))
	}),
	// Every subset but the empty one is as likely to a blind guesser.
	guessRate: (item) => 1 / (2 ** item.options.length - 1)
};
