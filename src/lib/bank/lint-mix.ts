import { splitCitation } from './citations';
import { warning } from './lint-subject';
import { about, percent, type SetFinding } from './lint-set';
import type { BankItem } from './published';
import type { CheckedPack } from './read';
import type { Fact } from './schema';

/** Items from which on a pack is held to the mixes: a small one cannot have them. */
const fromItems = 200;

/** Share of all items, in per cent. */
type Band = readonly [least: number, most: number];

const processBands: Readonly<Record<BankItem['process'], Band>> = {
	locate: [25, 35],
	infer: [25, 35],
	integrate: [20, 30],
	evaluate: [10, 20]
};

// Short-text and cloze reach two above the item-writing guide: docs/decisions/0010-core-facts-in-both-forms.md.
const typeBands: Readonly<Record<BankItem['type'], Band>> = {
	'single-choice': [28, 35],
	'multiple-response': [8, 12],
	'true-false-not-given': [12, 15],
	'short-text': [8, 12],
	numeric: [5, 8],
	matching: [6, 9],
	cloze: [6, 11],
	evidence: [6, 9],
	ordering: [4, 6],
	'odd-one-out': [4, 6],
	place: [2, 5]
};

const levelBands: Readonly<Record<BankItem['level'], Band>> = {
	easy: [22, 38],
	medium: [37, 53],
	hard: [17, 33]
};

function outsideBands<K extends string>(
	values: readonly K[],
	bands: Readonly<Record<K, Band>>,
	{ field, rule }: { readonly field: string; readonly rule: string }
): SetFinding[] {
	return (Object.entries(bands) as [K, Band][]).flatMap(([name, [least, most]]) => {
		const share = (100 * values.filter((value) => value === name).length) / values.length;
		if (share >= least && share <= most) return [];
		const problem = `${share.toFixed(1)} % of the items are ${name} (${rule})`;
		const remedy = `bring them to ${String(least)} to ${String(most)} %`;
		return [about(null, warning(field, problem, remedy))];
	});
}

/** B4, B5 and B6: processes, types and levels lie inside their bands. */
export function mixIsInBands(items: readonly BankItem[]): SetFinding[] {
	return [
		...outsideBands(
			items.map((i) => i.process),
			processBands,
			{ field: 'process', rule: 'B4' }
		),
		...outsideBands(
			items.map((i) => i.type),
			typeBands,
			{ field: 'type', rule: 'B5' }
		),
		...outsideBands(
			items.map((i) => i.level),
			levelBands,
			{ field: 'level', rule: 'B6' }
		)
	];
}

/** B3: facts and paragraphs are covered, none is crowded, and the reports share the items. */
export function coverageIsWide({ pack, facts, items }: CheckedPack): SetFinding[] {
	const found: [problem: string, remedy: string][] = [];
	const used = new Set(items.flatMap((item) => [item.fact, ...item.also]));
	const covered = facts.filter((fact) => used.has(fact.id)).length;
	if (covered < 0.85 * facts.length) {
		found.push([
			`${percent(covered, facts.length)} of the facts are asked (B3)`,
			'ask at least 85 %; those without items are listed above'
		]);
	}
	const cited = new Set(items.flatMap((item) => item.evidence));
	for (const { id, paragraphs } of pack.sources) {
		const left = Array.from({ length: paragraphs }, (_, i) => `P${String(i + 1)}`).filter(
			(paragraph) => !cited.has(`${id} ${paragraph}`)
		);
		if (left.length > 0) {
			found.push([`no item rests on ${id} ${left.join(', ')} (B3)`, 'ask a fact of each']);
		}
	}
	for (const { id } of facts) {
		const count = items.filter((item) => item.fact === id).length;
		if (count > items.length * 0.03) {
			found.push([`${String(count)} items are about ${id} (B3)`, 'ask other facts: at most 3 %']);
		}
	}
	return [...found, ...sharesOfReports(pack, items)].map(([problem, remedy]) =>
		about(null, warning('fact', problem, remedy))
	);
}

/** Of the items on one report, each of two has 40 to 60 %; one item in five uses both. */
function sharesOfReports(
	{ sources }: CheckedPack['pack'],
	items: readonly BankItem[]
): [problem: string, remedy: string][] {
	if (sources.length !== 2) return [];
	const reports = items.map((item) => new Set(item.evidence.map((c) => splitCitation(c).source)));
	const single = reports.filter((set) => set.size === 1);
	const both = reports.length - single.length;
	const first = sources[0]?.id ?? '';
	const share = single.filter((set) => set.has(first)).length / single.length;
	return [
		...(share < 0.45 || share > 0.6
			? [
					[
						`${percent(share, 1)} of the items on one report are on ${first} (B3)`,
						'bring it to 45 to 60 %'
					] as [string, string]
				]
			: []),
		...(both < 0.2 * items.length
			? [
					[
						`${percent(both, items.length)} of the items use both reports (B3)`,
						'bring it to 20 % or more'
					] as [string, string]
				]
			: [])
	];
}

const judging: readonly Fact['status'][] = ['opinion', 'fear', 'interpretation', 'contested'];
/** Items about somebody from which on the balance says something. */
const fromMentions = 10;

/**
 * F4, as far as a program sees it: of the items about a public figure, at most 60 % are what others judge, fear or say
 * against or for them; the rest is what they did, planned or said themselves.
 */
export function figuresAreBalanced({ facts, items }: CheckedPack): SetFinding[] {
	const byId = new Map(facts.map((fact) => [fact.id, fact]));
	const people = [...new Set(facts.flatMap((fact) => fact.people))];
	return people.flatMap((name) => {
		const own = items
			.flatMap((item) => byId.get(item.fact) ?? [])
			.filter(({ people }) => people.includes(name));
		const judged = own.filter((f) => judging.includes(f.status) && f.speaker !== name);
		if (own.length < fromMentions || judged.length <= 0.6 * own.length) return [];
		const problem = `${percent(judged.length, own.length)} of the items about ${name} are judgements of others (F4)`;
		return [about(null, warning('fact', problem, 'ask what they did or said: at most 60 %'))];
	});
}

/** Returns what is out of balance in a pack that is large enough to have balances. */
export function lintMix(pack: CheckedPack): SetFinding[] {
	if (pack.items.length < fromItems) return [];
	return [...mixIsInBands(pack.items), ...coverageIsWide(pack), ...figuresAreBalanced(pack)];
}
