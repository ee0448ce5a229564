import { learningDayHour } from '../base/days';
import { clockShift } from './clock-shift';
import type { Card } from './card';
import type { Scheduler } from './scheduler';

const dayMs = 86_400_000;
const rolloverMs = learningDayHour * 3_600_000;

/** Returns when the learning day of a moment ends: the next four o'clock in the morning on the clocks of a zone. */
export function endOfDay(now: number, zone: string): number {
	const shifted = now + clockShift(now, zone) - rolloverMs;
	return now + dayMs - (shifted - Math.floor(shifted / dayMs) * dayMs);
}

/**
 * Returns how many cards come due on each of the next days; what is overdue counts today.
 *
 * @param days how many days, today first
 */
export function dueByDay(
	cards: Iterable<Card>,
	{ now, zone, days }: { readonly now: number; readonly zone: string; readonly days: number }
): number[] {
	const counts = new Array<number>(days).fill(0);
	const end = endOfDay(now, zone);
	for (const { due, last } of cards) {
		if (last === null) continue;
		const day = Math.max(0, Math.ceil((due + 1 - end) / dayMs));
		if (day < days) counts[day] = (counts[day] ?? 0) + 1;
	}
	return counts;
}

/** Returns the next moment a card comes due after now, `null` where none does. */
export function nextDue(cards: Iterable<Card>, now: number): number | null {
	let next: number | null = null;
	for (const { due, last } of cards) {
		if (last !== null && due > now && (next === null || due < next)) next = due;
	}
	return next;
}

/** Returns the expected number of facts recalled at a moment: the sum of the retrievabilities. */
export function expectedRecalled(
	cards: Iterable<Card>,
	scheduler: Pick<Scheduler, 'retrievability'>,
	now: number
): number {
	let sum = 0;
	for (const card of cards) sum += scheduler.retrievability(card, now);
	return sum;
}

/** Below this retrievability a fact is more likely gone than not: it is urgent. */
const urgentBelow = 0.5;
/** Share of a session new facts may take while others wait that are due. */
const newShare = 0.5;

/**
 * Returns how many new facts a day has room for.
 *
 * Up to half of the session, even where more is due than fits: the simulation (docs/memory.md) shows that meeting twice
 * as many facts is worth more than polishing each of half as many. Less where facts more likely gone than not would
 * not fit, today or tomorrow. Where less is due than fits, new facts take the rest, as long as what is due tomorrow
 * and they themselves stay under the cap.
 *
 * @param most questions a day may have
 */
export function roomForNew(
	cards: Iterable<Card>,
	scheduler: Pick<Scheduler, 'retrievability'>,
	{ now, zone, most }: { readonly now: number; readonly zone: string; readonly most: number }
): number {
	const [today, tomorrow] = [endOfDay(now, zone), endOfDay(now, zone) + dayMs];
	const load = { due: 0, dueTomorrow: 0, urgent: 0, urgentTomorrow: 0 };
	for (const card of cards) {
		if (card.last === null || card.due >= tomorrow) continue;
		const isDue = card.due <= now;
		if (isDue) load.due++;
		else if (card.due >= today) load.dueTomorrow++;
		if (scheduler.retrievability(card, now + dayMs) >= urgentBelow) continue;
		load.urgentTomorrow++;
		if (isDue && scheduler.retrievability(card, now) < urgentBelow) load.urgent++;
	}
	const beside = Math.min(
		Math.floor(most * newShare),
		most - Math.min(load.urgent, load.urgentTomorrow)
	);
	const left = Math.min(most - load.due, most - load.dueTomorrow);
	return Math.max(0, beside, left);
}
