import { defineItemType, type Finding } from '../contract';
import { lintRationales, wordCount } from '../lint';
import { examples } from './examples';
import { trueFalseNotGiven } from './index';
import { response, schema, type TrueFalseNotGiven } from './schema';
import { verdicts } from './verdicts';

function lintText(text: string): Finding[] {
	const words = wordCount(text);
	if (words >= 25 && words <= 120) return [];
	return [
		{
			severity: 'error',
			field: 'text',
			problem: `the text has ${String(words)} words`,
			remedy: 'give an extract of 25 to 120 words'
		}
	];
}

function lint({ text, rationales }: TrueFalseNotGiven): Finding[] {
	const names = ['true', 'false', 'not-given'] as const;
	return [
		...lintText(text),
		...names.flatMap((name) =>
			lintRationales([rationales[name]], '').map((f) => ({ ...f, field: `rationales.${name}` }))
		)
	];
}

/** Schemas, lint and examples of `true-false-not-given`. */
export const trueFalseNotGivenAuthoring = defineItemType({
	type: trueFalseNotGiven,
	schema,
	response,
	lint,
	texts: ({ text, rationales }) => [text, ...Object.values(rationales)],
	outline: ({ text }) => ({
		instruction: 'Judge the statement by this text alone.',
		text,
		lists: [{ lines: verdicts.map(({ name }) => name) }]
	}),
	// "True" in the stem of another item gives nothing away.
	keyTexts: () => [],
	examples
});
