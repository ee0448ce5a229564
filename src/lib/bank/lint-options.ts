import { wordCount } from '../items/lint';
import { about, absolute, percent, type SetRule } from './lint-set';
import { error, warning } from './lint-subject';
import type { BankItem } from './published';

type OneKey = Extract<BankItem, { type: 'single-choice' | 'odd-one-out' }>;
type SomeKeys = OneKey | Extract<BankItem, { type: 'multiple-response' }>;

function withOneKey(items: readonly BankItem[]): OneKey[] {
	return items.filter((item) => item.type === 'single-choice' || item.type === 'odd-one-out');
}

function withOptions(items: readonly BankItem[]): SomeKeys[] {
	return items.filter(
		(item) =>
			item.type === 'single-choice' ||
			item.type === 'odd-one-out' ||
			item.type === 'multiple-response'
	);
}

/** Items whose options stand in the order the author gave them. */
function inFixedOrder(items: readonly BankItem[]) {
	return items.filter((item) => item.type === 'single-choice' && item.order === 'fixed') as Extract<
		BankItem,
		{ type: 'single-choice' }
	>[]; // the line above asked for just that
}

function mean(numbers: readonly number[]): number {
	return numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
}

/** How the lengths of keys and distractors compare over all items of a pack. */
export interface LengthBalance {
	/** Items with one key, and those of them whose key is strictly the longest option, in words. */
	readonly items: readonly BankItem[];
	readonly longest: readonly BankItem[];
	/** Words of keys to words of distractors, averaged over all items with options; 1 without such items. */
	readonly ratio: number;
}

/** Compares the lengths of keys and distractors. */
export function lengthBalance(items: readonly BankItem[]): LengthBalance {
	const choices = withOneKey(items);
	const longest = choices.filter(({ options }) => {
		const lengths = options.filter((o) => !o.key).map((o) => wordCount(o.text));
		return options.some((o) => o.key && wordCount(o.text) > Math.max(...lengths));
	});
	const all = withOptions(items);
	const words = (item: SomeKeys, isKey: boolean) =>
		mean(item.options.filter((o) => (o.key === true) === isKey).map((o) => wordCount(o.text)));
	const ratio = all.length === 0 ? 1 : mean(all.map((i) => words(i, true) / words(i, false)));
	return { items: choices, longest, ratio };
}

/** O4: the key is strictly the longest option in at most 30 % of the items; from 10 items. */
export const keysAreNotLongest: SetRule = (items) => {
	const { items: choices, longest } = lengthBalance(items);
	if (choices.length < 10 || longest.length <= choices.length * 0.3) return [];
	const problem = `the key is the longest option in ${percent(longest.length, choices.length)} of the items (O4)`;
	const some = longest.slice(0, 12).map((item) => item.id);
	return [about(null, error('options', problem, `shorten keys, e.g. in ${some.join(', ')}`))];
};

/** O4: over all items, keys are as long as distractors, within 10 % on average; from 20 items. */
export const keysAreAsLong: SetRule = (items) => {
	const { ratio } = lengthBalance(items);
	if (withOptions(items).length < 20 || (ratio >= 0.9 && ratio <= 1.1)) return [];
	const problem = `keys are ${ratio.toFixed(2)} times as long as distractors on average (O4)`;
	return [about(null, warning('options', problem, 'bring it to 0.9 to 1.1'))];
};

/** Critical values of chi-square at p = .05 for 3, 4, 5 and 6 places. */
const critical: Readonly<Record<number, number>> = { 3: 5.99, 4: 7.81, 5: 9.49, 6: 11.07 };

/** O5: where options keep their order, no place holds the key too often; from 12 items of one length. */
export const keyPlacesAreBalanced: SetRule = (items) =>
	Object.entries(critical).flatMap(([length, limit]) => {
		const places = inFixedOrder(items)
			.filter((item) => item.options.length === Number(length))
			.map((item) => item.options.findIndex((o) => o.key));
		const counts = Array.from(
			{ length: Number(length) },
			(_, place) => places.filter((p) => p === place).length
		);
		const expected = places.length / Number(length);
		const chi = counts.reduce((sum, n) => sum + (n - expected) ** 2 / expected, 0);
		if (places.length < 12 || chi <= limit) return [];
		const problem = `the key stands in places 1 to ${length} ${counts.join(', ')} times (O5)`;
		return [
			about(null, error('options', problem, 'give some items smaller or larger distractors'))
		];
	});

/** O5: where options keep their order, the key does not stand in one place more than three times running. */
export const keyPlacesDoNotRun: SetRule = (items) => {
	const places = inFixedOrder(items).map((item) => item.options.findIndex((o) => o.key));
	const inFixed = inFixedOrder(items);
	return places.flatMap((place, i) => {
		const run = places.slice(Math.max(0, i - 3), i + 1);
		if (run.length < 4 || run.some((p) => p !== place)) return [];
		const problem = `the key stands in place ${String(place + 1)} four times running (O5)`;
		return [about(inFixed[i] ?? null, warning('options', problem, 'move the item or its key'))];
	});
};

/** O5: the proof stands first, last or between as often as chance has it; from 12 items. */
export const proofsAreSpread: SetRule = (items) => {
	const texts = items.filter((item) => item.type === 'evidence');
	if (texts.length < 12) return [];
	const ends = texts.reduce((sum, { parts }) => sum + 1 / parts.length, 0);
	const places = texts.map(({ parts }) => {
		const place = parts.findIndex((part) => part.key);
		return place === 0 ? 'first' : place === parts.length - 1 ? 'last' : 'between';
	});
	const count = (name: string) => places.filter((place) => place === name).length;
	const expected = { first: ends, last: ends, between: texts.length - 2 * ends };
	const chi = Object.entries(expected).reduce(
		(sum, [name, most]) => sum + (count(name) - most) ** 2 / most,
		0
	);
	if (chi <= (critical[3] ?? 0)) return [];
	const found = ['first', 'between', 'last'].map((name) => `${name} ${String(count(name))}`);
	const problem = `the proof stands ${found.join(', ')} times (O5)`;
	return [about(null, warning('parts', problem, 'move some proofs to other places in their text'))];
};

const vague = /\b(?:often|some|sometimes|usually|generally|mostly|may|might)\b/i;

/** How often a word stands in keys and in distractors, each by its share; `count` is both together. */
function sharesOf(items: readonly BankItem[], words: RegExp) {
	const options = withOptions(items).flatMap(
		(item): { text: string; key?: true | undefined }[] => item.options
	);
	const share = (of: typeof options) => of.filter((o) => words.test(o.text)).length / of.length;
	return {
		count: options.filter((o) => words.test(o.text)).length,
		keys: share(options.filter((o) => o.key)),
		distractors: share(options.filter((o) => !o.key))
	};
}

/** O7: absolutes stand in distractors, and vague words in keys, at most twice as often as in the others; from 6. */
export const absolutesAreSpread: SetRule = (items) => {
	const absolutes = sharesOf(items, absolute);
	const vagues = sharesOf(items, vague);
	const remedy = 'drop them there, or use them in the others as well';
	return [
		...(absolutes.count >= 6 && absolutes.distractors > 2 * absolutes.keys
			? ['"always", "only", "all" and the like give distractors away (O7)']
			: []),
		...(vagues.count >= 6 && vagues.keys > 2 * vagues.distractors
			? ['"some", "often", "may" and the like give keys away (O7)']
			: [])
	].map((problem) => about(null, warning('options', problem, remedy)));
};

/** Every rule about the options of all items together. */
export const optionRules: readonly SetRule[] = [
	keysAreNotLongest,
	keysAreAsLong,
	keyPlacesAreBalanced,
	keyPlacesDoNotRun,
	proofsAreSpread,
	absolutesAreSpread
];
