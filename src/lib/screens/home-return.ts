import { dateOf, type DayResult } from '$lib/quiz/daily';
import { scoreOf } from '$lib/quiz/points';
import { currentNumber, isReturned } from '$lib/quiz/step';
import type { Session } from '$lib/quiz/schema';
import { dayInWords } from './days';
import type { Hero } from './home-hero';

/** Most items of a round that are shown one by one; more would not fit a phone. */
const mostSlots = 5;

/**
 * Returns the first card for somebody who has played here: the round under way, else today's five, else what comes after.
 *
 * @param kicker the small line above the title where no round is under way, e.g. the title of the pack
 * @param day today's number with its result, if it was played; left out where there are no days
 */
export function heroFor(
	session: Session | null,
	kicker: string,
	day?: { readonly number: number; readonly result: DayResult | undefined }
): Hero {
	if (session && session.phase !== 'done') return carryOn(session);
	if (day) return day.result ? playedDay(day.number, day.result) : openDay(day.number);
	return {
		kind: 'rested',
		kicker,
		title: 'Ten questions',
		text: 'A mixed round, leading with what you have not seen yet. About five minutes.',
		button: 'Play ten',
		query: '?start=quick&n=10',
		slots: [],
		slotsLabel: ''
	};
}

function openDay(number: number): Hero {
	return {
		kind: 'daily',
		kicker: `${dayInWords(dateOf(number))} · No. ${number}`,
		title: 'Today’s five',
		text: 'Five questions, the same for everyone. About three minutes.',
		button: 'Play today’s five',
		query: '?start=daily',
		slots: ['open', 'open', 'open', 'open', 'open'],
		slotsLabel: 'Five questions, none answered yet'
	};
}

function playedDay(number: number, { attempts }: DayResult): Hero {
	const { points, maxPoints } = scoreOf(attempts, attempts.length);
	return {
		kind: 'played',
		kicker: `${dayInWords(dateOf(number))} · No. ${number}`,
		title: 'Today’s\u00a0five: done',
		text: `${points} of ${maxPoints} points. The next five come at midnight.`,
		button: 'Play ten',
		query: '?start=quick&n=10',
		slots: ['done', 'done', 'done', 'done', 'done'],
		slotsLabel: 'Five questions, all answered'
	};
}

function carryOn(session: Session): Hero {
	const { length } = session;
	const number = currentNumber(session);
	const kept = new Set(session.attempts.map((attempt) => attempt.item)).size;
	return {
		kind: 'running',
		kicker: 'Your round is waiting',
		title: isReturned(session)
			? 'Carry on: what you skipped'
			: `Carry on: question ${number} of ${length}`,
		text: `${keptInWords(kept)} It goes on just where you left it.`,
		button: 'Carry on',
		query: '',
		slots: length > mostSlots ? [] : slotsOf(session, number),
		slotsLabel: `${kept} of ${length} answered`
	};
}

function keptInWords(kept: number): string {
	if (kept === 0) return 'Nothing is answered yet.';
	return kept === 1 ? 'Your first answer is kept.' : `Your ${kept} answers are kept.`;
}

function slotsOf({ queue, length, attempts, phase }: Session, number: number): Hero['slots'] {
	const judged = new Set(attempts.map((attempt) => attempt.item));
	return queue.slice(0, length).map(({ item }, i) => {
		if (judged.has(item)) return 'done';
		return phase === 'asking' && i === number - 1 ? 'now' : 'open';
	});
}
