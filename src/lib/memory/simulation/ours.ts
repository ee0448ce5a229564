import type { Card } from '../card';
import type { Askable } from '../next-item';
import { hasTimeFor, paceOf, questionsIn, usualPace, type Paced } from '../pace';
import { planSession } from '../plan';
import { Scheduler } from '../scheduler';
import { defaultParameters } from '../parameters';
import type { Day, Outcome, Policy, Question } from './policy';

const zone = 'UTC';

/** What the site does: the scheduler, the plan and the balance of new facts, as they are. */
export class Ours implements Policy {
	readonly #minutes: number;
	readonly #scheduler = new Scheduler(defaultParameters);
	readonly #cards = new Map<string, Card>();
	readonly #last = new Map<string, { item: string; type: string }>();
	readonly #log: Paced[] = [];
	readonly #askable = new Map<string, readonly Askable[]>();
	#pace = usualPace;
	#queue: Question[] = [];
	#session = 0;
	#met = 0;

	constructor(minutes: number) {
		this.#minutes = minutes;
	}

	begin({ now, published }: Day): void {
		this.#session++;
		this.#pace = paceOf(this.#log.slice(-100));
		const most = questionsIn(this.#minutes, this.#pace);
		for (let fact = this.#askable.size; fact < published; fact++) {
			this.#askable.set(String(fact), itemsOf(String(fact)));
		}
		const cards = [...this.#cards.values()];
		const askable = this.#askable;
		const left = Math.min(most, published - this.#met);
		const unseen = Array.from({ length: left }, (_, i) => String(this.#met + i));
		const lastOf = (fact: string) => this.#last.get(fact) ?? null;
		const scheduler = this.#scheduler;
		const plan = planSession({ cards, scheduler, askable, now, zone, most, unseen, lastOf });
		this.#queue = [...plan.reviews, ...plan.fresh].map(({ fact, type }) => ({
			fact: Number(fact),
			form: type === 'short-text' ? 'recall' : 'recognition'
		}));
	}

	next(spentMs: number): Question | null {
		if (!hasTimeFor(spentMs, this.#pace, this.#minutes)) return null;
		return this.#queue.shift() ?? null;
	}

	took({ fact, form, at, rating, tookMs }: Outcome): void {
		const name = String(fact);
		this.#met = Math.max(this.#met, fact + 1);
		const card = this.#cards.get(name) ?? this.#scheduler.fresh(name, at);
		this.#cards.set(name, this.#scheduler.next(card, { at, zone }, rating));
		const type = form === 'recall' ? 'short-text' : 'single-choice';
		this.#last.set(name, { item: `${name}/${type}`, type });
		this.#log.push({ session: String(this.#session), at, tookMs });
	}
}

/** Every fact has one item of each form. */
function itemsOf(fact: string): readonly Askable[] {
	const shared = { fact, enemies: [], published: '' };
	return [
		{ ...shared, item: `${fact}/single-choice`, type: 'single-choice', demand: 0 },
		{ ...shared, item: `${fact}/short-text`, type: 'short-text', demand: 2 }
	];
}
