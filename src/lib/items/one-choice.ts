import { assert } from '../base/result';
import type { Explanation, Mark } from './contract';
import { optionId } from './option-id';

/** An option of which exactly one in the list is the key. */
export interface KeyedOption {
	readonly text: string;
	readonly key?: true | undefined;
	readonly rationale: string;
}

/** Returns the option that is the key. */
export function keyOf<O extends KeyedOption>(options: readonly O[]): O {
	const key = options.find((o) => o.key);
	assert(key, 'the schema lets no item pass without a key');
	return key;
}

/** Returns the id of the key. */
export function keyIdOf(options: readonly KeyedOption[]): string {
	return optionId(keyOf(options).text);
}

/** Marks the choice of one option: all or nothing. */
export function markChoice(options: readonly KeyedOption[], choice: string): Mark {
	return { kind: 'marked', value: choice === keyIdOf(options) ? 1 : 0 };
}

/** Returns the words of the feedback for the choice of one option, `null` for none. */
export function explainChoice(options: readonly KeyedOption[], choice: string | null): Explanation {
	const key = keyOf(options);
	const chosen = options.find((o) => optionId(o.text) === choice);
	return {
		key: key.text,
		rationale: key.rationale,
		response: chosen?.text ?? null,
		responseRationale: chosen && chosen !== key ? chosen.rationale : null,
		others: options.filter((o) => o !== key && o !== chosen)
	};
}
