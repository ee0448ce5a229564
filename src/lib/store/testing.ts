import type { Attempt, Session } from '../quiz/schema';
import type { Clearing, CopyPlace, SecondCopy, SnapshotNote } from './second-copy';
import type { StorageLike } from './shelf';

/** Builders for tests of the store and of what is above it. */

/** A storage in memory that can be made to fail as browsers do. */
export class FakeStorage implements StorageLike {
	readonly values = new Map<string, string>();
	/** Writings that still succeed before all are refused. */
	writesLeft = Infinity;
	/** Characters that fit, keys and values together. */
	room = Infinity;
	/** Every touch throws, as when site data is blocked under way. */
	gone = false;
	/** Keys written, in order. */
	written: { key: string; characters: number }[] = [];

	constructor(values: Readonly<Record<string, string>> = {}) {
		for (const [key, text] of Object.entries(values)) this.values.set(key, text);
	}

	get length(): number {
		this.#touch();
		return this.values.size;
	}

	key(index: number): string | null {
		this.#touch();
		return [...this.values.keys()][index] ?? null;
	}

	getItem(key: string): string | null {
		this.#touch();
		return this.values.get(key) ?? null;
	}

	setItem(key: string, value: string): void {
		this.#touch();
		const others = [...this.values].filter(([k]) => k !== key);
		const taken = others.reduce((sum, [k, text]) => sum + k.length + text.length, 0);
		if (this.writesLeft <= 0 || taken + key.length + value.length > this.room) throw quotaError();
		this.writesLeft--;
		this.values.set(key, value);
		this.written.push({ key, characters: key.length + value.length });
	}

	removeItem(key: string): void {
		this.#touch();
		this.values.delete(key);
	}

	#touch(): void {
		if (this.gone) throw Object.assign(new Error('denied'), { name: 'SecurityError' });
	}
}

/** A second copy in memory that can be made to fail as IndexedDB does. */
export class FakeCopy implements SecondCopy, CopyPlace {
	readonly attempts = new Map<string, unknown>();
	readonly texts = new Map<string, unknown>();
	readonly notes = new Map<string, SnapshotNote>();
	readonly snapshotTexts = new Map<string, string>();
	/** Uses that fail from now on. */
	failures = 0;
	/** Questions whether it exists that are refused from now on. */
	refusals = 0;
	opened = 0;
	#exists = false;

	exists(): Promise<boolean> {
		if (this.refusals > 0) {
			this.refusals--;
			return Promise.reject(new Error('UnknownError'));
		}
		return Promise.resolve(this.#exists);
	}

	open(): Promise<SecondCopy> {
		this.opened++;
		this.#exists = true;
		return this.#use(() => this);
	}

	keep(attempts: readonly Attempt[]): Promise<void> {
		return this.#use(() => {
			for (const attempt of attempts) this.attempts.set(attempt.id, structuredClone(attempt));
		});
	}

	ids(): Promise<string[]> {
		return this.#use(() => [...this.attempts.keys()]);
	}

	read(ids: readonly string[]): Promise<unknown[]> {
		return this.#use(() => ids.flatMap((id) => this.attempts.get(id) ?? []));
	}

	all(): Promise<unknown[]> {
		return this.#use(() => [...this.attempts.values()]);
	}

	keepValue(name: string, text: string): Promise<void> {
		return this.#use(() => void this.texts.set(name, text));
	}

	removeValue(name: string): Promise<void> {
		return this.#use(() => void this.texts.delete(name));
	}

	values(): Promise<[string, unknown][]> {
		return this.#use(() => [...this.texts]);
	}

	keepSnapshot(note: SnapshotNote, text: string): Promise<void> {
		return this.#use(() => {
			this.notes.set(note.id, note);
			this.snapshotTexts.set(note.id, text);
		});
	}

	snapshotNotes(): Promise<unknown[]> {
		return this.#use(() => [...this.notes.values()]);
	}

	snapshotText(id: string): Promise<unknown> {
		return this.#use(() => this.snapshotTexts.get(id));
	}

	removeSnapshot(id: string): Promise<void> {
		return this.#use(() => {
			this.notes.delete(id);
			this.snapshotTexts.delete(id);
		});
	}

	clear(clearing: Clearing): Promise<void> {
		return this.#use(() => {
			this.attempts.clear();
			this.texts.clear();
			if (clearing === 'all') this.notes.clear();
			if (clearing === 'all') this.snapshotTexts.clear();
		});
	}

	close(): void {
		this.opened--;
	}

	#use<T>(deed: () => T): Promise<T> {
		if (this.failures > 0) {
			this.failures--;
			return Promise.reject(new Error('Connection to Indexed Database server lost'));
		}
		return Promise.resolve().then(deed);
	}
}

/** Returns an attempt; say only what the test is about. The id follows from session and `number`. */
export function anAttempt(number: number, change: Partial<Attempt> = {}): Attempt {
	const session = change.session ?? 's1';
	return {
		id: `${session}/${number}`,
		pack: 'pack',
		item: `item-${number}`,
		itemVersion: 1,
		fact: `fact-${number}`,
		mode: 'quick',
		session,
		at: Date.parse('2026-03-01T08:00:00Z') + number * 20_000,
		zone: 'Europe/London',
		tookMs: 5_321,
		response: { choice: 'a1b2c3' },
		mark: 1,
		hinted: false,
		certainty: 'think-so',
		...change
	};
}

/** Returns a session that asks its first item; say only what the test is about. */
export function aStoredSession(change: Partial<Session> = {}): Session {
	return {
		id: 's1',
		pack: 'pack',
		mode: 'quick',
		topic: null,
		seed: 'seed',
		zone: 'Europe/London',
		startedAt: Date.parse('2026-03-01T08:00:00Z'),
		queue: [{ item: 'item-0', itemVersion: 1, fact: 'fact-0' }],
		length: 1,
		at: 0,
		phase: 'asking',
		shownAt: Date.parse('2026-03-01T08:00:00Z'),
		draft: null,
		hinted: false,
		certainty: null,
		attempts: [],
		run: 0,
		bestRun: 0,
		leftAt: null,
		...change
	};
}

function quotaError(): Error {
	return Object.assign(new Error('full'), { name: 'QuotaExceededError' });
}
