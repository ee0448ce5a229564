import { defineItemType, type Finding } from '../contract';
import { lintRationales, wordCount } from '../lint';
import { examples } from './examples';
import { shortText } from './index';
import { response, schema, type ShortText } from './schema';

function lintKey(key: string): Finding[] {
	const words = wordCount(key);
	if (words <= 4) return [];
	return [
		{
			severity: 'warning',
			field: 'key',
			problem: `the key has ${String(words)} words to type`,
			remedy: 'ask for four words at most'
		}
	];
}

function lint({ key, rationale, reject }: ShortText): Finding[] {
	return [
		...lintKey(key),
		...lintRationales([rationale], '').map((f) => ({ ...f, field: 'rationale' })),
		...lintRationales(
			reject.map((r) => r.rationale),
			'reject'
		)
	];
}

/** Schemas, lint and examples of `short-text`. */
export const shortTextAuthoring = defineItemType({
	type: shortText,
	schema,
	response,
	lint,
	texts: ({ key, rationale, reject }) => [
		key,
		rationale,
		...reject.flatMap((r) => [r.text, r.rationale])
	],
	outline: () => ({ instruction: 'Write a name or a few words.', lists: [] }),
	keyTexts: ({ key, aliases }) => [key, ...aliases],
	examples
});
