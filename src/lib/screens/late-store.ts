import type { Attempt, Session } from '$lib/quiz/schema';
import type { Settings } from '$lib/store/schema';
import type { Store } from '$lib/store/store';
import { forgetBegun, rememberBegun } from './begun';

/** What a round needs of the store. */
export type RoundStore = Pick<
	Store,
	'attempts' | 'settings' | 'record' | 'saveSession' | 'saveSettings' | 'isElsewhere'
> & {
	/** Tells whether what is recorded waits for the store's code, and stands nowhere yet. */
	readonly isWaiting?: boolean;
};

/**
 * A store for somebody's first round: the first question does not wait for the store's code.
 *
 * Nothing is known before the store opens. What is to be kept until then waits, in its order, and the first touch of a
 * response begins the opening, so that the store is there when the first response is checked.
 */
export class LateStore implements RoundStore {
	readonly #open: () => Promise<Store>;
	readonly #unknown: Settings;
	#store: Store | null = null;
	#waiting: ((store: Store) => void)[] = [];
	#begun = false;

	/**
	 * @param open opens the store; called at the first touch, and again after it failed
	 * @param unknown the settings of somebody who never changed any
	 */
	constructor(open: () => Promise<Store>, unknown: Settings) {
		this.#open = open;
		this.#unknown = unknown;
	}

	get isWaiting(): boolean {
		return !this.#store;
	}

	attempts(): readonly Attempt[] {
		return this.#store?.attempts() ?? [];
	}

	settings(): Settings {
		return this.#store?.settings() ?? this.#unknown;
	}

	record(attempt: Attempt): void {
		this.#keep((store) => {
			store.record(attempt);
		});
	}

	saveSession(session: Session): void {
		if (!this.#store) rememberBegun(session);
		this.#keep((store) => {
			store.saveSession(session);
		}, session.draft !== null);
	}

	saveSettings(change: Partial<Settings>): void {
		this.#keep((store) => {
			store.saveSettings(change);
		});
	}

	isElsewhere(sessionId: string): boolean {
		return this.#store?.isElsewhere(sessionId) ?? false;
	}

	/** Takes the opened store and gives it all that waited. */
	settle(store: Store): void {
		if (this.#store) return;
		this.#store = store;
		for (const deed of this.#waiting.splice(0)) deed(store);
		forgetBegun();
	}

	#keep(deed: (store: Store) => void, urgent = true): void {
		if (this.#store) {
			deed(this.#store);
			return;
		}
		this.#waiting.push(deed);
		if (urgent) this.#begin();
	}

	#begin(): void {
		if (this.#begun) return;
		this.#begun = true;
		this.#open().then(
			(store) => {
				this.settle(store);
			},
			() => {
				this.#begun = false; // its code did not come; the next deed tries again
			}
		);
	}
}
