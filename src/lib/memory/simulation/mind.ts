import type { Random } from '../../base/random';
import { Scheduler, usualWeights } from '../scheduler';
import type { Card } from '../card';

/** A simulated memory: what a learner really knows, which no policy can see. */
export interface Mind {
	/** Returns the true probability 0..1 that a fact is recalled at a moment, without guessing. */
	recall(fact: number, at: number): number;
	/** The fact was asked and its answer read. @param recalled whether it was there */
	meet(fact: number, at: number, recalled: boolean): void;
}

/** Names of the models a learner may remember by. */
export type MindName = 'FSRS, random weights' | 'ACT-R, spacing';

/** Returns a mind of a model, with parameters drawn for one learner. */
export function mindOf(name: MindName, random: Random): Mind {
	return name === 'ACT-R, spacing' ? new ActrMind(random) : new FsrsMind(random);
}

const zone = 'UTC';

/** Remembers by FSRS-6 with weights of its own: each of the usual ones times a log-normal factor. */
class FsrsMind implements Mind {
	readonly #scheduler: Scheduler;
	readonly #cards = new Map<number, Card>();

	constructor(random: Random) {
		const weights = usualWeights.map((weight, i) => {
			const spread = i < 4 ? 0.7 : 0.2; // how well a first meeting sticks differs most between people
			return weight * Math.exp(spread * normal(random));
		});
		this.#scheduler = new Scheduler({ weights, retention: 0.9, fuzz: false });
	}

	recall(fact: number, at: number): number {
		const card = this.#cards.get(fact);
		return card ? this.#scheduler.retrievability(card, at) : 0;
	}

	meet(fact: number, at: number, recalled: boolean): void {
		const card = this.#cards.get(fact) ?? this.#scheduler.fresh(String(fact), at);
		this.#cards.set(fact, this.#scheduler.next(card, { at, zone }, recalled ? 'good' : 'again'));
	}
}

interface Presentation {
	/** Psychological time in seconds. */
	readonly at: number;
	readonly decay: number;
}

/**
 * Remembers by the base-level learning of ACT-R with decay that depends on activation, which gives the effect of
 * spacing: m = ln(sum of t^-d), d = c e^m + a, p = 1 / (1 + e^((threshold - m) / noise)).
 *
 * Pavlik and Anderson, Practice and forgetting effects on vocabulary memory, Cognitive Science 29, 2005: a 0.177,
 * c 0.217, noise 0.255, and time between sessions counts 0.025. The threshold is lower than theirs for word pairs
 * (-0.704): what makes sense sticks better. Each learner's values vary around these.
 */
class ActrMind implements Mind {
	readonly #base: number;
	readonly #scale: number;
	readonly #threshold: number;
	readonly #noise: number;
	readonly #facts = new Map<number, Presentation[]>();
	#clock = { real: 0, felt: 0 };

	constructor(random: Random) {
		this.#base = 0.177 * Math.exp(0.2 * normal(random));
		this.#scale = 0.217 * Math.exp(0.2 * normal(random));
		this.#threshold = -1.6 + 0.25 * normal(random);
		this.#noise = 0.255 * Math.exp(0.1 * normal(random));
	}

	recall(fact: number, at: number): number {
		const activation = this.#activation(fact, this.#felt(at));
		return 1 / (1 + Math.exp((this.#threshold - activation) / this.#noise));
	}

	meet(fact: number, at: number): void {
		const felt = this.#felt(at);
		this.#clock = { real: at, felt };
		const decay = this.#scale * Math.exp(this.#activation(fact, felt)) + this.#base;
		const met = this.#facts.get(fact);
		if (met) met.push({ at: felt, decay });
		else this.#facts.set(fact, [{ at: felt, decay }]);
	}

	#activation(fact: number, felt: number): number {
		let sum = 0;
		for (const { at, decay } of this.#facts.get(fact) ?? []) {
			sum += Math.pow(Math.max(1, felt - at), -decay);
		}
		return Math.log(sum);
	}

	/** Time inside a session counts in full, time between sessions a fortieth. */
	#felt(at: number): number {
		const seconds = Math.max(0, at - this.#clock.real) / 1000;
		return this.#clock.felt + (seconds > 3600 ? seconds * 0.025 : seconds);
	}
}

/** Returns a standard normal number (Box and Muller, 1958). */
export function normal(random: Random): number {
	return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
