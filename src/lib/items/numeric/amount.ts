import { literalValue } from './literal';
import { unitOf, unitParts, singular } from './units';

/** Returns a number with commas between thousands and at most ten decimals, the same in every locale. */
export function numberText(value: number): string {
	const [whole = '', fraction] = String(Number(value.toFixed(10))).split('.');
	const grouped = whole.replace(/\d(?=(?:\d{3})+$)/g, '$&,');
	return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

function joined(value: number, unit: string): string {
	if (unit === '') return numberText(value);
	if (/^[%°]/.test(unit)) return `${numberText(value)}${unit}`;
	const { dimension, size } = unitOf(unit);
	const single = value === 1 && (size === 1 || dimension === 'time') && !/^per cent$/i.test(unit);
	return `${numberText(value)} ${single ? singular(unit) : unit}`;
}

/** Returns an amount as printed: `£2.26 billion`, `75 minutes`, `90%`. */
export function amountText(value: number, unit: string): string {
	const { before, after } = unitParts(unit);
	if (before === '') return joined(value, unit);
	const sign = value < 0 ? '−' : '';
	const size = numberText(Math.abs(value));
	return `${sign}${before}${size}${after === '' ? '' : ` ${after}`}`;
}

/** Returns an amount in words, as it is read aloud: `2.26 billion pounds`. */
export function spokenAmount(value: number, unit: string): string {
	return joined(value, unit);
}

/**
 * Returns a typed amount for the feedback: with the printed unit where the learner typed a number only.
 *
 * @param value what the text was read as in the printed unit, `null` for nothing
 */
export function typedAmountText(text: string, value: number | null, unit: string): string {
	const typed = text.trim();
	const bare = /^[\d.,]{1,18}$/.test(typed);
	// A bare full amount beside "billion pounds" stays as it is: adding "billion" would change it.
	const isInUnit = bare && value !== null && literalValue(typed) === value;
	return isInUnit ? amountText(value, unit) : typed;
}
