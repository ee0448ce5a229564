import { formatVersion, type Envelope } from './envelope';

/** Lifts the data of one kind from a version to the next; total, since it meets what was stored years ago. */
export type Step = (data: unknown) => unknown;

/** The steps by kind; the first lifts version 1 to 2. A released step is never changed. */
export type Steps = Readonly<Record<string, readonly Step[]>>;

const released: Steps = {};

/** Returns an envelope in the form of this build; one that is as new, or newer and readable, as it is. */
export function migrate(
	envelope: Envelope,
	steps: Steps = released,
	target: number = formatVersion
): Envelope {
	if (envelope.version >= target) return envelope;
	const due = (steps[envelope.kind] ?? []).slice(Math.max(0, envelope.version - 1), target - 1);
	const data = due.reduce((lifted, step) => step(lifted), envelope.data);
	return { ...envelope, version: target, data };
}
