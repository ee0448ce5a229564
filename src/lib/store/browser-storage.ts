import type { StorageLike } from './shelf';
import type { ClosedReason } from './store';
import { pictureKey, prefix } from './keys';
import type { StorageChange } from './open';

/** The device's storage, or why there is none. */
export interface BrowserStorage {
	readonly storage: StorageLike | null;
	readonly closed: ClosedReason | null;
}

/** The name of the IndexedDB database with the second copy. */
export const databaseName = 'quillwise';

const probeKey = `${prefix}probe`;

/**
 * Opens the browser's storage without throwing: with site data blocked the mere touch throws, some old browsers give
 * `null`, others a room of size zero.
 */
export function openBrowserStorage(): BrowserStorage {
	try {
		const storage = touchStorage();
		if (!storage) return { storage: null, closed: 'blocked' };
		if (storage.length === 0) {
			storage.setItem(probeKey, '1');
			storage.removeItem(probeKey);
		}
		return { storage, closed: null };
	} catch {
		return { storage: null, closed: 'blocked' }; // closed to us by the browser's settings
	}
}

/** Calls back after each change another tab made, and after a return from the browser's page cache, which hears none. */
export function watchBrowserStorage(listener: (change: StorageChange) => void): void {
	window.addEventListener('storage', ({ key, newValue, storageArea }) => {
		// Other tabs probe on their first visit, and keep pictures that nobody here looks at.
		if (key === probeKey || key === pictureKey) return;
		if (storageArea === touchStorage()) listener({ key, text: newValue });
	});
	window.addEventListener('pageshow', ({ persisted }) => {
		if (persisted) listener({ key: null, text: null });
	});
}

/** Returns the storage, `null` where there is none or it is closed. */
function touchStorage(): Storage | null {
	try {
		return window.localStorage; // in old web views it is null
	} catch {
		return null; // closed to us by the browser's settings
	}
}

/** Tells whether the second copy may exist, without making it; `true` in browsers that cannot tell. */
export async function browserCopyExists(): Promise<boolean> {
	// Absent in older browsers, whatever the types say.
	const list = (indexedDB as Partial<IDBFactory>).databases;
	if (!list) return true;
	const databases = await list.call(indexedDB);
	return databases.some(({ name }) => name === databaseName);
}

/** Runs a job when the page has time. */
export function whenIdle(job: () => void): void {
	// Absent in Safari, whatever the types say.
	const ask = (window as Partial<Window>).requestIdleCallback;
	if (ask) ask.call(window, job, { timeout: 5_000 });
	else setTimeout(job, 1_000);
}

/** Runs a job unless another tab is at it, where the browser can tell. */
export async function unlessElsewhere(job: () => Promise<void>): Promise<void> {
	// Absent in older browsers and on insecure origins, whatever the types say.
	const locks = (navigator as Partial<Navigator>).locks;
	if (!locks) return job();
	await locks.request(`${prefix}compaction`, { ifAvailable: true }, (lock) =>
		lock ? job() : undefined
	);
}

/** Asks the browser not to clear what is kept when it needs room; `null` where it cannot be asked. */
export async function askToPersist(): Promise<boolean | null> {
	// Absent in some browsers, whatever the types say.
	const manager = (navigator as Partial<Navigator>).storage as Partial<StorageManager> | undefined;
	try {
		return (await manager?.persist?.()) ?? null;
	} catch {
		return null; // refused to be asked
	}
}

/** Returns a name for this loading of the page that no other has. */
export function newTabId(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(8));
	return Array.from(bytes, (byte) => byte.toString(36).padStart(2, '0')).join('');
}
