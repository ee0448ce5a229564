import type { Explanation, ItemType, Mark } from '../contract';
import { matchText, type Match } from './match';
import type { ShortText, ShortTextResponse } from './schema';

/** What a learner sees of a short-text item. */
export interface ShortTextPrompt {
	readonly stem: string;
}

/** The key of a short-text item, as the view shows it. */
export interface ShortTextReveal {
	readonly key: string;
	readonly aliases: readonly string[];
}

function match(item: ShortText, text: string): Match {
	return matchText(text, { ...item, reject: item.reject.map((r) => r.text) });
}

function mark(item: ShortText, { text }: ShortTextResponse): Mark {
	const { rule } = match(item, text);
	return { kind: 'marked', value: rule === 'reject' || rule === 'other' ? 0 : 1, rule };
}

function explain(item: ShortText, response: ShortTextResponse | null): Explanation {
	const text = response?.text.trim() ?? '';
	const { rejected } = match(item, text);
	return {
		key: item.key,
		rationale: item.rationale,
		response: text === '' ? null : text,
		responseRationale: item.reject.find((r) => r.text === rejected)?.rationale ?? null,
		others: item.reject.filter((r) => r.text !== rejected)
	};
}

/** A name or a few words, typed; slips of the finger are forgiven by the rules of `match.ts`. */
export const shortText: ItemType<
	'short-text',
	ShortText,
	ShortTextResponse,
	ShortTextPrompt,
	ShortTextReveal
> = {
	name: 'short-text',
	prompt: ({ stem }) => ({ stem }),
	isComplete: ({ text }) => text.trim() !== '',
	mark,
	reveal: ({ key, aliases }) => ({ key, aliases }),
	explain,
	keyResponse: ({ key }) => ({ text: key }),
	guessRate: () => 0
};
