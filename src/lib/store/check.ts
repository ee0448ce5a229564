import type { Attempt } from '../quiz/schema';
import type { Device } from './device';
import { lookKey } from './keys';
import { writeSegment } from './keep-many';
import { lookOf } from './look';
import { fuller, saysMore } from './merge';
import { readEntry } from './read';
import { restoreAttempts } from './restore';
import { uniteAttempts } from './unite';

/** What a check found and put right. A second one finds nothing left to put right. */
export interface CheckReport {
	/** Attempts known after the check. */
	readonly attempts: number;
	/** Repairs by kind, each a number of values. */
	readonly repairs: {
		/** Damaged values that were set aside. */
		readonly setAside: number;
		/** Attempts that were missing in the first copy, or known there without their claim or as not taken back. */
		readonly restoredHere: number;
		/** The same of the second copy, with those damaged there. */
		readonly restoredInCopy: number;
		/** The look for the first paint, where it differed from the settings. */
		readonly look: number;
	};
	/** Whether there is a second copy to compare with. */
	readonly secondCopy: boolean;
	/** Values of a newer version, left alone. */
	readonly newer: number;
}

/** Reads everything anew, puts right what can be, and reports counts by kind. */
export async function checkData(device: Device): Promise<CheckReport> {
	const { stored, damaged, newer } = readAll(device);
	for (const [key, text] of damaged) device.quarantine.add(key, text);
	const setAside = device.quarantine.settle();
	device.damaged = 0;
	const mended = await mendCopy(device);
	const { here, inCopy } = await uniteAttempts(device, 'all');
	const missing = device.log.all().filter((attempt) => {
		const standing = stored.get(attempt.id);
		return !standing || saysMore(attempt, standing);
	});
	if (missing.length > here) writeSegment(device, missing);
	const isKept = device.keeping.reason === null;
	return {
		attempts: device.log.size,
		repairs: {
			setAside,
			restoredHere: isKept ? missing.length : 0,
			restoredInCopy: mended + inCopy,
			look: mendLook(device)
		},
		secondCopy: device.copy.works,
		newer
	};
}

/** Reads every stored value; what is understood is taken in. */
function readAll(device: Device) {
	const stored = new Map<string, Attempt>();
	const damaged: [string, string][] = [];
	let newer = 0;
	for (const [key, text] of device.shelf.entries()) {
		const reading = readEntry(key, text);
		if (reading.is === 'damaged') damaged.push([key, text]);
		else if (reading.is === 'newer') newer++;
		else if (reading.is === 'attempts') {
			for (const attempt of reading.attempts) {
				const known = stored.get(attempt.id);
				stored.set(attempt.id, known ? fuller(known, attempt) : attempt);
				device.log.add(attempt);
			}
		}
	}
	return { stored, damaged, newer };
}

/** Writes attempts that cannot be read in the second copy anew, where they are known. Returns how many. */
async function mendCopy(device: Device): Promise<number> {
	const values = (await device.copy.use((copy) => copy.all())) ?? [];
	const broken = values.flatMap((value): Attempt[] => {
		if (restoreAttempts([value]).length > 0) return [];
		const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : null;
		const known = typeof id === 'string' ? device.log.get(id) : undefined;
		return known ? [known] : [];
	});
	if (broken.length === 0) return 0;
	const kept = await device.copy.use(async (copy) => {
		await copy.keep(broken);
		return broken.length;
	});
	return kept ?? 0;
}

function mendLook(device: Device): number {
	const expected = lookOf(device.settings);
	const stored = device.shelf.read(lookKey);
	if (stored === expected || (stored === null && !device.slots.stands('settings'))) return 0;
	return device.shelf.write(lookKey, expected) === null ? 1 : 0;
}
