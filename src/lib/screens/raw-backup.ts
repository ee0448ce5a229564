import { openStore } from '$lib/store/open';
import type { StorageLike } from '$lib/store/shelf';

/**
 * Returns the backup file of what a raw copy holds, as `rawCopy` makes it; `null` where the text is none.
 *
 * @param now milliseconds since 1970
 */
export async function backupOfRaw(text: string, now: number): Promise<string | null> {
	if (!/^\s*\{\s*"format":\s*"quillwise-raw"/.test(text)) return null;
	const values = valuesOf(text);
	if (!values) return null;
	const store = await openStore({ storage: new Held(values), tab: 'raw', now: () => now });
	return store.backup(now);
}

function valuesOf(text: string): Map<string, string> | null {
	try {
		const { values } = JSON.parse(text) as { values?: unknown }; // an object, by its first words
		if (typeof values !== 'object' || values === null) return null;
		return new Map(Object.entries(values).filter((entry) => typeof entry[1] === 'string'));
	} catch {
		return null; // cut off
	}
}

/** A storage that lives as long as it takes to read it. */
class Held implements StorageLike {
	readonly #values: Map<string, string>;

	constructor(values: Map<string, string>) {
		this.#values = values;
	}

	get length(): number {
		return this.#values.size;
	}

	key(index: number): string | null {
		return [...this.#values.keys()][index] ?? null;
	}

	getItem(key: string): string | null {
		return this.#values.get(key) ?? null;
	}

	setItem(key: string, value: string): void {
		this.#values.set(key, value);
	}

	removeItem(key: string): void {
		this.#values.delete(key);
	}
}
