import { describe, expect, it } from 'vitest';
import { anEntry, anIndex } from '$lib/quiz/testing';
import { beginSession } from '$lib/quiz/begin';
import type { Attempt, Certainty, Session } from '$lib/quiz/schema';
import { calibrationOf, missedOf, movesOf } from './round-result';
import { segmentsOf } from './segments';

const entries = ['one', 'two', 'three'].map((id) => anEntry({ id, topic: 'aid' }));
const fresh: Session = beginSession({
	id: 's1',
	pack: 'pack',
	mode: 'quick',
	topic: null,
	seed: 'seed',
	zone: 'Europe/London',
	now: 1000,
	picked: entries,
	certainty: null
});

function anAttempt(item: string, mark: number | null, more: Partial<Attempt> = {}): Attempt {
	return {
		id: `s1/${item}`,
		pack: 'pack',
		item,
		itemVersion: 1,
		fact: `fact-of-${item}`,
		mode: 'quick',
		session: 's1',
		at: 2000,
		zone: 'Europe/London',
		tookMs: 500,
		response: null,
		mark,
		hinted: false,
		certainty: null,
		...more
	};
}

describe('segmentsOf', () => {
	it('marks the first as now and the rest as to come', () => {
		expect(segmentsOf(fresh)).toEqual(['now', 'to-come', 'to-come']);
	});

	it('shows the outcome of each item judged', () => {
		const attempts = [anAttempt('one', 0.5), anAttempt('two', null)];
		const session: Session = { ...fresh, at: 2, attempts };
		expect(segmentsOf(session)).toEqual(['partly', 'unanswered', 'now']);
	});

	it('shows no item as now while feedback is read', () => {
		const session: Session = { ...fresh, phase: 'feedback', attempts: [anAttempt('one', 1)] };
		expect(segmentsOf(session)).toEqual(['right', 'to-come', 'to-come']);
	});

	it('marks a skipped item in its first place when it comes back', () => {
		const [first, ...rest] = fresh.queue;
		const session: Session = {
			...fresh,
			queue: first ? [first, ...rest, first] : [],
			at: 3,
			attempts: [anAttempt('two', 1), anAttempt('three', 0)]
		};
		expect(segmentsOf(session)).toEqual(['now', 'right', 'wrong']);
	});
});

describe('movesOf', () => {
	const index = {
		...anIndex([...entries, anEntry({ id: 'four', topic: 'clash' })]),
		topics: [
			{ id: 'clash', title: 'The clash', icon: 'speech' },
			{ id: 'aid', title: 'Money', icon: 'pound' }
		]
	};

	it('counts the facts right before and after, and leaves out untouched topics', () => {
		const log = [
			anAttempt('one', 1, { session: 's0', at: 500 }),
			anAttempt('two', 0, { session: 's0', at: 500 })
		];
		const session = { ...fresh, attempts: [anAttempt('one', 0), anAttempt('two', 1)] };
		expect(movesOf(session, index, log)).toEqual([
			{ topic: 'aid', title: 'Money', before: 1, after: 1, facts: 3 }
		]);
	});

	it('comes to the same whether the log holds the session already or not', () => {
		const session = { ...fresh, attempts: [anAttempt('one', 1), anAttempt('two', 1)] };
		expect(movesOf(session, index, session.attempts)).toEqual(movesOf(session, index, []));
		expect(movesOf(session, index, [])[0]).toMatchObject({ before: 0, after: 2 });
	});

	it('leaves later sessions out', () => {
		const session = { ...fresh, attempts: [anAttempt('one', 0)] };
		const later = [anAttempt('one', 1, { session: 's2', at: 9000 })];
		expect(movesOf(session, index, later)[0]).toMatchObject({ before: 0, after: 0 });
	});
});

describe('calibrationOf', () => {
	const said = (certainty: Certainty | null, mark: number) => anAttempt('one', mark, { certainty });

	it('speaks of the surest responses', () => {
		const attempts = [said('sure', 1), said('sure', 0), said('guess', 1), said('sure', 1)];
		expect(calibrationOf(attempts)).toEqual({ certainty: 'sure', right: 2, of: 3 });
	});

	it('speaks of the next surest where nobody was sure', () => {
		const attempts = [said('think-so', 0.5), said('guess', 1)];
		expect(calibrationOf(attempts)).toEqual({ certainty: 'think-so', right: 0, of: 1 });
	});

	it('says nothing where nothing was said', () => {
		expect(calibrationOf([said(null, 1)])).toBeNull();
	});
});

describe('missedOf', () => {
	it('keeps wrong, partly right and unanswered ones', () => {
		const attempts = [
			anAttempt('one', 1),
			anAttempt('two', 0.5),
			anAttempt('three', null),
			anAttempt('four', 0)
		];
		expect(missedOf(attempts).map((a) => a.item)).toEqual(['two', 'three', 'four']);
	});
});
