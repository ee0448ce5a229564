import type { Attempt } from '../quiz/schema';
import { canonicalJson } from './canonical';
import type { Device } from './device';
import { trustCopyAgain } from './erase';
import { doneMark, erasedKey, slotKey, type SlotName } from './keys';
import { keepMany } from './keep-many';
import { fullerWithResponse, saysMore } from './merge';
import { defaultCare, defaultReading } from './look';
import { readEntry } from './read';
import { restoreAttempts } from './restore';
import type { Settings } from './schema';
import { keepDaily } from './snapshots';

/** What a choice is made on where there is no record of it yet. */
const unchosen: Readonly<Record<string, unknown>> = { reading: defaultReading, care: defaultCare };

/**
 * Brings both copies together: what either lacks it gets from the other. Then takes the snapshot of the day.
 *
 * @param zone IANA name of the zone whose days count
 */
export async function unite(device: Device, zone: string): Promise<void> {
	const mark = device.shelf.read(erasedKey);
	if (mark !== null) {
		// A page was closed between erasing here and there.
		await trustCopyAgain(
			device,
			mark === 'all' || mark === `all${doneMark}` ? 'all' : 'all but snapshots'
		);
	} else {
		await uniteAttempts(device);
		await uniteValues(device);
	}
	await keepDaily(device, zone);
}

/** So many of the newest attempts are compared at each start: what the seconds a killed browser lost could be about. */
export const comparedAttempts = 300;

/**
 * Gives each copy the attempts that only the other has, and what was taken back or claimed in the other alone.
 *
 * @param compared `all`, or only the newest and those taken back or claimed here: a record costs a look into the copy
 * @returns how many attempts each copy got or got anew from the other
 */
export async function uniteAttempts(
	device: Device,
	compared: 'all' | 'likely' = 'likely'
): Promise<{ here: number; inCopy: number }> {
	const { generation } = device;
	const none = { here: 0, inCopy: 0 };
	const ids = await device.copy.use((copy) => copy.ids());
	if (!ids || device.generation !== generation) return none;
	const there = new Set(ids);
	const all = device.log.all();
	const missingThere = all.filter(({ id }) => !there.has(id));
	const wanted = new Set(ids.filter((id) => !device.log.get(id)));
	for (const { id } of compared === 'all' ? all : likelyToDiffer(all)) {
		if (there.has(id)) wanted.add(id);
	}
	const found = wanted.size > 0 ? await device.copy.use((copy) => copy.read([...wanted])) : [];
	if (device.generation !== generation) return none;
	const { forHere, forCopy } = differences(device, restoreAttempts(found ?? []));
	const here = keepMany(device, forHere);
	const fresh = [...missingThere, ...forCopy];
	if (fresh.length === 0) return { here, inCopy: 0 };
	const kept = await device.copy.use(async (copy) => {
		await copy.keep(fresh);
		return fresh.length;
	});
	return { here, inCopy: kept ?? 0 };
}

function likelyToDiffer(all: readonly Attempt[]): Attempt[] {
	const newest = all.length - comparedAttempts;
	return all.filter(({ undone, claimed }, i) => i >= newest || undone || claimed);
}

/** Returns what of the second copy is missing here, and what is known here and missing there. */
function differences(device: Device, found: readonly Attempt[]) {
	const forHere: Attempt[] = [];
	const forCopy: Attempt[] = [];
	for (const theirs of found) {
		const ours = device.log.get(theirs.id);
		if (!ours) forHere.push(theirs);
		else if (saysMore(theirs, ours)) forHere.push(fullerWithResponse(ours, theirs));
		else if (saysMore(ours, theirs)) forCopy.push(fullerWithResponse(ours, theirs));
	}
	return { forHere, forCopy };
}

/** Takes from the second copy what was written later than what stands here: the seconds a killed browser lost. */
async function uniteValues(device: Device): Promise<void> {
	const { generation } = device;
	const values = await device.copy.use((copy) => copy.values());
	if (!values || device.generation !== generation) return;
	const readings = values.flatMap(([name, text]) => {
		if (typeof text !== 'string') return [];
		const key = slotKey(name as SlotName, 'a'); // any text: what is no name of ours reads as nothing
		const reading = readEntry(key, text);
		return reading.is === 'session' || reading.is === 'settings' ? [{ key, text, reading }] : [];
	});
	readings.sort((a, b) => a.reading.envelope.savedAt - b.reading.envelope.savedAt);
	for (const { key, text, reading } of readings) {
		if (device.slots.isLocked(reading.name)) continue;
		if (reading.is === 'session') takeBack(device, reading.name, text);
		else takeSettings(device, () => device.takeOne(key, text, reading));
	}
	device.settle();
}

/** Takes settings where they are later than those here, with what was chosen here before they were known. */
function takeSettings(device: Device, take: () => boolean): void {
	const { base, settings } = device;
	if (take()) device.keepSettings(withChoices(device.settings, base, settings));
}

/** Returns settings with the fields in which others differ from what they were chosen on. */
function withChoices(settings: Settings, base: Settings, chosen: Settings): Settings {
	const result = { ...settings };
	for (const name of new Set([...Object.keys(base), ...Object.keys(chosen)])) {
		const [before, after] = [base[name] ?? unchosen[name], chosen[name]];
		if (canonicalJson(before) === canonicalJson(after)) continue;
		result[name] = isFields(after) ? fieldsChosen(result[name], before, after) : after;
	}
	return result;
}

function fieldsChosen(fields: unknown, before: unknown, after: Fields): Fields {
	const was = isFields(before) ? before : {};
	const changed = Object.entries(after).filter(
		([name, field]) => canonicalJson(field) !== canonicalJson(was[name])
	);
	return isFields(fields) ? { ...fields, ...Object.fromEntries(changed) } : after;
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Writes a session as it stands in the second copy, where that is later than what stands here by now.
 *
 * Word for word, with the tab that wrote it: a round being played in another tab stays there.
 */
function takeBack(device: Device, name: SlotName, text: string): void {
	for (const side of ['a', 'b'] as const) {
		const key = slotKey(name, side);
		const standing = device.shelf.read(key);
		const reading = standing === null ? null : readEntry(key, standing);
		if (standing !== null && reading?.is === 'session') device.takeOne(key, standing, reading);
	}
	const key = slotKey(name, device.slots.turnOf(name));
	if (!device.takeOne(key, text, readEntry(key, text))) return;
	device.keep(name, () => device.shelf.write(key, text));
}
