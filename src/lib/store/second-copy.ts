import type { Attempt } from '../quiz/schema';

/** What is removed from a second copy. */
export type Clearing = 'all' | 'all but snapshots';

/** Why a snapshot was taken: once a day, or before something that could be regretted. */
export type SnapshotReason = 'daily' | 'before-merge' | 'before-replace' | 'before-restore';

/** A backup kept on the device itself, without its text. */
export interface SnapshotNote {
	readonly id: string;
	/** When it was taken, in milliseconds since 1970. */
	readonly at: number;
	readonly reason: SnapshotReason;
	/** Number of attempts in it. */
	readonly attempts: number;
	/** Hash of all in it but the moment: equal where nothing changed in between. */
	readonly digest: string;
}

/** A second place for what is kept, of another kind than the first. Every method may reject. */
export interface SecondCopy {
	/** Adds attempts, in place of those of the same id. */
	keep(attempts: readonly Attempt[]): Promise<void>;
	ids(): Promise<string[]>;
	/** Returns what stands under these ids, unchecked; what is missing is left out. */
	read(ids: readonly string[]): Promise<unknown[]>;
	/** Returns every attempt, unchecked. */
	all(): Promise<unknown[]>;
	/** Keeps the sealed text of a value with two slots, by its name. */
	keepValue(name: string, text: string): Promise<void>;
	removeValue(name: string): Promise<void>;
	/** Returns names with texts, unchecked. */
	values(): Promise<[string, unknown][]>;
	/** Keeps a snapshot. @param text of a backup file */
	keepSnapshot(note: SnapshotNote, text: string): Promise<void>;
	/** Returns the notes of all snapshots, unchecked. */
	snapshotNotes(): Promise<unknown[]>;
	/** Returns the text of a snapshot, unchecked; `undefined` where there is none. */
	snapshotText(id: string): Promise<unknown>;
	removeSnapshot(id: string): Promise<void>;
	/** Removes attempts and values; with `snapshots` also these. */
	clear(what: Clearing): Promise<void>;
	/** Gives the connection back. */
	close(): void;
}

/** Where a second copy is found. */
export interface CopyPlace {
	/** Tells, without making one, whether a copy may stand there. */
	exists(): Promise<boolean>;
	open(): Promise<SecondCopy>;
}

/**
 * The second copy as the store uses it: opened when first needed, opened again once when it breaks, and never an error.
 *
 * WebKit cuts the connection of pages in the background (RELIABILITY.md 1): a failure is tried once more, then said.
 */
export class CopyKeeper {
	readonly #place: CopyPlace | null;
	#copy: Promise<SecondCopy> | null = null;
	#works = false;

	constructor(place: CopyPlace | null) {
		this.#place = place;
	}

	/** Tells whether there is a place for a copy at all. */
	get isPossible(): boolean {
		return this.#place !== null;
	}

	/** Tells whether the last use succeeded. */
	get works(): boolean {
		return this.#works;
	}

	/** Tells whether there may be something to read: `false` only where there surely is nothing, so also if asked in vain. */
	async mayExist(): Promise<boolean> {
		try {
			return (await this.#place?.exists()) ?? false;
		} catch {
			return true; // not known: whoever needs to know opens it
		}
	}

	/** Returns what `deed` gives, `null` where the copy does not work. */
	async use<T>(deed: (copy: SecondCopy) => Promise<T>): Promise<T | null> {
		if (!this.#place) return null;
		try {
			return await this.#tryOnce(this.#place, deed);
		} catch {
			await this.#drop();
		}
		try {
			return await this.#tryOnce(this.#place, deed);
		} catch {
			await this.#drop();
			this.#works = false; // the first copy carries on
			return null;
		}
	}

	async #tryOnce<T>(place: CopyPlace, deed: (copy: SecondCopy) => Promise<T>): Promise<T> {
		this.#copy ??= place.open();
		const outcome = await deed(await this.#copy);
		this.#works = true;
		return outcome;
	}

	async #drop(): Promise<void> {
		const copy = this.#copy;
		this.#copy = null;
		try {
			(await copy)?.close();
		} catch {
			return; // it was never open
		}
	}
}
