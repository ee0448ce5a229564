import { fail, ok, type Result } from '../base/result';
import { seeded, shuffled } from '../base/random';
import { authoringOf } from '../items/all';
import type { OutlineList } from '../items/outline';
import type { BankItem } from './published';

/** Texts of paragraphs by citation, e.g. `nyt P16`. */
export type Paragraphs = ReadonlyMap<string, string>;

/** Which items are to be answered blind. */
export interface BlindChoice {
	/** Decides which items come, and the order of items and options. */
	readonly seed: string;
	readonly count: number;
	/** Ids; where there are any, these come and no others. */
	readonly ids: readonly string[];
}

/**
 * Returns the paragraphs of a report whose lines begin with their number, `[P12] Text`; other lines are left out.
 *
 * @param source id of the report, e.g. `nyt`
 */
export function paragraphsIn(source: string, report: string): Paragraphs {
	const lines = [...report.matchAll(/^\[(P\d+)\] *(.+)$/gm)];
	return new Map(lines.map(([, number = '', text = '']) => [`${source} ${number}`, text.trim()]));
}

/** Returns the items to be answered, in random order; the same for the same seed. Fails with ids that do not exist. */
export function chooseBlind(
	items: readonly BankItem[],
	{ seed, count, ids }: BlindChoice
): Result<readonly BankItem[], readonly string[]> {
	const unknown = ids.filter((id) => !items.some((item) => item.id === id));
	if (unknown.length > 0) return fail(unknown);
	const wanted = ids.length === 0 ? items : items.filter((item) => ids.includes(item.id));
	return ok(shuffled(wanted, seeded(seed)).slice(0, ids.length === 0 ? count : wanted.length));
}

/** Returns items as somebody answers them who must not know the keys: no key, no reason, no hint, no id. */
export function blindSheet(
	items: readonly BankItem[],
	seed: string,
	paragraphs: Paragraphs
): string {
	return items.map((item, i) => taskOf(item, i + 1, { seed, paragraphs })).join('\n\n');
}

function taskOf(
	item: BankItem,
	number: number,
	{ seed, paragraphs }: { readonly seed: string; readonly paragraphs: Paragraphs }
): string {
	const { instruction, text, lists } = authoringOf(item.type).outline(item);
	const proof = item.evidence.map((citation) => {
		const words = paragraphs.get(citation);
		return words === undefined ? `[${citation}]` : `[${citation}] ${words}`;
	});
	return [
		`${String(number)}.`,
		...proof.map((line) => `   ${line}`),
		...(text === undefined ? [] : [`   Text: ${text}`]),
		`   ${item.stem}`,
		`   ${instruction}`,
		...lists.flatMap((list) => linesOf(list, `${seed} ${item.id}`)),
		'   Answer:'
	].join('\n');
}

/** Lines that are spoken of by number keep their order, which is that of a text; all others are shuffled. */
function linesOf({ title, lines, numbered }: OutlineList, seed: string): string[] {
	const told = numbered
		? lines.map((line, i) => `     ${String(i + 1)}) ${line}`)
		: shuffled(lines, seeded(seed)).map((line) => `     - ${line}`);
	return title === undefined ? told : [`   ${title}:`, ...told];
}

/** Returns the keys of the same items in the same order, with their ids, which may tell too much for the sheet. */
export function keySheet(items: readonly BankItem[]): string {
	const keyOf = (item: BankItem) => authoringOf(item.type).type.explain(item, null).key;
	return items.map((item, i) => `${String(i + 1)}. ${item.id}: ${keyOf(item)}`).join('\n');
}
