import { seeded, type Random } from '../../base/random';
import { rate } from '../rate';
import { mindOf, normal, type Mind, type MindName } from './mind';
import { Classic, leitner, RandomUnseen, sm2 } from './others';
import { Ours } from './ours';
import type { Policy } from './policy';

const dayMs = 86_400_000;
const startMs = Date.UTC(2026, 0, 1, 8);

/** How large a simulation is. */
export interface SimulationSize {
	readonly learners: number;
	readonly days: number;
	/** Most minutes a day. */
	readonly minutes: number;
}

/** Facts there are at first, and how many come with each day. */
const firstFacts = 40;
const factsPerDay = 2;
/** Most days of a break. */
const mostBreak = 60;

/** What came of one policy over all learners. */
export interface Result {
	readonly policy: string;
	/** Facts a learner recalls on the last day without guessing, on average. */
	readonly retained: number;
	/** Minutes a learner spent, on average. */
	readonly minutes: number;
	readonly perMinute: number;
	/** The longest session of any learner on the day they came back from a week or more, in minutes. */
	readonly longestAfterBreak: number;
	/** The longest session of any learner on any day, in minutes. */
	readonly longest: number;
}

interface PolicyContext {
	readonly minutes: number;
	readonly budgetMs: number;
	readonly paceMs: number;
	readonly random: Random;
}

const policies: readonly (readonly [string, (context: PolicyContext) => Policy])[] = [
	['Quillwise', ({ minutes }) => new Ours(minutes)],
	['SM-2, all due', (context) => new Classic(sm2, 'all due', context)],
	['SM-2, capped', (context) => new Classic(sm2, 'capped', context)],
	['SM-2, half new', (context) => new Classic(sm2, 'half new', context)],
	['Leitner, all due', (context) => new Classic(leitner, 'all due', context)],
	['Leitner, capped', (context) => new Classic(leitner, 'capped', context)],
	['Leitner, half new', (context) => new Classic(leitner, 'half new', context)],
	['random unseen', (context) => new RandomUnseen(context)]
];

/** A learner: the days they play, and how fast they are. The same for every policy. */
interface Learner {
	readonly seed: string;
	readonly playDays: readonly number[];
	readonly paceMs: number;
}

/** Returns what every policy achieves with the same learners who remember by one model. */
export function simulate(mind: MindName, size: SimulationSize): Result[] {
	const learners = Array.from({ length: size.learners }, (_, i) => learnerOf(i, size.days));
	return policies.map(([policy, make]) => {
		const runs = learners.map((learner) => run(learner, mind, make, size));
		const mean = (value: (run: Run) => number) =>
			runs.reduce((sum, each) => sum + value(each), 0) / runs.length;
		const retained = mean((each) => each.retained);
		const minutes = mean((each) => each.minutes);
		return {
			policy,
			retained,
			minutes,
			perMinute: retained / minutes,
			longestAfterBreak: Math.max(...runs.map((each) => each.longestAfterBreak)),
			longest: Math.max(...runs.map((each) => each.longest))
		};
	});
}

type Run = Pick<Result, 'retained' | 'minutes' | 'longestAfterBreak' | 'longest'>;

function learnerOf(number: number, days: number): Learner {
	const seed = `learner ${number}`;
	const random = seeded(`${seed} calendar`);
	const breaks = Array.from({ length: 1 + Math.floor(random() * 2) }, () => {
		const from = 10 + Math.floor(random() * (days - 10));
		return { from, to: from + 7 + Math.floor(random() * (mostBreak - 6)) };
	});
	const playDays = Array.from({ length: days }, (_, day) => day).filter(
		(day) => !breaks.some(({ from, to }) => day >= from && day < to) && random() < 0.85
	);
	return { seed, playDays, paceMs: 18_000 * Math.exp(0.25 * normal(random)) };
}

function run(
	{ seed, playDays, paceMs }: Learner,
	name: MindName,
	make: (context: PolicyContext) => Policy,
	{ days, minutes }: SimulationSize
): Run {
	const mind = mindOf(name, seeded(`${seed} mind`));
	const random = seeded(`${seed} answers`);
	const budgetMs = minutes * 60_000;
	const policy = make({ minutes, budgetMs, paceMs, random: seeded(`${seed} policy`) });
	const totals = { spent: 0, longest: 0, longestAfterBreak: 0 };
	let lastDay = 0;
	for (const day of playDays) {
		const now = startMs + day * dayMs;
		policy.begin({ now, published: publishedBy(day) });
		const spent = sit(policy, mind, { now, paceMs, random });
		totals.spent += spent;
		totals.longest = Math.max(totals.longest, spent);
		if (day - lastDay >= 7) totals.longestAfterBreak = Math.max(totals.longestAfterBreak, spent);
		lastDay = day;
	}
	const end = startMs + days * dayMs;
	let retained = 0;
	for (let fact = 0; fact < publishedBy(days); fact++) retained += mind.recall(fact, end);
	return {
		retained,
		minutes: totals.spent / 60_000,
		longest: totals.longest / 60_000,
		longestAfterBreak: totals.longestAfterBreak / 60_000
	};
}

function publishedBy(day: number): number {
	return firstFacts + day * factsPerDay;
}

/** Plays one session. Returns how long it took, in milliseconds. */
function sit(
	policy: Policy,
	mind: Mind,
	{ now, paceMs, random }: { now: number; paceMs: number; random: Random }
): number {
	let spent = 0;
	for (let asked = policy.next(spent); asked; asked = policy.next(spent)) {
		const { fact, form } = asked;
		const recalled = random() < mind.recall(fact, now + spent);
		const guessRate = form === 'recall' ? 0 : 0.25;
		const right = recalled || random() < guessRate;
		// Reading why it was wrong takes a little longer.
		const tookMs = paceMs * (right ? 1 : 1.3) * (0.9 + 0.2 * random());
		spent += tookMs;
		const at = now + spent;
		const certainty = recalled ? (random() < 0.6 ? 'sure' : 'think-so') : honest(random);
		const mark = right ? 1 : 0;
		const rating = rate({ mark, certainty, hinted: false, form, guessRate }) ?? 'again';
		mind.meet(fact, at, recalled);
		policy.took({ fact, form, at, right, rating, tookMs });
	}
	return spent;
}

/** Who does not know says so seven times of ten. */
function honest(random: Random): 'guess' | 'think-so' {
	return random() < 0.7 ? 'guess' : 'think-so';
}
