import { pointsOf } from './points';
import type { Attempt, Mode } from './schema';

/** One sitting as the history of rounds shows it. */
export interface PlayedRound {
	readonly session: string;
	readonly mode: Mode;
	/** When its first response was given. */
	readonly at: number;
	/** IANA name of the zone it was played in. */
	readonly zone: string;
	/** Items judged or passed over. */
	readonly items: number;
	readonly right: number;
	readonly points: number;
	/** Time spent on its items, in milliseconds; no item counts for more than two minutes, since people go away. */
	readonly spentMs: number;
}

const mostMs = 120_000;

/** Returns all rounds of a log, newest first. */
export function roundsOf(attempts: readonly Attempt[]): PlayedRound[] {
	const rounds = new Map<string, PlayedRound>();
	for (const attempt of attempts) {
		const { session, mode, at, zone, mark } = attempt;
		const before = rounds.get(session);
		const isFirst = !before || at < before.at;
		rounds.set(session, {
			session,
			mode,
			at: isFirst ? at : before.at,
			zone: isFirst ? zone : before.zone,
			items: (before?.items ?? 0) + 1,
			right: (before?.right ?? 0) + (mark !== null && mark >= 1 ? 1 : 0),
			points: (before?.points ?? 0) + pointsOf(attempt),
			spentMs: (before?.spentMs ?? 0) + Math.min(mostMs, attempt.tookMs)
		});
	}
	return [...rounds.values()].sort((a, b) => b.at - a.at || (a.session < b.session ? -1 : 1));
}

/** Returns the usual time of a round, in milliseconds: the median; `null` where none was played. */
export function usualSpentMs(rounds: readonly PlayedRound[]): number | null {
	const times = rounds.map(({ spentMs }) => spentMs).sort((a, b) => a - b);
	return times[Math.floor((times.length - 1) / 2)] ?? null;
}
