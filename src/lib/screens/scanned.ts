import { groupOfPart, joinParts } from '$lib/assign/parts';

/** What one look of the camera brought. */
export interface Scan {
	/** For the teacher, on how to go on. */
	readonly said: string;
	/** A code that is whole now, `null` while parts are missing. */
	readonly whole: string | null;
}

/** What the camera has seen: every code once, and the parts of codes shown as several. */
export class Scanned {
	readonly #seen = new Set<string>();
	readonly #pieces = new Map<string, string[]>();

	/** Takes what was read; `null` where it was seen before. */
	take(text: string): Scan | null {
		if (this.#seen.has(text)) return null;
		this.#seen.add(text);
		const group = groupOfPart(text);
		if (group === null) return { said: 'One code read. Hold up the next.', whole: text };
		const all = [...(this.#pieces.get(group) ?? []), text];
		this.#pieces.set(group, all);
		const joined = joinParts(all);
		if (joined.ok) return { said: 'All parts read. Hold up the next.', whole: joined.value };
		if (joined.error.code === 'parts/mixed') return { said: 'This part doesn’t fit.', whole: null };
		const { missing, of } = joined.error;
		const said = `${of - missing.length} of ${of} parts read. Still missing: ${missing.join(', ')}.`;
		return { said, whole: null };
	}
}
