import { defineItemType, type Finding } from '../contract';
import { lintOptions, lintRationales } from '../lint';
import { optionLines } from '../outline';
import { examples } from './examples';
import { multipleResponse } from './index';
import { response, schema, type MultipleResponse } from './schema';

function lint(item: MultipleResponse): Finding[] {
	const findings = [
		...lintOptions(item.stem, item.options, item.order),
		...lintRationales(
			item.options.map((o) => o.rationale),
			'options'
		)
	];
	if (!/choose (all|every)/i.test(item.stem)) {
		findings.push({
			severity: 'error',
			field: 'stem',
			problem: 'the stem does not say that several options may fit',
			remedy: 'end it with "Choose all that apply."'
		});
	}
	return findings;
}

/** Schemas, lint and examples of `multiple-response`. */
export const multipleResponseAuthoring = defineItemType({
	type: multipleResponse,
	schema,
	response,
	lint,
	texts: (item) => item.options.flatMap((o) => [o.text, o.rationale]),
	outline: ({ options, order }) => ({
		instruction: 'Choose every answer that fits.',
		lists: [{ lines: optionLines(options, order) }]
	}),
	keyTexts: (item) => item.options.filter((o) => o.key).map((o) => o.text),
	examples
});
