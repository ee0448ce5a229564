import type { ClosedReason } from './store';
import { pictureKey, prefix } from './keys';

/** The part of the browser's `Storage` that is used. Every method may throw. */
export interface StorageLike {
	readonly length: number;
	key(index: number): string | null;
	getItem(key: string): string | null;
	setItem(key: string, value: string): void;
	removeItem(key: string): void;
}

/** Characters, keys and values together, from which the learner is warned; the smallest quota is 2.6 M (RELIABILITY.md 0.3). */
export const warningCharacters = 1_500_000;
/** Characters above which nothing is written that could be computed again. */
export const optionalCharacters = 1_800_000;

/**
 * The one way to the device's storage: names only keys of ours, counts characters, reads back what it wrote, and
 * never throws.
 */
export class Shelf {
	readonly #storage: StorageLike | null;
	readonly #sizes = new Map<string, number>();
	#closed: ClosedReason | null;

	/** @param closed why there is no storage, where there is none */
	constructor(storage: StorageLike | null, closed: ClosedReason | null = null) {
		this.#storage = storage;
		this.#closed = storage ? null : (closed ?? 'blocked');
		for (const [key, text] of this.entries()) this.note(key, text);
	}

	/** Returns why the storage does not work, `null` while it does. */
	get closed(): ClosedReason | null {
		return this.#closed;
	}

	/** Returns how many characters our keys and values take. */
	get characters(): number {
		let sum = 0;
		for (const size of this.#sizes.values()) sum += size;
		return sum;
	}

	/** Returns our keys as they stand now. */
	keys(): string[] {
		return this.#try([], (storage) => {
			const keys: string[] = [];
			for (let i = 0; i < storage.length; i++) {
				const key = storage.key(i);
				if (key?.startsWith(prefix)) keys.push(key);
			}
			return keys;
		});
	}

	/** Returns our keys with their texts. */
	entries(): [string, string][] {
		return this.keys().flatMap((key) => {
			const text = this.read(key);
			return text === null ? [] : [[key, text]];
		});
	}

	read(key: string): string | null {
		return this.#try(null, (storage) => storage.getItem(key));
	}

	/** Writes and reads back. Returns `null` when the text is kept, else why it is not; what stood there is then unhurt. */
	write(key: string, text: string): ClosedReason | null {
		if (!this.#storage) return this.#closed ?? 'blocked';
		try {
			this.#put(this.#storage, key, text);
			if (this.#storage.getItem(key) !== text) return 'gone';
			this.note(key, text);
			return null;
		} catch (refusal) {
			// Class and message of this error differ between browsers, its name does not.
			return nameOf(refusal) === 'QuotaExceededError' ? 'full' : 'gone';
		}
	}

	/** The picture of a round makes room for whatever else is kept. */
	#put(storage: StorageLike, key: string, text: string): void {
		try {
			storage.setItem(key, text);
		} catch (refusal) {
			if (storage.getItem(pictureKey) === null) throw refusal;
			storage.removeItem(pictureKey);
			this.note(pictureKey, null);
			storage.setItem(key, text);
		}
	}

	remove(key: string): void {
		this.#try(undefined, (storage) => {
			storage.removeItem(key);
			this.note(key, null);
		});
	}

	/** Takes into the count what another tab wrote (`null`: removed). */
	note(key: string, text: string | null): void {
		if (text === null) this.#sizes.delete(key);
		else if (key.startsWith(prefix)) this.#sizes.set(key, key.length + text.length);
	}

	/** Forgets the count and counts again. */
	recount(): void {
		this.#sizes.clear();
		for (const [key, text] of this.entries()) this.note(key, text);
	}

	#try<T>(otherwise: T, use: (storage: StorageLike) => T): T {
		if (!this.#storage) return otherwise;
		try {
			const value = use(this.#storage);
			this.#closed = null;
			return value;
		} catch {
			this.#closed = 'gone'; // taken away while the page was open
			return otherwise;
		}
	}
}

function nameOf(error: unknown): unknown {
	return typeof error === 'object' && error !== null && 'name' in error ? error.name : undefined;
}
