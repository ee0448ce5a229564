import { keptKey, placeOf } from './keys';
import type { Shelf } from './shelf';

/** At most this many damaged texts are kept aside, the newest. */
export const keptCount = 3;
/** Characters all damaged texts together may take. */
export const keptCharacters = 200_000;

/**
 * Texts that could not be read: left where they stand until something is written, then moved aside.
 *
 * Reading never destroys. Whoever can mend a text finds it under `quillwise.kept.<number>`.
 */
export class Quarantine {
	readonly #found = new Map<string, string>();
	readonly #shelf: Shelf;

	constructor(shelf: Shelf) {
		this.#shelf = shelf;
	}

	/** Takes note of a damaged text. */
	add(key: string, text: string): void {
		this.#found.set(key, text);
	}

	/**
	 * Moves what was found aside, whole, before the first writing. What finds no room or is larger than all that is kept
	 * aside stays where it stands. Returns how many were moved.
	 */
	settle(): number {
		let moved = 0;
		for (const [key, text] of this.#found) {
			this.#found.delete(key);
			if (this.#shelf.read(key) !== text) continue;
			if (!this.#keep(key, text)) continue;
			this.#shelf.remove(key);
			moved++;
		}
		return moved;
	}

	/** Drops what was kept aside, where progress needs the room. */
	empty(): void {
		for (const { key } of this.#kept()) this.#shelf.remove(key);
	}

	#keep(key: string, text: string): boolean {
		const kept = this.#kept();
		const number = (kept.at(-1)?.number ?? 0) + 1;
		const record = JSON.stringify({ key, text });
		let room = keptCharacters - record.length;
		if (room < 0 || this.#shelf.write(keptKey(number), record) !== null) return false;
		// Only now: what is there must not go for what finds no room.
		let count = keptCount - 1;
		for (const { key: old, size } of kept.reverse()) {
			room -= size;
			if (count <= 0 || room < 0) this.#shelf.remove(old);
			else count--;
		}
		return true;
	}

	/** What is kept aside, oldest first. */
	#kept(): { key: string; number: number; size: number }[] {
		return this.#shelf
			.keys()
			.flatMap((key) => {
				const place = placeOf(key);
				if (place?.part !== 'kept') return [];
				return [{ key, number: place.number, size: this.#shelf.read(key)?.length ?? 0 }];
			})
			.sort((a, b) => a.number - b.number);
	}
}
