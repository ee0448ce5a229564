/** What a copy needs of a storage. */
export interface KeyedTexts {
	readonly length: number;
	key(index: number): string | null;
	getItem(key: string): string | null;
}

/**
 * Returns every stored value of ours as one JSON text, read or unreadable alike, in the order of the keys.
 *
 * The last resort when the store itself cannot open: `{ "format": "quillwise-raw", "version": 1, "values": { key: text } }`.
 */
export function rawCopy(storage: KeyedTexts): string {
	const values: Record<string, string> = {};
	const keys = Array.from({ length: storage.length }, (_, i) => storage.key(i) ?? '').sort();
	for (const key of keys) {
		const text = key.startsWith('quillwise.') ? storage.getItem(key) : null;
		if (text !== null) values[key] = text;
	}
	return JSON.stringify({ format: 'quillwise-raw', version: 1, values }, null, '\t');
}
