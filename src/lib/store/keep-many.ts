import type { Attempt } from '../quiz/schema';
import type { Device } from './device';
import { seal } from './envelope';
import { segmentKey } from './keys';
import { byMoment } from './merge';
import { segmentOf } from './segments';

/**
 * Keeps many attempts at once: as one segment, and in the second copy. Returns how many were new or fuller than known.
 *
 * As with a single one, what is refused stays in memory and is tried again.
 */
export function keepMany(device: Device, attempts: readonly Attempt[]): number {
	const fresh = attempts.filter((attempt) => device.log.add(attempt));
	if (fresh.length === 0) return 0;
	writeSegment(device, fresh);
	void device.copy.use((copy) => copy.keep(fresh));
	return fresh.length;
}

/** Writes attempts as one segment under a new key. */
export function writeSegment(device: Device, attempts: readonly Attempt[]): void {
	const key = device.freeKey(segmentKey);
	const text = sealSegment(device, attempts);
	device.keep(key, () => device.shelf.write(key, text));
}

/** Returns the stored text of attempts as one segment. */
export function sealSegment(device: Device, attempts: readonly Attempt[]): string {
	const sorted = [...attempts].sort(byMoment);
	return seal({ ...device.form('segment'), data: segmentOf(sorted) });
}
