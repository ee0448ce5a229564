import type { Attempt, Session } from '../quiz/schema';
import type { KeptCards } from './cards';
import type { Settings } from './schema';
import type { Upkeep } from './upkeep';

/** Whether what is recorded survives a reload, and what was found at the start. */
export interface StoreHealth {
	/** `memory`: the latest records live only as long as this page. */
	readonly keeping: 'kept' | 'memory';
	/** Why nothing is kept: storage is closed to us, has no room, or went away under way; `null` while it is kept. */
	readonly reason: ClosedReason | null;
	/** Number of stored values that could not be read at the start; they are kept aside, not thrown away. */
	readonly damaged: number;
	/** Something was written by a newer version of the site; it is left untouched until the page is reloaded. */
	readonly newer: boolean;
	/** Three quarters of our room are used. */
	readonly nearlyFull: boolean;
	/** A second copy of every attempt is being kept beside the first. */
	readonly secondCopy: boolean;
}

/** Why nothing can be kept: never opened, no room, or taken away while the page was open. */
export type ClosedReason = 'blocked' | 'full' | 'gone';

/**
 * What is kept on the device. Every method works at once and never throws; `health` says what became of it.
 */
export interface Store {
	/** Tells whether what is recorded survives a reload, and what was found damaged at the start. */
	health(): StoreHealth;
	/** Returns every attempt known, oldest first, merged over tabs and copies; the same array until it changes. */
	attempts(): readonly Attempt[];
	/** Records one attempt under its own key before returning. An attempt known already changes nothing, unless this record of it is fuller. */
	record(attempt: Attempt): void;
	/** Returns the session saved last that was not put away (running, left or just done), or `null`. */
	session(): Session | null;
	/** Returns the sessions that were not put away, in the order they were saved. */
	sessions(): readonly Session[];
	/** Keeps a session as it stands, in place of what was kept of it. */
	saveSession(session: Session): void;
	/** Forgets a session; its attempts stay. */
	putAwaySession(id: string): void;
	/** Tells whether another tab saved this session after this tab did: it is being played there. */
	isElsewhere(sessionId: string): boolean;
	settings(): Settings;
	saveSettings(change: Partial<Settings>): void;
	/** Returns the cards kept last, `null` where there are none or none could be read: the log says it all again. */
	cards(): KeptCards | null;
	/** Keeps cards soon, where there is room for what could be computed again. */
	saveCards(kept: KeptCards): void;
	/** Returns everything this page knows, as the text of a backup file; `Upkeep.backup` adds what only the second copy has. */
	backup(now: number): string;
	/** Removes everything of ours from the device. */
	erase(): void;
	/** Calls back after every change here or in another tab; returns the way to stop. */
	subscribe(listener: () => void): () => void;
	/** Resolves when the second copy was read and united with the first, or given up. */
	united(): Promise<void>;
	/** Fetches the rest: bringing in backups, snapshots, checking. Rejects where it cannot be fetched, as when offline. */
	upkeep(): Promise<Upkeep>;
}
