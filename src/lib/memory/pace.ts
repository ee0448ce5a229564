/** What tells how long one question takes. */
export interface Paced {
	readonly session: string;
	readonly at: number;
	readonly tookMs: number;
}

/** Time for one question with its feedback of somebody we know nothing of: 12 s to respond and 8 s to read why. */
const usualPaceMs = 20_000;
const leastPaceMs = 4_000;
const mostPaceMs = 120_000;
/** How many of the newest attempts tell the pace, and how few are too few. */
const window = 60;
const fewest = 5;

/** How long a learner takes for one question with its feedback, in milliseconds. */
export interface Pace {
	/** Half of the questions take no longer. */
	readonly usualMs: number;
	/** Nine of ten questions take no longer. */
	readonly slowMs: number;
}

/** What is taken until enough is known: somebody slow must not find the first session longer than promised. */
export const usualPace: Pace = { usualMs: usualPaceMs, slowMs: 3 * usualPaceMs };

/**
 * Returns a learner's pace: from response to response inside the newest sessions, each 4 s to 2 min.
 *
 * Pauses longer than 2 min count as that. Until there are five times it is the usual pace.
 *
 * @param attempts oldest first
 */
export function paceOf(attempts: readonly Paced[]): Pace {
	const times = questionTimes(attempts.slice(-window));
	if (times.length < fewest) return usualPace;
	times.sort((a, b) => a - b);
	const share = (part: number) =>
		times[Math.min(times.length - 1, Math.floor(times.length * part))];
	return { usualMs: share(0.5) ?? usualPaceMs, slowMs: share(0.9) ?? usualPaceMs };
}

/** Returns the time each attempt took with the feedback before it, leaving out those that begin a session. */
function questionTimes(attempts: readonly Paced[]): number[] {
	return attempts.flatMap((attempt, i) => {
		const before = attempts[i - 1];
		if (!before || before.session !== attempt.session) return [];
		const between = Math.max(attempt.at - before.at, attempt.tookMs);
		return [Math.min(mostPaceMs, Math.max(leastPaceMs, between))];
	});
}

/** Returns how long a session has taken, in milliseconds; pauses longer than 2 min count as that. */
export function spentIn(attempts: readonly Paced[]): number {
	const first = attempts[0];
	if (!first) return 0;
	const rest = questionTimes(attempts).reduce((sum, time) => sum + time, 0);
	return Math.min(mostPaceMs, first.tookMs) + rest;
}

/** Share of the minutes that is planned for: a question more or less must not break the promise. */
const plannedShare = 0.95;

/** Tells whether a session that took a while has time for one more question, even for a slow one. */
export function hasTimeFor(spentMs: number, pace: Pace, minutes: number | null): boolean {
	return minutes === null || spentMs + pace.slowMs <= minutes * 60_000 * plannedShare;
}

/** Returns how many questions fit into some minutes at a pace: at least one; `Infinity` without a cap. */
export function questionsIn(minutes: number | null, { usualMs }: Pace): number {
	if (minutes === null) return Infinity;
	return Math.max(1, Math.floor((minutes * 60_000 * plannedShare) / usualMs));
}

/** Returns whole minutes some questions take at a pace, at least one. */
export function minutesFor(questions: number, { usualMs }: Pace): number {
	return Math.max(1, Math.round((questions * usualMs) / 60_000));
}
