import { loadIndex, type BankAddress, type LoadProblem } from '$lib/bank/load';
import type { PlayIndex } from '$lib/bank/published';
import type { PassageLevel, PublishedPassage } from '$lib/bank/published-passage';
import { seeded } from '$lib/base/random';
import { zoneHere } from '$lib/base/zone-here';
import { beginSession } from '$lib/quiz/begin';
import { historyOf } from '$lib/quiz/history';
import type { ReadingWay } from '$lib/quiz/reading-schema';
import type { Session } from '$lib/quiz/schema';
import type { Store } from '$lib/store/store';
import { dayOf } from './days';
import { freshId } from './fresh-id';
import type { CorrectedPack } from './learner-memory';
import { PassageBook } from './passage-book';
import { Round } from './round.svelte';

/** What came of opening a round beside a passage. */
export type Opened =
	| { readonly kind: 'round'; readonly round: Round }
	/** Nothing can be asked on this text any more; it can still be read. */
	| { readonly kind: 'nothing' }
	| { readonly kind: 'problem'; readonly problem: LoadProblem };

/** What opening needs of the passage being read. */
export interface ReadingAround {
	readonly passage: PublishedPassage;
	readonly at: BankAddress;
	/** All packs there are. */
	readonly packs: readonly CorrectedPack[];
	/** Returns the text as it is read now, whenever it is asked. */
	readonly level: () => PassageLevel | null;
	readonly way: ReadingWay;
}

/** Picks and begins a round beside a passage, and keeps it. @param readMs time spent on the text until now, in milliseconds */
export async function beginReading(
	readMs: number,
	store: Store,
	around: ReadingAround
): Promise<Opened> {
	const { passage, at, way } = around;
	const loaded = await loadIndex(at, passage.pack);
	if (!loaded.ok) return { kind: 'problem', problem: loaded.error };
	const level = around.level();
	if (!level) return { kind: 'nothing' };
	const { pickReading } = await import('$lib/quiz/reading-pick');
	const [id, seed, now] = [freshId(), freshId(), Date.now()];
	const zone = zoneHere();
	const picked = pickReading(loaded.value, level, {
		today: dayOf(now, zone),
		histories: historyOf(store.attempts()),
		random: seeded(seed)
	});
	if (picked.length === 0) return { kind: 'nothing' };
	const session = beginSession({
		...{ id, seed, now, zone, picked, topic: null },
		pack: passage.pack,
		mode: 'read',
		certainty: store.settings().certainty,
		reading: {
			passage: passage.id,
			level: level.name,
			way,
			marks: [],
			// Section by section there is no time before the questions that means anything.
			readMs: way === 'guided' ? 0 : readMs,
			words: level.words
		}
	});
	store.saveSession(session);
	return roundOf(session, loaded.value, store, around);
}

/** Opens a kept round beside a passage where it stands. */
export async function resumeReading(
	session: Session,
	store: Store,
	around: ReadingAround
): Promise<Opened> {
	const loaded = await loadIndex(around.at, session.pack);
	if (!loaded.ok) return { kind: 'problem', problem: loaded.error };
	// From now on it is played here: a tab that had it notices.
	if (session.phase !== 'done') store.saveSession(session);
	return roundOf(session, loaded.value, store, around);
}

function roundOf(
	session: Session,
	index: PlayIndex,
	store: Store,
	{ at, packs, level }: ReadingAround
): Opened {
	const book = new PassageBook(at, index, level);
	return { kind: 'round', round: new Round({ session, index, book, store, packs }) };
}
