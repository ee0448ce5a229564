import type { Attempt, Session } from '$lib/quiz/schema';
import { openBrowserStorage } from '$lib/store/browser-storage';
import { pictureKey, prefix } from '$lib/store/keys';
import type { Settings } from '$lib/store/schema';
import type { Store, StoreHealth } from '$lib/store/store';
import { wear } from './look';

/** What the store held at one moment. */
export interface Snapshot {
	readonly health: StoreHealth;
	/** Oldest first; the same array until it changes. */
	readonly attempts: readonly Attempt[];
	readonly session: Session | null;
	readonly settings: Settings;
}

/** How long somebody who seems new waits for the store, in milliseconds. */
const restMs = 2000;

/** How long the second copy may take before what is known without it is said, in milliseconds. */
const unitedMs = 3000;

/**
 * The one store of the page as the screens see it.
 *
 * Everything is `null` on the server, in prerendered pages and until the store is open.
 */
class AppStore {
	/** For recording and saving; read through `snapshot`, which the screens follow. */
	store = $state.raw<Store | null>(null);
	snapshot = $state.raw<Snapshot | null>(null);
	/** The second copy was looked for, or is not to be waited for: what is said of the storage is the best that is known. */
	isUnited = $state(false);
	/** Grows with every change, here or in another tab. */
	version = $state(0);
	#opening: Promise<Store> | null = null;
	readonly #waiting: ((store: Store) => void)[] = [];

	/**
	 * Opens the store, once for the page, however often it is called; in the browser only.
	 *
	 * Rejects where its code could not be fetched, and only then.
	 */
	open(): Promise<Store> {
		this.#opening ??= this.#start().catch((problem: unknown) => {
			this.#opening = null; // its code did not come; the next call tries again
			throw problem;
		});
		return this.#opening;
	}

	/**
	 * Opens the store where it has something to tell, and a little later where it seems empty: its code is no part of what
	 * a first visit waits for, but a second copy may know more than the storage does.
	 */
	wake(): void {
		const quietly = () => {
			this.open().catch(() => null); // whoever needs the store calls `open` and learns why not
		};
		if (isEmpty()) setTimeout(quietly, restMs);
		else quietly();
	}

	/** Tells whether the storage works and holds nothing of ours, so that there is nothing to wait for. */
	get looksNew(): boolean {
		return this.store === null && isEmpty();
	}

	/** Calls back once, when somebody has opened the store; at once where it is open. */
	whenOpen(taken: (store: Store) => void): void {
		if (this.store) taken(this.store);
		else this.#waiting.push(taken);
	}

	async #start(): Promise<Store> {
		const { openBrowserStore } = await import('$lib/store/browser-store');
		const store = await openBrowserStore();
		this.store = store;
		store.subscribe(() => {
			this.#look(store);
		});
		this.#look(store);
		// A browser may never answer for the second copy.
		const late = new Promise((resolve) => setTimeout(resolve, unitedMs));
		void Promise.race([store.united(), late]).then(() => {
			this.isUnited = true;
		});
		for (const taken of this.#waiting.splice(0)) taken(store);
		return store;
	}

	#look(store: Store): void {
		const snapshot = {
			health: store.health(),
			attempts: store.attempts(),
			session: store.session(),
			settings: store.settings()
		};
		// At most savings they are the same, and to touch the page's head takes longer than to save.
		if (snapshot.settings !== this.snapshot?.settings) wear(snapshot.settings);
		this.snapshot = snapshot;
		this.version += 1;
	}
}

/** Tells whether the storage works and holds nothing of ours. */
function isEmpty(): boolean {
	const { storage } = openBrowserStorage();
	if (!storage) return false;
	for (let i = 0; i < storage.length; i++) {
		const key = storage.key(i);
		// A picture may outlive its round, and nobody's answers are in it.
		if (key?.startsWith(prefix) && key !== pictureKey) return false;
	}
	return true;
}

/** The store of the page. */
export const appStore = new AppStore();
