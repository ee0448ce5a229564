import { Device } from './device';
import { DeviceStore } from './device-store';
import { CopyKeeper, type CopyPlace } from './second-copy';
import { Shelf, type StorageLike } from './shelf';
import type { ClosedReason, Store } from './store';

/** A change that another tab made. */
export interface StorageChange {
	/** `null`: anything may have changed. */
	readonly key: string | null;
	/** `null`: removed. */
	readonly text: string | null;
}

/** What the store needs from where it runs. */
export interface Surroundings {
	/** `null` where the browser gives none. */
	readonly storage: StorageLike | null;
	/** Why it gives none. */
	readonly closed?: ClosedReason | null;
	/** Unique for each time the page is loaded; letters, digits and hyphens. */
	readonly tab: string;
	/** The clock, in milliseconds since 1970. */
	readonly now: () => number;
	/** Calls back after each change another tab made. */
	readonly watch?: (listener: (change: StorageChange) => void) => void;
	/** Where the second copy stands. */
	readonly copy?: CopyPlace;
	/** IANA name of the zone whose days the daily snapshots follow. */
	readonly zone?: string;
	/** Runs a job when the page has time; at once without. */
	readonly later?: (job: () => void) => void;
	/** Runs a job unless another tab is at it: to save work, never to be right. */
	readonly politely?: (job: () => Promise<void>) => Promise<void>;
	/** Asks the browser not to clear what is kept when it needs room; `null` where it cannot be asked. */
	readonly persist?: () => Promise<boolean | null>;
}

/**
 * Opens what is kept on the device. Never rejects: whatever stands there, the site plays.
 *
 * The half that reads and checks is fetched only where there is something to read; the second copy is united with the
 * first after the page has it to play with.
 */
export async function openStore(surroundings: Surroundings): Promise<Store> {
	const shelf = new Shelf(surroundings.storage, surroundings.closed);
	const device = new Device(shelf, new CopyKeeper(surroundings.copy ?? null), surroundings);
	const entries = shelf.entries();
	if (entries.length > 0) await device.take(entries);
	return new DeviceStore(device, surroundings);
}
