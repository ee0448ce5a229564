import type { Response } from '../items/all';
import { assert } from '../base/result';
import { markResponse, type Book } from './book';
import { canClaim } from './claims';
import type { ReadingEvent } from './reading-step';
import type { Attempt, Certainty, Session } from './schema';

/** Everything that can happen in a session. */
export type SessionEvent =
	| { readonly type: 'draft'; readonly response: Response }
	| { readonly type: 'certainty'; readonly certainty: Certainty }
	| { readonly type: 'hint' }
	| { readonly type: 'respond' }
	| { readonly type: 'skip' }
	/** The current item is not in the bank any more: it leaves the round without an attempt. */
	| { readonly type: 'pass-over' }
	/** The learner says that the response just judged was right. */
	| { readonly type: 'claim' }
	/** The learner takes the response just judged back: it is not to count for memory. */
	| { readonly type: 'take-back' }
	/** `isLast`: the time that was set aside is over, and what was not asked yet leaves the round. */
	| { readonly type: 'next'; readonly isLast?: boolean }
	| { readonly type: 'leave' }
	| { readonly type: 'resume' }
	| ReadingEvent;

/** What a step needs from outside: the moment in milliseconds since 1970, and the fetched items. */
export interface Circumstances {
	readonly now: number;
	readonly book: Book;
}

/**
 * Returns the session after an event: the only way to change one.
 *
 * An event that does not fit the phase (a second `respond`, `next` before feedback, `respond` without a complete draft)
 * changes nothing and returns the very same object, so that a double tap is harmless. Time never runs backwards: a
 * clock set back counts as no time at all.
 */
export function step(session: Session, event: SessionEvent, { now, book }: Circumstances): Session {
	switch (event.type) {
		case 'draft':
			return asking(session) ? { ...session, draft: event.response } : session;
		case 'certainty':
			return asking(session) ? { ...session, certainty: event.certainty } : session;
		case 'hint':
			return asking(session) && !session.hinted ? { ...session, hinted: true } : session;
		case 'respond':
			return respond(session, now, book);
		case 'skip':
			return skip(session, { now, book });
		case 'pass-over':
			return passOver(session, now);
		case 'claim': {
			const attempt = latestAttempt(session);
			return attempt && canClaim(attempt) ? amend(session, { claimed: true }) : session;
		}
		case 'take-back': {
			const attempt = latestAttempt(session);
			const counts = attempt && attempt.mark !== null && !attempt.undone;
			return counts ? amend(session, { undone: true }) : session;
		}
		case 'next':
			return next(session, now, event.isLast);
		case 'leave':
			return session.phase === 'done' || session.leftAt !== null
				? session
				: { ...session, leftAt: now };
		case 'resume':
			return resume(session, now);
		case 'marks':
			return book.reading?.withMarks(session, event.marks) ?? session;
		case 'level':
			return (
				book.reading?.withLevel(session, event, (shorter, at) => turnTo(shorter, at, now)) ??
				session
			);
	}
}

/** Returns the place in the queue that is asked or was just judged, `null` when the round is done. */
export function currentPlace(session: Session): Session['queue'][number] | null {
	return session.phase === 'done' ? null : (session.queue[session.at] ?? null);
}

/** Returns the number, from 1, of the current item among the different items of the round. */
export function currentNumber(session: Session): number {
	const place = session.queue[session.at];
	const first = session.queue.findIndex((p) => p.item === place?.item);
	return Math.min(first < 0 ? session.length : first + 1, session.length);
}

/** Tells whether the current item was skipped before and has come back. */
export function isReturned(session: Session): boolean {
	return session.at >= session.length && session.phase !== 'done';
}

/** Returns the attempt just judged, while its feedback is shown. */
export function latestAttempt(session: Session): Attempt | null {
	return session.phase === 'feedback' ? (session.attempts.at(-1) ?? null) : null;
}

function asking(session: Session): boolean {
	return session.phase === 'asking';
}

function respond(session: Session, now: number, book: Book): Session {
	const place = currentPlace(session);
	if (!asking(session) || !place) return session;
	const mark = markResponse(place.item, session.draft, book);
	if (mark.kind === 'unanswered') return session;
	return judge(
		session,
		{ now, book },
		{
			type: book.item(place.item).type,
			response: session.draft,
			mark: mark.value,
			...(mark.rule === undefined ? {} : { rule: mark.rule })
		}
	);
}

function skip(session: Session, circumstances: Circumstances): Session {
	const place = currentPlace(session);
	if (!asking(session) || !place) return session;
	if (isReturned(session)) return judge(session, circumstances, { response: null, mark: null });
	// A hint once read is not unread by putting the item off.
	const again = session.hinted ? { ...place, hinted: true as const } : place;
	const put = { ...session, queue: [...session.queue, again] };
	return turnTo(put, session.at + 1, circumstances.now);
}

function passOver(session: Session, now: number): Session {
	const place = currentPlace(session);
	if (!asking(session) || !place) return session;
	const stays = (p: Session['queue'][number]) => p.item !== place.item;
	const queue = session.queue.filter(stays);
	// A round needs an item to stand for it, even one that nobody can be asked.
	if (queue.length === 0) return { ...session, at: session.queue.length, phase: 'done' };
	const before = session.queue.slice(0, session.at).filter(stays);
	return turnTo({ ...session, queue, length: session.length - 1 }, before.length, now);
}

function judge(
	session: Session,
	{ now, book }: Circumstances,
	judged: Pick<Attempt, 'response' | 'mark'> & { rule?: string; type?: string }
): Session {
	const place = currentPlace(session);
	assert(place, 'only a session that asks can be judged');
	const attempt: Attempt = {
		id: attemptId(session),
		pack: session.pack,
		item: place.item,
		itemVersion: place.itemVersion,
		fact: place.fact,
		mode: session.mode,
		session: session.id,
		at: now,
		zone: session.zone,
		tookMs: Math.min(86_400_000, Math.max(0, now - session.shownAt)),
		...judged,
		hinted: session.hinted,
		// Whoever gave no response was not asked how sure they were of it.
		certainty: judged.mark === null ? null : session.certainty,
		...book.reading?.attemptReading(session, place.item, book)
	};
	return withAttempt(session, attempt);
}

/** Returns the id of the attempt that the next response will be. */
export function attemptId({ id, attempts }: Session): string {
	return `${id}/${String(attempts.length)}`;
}

/** Returns a session whose current item was judged by an attempt. */
export function withAttempt(session: Session, attempt: Attempt): Session {
	const run = attempt.mark !== null && attempt.mark >= 1 ? session.run + 1 : 0;
	return {
		...session,
		phase: 'feedback',
		attempts: [...session.attempts, attempt],
		run,
		bestRun: Math.max(session.bestRun, run)
	};
}

/** Returns a session past its feedback, if it is there: with its next item, or done. @param now milliseconds since 1970 */
export function turnNext(session: Session, now: number): Session {
	return session.phase === 'feedback' ? turnTo(session, session.at + 1, now) : session;
}

function next(session: Session, now: number, isLast = false): Session {
	if (session.phase !== 'feedback') return session;
	if (!isLast) return turnNext(session, now);
	// What was put off is not asked either: the round is what was judged.
	const judged = new Set(session.attempts.map(({ item }) => item));
	const queue = session.queue.slice(0, session.length).filter(({ item }) => judged.has(item));
	return turnTo({ ...session, queue, length: queue.length }, queue.length, now);
}

function amend(session: Session, change: Partial<Attempt>): Session {
	const attempts = session.attempts.map((attempt, i) =>
		i === session.attempts.length - 1 ? { ...attempt, ...change } : attempt
	);
	return { ...session, attempts };
}

function turnTo(session: Session, at: number, now: number): Session {
	const done = at >= session.queue.length;
	return {
		...session,
		at,
		phase: done ? 'done' : 'asking',
		shownAt: now,
		draft: null,
		hinted: session.queue[at]?.hinted ?? false,
		...(session.reading ? { reading: { ...session.reading, marks: [] } } : {})
	};
}

function resume(session: Session, now: number): Session {
	if (session.phase === 'done') return session;
	const spent = session.leftAt === null ? 0 : Math.max(0, session.leftAt - session.shownAt);
	return { ...session, shownAt: Math.max(0, now - spent), leftAt: null };
}
