import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { examples } from '../items/single-choice/examples';
import type { Book } from './book';
import type { TextMark } from './reading-schema';
import { readingRules } from './reading-step';
import { sessionSchema, type Session } from './schema';
import { currentPlace, step, type SessionEvent } from './step';
import { aBook, aSession } from './testing';

const ids = examples.map(({ id }) => id);
const mark: TextMark = { paragraph: 'p1', from: 0, to: 4 };
const book: Book = {
	...aBook(examples),
	reading: readingRules,
	judgeMarks: (_, marks) => (marks.length === 0 ? null : 'right')
};
const send = (session: Session, event: SessionEvent, now = 1_001_000) =>
	step(session, event, { now, book });
const all = (...sent: readonly SessionEvent[]) =>
	sent.reduce((s, event) => send(s, event), begun());

function begun(): Session {
	return {
		...aSession(examples),
		mode: 'read',
		reading: {
			...{ passage: 'loan', level: 'standard', way: 'open', marks: [], readMs: 60_000, words: 300 }
		}
	};
}

const key = (session: Session): SessionEvent => {
	const item = book.item(currentPlace(session)?.item ?? '');
	return { type: 'draft', response: book.typeOf(item.type).keyResponse(item) };
};
const marked: SessionEvent = { type: 'marks', marks: [mark] };
const toLevel = (level: 'simple' | 'full', items: readonly string[], marks: TextMark[] = []) =>
	({ type: 'level', level, marks, items }) as const;

describe('marks', () => {
	test('are kept with the attempt and judged apart from the response', () => {
		const judged = all(marked, key(begun()), { type: 'respond' });

		expect(judged.attempts).toMatchObject([
			{
				mark: 1,
				reading: {
					passage: 'loan',
					level: 'standard',
					way: 'open',
					marks: [mark],
					evidence: 'right'
				}
			}
		]);
	});

	test('are not missed: an attempt without them says nothing of evidence', () => {
		const judged = all(key(begun()), { type: 'respond' });

		expect(judged.attempts[0]?.reading).toEqual({
			passage: 'loan',
			level: 'standard',
			way: 'open'
		});
	});

	test('are gone with the next item', () => {
		const next = all(marked, key(begun()), { type: 'respond' }, { type: 'next' });

		expect(next.reading?.marks).toEqual([]);
	});

	test('change nothing once the item is judged, or where there is no passage', () => {
		const judged = all(key(begun()), { type: 'respond' });
		const plain = aSession(examples);

		expect(send(judged, marked)).toBe(judged);
		expect(send(plain, marked)).toBe(plain);
	});
});

describe('level', () => {
	test('keeps the round, its draft and the marks that stand in the new text', () => {
		const asked = all(marked, key(begun()));
		const changed = send(asked, toLevel('full', ids, [mark]));

		expect(changed).toEqual({ ...asked, reading: { ...asked.reading, level: 'full' } });
	});

	test('takes out an item to come that the new text does not prove', () => {
		const changed = all(key(begun()), toLevel('simple', ids.slice(0, -1)));

		expect(changed.queue.map(({ item }) => item)).toEqual(ids.slice(0, -1));
		expect(changed.length).toBe(ids.length - 1);
		expect(changed.draft).not.toBeNull();
	});

	test('turns to the next item where the current one is taken out', () => {
		const changed = all(key(begun()), toLevel('simple', ids.slice(1)));

		expect(currentPlace(changed)?.item).toBe(ids[1]);
		expect(changed.draft).toBeNull();
	});

	test('keeps an item that was judged, whatever the new text tells', () => {
		const changed = all(key(begun()), { type: 'respond' }, toLevel('simple', ids.slice(1)));

		expect(changed.phase).toBe('feedback');
		expect(changed.queue.map(({ item }) => item)).toEqual(ids);
	});

	test('ends the round where nothing is left to ask', () => {
		expect(all(toLevel('simple', [])).phase).toBe('done');
	});

	test('leaves one memory: the attempt names the same fact at every level', () => {
		const respond = { type: 'respond' } as const;
		const [here, there] = [
			all(key(begun()), respond),
			all(toLevel('full', ids), key(begun()), respond)
		];

		expect(here.attempts[0]?.fact).toBe(there.attempts[0]?.fact);
		expect(there.attempts[0]?.reading?.level).toBe('full');
	});

	test('never leaves the queue, and every session can be stored, whatever happens', () => {
		const event = fc.oneof(
			fc.constantFrom<SessionEvent>(
				{ type: 'skip' },
				{ type: 'respond' },
				{ type: 'next' },
				{ type: 'hint' },
				{ type: 'pass-over' },
				{ type: 'leave' },
				{ type: 'resume' },
				marked
			),
			fc
				.tuple(fc.constantFrom('simple' as const, 'full' as const), fc.subarray(ids))
				.map(([level, items]) => toLevel(level, items)),
			fc.constant('key' as const)
		);
		fc.assert(
			fc.property(fc.array(event, { maxLength: 40 }), (events) => {
				let session = begun();
				for (const each of events) {
					if (each === 'key' && session.phase === 'done') continue;
					session = send(session, each === 'key' ? key(session) : each);
					expect(sessionSchema.safeParse(session).success).toBe(true);
					if (session.phase !== 'done') expect(currentPlace(session)).not.toBeNull();
					expect(session.attempts.length).toBeLessThanOrEqual(ids.length);
				}
			})
		);
	});
});
