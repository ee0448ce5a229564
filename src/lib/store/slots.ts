import { formatVersion, isForNewer, seal, type Envelope, type Kind } from './envelope';
import { slotKey, type Side, type SlotName } from './keys';
import type { Shelf } from './shelf';
import type { ClosedReason } from './store';

/** What is known of a value with two slots. */
interface Standing {
	/** Highest number seen, here or in another tab. */
	seq: number;
	/** Where the writing with that number stands. */
	side: Side;
	/** When and by whom it was written; breaks ties between tabs that wrote at once. */
	savedAt: number;
	tab: string;
	version: number;
	minReader: number;
	/** Written by a newer version: to be left alone. */
	locked: boolean;
}

/**
 * Values that are overwritten, each in two slots by turns: while one is written the one before stays whole.
 *
 * A browser that dies between two writings loses the last one at most.
 */
export class Slots {
	readonly #standings = new Map<SlotName, Standing>();
	readonly #shelf: Shelf;
	readonly #tab: string;
	readonly #now: () => number;

	constructor(shelf: Shelf, tab: string, now: () => number) {
		this.#shelf = shelf;
		this.#tab = tab;
		this.#now = now;
	}

	/** Takes note of a slot that was read. Returns whether it is the latest writing of its value. */
	note(name: SlotName, side: Side, envelope: Envelope): boolean {
		const known = this.#standings.get(name);
		const { savedAt, tab = '', version, minReader, seq = 0 } = envelope;
		if (known && !isLater({ seq, savedAt, tab }, known)) return false;
		const locked = known?.locked ?? false;
		this.#standings.set(name, { seq, side, savedAt, tab, version, minReader, locked });
		return true;
	}

	/** Takes note that a newer version of the site wrote this value: it is not written any more. */
	lock(name: SlotName): void {
		this.#standings.set(name, { ...this.#standingOf(name), locked: true });
	}

	isLocked(name: SlotName): boolean {
		return this.#standings.get(name)?.locked ?? false;
	}

	/** Returns the slot that is written next. */
	turnOf(name: SlotName): Side {
		return other(this.#standingOf(name).side);
	}

	/** Tells whether another tab wrote the latest value. */
	isElsewhere(name: SlotName): boolean {
		const tab = this.#standings.get(name)?.tab;
		return tab !== undefined && tab !== '' && tab !== this.#tab;
	}

	/**
	 * Writes a value to the slot whose turn it is. `refusal` is `null` when it is kept or not ours to write, `text` what
	 * was to be written, `null` when it is not ours.
	 *
	 * @param at when it counts as written; without, when it is
	 * @param isEarly what stands elsewhere is not known yet: written in place of what is known here and later than
	 *   nothing else
	 */
	write(
		name: SlotName,
		kind: Kind,
		data: unknown,
		{ at = this.#now(), isEarly = false }: { at?: number; isEarly?: boolean } = {}
	): { refusal: ClosedReason | null; text: string | null } {
		// A newer tab may have written a moment ago, and the browser not yet told.
		if (this.#holdsNewer(name)) this.lock(name);
		const known = this.#standingOf(name);
		if (known.locked) return { refusal: null, text: null };
		const next: Standing = {
			...known,
			seq: known.seq + (isEarly ? 0 : 1),
			side: other(known.side),
			savedAt: isEarly ? Math.max(at, known.savedAt + 1) : at,
			tab: this.#tab
		};
		const { seq, savedAt, tab, version, minReader } = next;
		const text = seal({ kind, version, minReader, savedAt, seq, tab, data });
		const refusal = this.#shelf.write(slotKey(name, next.side), text);
		if (refusal === null) this.#standings.set(name, next);
		return { refusal, text };
	}

	/** Returns the latest texts of values, by name, as they stand. */
	latestTexts(): [SlotName, string][] {
		return [...this.#standings].flatMap(([name, { side }]): [SlotName, string][] => {
			const text = this.#shelf.read(slotKey(name, side));
			return text === null || name === 'cards' ? [] : [[name, text]];
		});
	}

	/** Tells whether anything stands in either slot. */
	stands(name: SlotName): boolean {
		return (['a', 'b'] as const).some((side) => this.#shelf.read(slotKey(name, side)) !== null);
	}

	/** Removes the writing before the last, of a value that can be computed again and is large. */
	removeOlder(name: SlotName): void {
		if (this.#holdsNewer(name)) return;
		this.#shelf.remove(slotKey(name, other(this.#standingOf(name).side)));
	}

	/** Removes a value from both slots. */
	remove(name: SlotName): void {
		if (this.isLocked(name) || this.#holdsNewer(name)) return;
		this.#shelf.remove(slotKey(name, 'a'));
		this.#shelf.remove(slotKey(name, 'b'));
		this.#standings.delete(name);
	}

	forgetAll(): void {
		this.#standings.clear();
	}

	#holdsNewer(name: SlotName): boolean {
		return (['a', 'b'] as const).some((side) => isForNewer(this.#shelf.read(slotKey(name, side))));
	}

	#standingOf(name: SlotName): Standing {
		const fresh = { seq: 0, side: 'b' as const, savedAt: 0, tab: '', locked: false };
		return (
			this.#standings.get(name) ?? { ...fresh, version: formatVersion, minReader: formatVersion }
		);
	}
}

function other(side: Side): Side {
	return side === 'a' ? 'b' : 'a';
}

type Writing = Pick<Standing, 'seq' | 'savedAt' | 'tab'>;

function isLater(a: Writing, b: Writing): boolean {
	return (
		a.seq - b.seq > 0 ||
		(a.seq === b.seq && (a.savedAt - b.savedAt || (a.tab > b.tab ? 1 : -1)) > 0)
	);
}
