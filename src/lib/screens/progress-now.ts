import { calibrationOf, type Calibration } from '$lib/analysis/calibration';
import type { PlayIndex } from '$lib/bank/published';
import type { Card } from '$lib/memory/card';
import { dueByDay, expectedRecalled } from '$lib/memory/forecast';
import { hardestCards } from '$lib/memory/hardest';
import type { Memory } from '$lib/memory/memory';
import { paceOf } from '$lib/memory/pace';
import { numberOn } from '$lib/quiz/daily';
import { masteryOf, type TopicMastery } from '$lib/quiz/mastery';
import { missedOf } from '$lib/quiz/mistakes';
import { roundsOf, type PlayedRound } from '$lib/quiz/rounds';
import type { Attempt } from '$lib/quiz/schema';
import { streakOn } from '$lib/quiz/streak';
import { dayOf } from './days';
import { learnerMemory, type CorrectedPack, type MemoryStore } from './learner-memory';

/** Responses from which on a chart says something. */
export const enoughResponses = 20;
/** Days the forecast looks ahead, today first. */
const forecastDays = 30;
/** Stability from which on a fact is known well, in days: from there on it is asked to be recalled alone. */
const wellKnownDays = 21;
const mostHardest = 10;
/** Facts offered for their curve. */
const mostCurves = 20;

/** What there is to say about a learner's progress at one moment. Every number is finite. */
export interface ProgressNow {
	readonly memory: Memory;
	/** Responses given, without items passed over. */
	readonly responses: number;
	/** Facts met, and how many of them are expected to be recalled now. */
	readonly met: number;
	readonly held: number;
	/** Facts met that are known well, and the others. */
	readonly known: number;
	readonly learning: number;
	/** Days of the streak of the daily five. */
	readonly streak: number;
	/** Facts missed and not made good. */
	readonly missed: number;
	readonly mastery: readonly TopicMastery[];
	/** Facts coming back on each day, today first. */
	readonly forecast: readonly number[];
	/** Minutes a day the next seven take at the learner's own pace. */
	readonly minutesADay: number;
	readonly calibration: Calibration;
	readonly hardest: readonly Card[];
	/** Facts whose curve may be shown, those reviewed most first. */
	readonly curves: readonly Card[];
	/** Newest first. */
	readonly rounds: readonly PlayedRound[];
}

/** What finding out needs from outside. */
export interface ProgressSurroundings {
	readonly store: MemoryStore;
	readonly packs: readonly CorrectedPack[];
	/** Indexes of the packs that could be had. */
	readonly indexes: readonly PlayIndex[];
	readonly now: number;
	readonly zone: string;
}

/** Returns what there is to say about progress now, from the log alone. */
export function progressNow(around: ProgressSurroundings): ProgressNow {
	const { store, packs, indexes, now, zone } = around;
	const memory = learnerMemory.of(store, packs);
	const attempts = store.attempts();
	const cards = [...memory.cards.values()];
	const today = dayOf(now, zone);
	const known = cards.filter(({ stability }) => stability >= wellKnownDays).length;
	const asked = askedFacts(indexes, today);
	const coming = indexes.length === 0 ? cards : cards.filter(({ fact }) => asked.has(fact));
	const forecast = dueByDay(coming, { now, zone, days: forecastDays });
	const week = forecast.slice(0, 7).reduce((sum, count) => sum + count, 0);
	const counted = attempts.filter(({ undone }) => !undone);
	return {
		memory,
		responses: attempts.filter(({ mark }) => mark !== null).length,
		met: cards.length,
		held: Math.round(expectedRecalled(cards, memory.scheduler, now)),
		known,
		learning: cards.length - known,
		streak: streakDays(attempts, now, zone),
		missed: missedOf(attempts, now).length,
		mastery: indexes.flatMap((index) => masteryOf(index, recallIn(memory, now), today)),
		forecast,
		minutesADay: Math.ceil((week * paceOf(attempts).usualMs) / 7 / 60_000),
		calibration: calibrationOf(counted),
		hardest: hardestCards(coming, mostHardest),
		curves: coming
			.sort((a, b) => b.reps - a.reps || (b.last ?? 0) - (a.last ?? 0))
			.slice(0, mostCurves),
		rounds: roundsOf(attempts)
	};
}

/** Facts that packs still ask on a day, `pack/fact`. */
function askedFacts(indexes: readonly PlayIndex[], today: string): ReadonlySet<string> {
	return new Set(
		indexes.flatMap(({ pack, items }) =>
			items
				.filter(({ retires }) => (retires ?? today) >= today)
				.map(({ fact }) => `${pack}/${fact}`)
		)
	);
}

function recallIn(memory: Memory, now: number): (fact: string) => number | null {
	return (fact) => (memory.cards.has(fact) ? memory.retrievability(fact, now) : null);
}

function streakDays(attempts: readonly Attempt[], now: number, zone: string): number {
	return streakOn(attempts, Math.max(1, numberOn(now, zone))).days;
}
