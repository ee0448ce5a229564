import { assert } from '../base/result';
import { backupText } from './backup';
import { parseBackup } from './bring-in';
import { packCards } from './cards';
import { Device } from './device';
import { keepMany } from './keep-many';
import { defaultSettings } from './default-settings';
import { openStore } from './open';
import { manyAttempts, manyCards } from './plenty';
import { segmentOf } from './segments';
import { CopyKeeper } from './second-copy';
import { Shelf, type StorageLike } from './shelf';

/** What the benchmark needs and how much it is to carry. */
export interface BenchOptions {
	/** A clock in milliseconds with fractions. */
	readonly clock: () => number;
	/** Lengths of history before one more response is recorded. */
	readonly histories: readonly number[];
	readonly cards: number;
}

/** Responses recorded for each history; the middle one of their times is told. */
const recordings = 50;

/**
 * Measures what the store costs, line by line: characters kept, and main-thread time with storage in memory.
 *
 * Times are to be read, not tested; tests hold the number of keys and characters written.
 */
export async function bench({ clock, histories, cards }: BenchOptions): Promise<string[]> {
	const most = Math.max(...histories);
	const attempts = manyAttempts(most + recordings);
	return [
		...characterLines(attempts.slice(0, most), cards),
		...(await Promise.all(histories.map((count) => recordLine(clock, attempts, count)))),
		await readLine(clock, `${cards} cards`, keptCards(cards)),
		await readLine(clock, `${most} attempts`, keptAttempts(attempts.slice(0, most))),
		backupLine(clock, attempts.slice(0, most))
	];
}

type Attempts = ReturnType<typeof manyAttempts>;

function characterLines(attempts: Attempts, cards: number): string[] {
	const bare = attempts.map((attempt) => ({ ...attempt, response: null }));
	const per = (text: string, count: number) => (text.length / count).toFixed(1);
	const whole = JSON.stringify(segmentOf(attempts));
	return [
		line('characters per attempt, with its response', per(whole, attempts.length)),
		line('characters per attempt, without', per(JSON.stringify(segmentOf(bare)), bare.length)),
		line('characters per card', per(packCards(manyCards(cards)), cards))
	];
}

async function recordLine(clock: () => number, attempts: Attempts, count: number): Promise<string> {
	const storage = keptAttempts(attempts.slice(0, count));
	const store = await openStore({ storage, tab: 'bench', now: () => 0, later: () => undefined });
	assert(store.attempts().length === count, 'the history lies behind what is measured');
	const times = attempts.slice(count, count + recordings).map((attempt) => {
		const start = clock();
		store.record(attempt);
		return clock() - start;
	});
	const middle = times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
	return line(`recording one response after ${count}`, `${middle.toFixed(3)} ms`);
}

async function readLine(clock: () => number, what: string, storage: StorageLike): Promise<string> {
	const start = clock();
	const store = await openStore({ storage, tab: 'bench', now: () => 0 });
	assert(store.attempts().length > 0 || store.cards(), 'what is measured was read');
	return line(`start-up read of ${what}`, `${(clock() - start).toFixed(0)} ms`);
}

function backupLine(clock: () => number, attempts: Attempts): string {
	const text = backupText({ attempts, sessions: [], settings: defaultSettings }, 0);
	const start = clock();
	parseBackup(text);
	const tookMs = (clock() - start).toFixed(0);
	return line(`reading a backup of ${attempts.length}`, `${tookMs} ms, ${text.length} characters`);
}

function keptAttempts(attempts: Attempts): StorageLike {
	const storage = new MapStorage();
	keepMany(aDevice(storage), attempts);
	return storage;
}

function keptCards(count: number): StorageLike {
	const storage = new MapStorage();
	const cards = manyCards(count);
	aDevice(storage).keepCards({ basis: '', cards }, packCards(cards));
	return storage;
}

function aDevice(storage: StorageLike): Device {
	return new Device(new Shelf(storage), new CopyKeeper(null), { tab: 'before', now: () => 0 });
}

function line(what: string, value: string): string {
	return `${what.padEnd(48)} ${value}`;
}

/** A storage in memory, as quick as can be. */
class MapStorage implements StorageLike {
	readonly #values = new Map<string, string>();

	get length(): number {
		return this.#values.size;
	}

	key(index: number): string | null {
		return [...this.#values.keys()][index] ?? null;
	}

	getItem(key: string): string | null {
		return this.#values.get(key) ?? null;
	}

	setItem(key: string, value: string): void {
		this.#values.set(key, value);
	}

	removeItem(key: string): void {
		this.#values.delete(key);
	}
}
