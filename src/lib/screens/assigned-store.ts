import type { Attempt, Session } from '$lib/quiz/schema';
import type { ClassStore, Sitting } from '$lib/store/class-store';
import type { Settings } from '$lib/store/schema';
import type { RoundStore } from './late-store';

/** What the learner's own store is asked for. */
type OwnStore = Pick<RoundStore, 'settings' | 'saveSettings' | 'record'>;

const channelName = 'quillwise.assigned';

/**
 * A round's store for an assignment: the sitting is kept apart from the rounds of play, and the learner's own log gets
 * each attempt without what was responded (docs/decisions/0028).
 */
export class AssignedStore implements RoundStore {
	readonly #own: OwnStore;
	readonly #class: Pick<ClassStore, 'keepSitting'>;
	readonly #onelsewhere: () => void;
	#sitting: Sitting;
	/** Attempts as the learner's own log has them, by id. */
	readonly #recorded: Map<string, Attempt>;
	#isElsewhere = false;
	#writing: Promise<void> = Promise.resolve();
	readonly #channel =
		typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(channelName);

	/** @param onelsewhere called when another tab takes the sitting over */
	constructor(
		sitting: Sitting,
		own: OwnStore,
		store: Pick<ClassStore, 'keepSitting'>,
		onelsewhere: () => void
	) {
		this.#sitting = sitting;
		this.#recorded = new Map(sitting.session?.attempts.map((each) => [each.id, each]));
		this.#own = own;
		this.#class = store;
		this.#onelsewhere = onelsewhere;
		this.#channel?.addEventListener('message', this.#hear);
		this.#channel?.postMessage(sitting.id);
	}

	/** The sitting as it stands. */
	get sitting(): Sitting {
		return this.#sitting;
	}

	attempts(): readonly Attempt[] {
		return [];
	}

	settings(): Settings {
		return this.#own.settings();
	}

	saveSettings(change: Partial<Settings>): void {
		this.#own.saveSettings(change);
	}

	record(attempt: Attempt): void {
		this.#recorded.set(attempt.id, attempt);
		this.#own.record({ ...attempt, response: null });
	}

	saveSession(session: Session): void {
		// A claim, or a response taken back, changes an attempt that was recorded before.
		if (!this.#isElsewhere) {
			for (const attempt of session.attempts) {
				if (this.#recorded.get(attempt.id) !== attempt) this.record(attempt);
			}
		}
		this.change({ session });
	}

	isElsewhere(): boolean {
		return this.#isElsewhere;
	}

	/** Changes the sitting and keeps it, one writing after the other. */
	change(change: Partial<Sitting>): void {
		if (this.#isElsewhere) return;
		this.#sitting = { ...this.#sitting, ...change };
		const kept = this.#sitting;
		this.#writing = this.#writing.then(async () => {
			await this.#class.keepSitting(kept);
		});
	}

	/** Resolves when everything so far is kept. */
	settled(): Promise<void> {
		return this.#writing;
	}

	/** Stops listening for other tabs. What is changed from now on, as a screen goes away, is still kept. */
	close(): void {
		this.#channel?.removeEventListener('message', this.#hear);
		this.#channel?.close();
	}

	readonly #hear = ({ data }: MessageEvent<unknown>): void => {
		if (data !== this.#sitting.id) return;
		this.#isElsewhere = true;
		this.#onelsewhere();
	};
}
