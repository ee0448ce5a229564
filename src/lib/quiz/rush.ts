import type { PlayIndex, IndexEntry } from '../bank/published';
import { shuffled, type Random } from '../base/random';
import type { Attempt } from './schema';

/** How long a rush lasts before anything is won or lost. */
export const rushMs = 120_000;
/** What a right response adds. */
export const gainMs = 3_000;
/** What a wrong one takes away. */
export const costMs = 5_000;
/** How many items a rush without a clock has. */
export const calmLength = 10;
/** Most items of a rush; nobody gets so far. */
const mostItems = 100;
/** What is answered with one tap, without reading a text. */
const types: ReadonlySet<IndexEntry['type']> = new Set(['single-choice', 'odd-one-out']);

/** The clock of a rush: it stands while the verdict is shown and while the page is hidden. */
export interface RushClock {
	/** Left when it last stood. */
	readonly leftMs: number;
	/** Since when it runs, in milliseconds since 1970; `null` while it stands. */
	readonly since: number | null;
}

/** Returns a full clock that stands. */
export function fullClock(): RushClock {
	return { leftMs: rushMs, since: null };
}

/** Returns what is left, 0 or more. A clock of the device that was set back costs nothing. */
export function leftOn({ leftMs, since }: RushClock, now: number): number {
	return Math.max(0, leftMs - (since === null ? 0 : Math.max(0, now - since)));
}

/** Starts the clock; one that runs goes on running. */
export function started(clock: RushClock, now: number): RushClock {
	return clock.since === null ? { ...clock, since: now } : clock;
}

/** Stops the clock. */
export function stopped(clock: RushClock, now: number): RushClock {
	return { leftMs: leftOn(clock, now), since: null };
}

/** Adds what a right response gains or takes what a wrong one costs. */
export function settled(clock: RushClock, isRight: boolean): RushClock {
	return { ...clock, leftMs: Math.max(0, clock.leftMs + (isRight ? gainMs : -costMs)) };
}

/** Returns the items of a rush in the order they are asked: no fact twice, shuffled. */
export function rushItems(
	index: PlayIndex,
	today: string,
	random: Random,
	isTimed: boolean
): IndexEntry[] {
	const facts = new Set<string>();
	const fitting = index.items.filter(
		({ type, published, retires }) =>
			types.has(type) && published <= today && (retires ?? today) >= today
	);
	return shuffled(fitting, random)
		.filter(({ fact }) => !facts.has(fact) && facts.add(fact))
		.slice(0, isTimed ? mostItems : calmLength);
}

/**
 * Returns the id of a rush, from which the log tells whether the clock was on.
 *
 * @param unique a text nobody had before, of small letters and digits
 */
export function rushSessionId(isTimed: boolean, unique: string): string {
	return `${isTimed ? 'timed' : 'calm'}-${unique}`;
}

/** One rush, as the list of the best shows it. */
export interface RushRun {
	readonly session: string;
	/** Its score: responses that were right. */
	readonly right: number;
	readonly of: number;
	/** When the last response was given. */
	readonly at: number;
	readonly zone: string;
}

/**
 * Returns the best runs of the log, the best first: most right, then fewest wrong, then the earlier.
 *
 * Runs with and without a clock are never compared. The score of a rush is its own: it is no mark and no points.
 */
export function bestRuns(log: readonly Attempt[], isTimed: boolean, count: number): RushRun[] {
	const prefix = rushSessionId(isTimed, '');
	const runs = new Map<string, RushRun>();
	for (const { mode, session, mark, at, zone } of log) {
		if (mode !== 'rush' || !session.startsWith(prefix)) continue;
		const run = runs.get(session) ?? { session, right: 0, of: 0, at: 0, zone };
		runs.set(session, {
			...run,
			right: run.right + Number(mark === 1),
			of: run.of + 1,
			at: Math.max(run.at, at)
		});
	}
	const order = (a: RushRun, b: RushRun) => b.right - a.right || a.of - b.of || a.at - b.at;
	return [...runs.values()]
		.filter(({ right }) => right > 0)
		.sort(order)
		.slice(0, count);
}
