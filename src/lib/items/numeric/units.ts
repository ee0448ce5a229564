/** A unit of measurement, as printed beside the field or typed by the learner. */
export interface Unit {
	/** What is measured; numbers convert within `time` only. */
	readonly dimension: 'money' | 'time' | 'share' | 'count';
	/** Currency code, unit of time, `percent`, or the counted words in the singular. */
	readonly name: string;
	/** Seconds in one unit of time; thousand, million ... for a scaled unit; else 1. */
	readonly size: number;
}

type Entry = readonly [words: string, name: string, size: number];

// A year is 365 days and a month a twelfth of it: good enough for "12 months" and "one year".
const times: readonly Entry[] = [
	['s sec secs second seconds', 'second', 1],
	['min mins minute minutes', 'minute', 60],
	['h hr hrs hour hours', 'hour', 3_600],
	['d day days', 'day', 86_400],
	['wk wks week weeks', 'week', 604_800],
	['fortnight fortnights', 'fortnight', 1_209_600],
	['month months', 'month', 2_628_000],
	['y yr yrs year years', 'year', 31_536_000],
	['decade decades', 'decade', 315_360_000],
	['century centuries', 'century', 3_153_600_000]
];
const currencies: readonly Entry[] = [
	['£ gbp pound pounds sterling quid', 'GBP', 1],
	['$ usd dollar dollars buck bucks', 'USD', 1],
	['€ eur euro euros', 'EUR', 1]
];
const scales: readonly Entry[] = [
	['thousand thousands k', '', 1e3],
	['million millions m mn mln mio', '', 1e6],
	['billion billions b bn bln milliard milliards', '', 1e9],
	['trillion trillions tn trn', '', 1e12]
];

function spread<T>(entries: readonly Entry[], value: (name: string, size: number) => T) {
	return entries.flatMap(([words, name, size]) =>
		words.split(' ').map((word) => [word, value(name, size)] as const)
	);
}

const units = new Map<string, Unit>([
	...spread(times, (name, size) => ({ dimension: 'time' as const, name, size })),
	...spread(currencies, (name, size) => ({ dimension: 'money' as const, name, size })),
	...spread([['% percent pct', 'percent', 1]], (name, size) => ({
		dimension: 'share' as const,
		name,
		size
	}))
]);
const scaleSizes = new Map(spread(scales, (_, size) => size));
const minute: Unit = { dimension: 'time', name: 'minute', size: 60 };

/** Minutes and seconds: what a bare number after hours or minutes means. */
export const second: Unit = { dimension: 'time', name: 'second', size: 1 };

/** Returns the unit a lower-case word or sign stands for; `m` is minutes only beside a unit of time. */
export function knownUnit(word: string, printed?: Unit): Unit | undefined {
	if (word === 'm' && printed?.dimension === 'time') return minute;
	const unit = units.get(word);
	if (unit) return unit;
	// Any other currency sign is a currency of its own.
	return /^\p{Sc}$/u.test(word) ? { dimension: 'money', name: word, size: 1 } : undefined;
}

/** Returns the unit of a bare number after this one, as in "1 h 15", or `undefined` where there is none. */
export function nextSmaller(unit: Unit): Unit | undefined {
	if (unit.name === 'hour') return minute;
	return unit.name === 'minute' ? second : undefined;
}

/** Returns what a scale word multiplies by (1,000 to 10^12), or `undefined` for any other word. */
export function scaleOf(word: string, printed?: Unit): number | undefined {
	return word === 'm' && printed?.dimension === 'time' ? undefined : scaleSizes.get(word);
}

/** Returns the singular of a regular English noun: `allies` to `ally`, `leaders` to `leader`. */
export function singular(noun: string): string {
	if (/[^aeiou]ies$/.test(noun)) return `${noun.slice(0, -3)}y`;
	return /[^s]s$/.test(noun) ? noun.slice(0, -1) : noun;
}

/** Splits a printed unit into lower-case words, currency signs and `%`; "per cent" is one word. */
function unitWords(printed: string): string[] {
	const text = printed
		.normalize('NFKC')
		.toLowerCase()
		.replace(/per cent/g, 'percent');
	return text.match(/[\p{L}\p{M}\p{N}]+|[\p{Sc}%]/gu) ?? [];
}

/**
 * Reads the unit that an item prints, e.g. `billion pounds`, `minutes`, `per cent`, `missiles`.
 *
 * Scale words multiply; a word which names no money, time or share is a counted noun.
 */
export function unitOf(printed: string): Unit {
	const words = unitWords(printed);
	const scale = words.reduce((size, word) => size * (scaleOf(word) ?? 1), 1);
	const known = words.map((word) => knownUnit(word)).find((unit) => unit !== undefined);
	if (known) return { ...known, size: known.size * scale };
	const nouns = words.filter((word) => !scaleOf(word)).map(singular);
	return { dimension: 'count', name: nouns.join(' '), size: scale };
}

/** A printed unit as it stands around a number: `£` before, `billion` after. */
export interface UnitParts {
	readonly before: string;
	readonly after: string;
	/** The whole unit in words, for reading aloud. */
	readonly spoken: string;
}

const signs = new Map([
	['GBP', '£'],
	['USD', '$'],
	['EUR', '€']
]);

/** Splits a printed unit into what stands before and after the number; only currencies stand before. */
export function unitParts(printed: string): UnitParts {
	const sign = signs.get(unitOf(printed).name);
	if (!sign) return { before: '', after: printed, spoken: printed };
	const after = printed.split(/\s+/).filter((word) => !knownUnit(word.toLowerCase()));
	return { before: sign, after: after.join(' '), spoken: printed };
}
