import { describe, expect, test } from 'vitest';
import { shortTextAuthoring } from '../items/short-text/authoring';
import { singleChoiceAuthoring } from '../items/single-choice/authoring';
import type { Item, Response } from '../items/all';
import { canClaim, claimsIn } from './claims';
import { pointsOf } from './points';
import { latestAttempt, step, type SessionEvent } from './step';
import { aBook, aSession } from './testing';

const [typed] = shortTextAuthoring.examples;
const [chosen] = singleChoiceAuthoring.examples;

/** Plays one item with a response, then says it was right. */
function afterClaim(item: Item | undefined, response: Response) {
	const items = item ? [item] : [];
	const book = aBook(items);
	const events: SessionEvent[] = [
		{ type: 'draft', response },
		{ type: 'respond' },
		{ type: 'claim' }
	];
	return events.reduce(
		(session, event) => step(session, event, { now: 1_000_000, book }),
		aSession(items)
	);
}

describe('a claim', () => {
	test('stands beside the mark, which stays', () => {
		const session = afterClaim(typed, { text: 'Balmoral' });
		const attempt = latestAttempt(session);

		expect(attempt).toMatchObject({ mark: 0, claimed: true });
		expect(attempt && pointsOf(attempt)).toBe(0);
		expect(claimsIn(session.attempts)).toBe(1);
	});

	test('is made once', () => {
		const session = afterClaim(typed, { text: 'Balmoral' });

		expect(step(session, { type: 'claim' }, { now: 1_000_001, book: aBook([]) })).toBe(session);
	});

	test('is not there for what was right, or chosen from a list', () => {
		const right = afterClaim(typed, { text: 'Sandringham' });
		const listed = afterClaim(chosen, { choice: 'anything' });

		expect(claimsIn([...right.attempts, ...listed.attempts])).toBe(0);
		expect(right.attempts.map(canClaim)).toEqual([false]);
	});

	test('waits for the feedback', () => {
		const session = aSession(typed ? [typed] : []);

		expect(step(session, { type: 'claim' }, { now: 1, book: aBook([]) })).toBe(session);
	});
});
