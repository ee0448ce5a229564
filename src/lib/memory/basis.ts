import { isAhead, type Corrections } from './rebuild';
import type { Parameters } from './parameters';

/** Grows when the same reviews give other cards than before: a new rating table, other steps, another ts-fsrs. */
const rulesVersion = 1;

/** What of an attempt decides cards. */
export interface Recorded {
	readonly at: number;
	readonly mark: number | null;
	readonly hinted: boolean;
	readonly certainty: string | null;
	readonly claimed?: unknown;
	readonly undone?: unknown;
}

/**
 * Returns a short text that tells from which attempts, parameters and corrections cards were computed.
 *
 * Cards kept with the same text are up to date. One pass without allocation, and the order of the attempts does not
 * matter: a sum of hashes (multiply and xor-shift, 32 bit) of what decides a card.
 *
 * @param now milliseconds since 1970, as given to `rebuild`: how many attempts are dated ahead is told as well
 */
export function basisOf(
	attempts: readonly Recorded[],
	parameters: Parameters,
	corrections: Corrections,
	now = Infinity
): string {
	let low = 0;
	let high = 0;
	let ahead = 0;
	for (const attempt of attempts) {
		if (isAhead(attempt, now)) ahead++;
		const hash = hashOf(attempt);
		low = (low + hash) >>> 0;
		high = (high + Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)) >>> 0;
	}
	const log = `${attempts.length}.${low.toString(36)}.${high.toString(36)}`;
	const { weights, retention, fuzz } = parameters;
	const how = `${weights?.join(' ') ?? ''}.${retention}.${fuzz ? 1 : 0}`;
	const corrected = [...corrections].map(([item, version]) => `${item}@${version}`).sort();
	const clock = ahead > 0 ? [`${ahead} ahead`] : [];
	return [`v${rulesVersion}`, log, how, corrected.join(' '), ...clock].join('|');
}

function hashOf({ at, mark, hinted, certainty, claimed, undone }: Recorded): number {
	const seconds = Math.floor(at / 1000);
	let hash = Math.imul((seconds ^ (at % 1000)) | 0, 0x9e3779b1);
	hash ^= mark === null ? 0x5bd1e995 : Math.imul(Math.round(mark * 1e6) + 1, 0x85ebca6b);
	const flags = (hinted ? 1 : 0) + (claimed ? 2 : 0) + (undone ? 4 : 0);
	hash ^= Math.imul(flags + 8 * (certainty?.length ?? 0) + 1, 0xc2b2ae35);
	hash = Math.imul(hash ^ (hash >>> 16), 0x27d4eb2f);
	return (hash ^ (hash >>> 13)) >>> 0;
}
