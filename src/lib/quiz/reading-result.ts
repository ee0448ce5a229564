import { levelNames, type LevelName } from '../bank/levels';
import type { IndexEntry } from '../bank/published';
import type { Attempt } from './schema';

/** Items asked on one passage at most: with two minutes of reading, ten minutes in all. */
export const readingLength = 8;

/** The processes an item may ask for, simplest first. */
export const processes = ['locate', 'infer', 'integrate', 'evaluate'] as const;

/** How one process went in a sitting. */
export interface ProcessResult {
	readonly process: IndexEntry['process'];
	/** Sum of marks, skipped items counting 0, and how many items there were. */
	readonly earned: number;
	readonly of: number;
}

/** Returns how each process that was asked for went. @param processOf process of an item, if it is known */
export function resultByProcess(
	attempts: readonly Attempt[],
	processOf: (item: string) => IndexEntry['process'] | undefined
): ProcessResult[] {
	return processes.flatMap((process) => {
		const asked = attempts.filter((attempt) => processOf(attempt.item) === process);
		const earned = asked.reduce((sum, { mark }) => sum + (mark ?? 0), 0);
		return asked.length === 0 ? [] : [{ process, earned, of: asked.length }];
	});
}

/** One sitting with a passage, as the log tells it. */
export interface Sitting {
	readonly session: string;
	/** `pack/passage`. */
	readonly passage: string;
	/** The level it ended at. */
	readonly level: LevelName;
	/** When its last response was given, in milliseconds since 1970. */
	readonly at: number;
	/** Mean mark, 0..1, skipped items counting 0. */
	readonly mean: number;
	readonly items: number;
}

/** Returns every sitting with a passage in the log, oldest first. */
export function sittingsOf(attempts: readonly Attempt[]): Sitting[] {
	const bySession = new Map<string, Attempt[]>();
	for (const attempt of attempts) {
		if (!attempt.reading) continue;
		const known = bySession.get(attempt.session);
		if (known) known.push(attempt);
		else bySession.set(attempt.session, [attempt]);
	}
	return [...bySession]
		.flatMap(([session, made]) => {
			const last = made.reduce((a, b) => (b.at >= a.at ? b : a));
			if (!last.reading) return [];
			const { passage, level } = last.reading;
			const mean = made.reduce((sum, { mark }) => sum + (mark ?? 0), 0) / made.length;
			return [
				{
					...{ session, level, mean, at: last.at, items: made.length },
					passage: `${last.pack}/${passage}`
				}
			];
		})
		.sort((a, b) => a.at - b.at);
}

/** Fewest items by which a sitting counts for a suggestion. */
const leastItems = 3;
/** Two sittings in a row at this mean or above call for a harder text; one below the other for an easier one. By taste. */
const [wellDone, tooHard] = [0.85, 0.5];

/**
 * Returns the level that would suit the learner better than this one, by how the last passages at it went; `null` where
 * it suits or too little is known. It is suggested, never taken.
 */
export function suggestedLevel(
	sittings: readonly Sitting[],
	level: LevelName,
	available: readonly LevelName[] = levelNames
): LevelName | null {
	const there = sittings.filter((s) => s.level === level && s.items >= leastItems).slice(-2);
	const place = available.indexOf(level);
	const last = there.at(-1);
	if (!last || place < 0) return null;
	if (last.mean < tooHard) return available[place - 1] ?? null;
	const easy = there.length === 2 && there.every(({ mean }) => mean >= wellDone);
	return easy ? (available[place + 1] ?? null) : null;
}

/** Returns a pace in words a minute, `null` where the time is too short to mean reading. @param readMs milliseconds */
export function paceOf(words: number, readMs: number): number | null {
	const pace = words / (readMs / 60_000);
	// Above 700 words a minute nobody reads every word (Rayner and others, So much to read, so little time, 2016).
	return readMs > 0 && pace <= 700 ? Math.round(pace) : null;
}

/** Returns whole minutes a text takes, at least 1, at 238 words a minute (Brysbaert, How many words do we read per minute, 2019). */
export function minutesFor(words: number): number {
	return Math.max(1, Math.round(words / 238));
}
