import type { LevelName } from '../bank/levels';
import type { Book } from './book';
import type { AttemptReading, TextMark } from './reading-schema';
import type { Session } from './schema';

/** Most runs of words one may mark for one item. */
export const mostMarks = 20;

/** What happens only in a session of reading. */
export type ReadingEvent =
	/** The learner marks words, or takes marks back: these stand now. */
	| { readonly type: 'marks'; readonly marks: readonly TextMark[] }
	/** The text is read at another level from now on. */
	| {
			readonly type: 'level';
			readonly level: LevelName;
			/** Marks that stand in the new text. */
			readonly marks: readonly TextMark[];
			/** Ids of the items that may be asked on the new text. */
			readonly items: readonly string[];
	  };

/** The rules of a session of reading; they come with its book, so that no other session waits for them. */
export interface ReadingRules {
	readonly withMarks: typeof withMarks;
	readonly withLevel: typeof withLevel;
	readonly attemptReading: typeof attemptReading;
}

/** Returns a session with other words marked for its current item. */
function withMarks(session: Session, marks: readonly TextMark[]): Session {
	const { reading } = session;
	if (!reading || session.phase !== 'asking') return session;
	return { ...session, reading: { ...reading, marks: marks.slice(0, mostMarks) } };
}

/**
 * Returns a session read at another level. Items judged stay, whatever the new text tells; those to come whose evidence
 * is not in the new text leave the round.
 *
 * @param turned what a session becomes when its current item has left
 */
function withLevel(
	session: Session,
	{ level, marks, items }: Extract<ReadingEvent, { type: 'level' }>,
	turned: (session: Session, at: number) => Session
): Session {
	const { reading } = session;
	if (!reading || reading.level === level) return session;
	const read: Session = { ...session, reading: { ...reading, level, marks: [...marks] } };
	if (session.phase === 'done') return read;
	const judged = new Set(session.attempts.map((attempt) => attempt.item));
	const stays = ({ item }: Session['queue'][number]) => judged.has(item) || items.includes(item);
	const queue = session.queue.filter(stays);
	const gone = new Set(session.queue.filter((place) => !stays(place)).map(({ item }) => item));
	if (gone.size === 0) return read;
	// A round needs an item to stand for it, even one that nobody can be asked.
	if (queue.length === 0) return { ...read, at: session.queue.length, phase: 'done' };
	const at = session.queue.slice(0, session.at).filter(stays).length;
	const current = session.queue[session.at];
	const shorter = { ...read, queue, length: session.length - gone.size };
	return current && stays(current) ? { ...shorter, at } : turned(shorter, at);
}

/** Returns what an attempt remembers of the passage it was made beside. */
function attemptReading(
	{ reading }: Session,
	item: string,
	book: Book
): { reading?: AttemptReading } {
	if (!reading) return {};
	const { passage, level, way, marks } = reading;
	const evidence = book.judgeMarks?.(item, marks) ?? null;
	return {
		reading: {
			...{ passage, level, way },
			...(marks.length === 0 ? {} : { marks }),
			...(evidence === null ? {} : { evidence })
		}
	};
}

/** What a book of a session of reading carries as its `reading`. */
export const readingRules: ReadingRules = { withMarks, withLevel, attemptReading };
