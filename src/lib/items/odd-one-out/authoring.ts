import { defineItemType, type Finding } from '../contract';
import { lintOptions, lintRationales } from '../lint';
import { optionLines } from '../outline';
import { examples } from './examples';
import { oddOneOut } from './index';
import { response, schema, type OddOneOut } from './schema';

function lint(item: OddOneOut): Finding[] {
	return [
		...lintOptions(item.stem, item.options, 'shuffled'),
		...lintRationales(
			item.options.map((o) => o.rationale),
			'options'
		)
	];
}

/** Schemas, lint and examples of `odd-one-out`. */
export const oddOneOutAuthoring = defineItemType({
	type: oddOneOut,
	schema,
	response,
	lint,
	texts: (item) => [item.criterion, ...item.options.flatMap((o) => [o.text, o.rationale])],
	outline: ({ options }) => ({
		instruction: 'Choose the one that does not belong.',
		lists: [{ lines: optionLines(options, 'shuffled') }]
	}),
	keyTexts: (item) => item.options.filter((o) => o.key).map((o) => o.text),
	examples
});
