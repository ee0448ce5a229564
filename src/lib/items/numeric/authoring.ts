import { defineItemType, type Finding } from '../contract';
import { lintRationales } from '../lint';
import { amountText, numberText, spokenAmount } from './amount';
import { examples } from './examples';
import { numeric } from './index';
import { response, schema, type Numeric } from './schema';

function lint({ rationale, near }: Numeric): Finding[] {
	return [
		...lintRationales([rationale], '').map((f) => ({ ...f, field: 'rationale' })),
		...lintRationales(
			near.map((n) => n.rationale),
			'near'
		)
	];
}

/** Schemas, lint and examples of `numeric`. */
export const numericAuthoring = defineItemType({
	type: numeric,
	schema,
	response,
	lint,
	texts: ({ unit, rationale, near }) => [unit, rationale, ...near.map((n) => n.rationale)],
	outline: ({ unit, estimate }) => ({
		instruction: `${estimate ? 'Estimate' : 'Write'} the number. Unit: ${unit}.`,
		lists: []
	}),
	keyTexts: ({ value, unit }) => [
		...new Set([
			amountText(value, unit),
			spokenAmount(value, unit),
			`${numberText(value)}-${unit.replace(/s$/, '')}`
		])
	],
	examples
});
