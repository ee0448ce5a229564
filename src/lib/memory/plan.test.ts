import { describe, expect, test } from 'vitest';
import { dueByDay, endOfDay, nextDue, roomForNew } from './forecast';
import { demandFor, formOf, nextItem, type Askable } from './next-item';
import { hasTimeFor, minutesFor, paceOf, questionsIn, spentIn, usualPace } from './pace';
import { defaultParameters } from './parameters';
import { askableOn, planSession, type PlanInput } from './plan';
import { Scheduler } from './scheduler';
import { aCard, anAskable, dayMs, morning } from './testing';

const scheduler = new Scheduler(defaultParameters);
const zone = 'Europe/London';
const choice = anAskable({ item: 'pack/choice' });
const verdict = anAskable({ item: 'pack/verdict', type: 'true-false-not-given' });
const cloze = anAskable({ item: 'pack/cloze', type: 'cloze' });
const typed = anAskable({ item: 'pack/typed', type: 'short-text' });
const all = [choice, verdict, cloze, typed];

describe('nextItem', () => {
	test.each<[number, Askable, Askable]>([
		[1, verdict, choice],
		[6.9, choice, verdict],
		[7, choice, cloze],
		[20.9, choice, cloze],
		[21, choice, typed],
		[300, typed, cloze]
	])('at a stability of %d days, after one form, asks in the fitting other', (s, last, next) => {
		expect(nextItem(aCard({ stability: s, reps: 0 }), all, last)).toBe(next);
	});

	test('recognises first what was never asked', () => {
		expect(nextItem(undefined, [typed, cloze, choice], null)).toBe(choice);
	});

	test('asks the same item again rather than nothing', () => {
		expect(nextItem(aCard(), [typed], typed)).toBe(typed);
		expect(nextItem(aCard(), [], null)).toBeNull();
	});

	test('takes another item of the same type before the same item', () => {
		const second = anAskable({ item: 'pack/second' });
		expect(nextItem(aCard(), [choice, second], choice)).toBe(second);
	});

	test('knows forms by what is shown', () => {
		expect([demandFor(undefined), formOf('numeric'), formOf('matching')]).toEqual([
			0,
			'recall',
			'recognition'
		]);
	});
});

function input(change: Partial<PlanInput>): PlanInput {
	return {
		cards: [],
		scheduler,
		askable: new Map(),
		now: morning,
		zone,
		most: 10,
		lastOf: () => null,
		...change
	};
}

/** Facts with one item each, by their names. */
function facts(...names: readonly string[]) {
	return new Map(names.map((fact) => [fact, [anAskable({ fact, item: `${fact}-item` })]]));
}

describe('planSession', () => {
	test('asks what is most likely forgotten first, and no more than fits', () => {
		const cards = [
			aCard({ fact: 'p/fresh', last: morning - 4 * dayMs }),
			aCard({ fact: 'p/faint', last: morning - 40 * dayMs }),
			aCard({ fact: 'p/fair', last: morning - 9 * dayMs }),
			aCard({ fact: 'p/later', due: morning + 1 })
		];
		const askable = facts('p/fresh', 'p/faint', 'p/fair', 'p/later');
		const plan = planSession(input({ cards, askable, most: 2 }));
		expect(plan.reviews.map(({ fact }) => fact)).toEqual(['p/faint', 'p/fair']);
		expect(plan.due).toBe(3);
	});

	test('is no longer after sixty days away with hundreds due', () => {
		const names = Array.from({ length: 400 }, (_, i) => `p/${i}`);
		const cards = names.map((fact) => aCard({ fact, last: morning - 64 * dayMs }));
		const unseen = ['p/new-1', 'p/new-2'];
		const askable = facts(...names, ...unseen);
		const plan = planSession(input({ cards, askable, unseen, most: 14 }));
		expect(plan.reviews.length + plan.fresh.length).toBe(14);
	});

	test('never asks a fact twice nor items of which one gives the other away', () => {
		const cards = ['p/a', 'p/b'].map((fact) => aCard({ fact }));
		const askable = new Map([
			[
				'p/a',
				[
					anAskable({ fact: 'p/a', item: 'p/a-1', enemies: ['p/b-1'] }),
					anAskable({ fact: 'p/a', item: 'p/a-2', enemies: ['p/b-1'], type: 'numeric' })
				]
			],
			['p/b', [anAskable({ fact: 'p/b', item: 'p/b-1', enemies: ['p/a-1', 'p/a-2'] })]]
		]);
		const { reviews, due } = planSession(input({ cards, askable }));
		expect(reviews).toHaveLength(1);
		expect(due).toBe(2);
	});

	test('shows what slipped eight times instead of asking it', () => {
		const leech = aCard({ fact: 'p/a', lapses: 8 });
		const plan = planSession(input({ cards: [leech], askable: facts('p/a') }));
		expect(plan).toMatchObject({ reviews: [], leeches: [leech], due: 1 });
		const almost = [aCard({ fact: 'p/a', lapses: 7 })];
		expect(planSession(input({ cards: almost, askable: facts('p/a') })).reviews).toHaveLength(1);
	});

	test('passes over facts the bank does not hold, and asks corrected ones first', () => {
		const cards = [aCard({ fact: 'p/gone' }), aCard({ fact: 'p/a' })];
		const restarted = ['p/fixed', 'p/lost'];
		const plan = planSession(input({ cards, askable: facts('p/a', 'p/fixed'), restarted }));
		expect(plan.reviews.map(({ fact }) => fact)).toEqual(['p/fixed', 'p/a']);
		expect(plan.due).toBe(2);
	});

	test('gives new facts half of a session at most while others are due', () => {
		const names = Array.from({ length: 30 }, (_, i) => `p/${i}`);
		const unseen = Array.from({ length: 30 }, (_, i) => `p/new-${i}`);
		const cards = names.map((fact) => aCard({ fact }));
		const plan = planSession(input({ cards, askable: facts(...names, ...unseen), unseen }));
		expect([plan.reviews.length, plan.fresh.length]).toEqual([5, 5]);
	});
});

describe('askableOn', () => {
	test('leaves out what is not published yet and what has retired', () => {
		const items = [
			anAskable({ item: 'p/early', published: '2026-03-03' }),
			anAskable({ item: 'p/now', retires: '2026-03-02' }),
			anAskable({ item: 'p/old', fact: 'p/old', retires: '2026-03-01' })
		];
		const askable = askableOn('2026-03-02', items);
		expect([...askable.values()].flat().map(({ item }) => item)).toEqual(['p/now']);
	});
});

describe('roomForNew', () => {
	const day = { now: morning, zone, most: 10 };

	test('is none where more is nearly lost than fits', () => {
		const lost = Array.from({ length: 12 }, () =>
			aCard({ last: morning - 900 * dayMs, stability: 1 })
		);
		expect(roomForNew(lost, scheduler, day)).toBe(0);
	});

	test('fills a day with little due, but not one whose morrow is full', () => {
		expect(roomForNew([], scheduler, day)).toBe(10);
		const tomorrow = Array.from({ length: 8 }, () => aCard({ due: morning + dayMs }));
		expect(roomForNew(tomorrow, scheduler, day)).toBe(5);
	});
});

describe('forecast', () => {
	test('ends a day at four in the morning, also when the clocks change', () => {
		const end = (moment: string) => new Date(endOfDay(Date.parse(moment), zone)).toISOString();
		expect(end('2026-03-02T03:59:00Z')).toBe('2026-03-02T04:00:00.000Z');
		expect(end('2026-03-02T04:00:00Z')).toBe('2026-03-03T04:00:00.000Z');
		expect(end('2026-07-02T08:00:00Z')).toBe('2026-07-03T03:00:00.000Z');
	});

	test('counts what comes due by day, what is overdue today', () => {
		const cards = [-9, 0, 1, 1, 3, 99].map((days) => aCard({ due: morning + days * dayMs }));
		expect(dueByDay(cards, { now: morning, zone, days: 4 })).toEqual([2, 2, 0, 1]);
		expect(nextDue(cards, morning)).toBe(morning + dayMs);
		expect(nextDue([], morning)).toBeNull();
	});
});

describe('pace', () => {
	const at = (session: string, ...seconds: readonly number[]) =>
		seconds.map((second) => ({ session, at: morning + second * 1000, tookMs: 3_000 }));

	test('is that of somebody unknown until five times are known', () => {
		expect(paceOf(at('a', 0, 10, 20, 30, 40))).toBe(usualPace);
	});

	test('is the middle time from response to response inside sessions', () => {
		const pace = paceOf([...at('a', 0, 10, 20, 30), ...at('b', 900, 910, 920, 960)]);
		expect(pace).toEqual({ usualMs: 10_000, slowMs: 40_000 });
	});

	test('takes a night between two responses for two minutes', () => {
		expect(spentIn(at('a', 0, 40_000))).toBe(123_000);
		expect(spentIn([])).toBe(0);
	});

	test('fits questions into minutes and stops before they are over', () => {
		expect(questionsIn(5, usualPace)).toBe(14);
		expect(questionsIn(1, { usualMs: 120_000, slowMs: 120_000 })).toBe(1);
		expect(questionsIn(null, usualPace)).toBe(Infinity);
		expect(minutesFor(14, usualPace)).toBe(5);
		expect(hasTimeFor(225_000, usualPace, 5)).toBe(true);
		expect(hasTimeFor(226_000, usualPace, 5)).toBe(false);
		expect(hasTimeFor(9e9, usualPace, null)).toBe(true);
	});
});
