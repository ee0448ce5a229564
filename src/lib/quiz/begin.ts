import type { IndexEntry } from '../bank/published';
import { assert } from '../base/result';
import type { SessionReading } from './reading-schema';
import type { Certainty, Mode, Session } from './schema';

/** What a new session is made from. */
export interface Beginning {
	/** Unique for ever. */
	readonly id: string;
	readonly pack: string;
	readonly mode: Mode;
	readonly topic: string | null;
	readonly seed: string;
	/** IANA name of the learner's time zone. */
	readonly zone: string;
	readonly now: number;
	readonly picked: readonly IndexEntry[];
	/** The choice of certainty that stands at first. */
	readonly certainty: Certainty | null;
	/** The passage it is played beside, if any. */
	readonly reading?: SessionReading;
}

/** Returns a new session that asks the first of the picked items. */
export function beginSession(beginning: Beginning): Session {
	const { id, pack, mode, topic, seed, zone, now, picked, certainty, reading } = beginning;
	assert(picked.length > 0, 'a session has at least one item');
	return {
		id,
		pack,
		mode,
		topic,
		seed,
		zone,
		startedAt: now,
		queue: picked.map((e) => ({ item: e.id, itemVersion: e.itemVersion, fact: e.fact })),
		length: picked.length,
		at: 0,
		phase: 'asking',
		shownAt: now,
		draft: null,
		hinted: false,
		certainty,
		attempts: [],
		run: 0,
		bestRun: 0,
		leftAt: null,
		...(reading ? { reading } : {})
	};
}
