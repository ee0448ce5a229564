import type { Finding } from '../items/contract';
import { wordCount } from '../items/lint';
import { nearDuplicates } from './cueing';
import { error, warning } from './lint-subject';
import type { BankItem } from './published';

/** A finding about several items at once, filed under the one to change, or under none. */
export interface SetFinding extends Finding {
	readonly item: BankItem | null;
}

/** A rule over all items of a pack. */
export type SetRule = (items: readonly BankItem[]) => readonly SetFinding[];

/** Files a finding under an item, or under none. */
export function about(item: BankItem | null, finding: Finding): SetFinding {
	return { ...finding, item };
}

/** Returns a share in words: `30 %`. */
export function percent(part: number, whole: number): string {
	return `${String(Math.round((100 * part) / whole))} %`;
}

/** B2: one stem once; 70 % of the words in common is the same stem. */
export const stemsDiffer: SetRule = (items) =>
	nearDuplicates(items).map(({ first, second, likeness }) => {
		const problem = `the stem shares ${percent(likeness, 1)} of its words with ${first.id} (B2)`;
		return about(second, error('stem', problem, 'ask something else, or leave one of them out'));
	});

/** S2: at most 3 % of the items, or one, ask for what is not so. */
export const negationIsRare: SetRule = (items) => {
	const found = items.filter((item) => /\b(?:NOT|EXCEPT)\b/.test(item.stem));
	if (found.length <= Math.max(1, items.length * 0.03)) return [];
	const problem = `${percent(found.length, items.length)} of the stems ask for what is NOT so (S2)`;
	return [about(null, error('stem', problem, 'reword some positively: at most 3 %'))];
};

/** True, false and not given take 30 to 37 % each, to the next whole item; from 12 items. */
export const verdictsAreBalanced: SetRule = (items) => {
	const verdicts = items.flatMap((i) => (i.type === 'true-false-not-given' ? i.verdict : []));
	const all = verdicts.length;
	if (all < 12) return [];
	return (['true', 'false', 'not-given'] as const).flatMap((verdict) => {
		const count = verdicts.filter((v) => v === verdict).length;
		if (count >= Math.floor(all * 0.3) && count <= Math.ceil(all * 0.37)) return [];
		const problem = `${String(count)} of ${String(all)} statements are ${verdict}`;
		return [about(null, error('verdict', problem, 'bring each verdict to 30 to 37 %'))];
	});
};

/** The statements of a pack judged by a text, by verdict. */
function statementsOf(items: readonly BankItem[]): Map<string, string[]> {
	const statements = new Map<string, string[]>();
	for (const item of items) {
		if (item.type !== 'true-false-not-given') continue;
		statements.set(item.verdict, [...(statements.get(item.verdict) ?? []), item.stem]);
	}
	return statements;
}

/** Statements of each verdict are as long as all together, within 10 % on average; from 12 items. */
export const verdictsAreAlike: SetRule = (items) => {
	const statements = statementsOf(items);
	const mean = (stems: readonly string[]) =>
		stems.reduce((sum, stem) => sum + wordCount(stem), 0) / stems.length;
	const all = [...statements.values()].flat();
	if (all.length < 12) return [];
	return [...statements].flatMap(([verdict, stems]) => {
		const off = mean(stems) / mean(all) - 1;
		if (Math.abs(off) <= 0.1) return [];
		const length = `${String(Math.round(Math.abs(off) * 100))} % ${off > 0 ? 'longer' : 'shorter'}`;
		const problem = `${verdict} statements are ${length} than all on average`;
		const remedy = `${off > 0 ? 'shorten' : 'lengthen'} some: within 10 %`;
		return [about(null, warning('stem', problem, remedy))];
	});
};

/** Words that leave no exception. */
export const absolute = /\b(?:always|never|only|all|none|every|completely)\b/i;

/** Absolutes stand in statements that are not true at most twice as often as in true ones; from 4 of them. */
export const statementsShareAbsolutes: SetRule = (items) => {
	const statements = statementsOf(items);
	const right = statements.get('true') ?? [];
	const others = [...(statements.get('false') ?? []), ...(statements.get('not-given') ?? [])];
	const count = (stems: readonly string[]) => stems.filter((stem) => absolute.test(stem)).length;
	const isEven = count(others) / others.length <= (2 * count(right)) / right.length;
	if (count(right) + count(others) < 4 || isEven) return [];
	const problem = '"always", "only", "all" and the like give away which statements are not true';
	return [
		about(null, warning('stem', problem, 'drop them there, or use them in true ones as well'))
	];
};

/** Every rule about the items of a pack together, but for those about options. */
export const setRules: readonly SetRule[] = [
	stemsDiffer,
	negationIsRare,
	verdictsAreBalanced,
	verdictsAreAlike,
	statementsShareAbsolutes
];
