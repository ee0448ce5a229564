import { seeded } from '../base/random';
import { basisOf } from './basis';
import { DueQueue } from './due-queue';
import { Memory, memoryOf } from './memory';
import { defaultParameters } from './parameters';
import type { Review } from './review';

const dayMs = 86_400_000;
const startMs = Date.UTC(2026, 0, 1, 8);

/** What the benchmark needs and how much it is to carry. */
export interface MemoryBenchOptions {
	/** A clock in milliseconds with fractions. */
	readonly clock: () => number;
	readonly cards: number;
	readonly attempts: number;
}

/** Measures what memory costs, line by line: opening it from kept cards, the next due fact, one response, a rebuild. */
export function benchMemory({ clock, cards, attempts }: MemoryBenchOptions): string[] {
	const log = manyReviews(attempts, cards);
	const now = startMs + 400 * dayMs;
	const corrections = new Map<string, number>();
	const [whole, rebuildMs] = timed(clock, () => memoryOf(log));
	const basis = basisOf(log, defaultParameters, corrections);
	const kept = { basis, cards: [...whole.cards.values()] };

	const open = () => {
		const isCurrent = basisOf(log, defaultParameters, corrections) === kept.basis;
		const memory = new Memory({
			parameters: defaultParameters,
			corrections,
			cards: isCurrent ? kept.cards : null,
			log: () => log
		});
		return new DueQueue(memory.cards.values(), now);
	};
	const opened = Array.from({ length: 40 }, () => timed(clock, open));
	const queue = open();
	const nexts = Array.from({ length: 200 }, () => timed(clock, () => queue.next())[1]);
	const memory = memoryOf(log);
	memory.record(aReview(attempts, cards));
	const records = Array.from({ length: 100 }, (_, i) => {
		return timed(clock, () => memory.record(aReview(attempts + 1 + i, cards)))[1];
	});
	const what = `${cards} cards and ${attempts} attempts`;
	return [
		line(`start-up with ${what}`, best(opened.map(([, ms]) => ms))),
		line(`next due fact of ${what}`, middle(nexts)),
		line('one response moves its card', middle(records)),
		line(`rebuilding all cards from ${attempts} attempts`, rebuildMs)
	];
}

/** Returns a long log, the same each time: every fact is met by turns. */
export function manyReviews(count: number, facts: number): Review[] {
	return Array.from({ length: count }, (_, i) => aReview(i, facts));
}

function aReview(number: number, facts: number): Review {
	const random = seeded(`review ${number}`);
	const fact = number % facts;
	return {
		id: `s${Math.floor(number / 10)}/${number % 10}`,
		fact: `pack/fact-${fact}`,
		item: `pack/item-${fact}`,
		itemVersion: 1,
		at: startMs + number * 300_000 + Math.floor(random() * 100_000),
		zone: 'Europe/London',
		mark: random() < 0.8 ? 1 : 0,
		certainty: 'think-so',
		hinted: false,
		form: random() < 0.5 ? 'recall' : 'recognition',
		guessRate: 0.25
	};
}

function timed<T>(clock: () => number, deed: () => T): [T, number] {
	const start = clock();
	const value = deed();
	return [value, clock() - start];
}

function middle(times: readonly number[]): number {
	return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}

/** The fastest of several runs: what else the machine does only ever adds. */
function best(times: readonly number[]): number {
	return Math.min(...times);
}

function line(what: string, ms: number): string {
	return `${what.padEnd(56)} ${ms.toFixed(ms < 1 ? 4 : 1)} ms`;
}
