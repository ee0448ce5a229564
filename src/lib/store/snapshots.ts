import { z } from 'zod';
import { dayIndex, learningDayHour } from '../base/days';
import { backupText, digestOf, type Contents } from './backup';
import type { Device } from './device';
import { mergeAttempts } from './merge';
import { restoreAttempts } from './restore';
import type { SnapshotNote, SnapshotReason } from './second-copy';

/** How many snapshots are kept: the newest of each of this many days, then of this many weeks, and before risks. */
export const keptSnapshots = { days: 7, weeks: 4, risks: 5 };

const noteSchema: z.ZodType<SnapshotNote> = z.object({
	id: z.string(),
	at: z.number(),
	reason: z.enum(['daily', 'before-merge', 'before-replace', 'before-restore']),
	attempts: z.number(),
	digest: z.string()
});

/** Returns everything known here and in the second copy, with the responses that only the copy still has. */
export async function wholeContents(device: Device): Promise<Contents> {
	const contents = device.contents();
	const copied = (await device.copy.use((copy) => copy.all())) ?? [];
	return { ...contents, attempts: mergeAttempts(contents.attempts, restoreAttempts(copied)) };
}

/** Returns the snapshots on this device, newest first. */
export async function snapshotNotes(device: Device): Promise<SnapshotNote[]> {
	const found = (await device.copy.use((copy) => copy.snapshotNotes())) ?? [];
	return found
		.flatMap((value) => noteSchema.safeParse(value).data ?? [])
		.sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1));
}

/**
 * Takes a snapshot, unless the newest holds the same, and drops those no longer needed.
 *
 * @returns the id of the snapshot that holds what stands now, `null` where none could be kept
 */
export async function takeSnapshot(
	device: Device,
	reason: SnapshotReason,
	zone: string
): Promise<string | null> {
	const contents = await wholeContents(device);
	const notes = await snapshotNotes(device);
	const digest = digestOf(contents);
	const at = device.now();
	// Beside the newest: one taken while the clock was ahead says nothing of those since.
	const newest = [notes[0], notes.find((note) => note.at <= at)];
	const same = newest.find((note) => note?.digest === digest);
	if (same) return same.id;
	const attempts = contents.attempts.length;
	const note = { id: `${at}-${reason}-${digest}`, at, reason, attempts, digest };
	const kept = await device.copy.use(async (copy) => {
		await copy.keepSnapshot(note, backupText(contents, at));
		for (const { id } of outdated([note, ...notes], zone, at)) await copy.removeSnapshot(id);
		return note.id;
	});
	return kept;
}

/** Takes the snapshot of the day at its first start, whatever days a clock once ahead gave to others. */
export async function keepDaily(device: Device, zone: string): Promise<void> {
	if (device.log.size === 0) return;
	const today = dayIndex(device.now(), zone, learningDayHour);
	const notes = await snapshotNotes(device);
	if (notes.some(({ at }) => dayIndex(at, zone, learningDayHour) === today)) return;
	await takeSnapshot(device, 'daily', zone);
}

/**
 * Returns the snapshots that are no longer needed.
 *
 * Those dated after now count apart: after a clock once ahead they take no place of later ones, and under a clock set
 * back for a while the true ones keep theirs.
 *
 * @param notes in any order
 * @param now milliseconds since 1970
 */
export function outdated(
	notes: readonly SnapshotNote[],
	zone: string,
	now: number
): SnapshotNote[] {
	const newestFirst = [...notes].sort((a, b) => b.at - a.at);
	const daily = newestFirst.filter(({ reason }) => reason === 'daily');
	const risks = newestFirst.filter(({ reason }) => reason !== 'daily');
	const kept = new Set(
		[(note: SnapshotNote) => note.at <= now, (note: SnapshotNote) => note.at > now].flatMap(
			(isOfGroup) => [
				...keptDaily(daily.filter(isOfGroup), zone),
				...risks.filter(isOfGroup).slice(0, keptSnapshots.risks)
			]
		)
	);
	return notes.filter((note) => !kept.has(note));
}

/** Returns the newest of each of so many days, then of so many weeks. @param daily newest first */
function keptDaily(daily: readonly SnapshotNote[], zone: string): SnapshotNote[] {
	const dayOf = ({ at }: SnapshotNote) => dayIndex(at, zone, learningDayHour);
	const byDay = firstOfEach(daily, dayOf).slice(0, keptSnapshots.days);
	const earlier = daily.filter((note) => dayOf(note) < Math.min(...byDay.map(dayOf)));
	// Day 0 was a Thursday: weeks begin on Monday.
	const byWeek = firstOfEach(earlier, (note) => Math.floor((dayOf(note) + 3) / 7));
	return [...byDay, ...byWeek.slice(0, keptSnapshots.weeks)];
}

function firstOfEach<T>(values: readonly T[], groupOf: (value: T) => number): T[] {
	const groups = new Map<number, T>();
	for (const value of values) {
		const group = groupOf(value);
		if (!groups.has(group)) groups.set(group, value);
	}
	return [...groups.values()];
}
