import type { Response } from '../items/all';
import { formOf } from '../memory/next-item';
import type { Review } from '../memory/review';
import { factKey } from './history';
import type { Attempt } from './schema';

/**
 * Returns an attempt as the scheduler sees it, from the attempt alone: cards are the same whatever became of the item
 * since, and the bank need not be fetched to compute them.
 */
export function reviewOf(attempt: Attempt): Review {
	const { id, pack, item, itemVersion, at, zone, mark, certainty, hinted, response } = attempt;
	const how = attempt.type ?? typeOfResponse(response);
	return {
		id,
		fact: factKey(attempt),
		item: `${pack}/${item}`,
		itemVersion,
		at,
		zone,
		mark,
		certainty,
		hinted,
		form: formOf(how),
		guessRate: guessRates.get(how) ?? 0,
		...(attempt.claimed ? { claimed: true } : {}),
		...(attempt.undone ? { undone: true } : {})
	};
}

/** Item type of an attempt that does not name it: one of those whose responses look like this. */
function typeOfResponse(response: Response | null): string {
	if (response === null) return '';
	if ('text' in response) return 'short-text';
	if ('verdict' in response) return 'true-false-not-given';
	return 'choice' in response ? 'single-choice' : '';
}

/**
 * Chance of a blind guess by item type, for the usual number of choices: four options, three verdicts. Forms of several
 * parts and typed ones are hardly ever right by chance.
 */
const guessRates: ReadonlyMap<string, number> = new Map([
	['true-false-not-given', 1 / 3],
	['single-choice', 1 / 4],
	['odd-one-out', 1 / 4],
	['evidence', 1 / 4]
]);
