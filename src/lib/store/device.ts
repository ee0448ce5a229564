import type { Attempt, Session } from '../quiz/schema';
import type { Contents } from './backup';
import type { KeptCards } from './cards';
import { formatVersion, seal, type Envelope, type Kind } from './envelope';
import { attemptKey, lookKey, placeOf, sessionSlot, type SlotName } from './keys';
import { Keeping, type Writing } from './keeping';
import { AttemptLog } from './log';
import { defaultSettings } from './default-settings';
import { lookOf } from './look';
import { Quarantine } from './quarantine';
import type { Reading } from './read';
import type { Settings } from './schema';
import type { CopyKeeper } from './second-copy';
import { optionalCharacters, type Shelf } from './shelf';
import { Slots } from './slots';

/** How many sessions that were not put away are kept; the attempts of older ones are kept for ever. */
const keptSessions = 5;

/** What this page knows of everything kept, and the ways to keep more. Tells nobody: that is the store's part. */
export class Device {
	readonly shelf: Shelf;
	readonly copy: CopyKeeper;
	readonly log = new AttemptLog();
	readonly slots: Slots;
	readonly quarantine: Quarantine;
	readonly keeping: Keeping;
	readonly tab: string;
	/** The clock, in milliseconds since 1970; never the same twice and never back, so that it puts writings in order. */
	readonly now: () => number;
	settings: Settings = defaultSettings;
	/** The settings that the choices not yet in the second copy were made on. */
	base: Settings = defaultSettings;
	cards: KeptCards | null = null;
	/** Stored values found damaged at the start. */
	damaged = 0;
	/** Whether something of a newer version was met. */
	newer = false;
	/** Grows when everything is forgotten: what was asked of the second copy before must not come back. */
	generation = 0;
	/** Nothing is known yet of the settings in the second copy: they must not be written over. */
	#isEarly = true;
	readonly #sessions = new Map<string, { session: Session; savedAt: number }>();
	/** The reading half could not be fetched: what stands in the slots is unknown and must not be overwritten. */
	#unread = false;
	#number = 0;

	constructor(shelf: Shelf, copy: CopyKeeper, { tab, now }: { tab: string; now: () => number }) {
		this.shelf = shelf;
		this.copy = copy;
		this.tab = tab;
		let last = 0;
		this.now = () => (last = Math.max(now(), last + 1));
		this.slots = new Slots(shelf, tab, this.now);
		this.quarantine = new Quarantine(shelf);
		this.keeping = new Keeping(shelf.closed, () => {
			this.quarantine.empty();
			this.slots.remove('cards');
		});
	}

	/** The sessions in the order they were saved. */
	get sessions(): Session[] {
		return [...this.#sessions.values()]
			.sort((a, b) => a.savedAt - b.savedAt)
			.map(({ session }) => session);
	}

	/** Returns everything a learner would miss. */
	contents(): Contents {
		return { attempts: this.log.all(), sessions: this.sessions, settings: this.settings };
	}

	/** Returns a number no key of this tab has had. @param key of an attempt or a segment */
	freeKey(key: (tab: string, number: number) => string): string {
		while (this.shelf.read(key(this.tab, this.#number)) !== null) this.#number++;
		return key(this.tab, this.#number++);
	}

	/** Writes to the device, after what was found damaged was moved aside. @param about what a later writing replaces */
	keep(about: string, write: Writing): void {
		this.quarantine.settle();
		this.keeping.keep(about, write);
	}

	/** Keeps an attempt in both copies. Returns whether it was new. */
	keepAttempt(attempt: Attempt): boolean {
		if (!this.log.add(attempt)) return false;
		const key = this.freeKey(attemptKey);
		const text = seal({ ...this.form('attempt'), data: attempt });
		this.keep(key, () => this.shelf.write(key, text));
		void this.copy.use((copy) => copy.keep([attempt]));
		return true;
	}

	/** Keeps a session, and those of its attempts that were not yet recorded. */
	keepSession(session: Session): void {
		for (const attempt of session.attempts) this.keepAttempt(attempt);
		this.#sessions.delete(session.id);
		this.#sessions.set(session.id, { session, savedAt: this.now() });
		for (const old of this.sessions.slice(0, -keptSessions)) this.forgetSession(old.id);
		this.#keepSlot(sessionSlot(session.id), 'session', session);
	}

	/**
	 * Keeps sessions of another device, oldest first, with all their attempts: only in places that none of this device
	 * takes, and as saved before these, so that what is being played here stays what is offered.
	 */
	addSessions(sessions: readonly Session[]): void {
		for (const { attempts } of sessions) for (const attempt of attempts) this.keepAttempt(attempt);
		const fresh = sessions.filter(({ id }) => !this.#sessions.has(id));
		const free = Math.max(0, keptSessions - this.#sessions.size);
		let before = Math.min(
			...[...this.#sessions.values()].map(({ savedAt }) => savedAt),
			this.now()
		);
		for (const session of fresh.slice(fresh.length - Math.min(free, fresh.length)).reverse()) {
			const at = (before = Math.max(0, before - 1));
			this.#sessions.set(session.id, { session, savedAt: at });
			this.#keepSlot(sessionSlot(session.id), 'session', session, () => ({ at }));
		}
	}

	forgetSession(id: string): boolean {
		const name = sessionSlot(id);
		this.keeping.forget(name);
		this.slots.remove(name);
		void this.copy.use((copy) => copy.removeValue(name));
		return this.#sessions.delete(id);
	}

	/** Tells whether the settings in the second copy are known, or that there are none. */
	get isSettled(): boolean {
		return !this.#isEarly;
	}

	/** Keeps settings: only here until those in the second copy are known, then in both. */
	keepSettings(settings: Settings): void {
		this.settings = settings;
		this.#keepSlot('settings', 'settings', settings, () => ({ isEarly: this.#isEarly }));
		if (this.#unread || this.slots.isLocked('settings')) return;
		this.keep(lookKey, () => this.shelf.write(lookKey, lookOf(settings)));
	}

	/** Takes note that the settings in the second copy are known by now, and keeps there what was chosen before. */
	settle(): void {
		this.#isEarly = false;
		if (this.settings !== this.base) this.keepSettings(this.settings);
		this.base = this.settings;
	}

	/** Keeps cards where there is room: they can be computed again. @param packed the same cards, packed */
	keepCards(kept: KeptCards, packed: string): void {
		this.cards = kept;
		if (this.#unread || this.shelf.characters + packed.length > optionalCharacters) return;
		const { refusal } = this.slots.write('cards', 'cards', { basis: kept.basis, packed });
		if (refusal === null) this.slots.removeOlder('cards');
	}

	/** Takes in stored values. Where the reading half cannot be fetched, nothing that stands is touched. */
	async take(entries: readonly (readonly [string, string])[]): Promise<void> {
		try {
			const { readEntry } = await import('./read');
			for (const [key, text] of entries) this.takeOne(key, text, readEntry(key, text));
		} catch {
			this.#unread = true; // a device offline that has not stored the whole site
			this.keeping.keep('unread', () => 'gone');
		}
	}

	/** Takes in one value as it was understood. Returns whether it is the latest writing of a value with two slots. */
	takeOne(key: string, text: string, reading: Reading): boolean {
		switch (reading.is) {
			case 'attempts':
				for (const attempt of reading.attempts) this.log.add(attempt);
				return false;
			case 'session':
				// A session carries its attempts: a third place to find one in.
				for (const attempt of reading.session.attempts) this.log.add(attempt);
				if (!this.slots.note(reading.name, reading.side, reading.envelope)) return false;
				this.#sessions.set(reading.session.id, {
					session: reading.session,
					savedAt: reading.envelope.savedAt
				});
				return true;
			case 'settings':
				if (!this.slots.note(reading.name, reading.side, reading.envelope)) return false;
				this.settings = reading.settings;
				// Number 0: chosen on a device where no settings were known.
				this.base = reading.envelope.seq === 0 ? defaultSettings : reading.settings;
				return true;
			case 'cards':
				if (!this.slots.note(reading.name, reading.side, reading.envelope)) return false;
				this.cards = { basis: reading.basis, cards: reading.cards };
				return true;
			case 'newer': {
				this.newer = true;
				const place = placeOf(key);
				if (place?.part === 'slot') this.slots.lock(place.name);
				return false;
			}
			case 'damaged':
				this.damaged++;
				this.quarantine.add(key, text);
				return false;
			case 'none':
				return false;
		}
	}

	/** Takes note that another tab removed a key: a session both of whose slots are gone was put away. */
	noticeRemoval(key: string): void {
		const place = placeOf(key);
		if (place?.part !== 'slot' || !place.name.startsWith('session.')) return;
		if (!this.slots.stands(place.name)) this.#sessions.delete(place.name.slice('session.'.length));
	}

	/** Forgets everything, as after an erasure here or in another tab. */
	forgetAll(): void {
		this.generation++;
		this.log.clear();
		this.#sessions.clear();
		this.keeping.forgetAll();
		this.slots.forgetAll();
		this.settings = defaultSettings;
		this.base = defaultSettings;
		this.cards = null;
		this.damaged = 0;
	}

	/** @param how it is written, asked anew when it is tried again */
	#keepSlot(
		name: SlotName,
		kind: Kind,
		data: unknown,
		how: () => { at?: number; isEarly?: boolean } = () => ({})
	): void {
		this.keep(name, () => {
			if (this.#unread) return 'gone';
			const { isEarly = false, ...rest } = how();
			const { refusal, text } = this.slots.write(name, kind, data, { ...rest, isEarly });
			if (text === null) this.newer = true;
			else if (!isEarly) void this.copy.use((copy) => copy.keepValue(name, text));
			return refusal;
		});
	}

	/** Returns the head of an envelope written now. */
	form(kind: Kind): Omit<Envelope, 'data'> {
		const savedAt = this.now();
		return { kind, version: formatVersion, minReader: formatVersion, savedAt };
	}
}
