import { shuffled, type Random } from '../../base/random';
import type { ItemType } from '../contract';
import { explainChoice, keyIdOf, markChoice } from '../one-choice';
import { optionId } from '../option-id';
import type { SingleChoice, SingleChoiceResponse } from './schema';

/** What a learner sees of a single-choice item. */
export interface SingleChoicePrompt {
	readonly stem: string;
	readonly options: readonly { readonly id: string; readonly text: string }[];
}

/** The key of a single-choice item, as the view needs it. */
export interface SingleChoiceReveal {
	/** Id of the right option. */
	readonly key: string;
}

function prompt(item: SingleChoice, random: Random): SingleChoicePrompt {
	const options = item.options.map(({ text }) => ({ id: optionId(text), text }));
	return {
		stem: item.stem,
		options: item.order === 'fixed' ? options : shuffled(options, random)
	};
}

/** One right option among three to six. */
export const singleChoice: ItemType<
	'single-choice',
	SingleChoice,
	SingleChoiceResponse,
	SingleChoicePrompt,
	SingleChoiceReveal
> = {
	name: 'single-choice',
	prompt,
	isComplete: ({ choice }) => choice !== '',
	mark: (item, { choice }) => markChoice(item.options, choice),
	reveal: (item) => ({ key: keyIdOf(item.options) }),
	explain: (item, response) => explainChoice(item.options, response?.choice ?? null),
	keyResponse: (item) => ({ choice: keyIdOf(item.options) }),
	guessRate: (item) => 1 / item.options.length
};
