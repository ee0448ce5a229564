/** Every key of ours starts with this: other sites may share the origin and its room. */
export const prefix = 'quillwise.';

/** Copied to the root element by the inline script in app.html before the first paint. */
export const lookKey = `${prefix}look`;

/** The picture of the round, drawn by the inline script in app.html; it can be lost, and is in no backup. */
export const pictureKey = `${prefix}picture`;

/** Stands while an erasure is under way, so that a second copy not yet emptied is not taken for the truth. */
export const erasedKey = `${prefix}erased`;

/** Ends the text under `erasedKey` once the first copy stands as it is to be. */
export const doneMark = ', done';

/** Parts of a backup that were scanned so far: each under a key of its own, until all are there. */
export const partPrefix = `${prefix}part.`;

/** One of the two places a value is written to by turns. */
export type Side = 'a' | 'b';

/** What a key of ours stands for. */
export type Place =
	| { readonly part: 'attempt'; readonly tab: string; readonly number: number }
	| { readonly part: 'segment'; readonly tab: string; readonly number: number }
	| { readonly part: 'slot'; readonly name: SlotName; readonly side: Side }
	| { readonly part: 'kept'; readonly number: number }
	| { readonly part: 'other' };

/** A value kept in two slots. */
export type SlotName = 'settings' | 'cards' | `session.${string}`;

/** Returns the key of one recorded attempt: unique, never written twice. */
export function attemptKey(tab: string, number: number): string {
	return `${prefix}ev.${tab}.${number}`;
}

/** Returns the key of a segment of the log: unique, never written twice. */
export function segmentKey(tab: string, number: number): string {
	return `${prefix}seg.${tab}.${number}`;
}

/** Returns the key of one of the two slots of a value. */
export function slotKey(name: SlotName, side: Side): string {
	return `${prefix}${name}.${side}`;
}

/** Returns the key of a damaged text that was kept aside. */
export function keptKey(number: number): string {
	return `${prefix}kept.${number}`;
}

/** Reads a key; `null` where it is none of ours. */
export function placeOf(key: string): Place | null {
	if (!key.startsWith(prefix)) return null;
	const name = key.slice(prefix.length);
	const numbered = /^(ev|seg)\.([^.]+)\.(\d{1,15})$/.exec(name);
	if (numbered?.[2] !== undefined) {
		const part = numbered[1] === 'ev' ? 'attempt' : 'segment';
		return { part, tab: numbered[2], number: Number(numbered[3]) };
	}
	const slot = /^(settings|cards|session\.[^]+)\.([ab])$/.exec(name);
	if (slot) {
		const side = slot[2] === 'a' ? 'a' : 'b';
		return { part: 'slot', name: slot[1] as SlotName, side }; // the pattern allows only these
	}
	const kept = /^kept\.(\d{1,15})$/.exec(name);
	return kept ? { part: 'kept', number: Number(kept[1]) } : { part: 'other' };
}

/** Returns the name under which a session is kept. */
export function sessionSlot(id: string): SlotName {
	return `session.${id}`;
}
