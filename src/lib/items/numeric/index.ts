import type { Explanation, ItemType } from '../contract';
import { amountText, typedAmountText } from './amount';
import { markNumeric, nearOf, valueInUnit } from './mark';
import type { Numeric, NumericResponse } from './schema';

/** What a learner sees of a numeric item. */
export interface NumericPrompt {
	readonly stem: string;
	/** As the author wrote it, e.g. `billion pounds`. */
	readonly unit: string;
	/** The slider of an estimate; `null` where only the exact number earns points. */
	readonly slider: { readonly min: number; readonly max: number; readonly step: number } | null;
}

/** The key of a numeric item, as the view draws it; all numbers in the unit. */
export interface NumericReveal {
	readonly value: number;
	readonly accepted: readonly number[];
	/** Distance that is still right. */
	readonly tolerance: number;
	/** Distance at which an estimate earns nothing; `null` where there are no estimates. */
	readonly bound: number | null;
}

function prompt({ stem, unit, estimate }: Numeric): NumericPrompt {
	const slider = estimate ? { min: estimate.min, max: estimate.max, step: estimate.step } : null;
	return { stem, unit, slider };
}

function explain(item: Numeric, response: NumericResponse | null): Explanation {
	const text = response?.text.trim() ?? '';
	const value = valueInUnit(text, item.unit, item.value);
	const mark = markNumeric(item, { text });
	const isRight = mark.kind === 'marked' && mark.value === 1;
	const near = isRight ? undefined : nearOf(item, text);
	return {
		key: amountText(item.value, item.unit),
		rationale: item.rationale,
		response: text === '' ? null : typedAmountText(text, value, item.unit),
		responseRationale: near?.rationale ?? null,
		others: item.near
			.filter((n) => n !== near)
			.map((n) => ({ text: amountText(n.value, item.unit), rationale: n.rationale }))
	};
}

/** A number with its unit, typed; as an estimate also set with a slider. */
export const numeric: ItemType<'numeric', Numeric, NumericResponse, NumericPrompt, NumericReveal> =
	{
		name: 'numeric',
		prompt,
		isComplete: ({ text }) => text.trim() !== '',
		mark: markNumeric,
		reveal: ({ value, accepted, tolerance, estimate }) => ({
			value,
			accepted,
			tolerance,
			bound: estimate?.bound ?? null
		}),
		explain,
		keyResponse: ({ value }) => ({ text: String(value) }),
		guessRate: () => 0
	};
