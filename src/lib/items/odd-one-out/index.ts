import { shuffled, type Random } from '../../base/random';
import type { ItemType } from '../contract';
import { explainChoice, keyIdOf, markChoice } from '../one-choice';
import { optionId } from '../option-id';
import type { OddOneOut, OddOneOutResponse } from './schema';

/** What a learner sees of an odd-one-out item. */
export interface OddOneOutPrompt {
	readonly stem: string;
	readonly options: readonly { readonly id: string; readonly text: string }[];
}

/** The key of an odd-one-out item, as the view needs it. */
export interface OddOneOutReveal {
	/** Id of the option that does not belong. */
	readonly key: string;
	/** What the others share. */
	readonly criterion: string;
}

function prompt(item: OddOneOut, random: Random): OddOneOutPrompt {
	const options = item.options.map(({ text }) => ({ id: optionId(text), text }));
	return { stem: item.stem, options: shuffled(options, random) };
}

/** The one among four or five that lacks what the others share. */
export const oddOneOut: ItemType<
	'odd-one-out',
	OddOneOut,
	OddOneOutResponse,
	OddOneOutPrompt,
	OddOneOutReveal
> = {
	name: 'odd-one-out',
	prompt,
	isComplete: ({ choice }) => choice !== '',
	mark: (item, { choice }) => markChoice(item.options, choice),
	reveal: (item) => ({ key: keyIdOf(item.options), criterion: item.criterion }),
	explain: (item, response) => explainChoice(item.options, response?.choice ?? null),
	keyResponse: (item) => ({ choice: keyIdOf(item.options) }),
	guessRate: (item) => 1 / item.options.length
};
