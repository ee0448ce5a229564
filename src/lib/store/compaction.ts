import type { Attempt } from '../quiz/schema';
import type { Device } from './device';
import { erasedKey, placeOf, segmentKey } from './keys';
import { sealSegment } from './keep-many';
import { byMoment, mergeAttempts } from './merge';
import { readEntry } from './read';
import { warningCharacters } from './shelf';

/** The newest attempts keep their responses in the first copy, the others in the second alone. */
export const wholeAttempts = 5_000;
/** Largest text of a segment that is still put together with others. */
const segmentCharacters = 400_000;
/** What an attempt takes in a segment, roughly; for planning only. */
const packedCharacters = 80;

type Entry = readonly [key: string, text: string];

/**
 * Puts attempts under keys of their own and small segments together into one segment, and lets responses go that are
 * old and kept in the second copy.
 *
 * Correct whatever other tabs do meanwhile: a segment is written under a key of its own and read back before the first
 * of those it holds is removed, and no key is ever written twice. Two tabs at once leave the same attempts twice.
 */
export async function compact(device: Device): Promise<void> {
	// While everything is being replaced the second copy is not to be relied on.
	if (device.shelf.read(erasedKey) !== null) return;
	const entries = device.shelf.entries();
	const events = entries.filter(([key]) => placeOf(key)?.part === 'attempt');
	const segments = entries.filter(([key]) => placeOf(key)?.part === 'segment');
	const responsesKept = await keptResponses(device);
	const mergeable = smallSegments(segments, events.length * packedCharacters);
	if (events.length + mergeable.length > 1) {
		const isDone = rewrite(device, [...events, ...mergeable], responsesKept);
		// A full device may have room for a smaller piece, and more room afterwards.
		if (!isDone) rewrite(device, events.slice(0, 50), responsesKept);
	}
	const rest = segments.filter((segment) => !mergeable.includes(segment));
	for (const segment of rest) {
		if (isOutgrown(device, segment, responsesKept)) rewrite(device, [segment], responsesKept);
	}
}

/** Returns whether an attempt keeps its response in the first copy. */
async function keptResponses(device: Device): Promise<(attempt: Attempt) => boolean> {
	const all = device.log.all();
	const oldest = all.at(-wholeAttempts);
	if (!oldest || all.length <= wholeAttempts) return () => true;
	const ids = await device.copy.use((copy) => copy.ids());
	const copied = ids ? new Set(ids) : null;
	const isCrowded = device.shelf.characters >= warningCharacters;
	return (attempt) =>
		byMoment(attempt, oldest) >= 0 || !(copied ? copied.has(attempt.id) : isCrowded);
}

/**
 * Returns the segments to be written anew with what is loose: as in binary counting, each attempt is written again
 * only when what it lies in has doubled.
 */
function smallSegments(segments: readonly Entry[], looseCharacters: number): Entry[] {
	const chosen: Entry[] = [];
	let size = looseCharacters;
	for (const segment of [...segments].sort(([, a], [, b]) => a.length - b.length)) {
		const { length } = segment[1];
		const isFirst = size === 0;
		if ((!isFirst && length > 2 * size) || length + size > segmentCharacters) break;
		chosen.push(segment);
		size += length;
	}
	return chosen;
}

/** Writes the attempts of some keys as one segment, then removes these keys. Returns whether that was possible. */
function rewrite(
	device: Device,
	entries: readonly Entry[],
	isResponseKept: (attempt: Attempt) => boolean
): boolean {
	const merged: Entry[] = [];
	const attempts: Attempt[] = [];
	for (const entry of entries) {
		const reading = readEntry(...entry);
		if (reading.is !== 'attempts') continue;
		merged.push(entry);
		attempts.push(...reading.attempts);
	}
	if (merged.length === 0) return true;
	const united = mergeAttempts(attempts, []).map((attempt) =>
		isResponseKept(attempt) ? attempt : { ...attempt, response: null }
	);
	const key = device.freeKey(segmentKey);
	if (device.shelf.write(key, sealSegment(device, united)) !== null) return false;
	for (const [old, text] of merged) {
		if (device.shelf.read(old) === text) device.shelf.remove(old);
	}
	return true;
}

/** Tells whether every attempt of a segment may let its response go and one has not. */
function isOutgrown(
	device: Device,
	[key, text]: Entry,
	isResponseKept: (attempt: Attempt) => boolean
): boolean {
	if (device.log.size <= wholeAttempts || !text.includes('"whole":true')) return false;
	const reading = readEntry(key, text);
	if (reading.is !== 'attempts') return false;
	return !reading.attempts.some((attempt) => attempt.response !== null && isResponseKept(attempt));
}
