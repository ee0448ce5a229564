import type { Gradebook } from '../assign/gradebook';
import type { CsvCell } from '../formats/csv';
import type { ClassSheet, Row } from './class-sheet';
import type { ItemFigures } from './item-analysis';

/*
 * The tables a gradebook is taken away in. Items are named by their ids, which never change; times are UTC.
 */

/** Returns one row for each learner, with the points of every item. */
export function learnerTable({ columns, rows }: ClassSheet): CsvCell[][] {
	const head = ['learner', 'code', 'attempt', 'of_attempts', 'handed_in', 'from', 'points', 'of'];
	return [
		[...head, ...columns.map(({ id }) => id)],
		...rows.map((row) => [
			...whose(row),
			row.others.length + 1,
			moment(row.entry.result.handedInAt),
			row.entry.from,
			row.points,
			row.maxPoints,
			...row.cells.map((cell) => (cell.counts ? cell.points : null))
		])
	];
}

/** Returns one row for each response of the results that count. */
export function responseTable({ columns, rows }: ClassSheet): CsvCell[][] {
	const head = ['learner', 'code', 'attempt', 'item', 'version', 'number', 'question', 'response'];
	const rest = [
		'outcome',
		'points',
		'counts',
		'accepted',
		'seconds',
		'certainty',
		'hint',
		'claimed'
	];
	return [
		[...head, ...rest],
		...rows.flatMap((row) =>
			row.cells.map((cell, i): CsvCell[] => {
				const [column, answer] = [columns[i], cell.answer];
				const isTimed = row.entry.from === 'code' && answer?.response != null;
				return [
					...whose(row),
					...[column?.id ?? '', answer?.itemVersion ?? null, i + 1, column?.item?.stem ?? ''],
					cell.said,
					answer === null ? 'not asked' : column?.out === 'gone' ? 'not marked' : cell.outcome,
					cell.counts ? cell.points : null,
					yes(cell.counts),
					yes(cell.isAccepted),
					isTimed ? answer.tookMs / 1000 : null,
					answer?.certainty ?? '',
					yes(answer?.hinted),
					yes(answer?.claimed)
				];
			})
		)
	];
}

/** Returns one row for each item. */
export function itemTable(figures: readonly ItemFigures[], { dropped }: Gradebook): CsvCell[][] {
	const head = ['item', 'number', 'question', 'topic', 'process', 'learners', 'right', 'partly'];
	const rest = ['wrong', 'unanswered', 'facility', 'discrimination', 'median_seconds', 'dropped'];
	return [
		[...head, ...rest],
		...figures.map((each) => [
			each.column.id,
			each.column.number,
			each.column.item?.stem ?? '',
			each.column.item?.topic ?? '',
			each.column.item?.process ?? '',
			...[each.learners, each.right, each.partly, each.wrong, each.unanswered],
			rounded(each.facility),
			rounded(each.discrimination),
			each.medianMs === null ? null : each.medianMs / 1000,
			droppedWhy(dropped.find(({ item }) => item === each.column.id))
		])
	];
}

function whose({ name, entry: { result } }: Row): CsvCell[] {
	return [name, 'code' in result.who ? result.who.code : '', result.attempt];
}

function moment(at: number): string {
	return new Date(at).toISOString();
}

function yes(value: boolean | undefined): string {
	return value ? 'yes' : 'no';
}

function rounded(value: number | null): number | null {
	return value === null ? null : Math.round(value * 1000) / 1000;
}

function droppedWhy(dropped: Gradebook['dropped'][number] | undefined): string {
	return dropped ? dropped.note || 'yes' : '';
}
