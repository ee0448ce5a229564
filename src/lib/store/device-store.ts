import type { Attempt, Session } from '../quiz/schema';
import { backupText } from './backup';
import type { KeptCards } from './cards';
import type { Device } from './device';
import { eraseAll } from './erase';
import { doneMark, erasedKey, placeOf, prefix, sessionSlot } from './keys';
import type { StorageChange, Surroundings } from './open';
import type { Settings } from './schema';
import { warningCharacters } from './shelf';
import type { Store, StoreHealth } from './store';
import type { Upkeep } from './upkeep';

/** Attempts under keys of their own from which on they are put together. */
const looseLimit = 100;

/** The store over one device: adds who is told of changes, and what is fetched only when it is needed. */
export class DeviceStore implements Store {
	readonly #device: Device;
	readonly #around: Surroundings;
	readonly #listeners = new Set<() => void>();
	readonly #united: Promise<void>;
	#isUniting = false;
	#loose: number;

	constructor(device: Device, around: Surroundings) {
		this.#device = device;
		this.#around = around;
		this.#loose = device.shelf.keys().filter((key) => placeOf(key)?.part === 'attempt').length;
		around.watch?.((change) => {
			void this.#notice(change);
		});
		this.#united = this.#unite();
	}

	health(): StoreHealth {
		const { keeping, damaged, newer, shelf, copy } = this.#device;
		return {
			keeping: keeping.reason === null ? 'kept' : 'memory',
			reason: keeping.reason,
			damaged,
			newer,
			nearlyFull: shelf.characters >= warningCharacters,
			secondCopy: copy.works
		};
	}

	attempts(): readonly Attempt[] {
		return this.#device.log.all();
	}

	record(attempt: Attempt): void {
		if (!this.#device.keepAttempt(attempt)) return;
		this.#tell();
		if (++this.#loose >= looseLimit) this.#tidyLater();
	}

	session(): Session | null {
		return this.#device.sessions.at(-1) ?? null;
	}

	sessions(): readonly Session[] {
		return this.#device.sessions;
	}

	saveSession(session: Session): void {
		this.#device.keepSession(session);
		this.#tell();
	}

	putAwaySession(id: string): void {
		if (this.#device.forgetSession(id)) this.#tell();
	}

	isElsewhere(sessionId: string): boolean {
		return this.#device.slots.isElsewhere(sessionSlot(sessionId));
	}

	settings(): Settings {
		return this.#device.settings;
	}

	saveSettings(change: Partial<Settings>): void {
		this.#device.keepSettings({ ...this.#device.settings, ...change });
		this.#tell();
		// The second copy did not work before: what is chosen goes there once it does.
		if (!this.#device.isSettled && !this.#isUniting) void this.#unite();
	}

	cards(): KeptCards | null {
		return this.#device.cards;
	}

	saveCards(kept: KeptCards): void {
		void this.#saveCards(kept);
	}

	backup(now: number): string {
		return backupText(this.#device.contents(), now);
	}

	erase(): void {
		void eraseAll(this.#device);
		this.#loose = 0;
		this.#tell();
	}

	subscribe(listener: () => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	united(): Promise<void> {
		return this.#united;
	}

	async upkeep(): Promise<Upkeep> {
		const { StoreUpkeep } = await import('./upkeep');
		await this.#united;
		return new StoreUpkeep(this.#device, {
			zone: this.#around.zone ?? 'UTC',
			persist: this.#around.persist ?? (() => Promise.resolve(null)),
			tell: () => {
				this.#tell();
			}
		});
	}

	async #saveCards(kept: KeptCards): Promise<void> {
		try {
			const { packCards } = await import('./cards');
			this.#device.keepCards(kept, packCards(kept.cards));
		} catch {
			return; // they can be computed again
		}
	}

	/** Takes in what another tab changed. */
	async #notice({ key, text }: StorageChange): Promise<void> {
		const { shelf } = this.#device;
		if (key !== null && !key.startsWith(prefix)) return;
		if (key === null) {
			shelf.recount();
			await this.#device.take(shelf.entries());
		} else {
			shelf.note(key, text);
			if (text === null) this.#device.noticeRemoval(key);
			else if (key !== erasedKey) await this.#device.take([[key, text]]);
			else if (text.endsWith(doneMark)) await this.#startAgain();
		}
		this.#tell();
	}

	/** Another tab erased or replaced everything: what stands now is all there is. */
	async #startAgain(): Promise<void> {
		this.#device.forgetAll();
		await this.#device.take(this.#device.shelf.entries());
	}

	async #unite(): Promise<void> {
		const device = this.#device;
		this.#isUniting = true;
		try {
			// Where it is the only one, it is opened even if empty: whether it works is what there is to tell.
			const isWanted = device.log.size > 0 || device.keeping.reason !== null;
			const isThere = device.copy.isPossible && (isWanted || (await device.copy.mayExist()));
			if (isThere) {
				const { unite } = await import('./unite');
				await unite(device, this.#around.zone ?? 'UTC');
				this.#tell();
			} else {
				device.settle();
			}
			if (this.#loose >= looseLimit) this.#tidyLater();
		} catch {
			return; // the half that unites could not be fetched: what this page has is kept once
		} finally {
			this.#isUniting = false;
		}
	}

	/** Puts loose attempts together when there is time. */
	#tidyLater(): void {
		this.#loose = 0;
		const later =
			this.#around.later ??
			((job) => {
				job();
			});
		later(() => {
			void this.#tidy();
		});
	}

	async #tidy(): Promise<void> {
		try {
			const { compact } = await import('./compaction');
			const politely = this.#around.politely ?? ((job) => job());
			await politely(() => compact(this.#device));
		} catch {
			return; // not fetched, or refused: the attempts stand where they are
		}
	}

	#tell(): void {
		for (const listener of this.#listeners) listener();
	}
}
