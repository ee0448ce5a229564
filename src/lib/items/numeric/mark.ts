import type { Mark } from '../contract';
import { parseAmount, type Reading } from './parse';
import type { Numeric, NumericResponse } from './schema';
import { unitOf, type Unit } from './units';

// Far below any difference an item can mean, far above the rounding of doubles.
const closeness = 1e-9;

/** Tells whether two numbers are the same but for the rounding of doubles. */
export function isSame(a: number, b: number): boolean {
	return Math.abs(a - b) <= closeness * Math.max(Math.abs(a), Math.abs(b), 1e-3);
}

/** Returns the distance of a number to the nearest right one, in the unit of the item. */
function distance(value: number, right: readonly number[]): number {
	return Math.min(...right.map((r) => (isSame(value, r) ? 0 : Math.abs(value - r))));
}

/** Tells whether a number lies within the tolerance of one of the right ones. */
export function isWithin(value: number, right: readonly number[], tolerance: number): boolean {
	return right.some((r) => Math.abs(value - r) <= tolerance * (1 + closeness) || isSame(value, r));
}

/** Tells whether what was typed is in the printed unit, or convertible to it; no unit counts as the printed one. */
function isPrintedUnit({ unit, nouns }: Reading, printed: Unit): boolean {
	if (unit) {
		if (unit.dimension !== printed.dimension) return false;
		return unit.dimension === 'time' || unit.name === printed.name;
	}
	if (nouns.length === 0) return true;
	const counted = printed.dimension === 'count' ? printed.name.split(' ') : [];
	return nouns.some((noun) => counted.includes(noun));
}

/**
 * Returns the values a reading can have in the printed unit, likeliest first.
 *
 * Times are converted. A scale word makes a full amount. A number without one is taken in the printed scale, or as a
 * full amount: beside "billion pounds", `2.26` and `2260000000` are the same.
 */
function valuesOf({ value, scaled, unit }: Reading, printed: Unit): number[] {
	if (printed.dimension === 'time') {
		return unit?.dimension === 'time' ? [(value * unit.size) / printed.size] : [value];
	}
	if (scaled) return [value / printed.size];
	return printed.size > 1 ? [value, value / printed.size] : [value];
}

/** Tells whether two numbers differ by a power of 1,000, up to 1,000^4 either way. */
function isThousandfold(value: number, right: number): boolean {
	return [1e3, 1e6, 1e9, 1e12].some((f) => isSame(value * f, right) || isSame(value, right * f));
}

/** Returns what a reading earns as an estimate: 1 at the edge of the tolerance, falling linearly to 0 at the bound. */
function estimateValue(item: Numeric, values: readonly number[], right: readonly number[]): number {
	const { estimate, tolerance } = item;
	const [value, full] = values;
	if (!estimate || value === undefined) return 0;
	// Only a number beyond the slider is taken for a full amount: "2500000000" beside "billion pounds".
	const isFull = full !== undefined && value > estimate.max && value >= 1000 && full >= 0.1;
	const meant = isFull ? full : value;
	const over = distance(meant, right) - tolerance;
	return Math.min(1, Math.max(0, 1 - over / (estimate.bound - tolerance)));
}

/** Tells whether the key is the least the number can be: "More than how many ...". */
function asksForBound(stem: string): boolean {
	return /\b(?:more than|at least)\b/i.test(stem);
}

const marked = (value: number, rule: string): Mark => ({ kind: 'marked', value, rule });

/**
 * Marks a typed amount, by the first rule that fits.
 *
 * `unreadable` 0, also for "more than 75" where the stem asks for no such bound; `exact` and `tolerance` 1; `wrong-unit` 0.5 for the right number in another unit or currency;
 * `thousandfold` 0 for a power of 1,000; `estimate` linear; `near` 0 for a foreseen wrong number; `other` 0.
 */
export function markNumeric(item: Numeric, { text }: NumericResponse): Mark {
	const printed = unitOf(item.unit);
	const reading = parseAmount(text, printed);
	if (!reading || (reading.bound && !asksForBound(item.stem))) return marked(0, 'unreadable');
	const right = [item.value, ...item.accepted];
	const values = valuesOf(reading, printed);
	const inUnit = isPrintedUnit(reading, printed);
	if (values.some((v) => isWithin(v, right, item.tolerance))) {
		if (!inUnit) return marked(0.5, 'wrong-unit');
		return marked(1, values.some((v) => isWithin(v, right, 0)) ? 'exact' : 'tolerance');
	}
	// "75 hours" instead of 75 minutes: the number is right, the unit is not.
	if (isOtherTime(reading, printed) && isWithin(reading.value, right, item.tolerance)) {
		return marked(0.5, 'wrong-unit');
	}
	if (values.some((v) => right.some((r) => isThousandfold(v, r)))) return marked(0, 'thousandfold');
	const estimated = inUnit ? estimateValue(item, values, right) : 0;
	if (estimated > 0) return marked(estimated, 'estimate');
	return marked(0, nearOf(item, text) ? 'near' : 'other');
}

function isOtherTime({ unit }: Reading, printed: Unit): boolean {
	return printed.dimension === 'time' && unit?.dimension === 'time' && unit.name !== printed.name;
}

/** Returns the foreseen wrong number that was typed, whatever its unit. */
export function nearOf(item: Numeric, text: string): Numeric['near'][number] | undefined {
	const printed = unitOf(item.unit);
	const reading = parseAmount(text, printed);
	if (!reading) return undefined;
	const values = [...valuesOf(reading, printed), reading.value];
	return item.near.find(({ value }) => values.some((v) => isSame(v, value)));
}

/**
 * Returns a typed amount in the printed unit, for drawing it: of two readings the one of the likelier size.
 *
 * @param about a number of the expected size, above 0
 * @returns `null` where it cannot be read or is in another unit
 */
export function valueInUnit(text: string, unit: string, about: number): number | null {
	const printed = unitOf(unit);
	const reading = parseAmount(text, printed);
	if (!reading || !isPrintedUnit(reading, printed)) return null;
	const [first, full] = valuesOf(reading, printed);
	if (first === undefined) return null;
	const factor = (value: number) => Math.abs(Math.log(value / about));
	const isFull = full !== undefined && first >= 1000 && factor(full) < factor(first);
	return isFull ? full : first;
}
