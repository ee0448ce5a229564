import { defineItemType, type Finding } from '../contract';
import { lintRationales } from '../lint';
import { inPlainOrder } from '../outline';
import { examples } from './examples';
import { matching } from './index';
import { response, schema, type Matching } from './schema';

function lint(item: Matching): Finding[] {
	return [
		...lintRationales(
			item.premises.map((p) => p.rationale),
			'premises'
		),
		...lintRationales(
			item.extras.map((e) => e.rationale),
			'extras'
		)
	];
}

/** Schemas, lint and examples of `matching`. */
export const matchingAuthoring = defineItemType({
	type: matching,
	schema,
	response,
	lint,
	texts: (item) => [
		...item.premises.flatMap((p) => [p.text, p.match, p.rationale]),
		...item.extras.flatMap((e) => [e.text, e.rationale])
	],
	outline: ({ premises, extras, reuse }) => ({
		instruction: reuse
			? 'Find the partner of each. A partner may serve more than once; some are left over.'
			: 'Find the partner of each. Some partners are left over.',
		lists: [
			{ title: 'To be matched', lines: inPlainOrder(premises.map((p) => p.text)), numbered: true },
			{
				title: 'Partners',
				lines: inPlainOrder([...premises.map((p) => p.match), ...extras.map((e) => e.text)])
			}
		]
	}),
	// A response alone is no pair; what gives a pair away shares its facts and is found by those.
	keyTexts: () => [],
	examples
});
