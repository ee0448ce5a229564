import type { PlayIndex } from '../bank/published';
import { fail, ok, type Result } from '../base/result';
import { dateOf, dayLength } from './daily';
import type { DrawnDay } from './draw-days';

/** The file of the days drawn for good. */
export const keptDaysFile = 'questions/days.txt';

const top =
	'# Today’s five, drawn for good: number, date, pack, items. Lines are only added, by: npm run bank -- --keep-days\n';

/**
 * Reads the days drawn for good.
 *
 * @returns every mistake with its line, where there are any
 */
export function readKeptDays(
	text: string,
	indexes: readonly PlayIndex[]
): Result<DrawnDay[], string[]> {
	const days: DrawnDay[] = [];
	const mistakes: string[] = [];
	text.split('\n').forEach((line, i) => {
		if (line === '' || line.startsWith('#')) return;
		const number = days.length + 1;
		const [, date, pack = '', ...items] = line.split(' ');
		const known = new Set(indexes.find((index) => index.pack === pack)?.items.map(({ id }) => id));
		const isInTurn = line.startsWith(`${String(number)} `) && date === dateOf(number);
		if (!isInTurn || new Set(items).size !== dayLength || !items.every((id) => known.has(id))) {
			mistakes.push(
				`${keptDaysFile}:${String(i + 1)}: this should be day ${String(number)}, ${dateOf(number)}, with a pack and ${String(dayLength)} of its items; bring the line back as it was`
			);
		}
		days.push({ number, pack, items });
	});
	return mistakes.length > 0 ? fail(mistakes) : ok(days);
}

/** Returns the file with more days at its end; the rest stays as it is. */
export function withKeptDays(text: string, days: readonly DrawnDay[]): string {
	const lines = days.map(
		({ number, pack, items }) => `${String(number)} ${dateOf(number)} ${pack} ${items.join(' ')}\n`
	);
	return (text === '' ? top : text) + lines.join('');
}
