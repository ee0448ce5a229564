import { defineItemType, type Finding } from '../contract';
import { lintRationales, wordCount } from '../lint';
import { examples } from './examples';
import { evidence } from './index';
import { response, schema, type Evidence } from './schema';

function lint(item: Evidence): Finding[] {
	const findings = lintRationales(
		item.parts.map((p) => p.rationale),
		'parts'
	);
	item.parts.forEach((part, i) => {
		const words = wordCount(part.text);
		if (words < 5 || words > 60) {
			findings.push({
				severity: 'error',
				field: `parts.${String(i)}.text`,
				problem: `the ${item.unit} has ${String(words)} words`,
				remedy: 'give each part 5 to 60 words'
			});
		}
	});
	return findings;
}

/** Schemas, lint and examples of `evidence`. */
export const evidenceAuthoring = defineItemType({
	type: evidence,
	schema,
	response,
	lint,
	texts: (item) => item.parts.flatMap((p) => [p.text, p.rationale]),
	outline: ({ parts, unit }) => ({
		instruction: `Choose the one ${unit} that proves it.`,
		lists: [{ lines: parts.map((p) => p.text), numbered: true }]
	}),
	// The key is a place in the item's own text.
	keyTexts: () => [],
	examples
});
