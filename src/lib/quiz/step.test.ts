import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { authoringOf, authorings, type Response } from '../items/all';
import { examples } from '../items/single-choice/examples';
import {
	latestAttempt,
	currentNumber,
	currentPlace,
	isReturned,
	step,
	type SessionEvent
} from './step';
import { pointsOf, scoreOf } from './points';
import { sessionSchema, type Session } from './schema';
import { promptOf } from './book';
import { aBook, aSession } from './testing';

const book = aBook(examples);
const [first] = examples;
if (!first) throw new Error('single-choice has examples');
const at = (now: number) => ({ now, book });
const keyOf = (session: Session): Response => {
	const item = book.item(currentPlace(session)?.item ?? '');
	return book.typeOf(item.type).keyResponse(item);
};
const respond = (session: Session, response: Response, now = 1_005_000) =>
	step(step(session, { type: 'draft', response }, at(now)), { type: 'respond' }, at(now));

describe('respond', () => {
	test('records an attempt with full marks for the key and shows feedback', () => {
		const judged = respond(aSession(examples), keyOf(aSession(examples)));

		expect(judged.phase).toBe('feedback');
		expect(judged.run).toBe(1);
		expect(latestAttempt(judged)).toMatchObject({
			id: 's1/0',
			item: first.id,
			fact: first.fact,
			mark: 1,
			tookMs: 5000,
			hinted: false
		});
	});

	test('changes nothing without a complete draft', () => {
		const session = aSession(examples);

		expect(step(session, { type: 'respond' }, at(1_001_000))).toBe(session);
	});

	test('changes nothing when it comes twice', () => {
		const judged = respond(aSession(examples), { choice: 'nonsense' });

		expect(step(judged, { type: 'respond' }, at(1_006_000))).toBe(judged);
		expect(judged.attempts).toHaveLength(1);
	});

	test('ends the run of right answers when the response is wrong, and keeps the best', () => {
		let session = respond(aSession(examples), keyOf(aSession(examples)));
		session = step(session, { type: 'next' }, at(1_006_000));
		session = respond(session, { choice: 'nonsense' }, 1_007_000);

		expect(session.run).toBe(0);
		expect(session.bestRun).toBe(1);
	});

	test('counts no time when the clock was set back', () => {
		expect(latestAttempt(respond(aSession(examples), { choice: 'x' }, 5))?.tookMs).toBe(0);
	});

	test('keeps the certainty of the learner on the attempt', () => {
		const sure = step(aSession(examples), { type: 'certainty', certainty: 'sure' }, at(1_001_000));

		expect(latestAttempt(respond(sure, { choice: 'x' }))?.certainty).toBe('sure');
	});
});

describe('hint', () => {
	test('costs two of ten points', () => {
		const hinted = step(aSession(examples), { type: 'hint' }, at(1_001_000));
		const attempt = latestAttempt(respond(hinted, keyOf(hinted)));

		expect(attempt?.hinted).toBe(true);
		expect(attempt && pointsOf(attempt)).toBe(8);
	});

	test('does not carry over to the next item', () => {
		const hinted = step(aSession(examples), { type: 'hint' }, at(1_001_000));
		const next = step(respond(hinted, { choice: 'x' }), { type: 'next' }, at(1_006_000));

		expect(next.hinted).toBe(false);
		expect(next.draft).toBeNull();
	});
});

describe('skip', () => {
	test('brings the item back once at the end, then passes it over as unanswered', () => {
		let session = step(aSession(examples), { type: 'skip' }, at(1_001_000));
		expect(currentNumber(session)).toBe(2);
		session = step(respond(session, { choice: 'x' }), { type: 'next' }, at(1_006_000));
		session = step(respond(session, { choice: 'x' }), { type: 'next' }, at(1_007_000));
		expect(currentPlace(session)?.item).toBe(first.id);
		expect(isReturned(session)).toBe(true);
		expect(currentNumber(session)).toBe(1);

		session = step(session, { type: 'skip' }, at(1_008_000));

		expect(latestAttempt(session)).toMatchObject({ item: first.id, mark: null, response: null });
		expect(step(session, { type: 'next' }, at(1_009_000)).phase).toBe('done');
		expect(scoreOf(session.attempts, session.length)).toMatchObject({ unanswered: 1, wrong: 2 });
	});
});

describe('pass-over', () => {
	const passOver = (session: Session) => step(session, { type: 'pass-over' }, at(1_001_000));

	test('drops the item without an attempt and asks the next', () => {
		const session = aSession(examples);
		const passed = passOver(session);

		expect(passed).toMatchObject({ at: 0, phase: 'asking', length: 2, attempts: [] });
		expect(currentPlace(passed)?.item).toBe(session.queue[1]?.item);
	});

	test('drops a skipped item from both its places', () => {
		let session = step(aSession(examples), { type: 'skip' }, at(1_001_000));
		session = step(respond(session, keyOf(session)), { type: 'next' }, at(1_006_000));
		session = step(respond(session, keyOf(session)), { type: 'next' }, at(1_007_000));
		const passed = passOver(session);

		expect(isReturned(session)).toBe(true);
		expect(passed).toMatchObject({ at: 2, phase: 'done', length: 2 });
		expect(passed.queue.map((p) => p.item)).not.toContain(first.id);
	});

	test('ends a round of which no item is left', () => {
		const session = aSession([first]);

		expect(passOver(session)).toMatchObject({ phase: 'done', attempts: [], length: 1 });
	});
});

test('a hint opened before the item was skipped still costs its points when it comes back', () => {
	let session = step(aSession(examples.slice(0, 1)), { type: 'hint' }, at(1_001_000));
	session = step(session, { type: 'skip' }, at(1_002_000));

	const attempt = latestAttempt(respond(session, keyOf(session)));

	expect(attempt?.hinted).toBe(true);
	expect(attempt && pointsOf(attempt)).toBe(8);
});

describe('leave and resume', () => {
	test('do not count the time away', () => {
		let session = aSession(examples);
		session = step(session, { type: 'leave' }, at(1_002_000));
		session = step(session, { type: 'resume' }, at(9_000_000));

		expect(latestAttempt(respond(session, { choice: 'x' }, 9_003_000))?.tookMs).toBe(5000);
	});

	test('keep item, order of options and unsent draft through JSON', () => {
		const before = step(
			aSession(examples),
			{ type: 'draft', response: { choice: 'q' } },
			at(1_002_000)
		);
		const after = step(
			sessionSchema.parse(JSON.parse(JSON.stringify(before))),
			{ type: 'resume' },
			at(2_000_000)
		);

		expect(after.draft).toEqual({ choice: 'q' });
		expect(promptOf(after, first.id, book)).toEqual(promptOf(before, first.id, book));
	});
});

const every = authorings.flatMap((a) => a.examples);
const everyBook = aBook(every);
const keyOfExample = (id: string): Response => {
	const item = everyBook.item(id);
	return authoringOf(item.type).type.keyResponse(item);
};
/** What any session can meet; reading-step.test.ts has what only those beside a passage do. */
type EventType = Exclude<SessionEvent['type'], 'marks' | 'level'>;
const eventArbitrary: fc.Arbitrary<EventType | 'key'> = fc.constantFrom(
	'key',
	'draft',
	'certainty',
	'hint',
	'respond',
	'skip',
	'pass-over',
	'claim',
	'next',
	'leave',
	'resume'
);

function replay(types: readonly (EventType | 'key')[]): Session[] {
	let session = aSession(every);
	let now = 1_000_000;
	return types.map((type) => {
		now += 700;
		const place = currentPlace(session);
		const event: SessionEvent =
			type === 'key'
				? { type: 'draft', response: keyOfExample(place?.item ?? every[0]?.id ?? '') }
				: type === 'draft'
					? { type, response: { text: 'something' } }
					: type === 'certainty'
						? { type, certainty: 'guess' }
						: { type };
		session = step(session, event, { now, book: everyBook });
		return session;
	});
}

test('a session replays to the same result from its seed and events', () => {
	fc.assert(
		fc.property(fc.array(eventArbitrary, { maxLength: 80 }), (types) => {
			expect(replay(types)).toEqual(replay(types));
		})
	);
});

test('every session that events can reach is one the schema accepts', () => {
	fc.assert(
		fc.property(fc.array(eventArbitrary, { maxLength: 80 }), (types) => {
			for (const session of replay(types))
				expect(sessionSchema.safeParse(session).error).toBeUndefined();
		}),
		{ numRuns: 50 }
	);
});

test('no event ever takes an attempt away, gives one item two attempts or earns more than ten points', () => {
	fc.assert(
		fc.property(fc.array(eventArbitrary, { maxLength: 120 }), (types) => {
			let before: Session['attempts'] = [];
			for (const { attempts } of replay(types)) {
				expect(attempts.slice(0, before.length)).toEqual(before);
				expect(new Set(attempts.map((a) => a.item)).size).toBe(attempts.length);
				for (const a of attempts) expect(pointsOf(a)).toBeLessThanOrEqual(10);
				before = attempts;
			}
		})
	);
});

describe('take-back', () => {
	test('marks the response just judged, once, and leaves its mark', () => {
		const judged = respond(aSession(examples), keyOf(aSession(examples)));
		const back = step(judged, { type: 'take-back' }, at(1_006_000));

		expect(latestAttempt(back)).toMatchObject({ undone: true, mark: 1 });
		expect(step(back, { type: 'take-back' }, at(1_006_000))).toBe(back);
	});

	test('does nothing while an item is asked', () => {
		const session = aSession(examples);
		expect(step(session, { type: 'take-back' }, at(1_000_000))).toBe(session);
	});
});

describe('next, as the last', () => {
	test('ends the round with what was judged, and forgets what was put off', () => {
		const put = step(aSession(examples), { type: 'skip' }, at(1_001_000));
		const judged = respond(put, keyOf(put));
		const ended = step(judged, { type: 'next', isLast: true }, at(1_006_000));

		expect(ended).toMatchObject({ phase: 'done', length: 1 });
		expect(ended.queue.map(({ item }) => item)).toEqual(ended.attempts.map(({ item }) => item));
		expect(sessionSchema.safeParse(ended).success).toBe(true);
	});

	test('does nothing while an item is asked', () => {
		const session = aSession(examples);
		expect(step(session, { type: 'next', isLast: true }, at(1_000_000))).toBe(session);
	});
});
