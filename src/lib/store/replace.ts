import type { Contents } from './backup';
import type { Device } from './device';
import { distrustCopy, trustCopyAgain } from './erase';
import { erasedKey, segmentKey } from './keys';
import { sealSegment } from './keep-many';

/**
 * Makes the device hold these contents and nothing else. Returns `false`, with nothing changed, where they find no room.
 *
 * The new attempts are written before the old are removed: a page that dies in between has both.
 */
export async function replaceAll(device: Device, contents: Contents): Promise<boolean> {
	const { shelf } = device;
	const key = device.freeKey(segmentKey);
	const text = sealSegment(device, contents.attempts);
	if (shelf.closed === null && shelf.write(key, text) !== null) return false;
	distrustCopy(device, 'all but snapshots', false);
	for (const old of shelf.keys()) if (old !== key && old !== erasedKey) shelf.remove(old);
	device.forgetAll();
	for (const attempt of contents.attempts) device.log.add(attempt);
	for (const session of contents.sessions) device.keepSession(session);
	device.keepSettings(contents.settings);
	distrustCopy(device, 'all but snapshots', true);
	await trustCopyAgain(device, 'all but snapshots');
	return true;
}
