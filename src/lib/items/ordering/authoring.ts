import { defineItemType, type Finding } from '../contract';
import { lintRationales } from '../lint';
import { inPlainOrder } from '../outline';
import { examples } from './examples';
import { ordering } from './index';
import { response, schema, type Ordering } from './schema';

function lint(item: Ordering): Finding[] {
	const findings = lintRationales(
		item.steps.map((s) => s.rationale),
		'steps'
	);
	item.steps.forEach((step, i) => {
		const before = item.steps[i - 1];
		if (before && step.day < before.day) {
			findings.push({
				severity: 'error',
				field: `steps.${String(i)}.day`,
				problem: 'the step lies before the one above it',
				remedy: 'list the steps earliest first'
			});
		}
		if (before && step.day === before.day && !step.after) {
			findings.push({
				severity: 'error',
				field: `steps.${String(i)}`,
				problem: 'two neighbours share a day and no text orders them',
				remedy: 'choose a step of another day, or cite in `after` the paragraph that orders them'
			});
		}
	});
	return findings;
}

/** Schemas, lint and examples of `ordering`. */
export const orderingAuthoring = defineItemType({
	type: ordering,
	schema,
	response,
	lint,
	texts: (item) => item.steps.flatMap((s) => [s.text, s.when, s.rationale]),
	outline: ({ steps }) => ({
		instruction: 'Put these in order, the earliest first.',
		lists: [{ lines: inPlainOrder(steps.map((s) => s.text)) }]
	}),
	// The days are what is asked; a step's own text gives nothing away.
	keyTexts: () => [],
	examples
});
