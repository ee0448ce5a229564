import type { BankItem } from '../bank/published';
import { seeded, shuffled } from '../base/random';
import { authoringOf } from '../items/all';
import type { Outline, OutlineList } from '../items/outline';
import type { Assignment } from './schema';

/** The two worksheets of one assignment: neighbours get different ones. */
export type Version = 'A' | 'B';
export const versions: readonly Version[] = ['A', 'B'];

/** Letters by which the lines of a list are called on paper. */
export const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** What is written down on paper. */
export type AnswerSpace =
	/** One letter or number, by a circle. */
	| { readonly kind: 'one' }
	/** As many letters as fit. */
	| { readonly kind: 'several' }
	/** A letter for each of these places, in their order. */
	| { readonly kind: 'places'; readonly names: readonly string[] }
	| { readonly kind: 'line'; readonly unit: string | null };

/** An item as it stands on one of the worksheets. */
export interface PaperItem {
	readonly item: BankItem;
	/** On this worksheet, from 1. */
	readonly number: number;
	readonly outline: Outline;
	readonly space: AnswerSpace;
}

/** Returns items by their ids. */
export function itemsById(items: readonly BankItem[]): ReadonlyMap<string, BankItem> {
	return new Map(items.map((item) => [item.id, item]));
}

/**
 * Returns the items of a worksheet in its order: the same on every device and at every printing, and another for the
 * other version wherever there is more than one way.
 */
export function paperItems(
	assignment: Assignment,
	items: ReadonlyMap<string, BankItem>,
	version: Version
): PaperItem[] {
	const held = assignment.items.flatMap(({ item: id, itemVersion }) => {
		const item = items.get(id);
		return item?.version === itemVersion ? [item] : [];
	});
	const order = inVersion(held, `paper ${assignment.id}`, version);
	return order.map((item, i) => {
		const outline = outlineIn(item, `paper ${assignment.id}/${item.id}`, version);
		return { item, number: i + 1, outline, space: spaceOf(item, outline) };
	});
}

/** Version B is turned on where the dice gave both the same. */
function inVersion<T>(values: readonly T[], seed: string, version: Version): T[] {
	const a = shuffled(values, seeded(`${seed} A`));
	if (version === 'A') return a;
	const b = shuffled(values, seeded(`${seed} B`));
	const isSame = b.every((value, i) => value === a[i]);
	return isSame ? [...b.slice(1), ...b.slice(0, 1)] : b;
}

function outlineIn(item: BankItem, seed: string, version: Version): Outline {
	const outline = authoringOf(item.type).outline(item);
	if (!canShuffle(item)) return outline;
	const lists = outline.lists.map((list, i): OutlineList => {
		const lines = inVersion(list.lines, `${seed} ${i}`, version);
		return { ...list, lines: isSolved(item, lines) ? [...lines].reverse() : lines };
	});
	return { ...outline, lists };
}

/** Texts in reading order and verdicts in their usual one stay as they are. */
function canShuffle(item: BankItem): boolean {
	switch (item.type) {
		case 'single-choice':
		case 'multiple-response':
			return item.order === 'shuffled';
		case 'odd-one-out':
		case 'ordering':
		case 'matching':
		case 'cloze':
		case 'place':
			return true;
		case 'true-false-not-given':
		case 'evidence':
		case 'numeric':
		case 'short-text':
			return false;
	}
}

function isSolved(item: BankItem, lines: readonly string[]): boolean {
	return item.type === 'ordering' && item.steps.every(({ text }, i) => text === lines[i]);
}

function spaceOf(item: BankItem, { lists }: Outline): AnswerSpace {
	switch (item.type) {
		case 'single-choice':
		case 'odd-one-out':
		case 'true-false-not-given':
		case 'evidence':
		case 'place':
			return { kind: 'one' };
		case 'multiple-response':
			return { kind: 'several' };
		case 'ordering':
			return { kind: 'places', names: item.steps.map((_, i) => `${i + 1}`) };
		case 'matching':
			return { kind: 'places', names: (lists[0]?.lines ?? []).map((_, i) => `${i + 1}`) };
		case 'cloze':
			return { kind: 'places', names: item.gaps.map((_, i) => `(${i + 1})`) };
		case 'numeric':
			return { kind: 'line', unit: item.unit };
		case 'short-text':
			return { kind: 'line', unit: null };
	}
}
