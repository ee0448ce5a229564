import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { examples } from '../items/single-choice/examples';
import { caughtUp } from './catch-up';
import type { Session } from './schema';
import { currentPlace, step, type SessionEvent } from './step';
import { aBook, aSession } from './testing';

const book = aBook(examples);
const play = (events: readonly SessionEvent[], from = aSession(examples)): Session =>
	events.reduce((session, event, i) => step(session, event, { now: 1_001_000 + i, book }), from);
const judged: SessionEvent[] = [
	{ type: 'draft', response: { choice: 'nonsense' } },
	{ type: 'respond' }
];

describe('caughtUp', () => {
	test('shows the feedback of an attempt recorded after the session was kept', () => {
		const kept = play(judged.slice(0, 1));
		const seen = play(judged);

		expect(caughtUp(kept, seen.attempts)).toEqual(seen);
	});

	test('leaves a session whose attempts are all its own as it is', () => {
		for (const session of [aSession(examples), play(judged), play([...judged, { type: 'next' }])])
			expect(caughtUp(session, session.attempts)).toBe(session);
	});

	test('takes no attempt of another item than the one at hand', () => {
		const kept = aSession(examples);
		const [attempt] = play(judged).attempts;
		if (!attempt) throw new Error('it was judged');

		expect(caughtUp(kept, [{ ...attempt, item: 'another' }])).toBe(kept);
	});

	test('brings a session to where it was, however long ago it was kept, if nothing was skipped since', () => {
		const round = fc.array(
			fc.constantFrom<SessionEvent[]>(
				[...judged, { type: 'next' }],
				[{ type: 'hint' }, ...judged],
				[{ type: 'next' }]
			),
			{ maxLength: 12 }
		);
		fc.assert(
			fc.property(fc.nat(2), round, fc.nat(40), (skipped, parts, after) => {
				const begun = play(Array<SessionEvent>(skipped).fill({ type: 'skip' }));
				const events = parts.flat();
				const whole = play(events, begun);
				const kept = play(events.slice(0, after), begun);
				const found = caughtUp(kept, whole.attempts);

				expect(found.attempts).toEqual(whole.attempts);
				expect([found.run, found.bestRun]).toEqual([whole.run, whole.bestRun]);
				// All but the turn to what comes next is in the attempts.
				const turned = play([{ type: 'next' }], found);
				const place = currentPlace(whole.phase === 'feedback' ? found : turned);
				expect([place, currentPlace(kept)]).toContainEqual(currentPlace(whole));
			})
		);
	});
});
