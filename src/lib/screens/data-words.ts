import { dayIndex } from '$lib/base/days';
import type { BackupPreview } from '$lib/store/bring-in';
import type { CheckReport } from '$lib/store/check';
import type { SnapshotNote } from '$lib/store/second-copy';
import { dayInWords, dayOf } from './days';

const numbers = new Intl.NumberFormat('en-GB');
const shares = new Intl.NumberFormat('en-GB', { style: 'percent', maximumFractionDigits: 1 });
const lists = new Intl.ListFormat('en-GB');

/** Most characters we take of a browser's room. */
export const ownRoom = 2_000_000;

/** Returns a count with its noun: `1 answer`, `1,240 answers`. */
export function many(count: number, noun: string): string {
	return `${numbers.format(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** Returns several things as one phrase: `your answers, the rounds and your settings`. */
export function listed(things: readonly string[]): string {
	return lists.format(things);
}

/** Returns how much of our room is used. @param characters keys and values together */
export function roomInWords(characters: number): string {
	return `${numbers.format(characters)} of ${numbers.format(ownRoom)} characters used (${shares.format(characters / ownRoom)})`;
}

/** Returns when a copy was saved last. @param savedAt `null`: never */
export function lastCopyInWords(savedAt: number | null, now: number, zone: string): string {
	if (savedAt === null) return 'No copy saved yet';
	const days = dayIndex(now, zone, 0) - dayIndex(savedAt, zone, 0);
	// A clock set back makes no copy of the future.
	if (days <= 0) return 'Last copy: today';
	return days === 1 ? 'Last copy: yesterday' : `Last copy: ${numbers.format(days)} days ago`;
}

/** Returns what a backup holds: `412 answers from 2 packs, last played 2 March 2026.` */
export function contentsInWords({ attempts, packs, lastAt }: BackupPreview, zone: string): string {
	if (lastAt === null) return 'No answers; only settings.';
	const last = dayInWords(dayOf(lastAt, zone));
	return `${many(attempts, 'answer')} from ${many(packs, 'pack')}, last played ${last}.`;
}

/** Returns what merging a backup would add to this device. */
export function mergeInWords({ attempts, newAttempts }: BackupPreview): string {
	if (newAttempts === 0) return 'Every answer in it is here already: nothing would be added.';
	if (newAttempts === attempts) return `Adds ${many(newAttempts, 'answer')} to what is here.`;
	return `Adds ${many(newAttempts, 'answer')}; the other ${numbers.format(attempts - newAttempts)} are here already.`;
}

/** Returns what replacing by a backup would take away from this device. */
export function replaceInWords({ missingAttempts }: BackupPreview): string {
	if (missingAttempts === 0) return 'No answer is lost: the copy has all that are here.';
	return `${many(missingAttempts, 'answer')} of this device ${missingAttempts === 1 ? 'is' : 'are'} not in the copy and would go.`;
}

/** Returns why a snapshot was taken. */
export function reasonInWords(reason: SnapshotNote['reason']): string {
	switch (reason) {
		case 'daily':
			return 'at the start of the day';
		case 'before-merge':
			return 'before a copy was merged';
		case 'before-replace':
			return 'before everything was replaced';
		case 'before-restore':
			return 'before an earlier state came back';
	}
}

/** Returns the moment of a snapshot: `2 March 2026, 18:05`. */
export function momentInWords(at: number, zone: string): string {
	const time = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'short' });
	return `${dayInWords(dayOf(at, zone))}, ${time.format(at)}`;
}

/** Returns what a check found and put right, one sentence each; the first says how it stands. */
export function checkInWords({ attempts, repairs, secondCopy, newer }: CheckReport): string[] {
	const { setAside, restoredHere, restoredInCopy, look } = repairs;
	const put = (count: number, text: string) => (count > 0 ? [text] : []);
	const findings = [
		...put(setAside, `${many(setAside, 'damaged value')} set aside, not thrown away.`),
		...put(restoredHere, `${many(restoredHere, 'answer')} brought back from the second copy.`),
		...put(restoredInCopy, `${many(restoredInCopy, 'answer')} added to the second copy.`),
		...put(look, 'The look of the first moment was set right.')
	];
	return [
		findings.length === 0
			? `All is well: ${many(attempts, 'answer')} read, nothing to repair.`
			: `${many(attempts, 'answer')} read, and this was put right:`,
		...findings,
		...put(newer, `${many(newer, 'value')} of a newer Quillwise left alone.`),
		...put(secondCopy ? 0 : 1, 'There is no second copy in this browser to compare with.')
	];
}
