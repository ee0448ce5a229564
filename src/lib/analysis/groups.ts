import type { PublishedPack } from '../bank/published';
import type { ClassSheet, Row } from './class-sheet';
import type { ItemFigures } from './item-analysis';
import { sum } from './statistics';

/** What belongs together: items of one topic, or that ask for one process. */
export type GroupKind = 'topic' | 'process';

/** Points of a learner, or of the class, on a group of items. */
export interface GroupScore {
	/** Id of the topic, or name of the process. */
	readonly group: string;
	readonly points: number;
	readonly maxPoints: number;
}

/** Returns the points of some rows by topic or process, in the order the assignment meets them. */
export function groupScores(
	{ columns }: Pick<ClassSheet, 'columns'>,
	rows: readonly Row[],
	kind: GroupKind
): GroupScore[] {
	const groups = [...new Set(columns.flatMap(({ item }) => (item ? [item[kind]] : [])))];
	return groups
		.map((group) => {
			const cells = rows.flatMap((row) =>
				row.cells.filter((cell, i) => cell.counts && columns[i]?.item?.[kind] === group)
			);
			return {
				group,
				points: sum(cells.map(({ points }) => points)),
				maxPoints: 10 * cells.length
			};
		})
		.filter(({ maxPoints }) => maxPoints > 0);
}

/** From here down an item is worth taking up again; chosen by judgement, 2026-11. */
export const weakFacility = 0.6;

/** An item to take up again with the class, and what to ask next time. */
export interface Revisit {
	readonly figures: ItemFigures;
	/** Another item on the same fact that the assignment did not hold, else the item itself. */
	readonly next: string;
	readonly isOther: boolean;
}

/** Returns what the class should take up again, the weakest first. Items with a doubtful key are the caller's to leave out. */
export function toRevisit(figures: readonly ItemFigures[], pack: PublishedPack): Revisit[] {
	const taken = new Set(figures.map(({ column }) => column.id));
	return figures
		.filter((each) => each.facility !== null && each.facility < weakFacility)
		.sort((a, b) => (a.facility ?? 0) - (b.facility ?? 0))
		.flatMap((each) => {
			const { item } = each.column;
			if (!item) return [];
			const other = pack.items.find(({ id, fact }) => fact === item.fact && !taken.has(id));
			if (other) taken.add(other.id);
			return [{ figures: each, next: other?.id ?? item.id, isOther: other !== undefined }];
		});
}
