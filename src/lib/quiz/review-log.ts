import { writeCsv, type CsvCell } from '../formats/csv';
import { rate } from '../memory/rate';
import { factKey } from './history';
import { pointsOf } from './points';
import { reviewOf } from './reviews';
import type { Attempt } from './schema';

/** Columns of the review log, in order (docs/review-log.md). */
const columns: readonly (readonly [name: string, cell: (attempt: Attempt) => CsvCell])[] = [
	['id', ({ id }) => id],
	['time_utc', ({ at }) => new Date(at).toISOString()],
	['time_zone', ({ zone }) => zone],
	['mode', ({ mode }) => mode],
	['round', ({ session }) => session],
	['fact', factKey],
	['item', ({ pack, item }) => `${pack}/${item}`],
	['item_version', ({ itemVersion }) => itemVersion],
	['item_type', ({ type }) => type ?? ''],
	['mark', ({ mark }) => mark],
	['points', (attempt) => (attempt.mark === null ? null : pointsOf(attempt))],
	['certainty', ({ certainty }) => certainty ?? ''],
	['hint', ({ hinted }) => (hinted ? 1 : 0)],
	['took_ms', ({ tookMs }) => tookMs],
	['rating', (attempt) => (attempt.undone ? '' : (rate(reviewOf(attempt)) ?? ''))],
	['rule', ({ rule }) => rule ?? ''],
	['claimed_right', ({ claimed }) => (claimed ? 1 : 0)],
	['taken_back', ({ undone }) => (undone ? 1 : 0)],
	['response', ({ response }) => (response === null ? '' : JSON.stringify(response))]
];

/** Returns every attempt as CSV, oldest first, one to a line. */
export function reviewLogCsv(attempts: readonly Attempt[]): string {
	return writeCsv([
		columns.map(([name]) => name),
		...attempts.map((attempt) => columns.map(([, cell]) => cell(attempt)))
	]);
}
