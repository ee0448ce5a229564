import { isSame } from './mark';

/** A number line: its ends and the numbers printed under it, ascending. */
export interface Axis {
	readonly low: number;
	readonly high: number;
	readonly ticks: readonly number[];
}

/** Returns the smallest of 1, 2, 2.5, 5 times a power of ten that is no smaller than a positive number. */
function niceStep(least: number): number {
	const power = 10 ** Math.floor(Math.log10(least));
	const factor = [1, 2, 2.5, 5, 10].find((f) => f * power >= least || isSame(f * power, least));
	return (factor ?? 10) * power;
}

function ticksBetween(low: number, high: number, step: number): number[] {
	const count = Math.floor((high - low) / step + 1e-6);
	return Array.from({ length: count + 1 }, (_, i) => Number((low + i * step).toPrecision(12)));
}

/** Returns the number line of a slider, with at most six ticks. */
export function sliderAxis({ min, max }: { readonly min: number; readonly max: number }): Axis {
	return { low: min, high: max, ticks: ticksBetween(min, max, niceStep((max - min) / 5)) };
}

/**
 * Returns a number line that holds 0, the key and the response.
 *
 * A response beyond four times the key does not stretch it further: it is drawn at the end.
 */
export function axisAround(key: number, response: number | null): Axis {
	const reach = 4 * Math.abs(key) || 1;
	const held = Math.min(reach, Math.max(-reach, response ?? key));
	const low = Math.min(0, key, held);
	const high = Math.max(0, key, held);
	const span = high - low > 1e-9 ? high - low : 1;
	const step = niceStep((span * 1.1) / 5);
	const from = Math.floor(low / step + 1e-6) * step;
	const to = (Math.floor(high / step) + 1) * step;
	return { low: from, high: to, ticks: ticksBetween(from, to, step) };
}

/** Returns where a number lies on a line, as a share of its length; what lies beyond an end is put at the end. */
export function shareAlong({ low, high }: Axis, value: number): number {
	return Math.min(1, Math.max(0, (value - low) / (high - low)));
}
