import { defineItemType, type Finding } from '../contract';
import { lintOptions, lintRationales } from '../lint';
import { optionLines } from '../outline';
import { examples } from './examples';
import { singleChoice } from './index';
import { response, schema, type SingleChoice } from './schema';

function lint(item: SingleChoice): Finding[] {
	return [
		...lintOptions(item.stem, item.options, item.order),
		...lintRationales(
			item.options.map((o) => o.rationale),
			'options'
		)
	];
}

/** Schemas, lint and examples of `single-choice`. */
export const singleChoiceAuthoring = defineItemType({
	type: singleChoice,
	schema,
	response,
	lint,
	texts: (item) => item.options.flatMap((o) => [o.text, o.rationale]),
	outline: ({ options, order }) => ({
		instruction: 'Choose one answer.',
		lists: [{ lines: optionLines(options, order) }]
	}),
	keyTexts: (item) => item.options.filter((o) => o.key).map((o) => o.text),
	examples
});
