/**
 * Returns the one JSON text of a value: fields sorted by name, no spaces, absent fields left out.
 *
 * Two values that are equal give the same text, byte for byte, in every browser.
 *
 * @param value JSON data, nested at most 200 deep by whoever made it
 */
export function canonicalJson(value: unknown): string {
	return JSON.stringify(sorted(value));
}

function sorted(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sorted);
	if (typeof value !== 'object' || value === null) return value;
	// Entries, not assignment, so that a field called __proto__ stays a field.
	return Object.fromEntries(
		Object.entries(value)
			.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
			.map(([name, field]) => [name, sorted(field)])
	);
}
