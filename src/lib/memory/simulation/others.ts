import type { Random } from '../../base/random';
import type { Rating } from '../rate';
import type { Day, Outcome, Policy, Question } from './policy';

const dayMs = 86_400_000;

/** A card of SM-2 or Leitner. */
interface Plan {
	/** Days until it is asked again. */
	interval: number;
	due: number;
	/** SM-2: right responses in a row, and the ease. */
	reps: number;
	ease: number;
	/** Leitner: 0..4. */
	box: number;
}

/** Days a card rests in each box of Leitner. */
const boxDays = [1, 2, 4, 8, 16];

/** Quality of SM-2 by rating (Wozniak, Optimization of learning, 1990: 0..5, from 3 on it is a pass). */
const quality: Readonly<Record<Rating, number>> = { again: 1, hard: 3, good: 4, easy: 5 };

/** How a scheduler moves a card after a question. */
type Move = (plan: Plan, rating: Rating) => void;

/** SM-2: intervals 1 and 6 days, then times the ease; a failure starts again. */
export const sm2: Move = (plan, rating) => {
	const q = quality[rating];
	if (q < 3) {
		plan.reps = 0;
		plan.interval = 1;
	} else {
		plan.reps++;
		plan.interval =
			plan.reps === 1 ? 1 : plan.reps === 2 ? 6 : Math.round(plan.interval * plan.ease);
	}
	plan.ease = Math.max(1.3, plan.ease + 0.1 - (5 - q) * (0.08 + (5 - q) * 0.02));
};

/** Leitner: right goes one box on, wrong back to the first. */
export const leitner: Move = (plan, rating) => {
	plan.box = rating === 'again' ? 0 : Math.min(boxDays.length - 1, plan.box + 1);
	plan.interval = boxDays[plan.box] ?? 1;
};

/**
 * Whether what is due must be done, as these schedulers have it, or waits when the minutes are over; `half new` gives
 * them our share of new facts as well, so that only the schedules differ.
 */
export type Cap = 'all due' | 'capped' | 'half new';

/** Asks what is due, the longest overdue first, then new facts while there is time. */
export class Classic implements Policy {
	readonly #move: Move;
	readonly #cap: Cap;
	readonly #budgetMs: number;
	readonly #paceMs: number;
	readonly #random: Random;
	readonly #plans = new Map<number, Plan>();
	#due: number[] = [];
	#published = 0;
	#met = 0;

	constructor(
		move: Move,
		cap: Cap,
		{ budgetMs, paceMs, random }: { budgetMs: number; paceMs: number; random: Random }
	) {
		this.#move = move;
		this.#cap = cap;
		this.#budgetMs = budgetMs;
		this.#paceMs = paceMs;
		this.#random = random;
	}

	begin({ now, published }: Day): void {
		this.#published = published;
		this.#due = [...this.#plans]
			.filter(([, { due }]) => due <= now)
			.sort(([, a], [, b]) => a.due - b.due)
			.map(([fact]) => fact);
	}

	next(spentMs: number): Question | null {
		const hasTime = spentMs + this.#paceMs <= this.#budgetMs;
		const fresh = hasTime && this.#met < this.#published ? this.#met : undefined;
		const isNewsTime = this.#cap === 'half new' && spentMs < this.#budgetMs / 2;
		const due = hasTime || this.#cap === 'all due' ? this.#due[0] : undefined;
		const fact = isNewsTime ? (fresh ?? due) : (due ?? fresh);
		if (fact === due) this.#due.shift();
		if (fact === undefined) return null;
		return { fact, form: this.#random() < 0.5 ? 'recognition' : 'recall' };
	}

	took({ fact, at, rating }: Outcome): void {
		this.#met = Math.max(this.#met, fact + 1);
		const fresh: Plan = { interval: 0, due: 0, reps: 0, ease: 2.5, box: -1 };
		const plan = this.#plans.get(fact) ?? fresh;
		this.#move(plan, rating);
		// Due with the morning of the day, as ours is.
		plan.due = Math.floor(at / dayMs) * dayMs + plan.interval * dayMs;
		this.#plans.set(fact, plan);
	}
}

/** Asks facts not met yet in any order, and once all are met any fact, for as long as there is time. */
export class RandomUnseen implements Policy {
	readonly #budgetMs: number;
	readonly #paceMs: number;
	readonly #random: Random;
	#unseen: number[] = [];
	#pool: number[] = [];
	#published = 0;

	constructor({ budgetMs, paceMs, random }: { budgetMs: number; paceMs: number; random: Random }) {
		this.#budgetMs = budgetMs;
		this.#paceMs = paceMs;
		this.#random = random;
	}

	begin({ published }: Day): void {
		for (let fact = this.#published; fact < published; fact++) this.#unseen.push(fact);
		this.#published = published;
		this.#pool = Array.from({ length: published }, (_, fact) => fact);
	}

	next(spentMs: number): Question | null {
		if (spentMs + this.#paceMs > this.#budgetMs) return null;
		const pool = this.#unseen.length > 0 ? this.#unseen : this.#pool;
		const fact = pool[Math.floor(this.#random() * pool.length)];
		if (fact === undefined) return null;
		return { fact, form: this.#random() < 0.5 ? 'recognition' : 'recall' };
	}

	took({ fact }: Outcome): void {
		this.#unseen = this.#unseen.filter((other) => other !== fact);
		this.#pool = this.#pool.filter((other) => other !== fact);
	}
}
