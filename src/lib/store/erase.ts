import type { Device } from './device';
import { doneMark, erasedKey } from './keys';
import type { Clearing } from './second-copy';

/**
 * Removes every key of ours, forgets everything, and empties the second copy as soon as that can be done.
 *
 * Ends at once for the first copy; the promise is for the second.
 */
export function eraseAll(device: Device): Promise<void> {
	distrustCopy(device, 'all', false);
	for (const key of device.shelf.keys()) if (key !== erasedKey) device.shelf.remove(key);
	device.forgetAll();
	distrustCopy(device, 'all', true);
	return trustCopyAgain(device, 'all');
}

/**
 * Marks the second copy as out of date until it was emptied: a page closed in between must not believe it.
 *
 * @param isDone whether the first copy stands as it is to be; other tabs then start again from it
 */
export function distrustCopy({ shelf }: Device, clearing: Clearing, isDone: boolean): void {
	shelf.write(erasedKey, isDone ? clearing + doneMark : clearing);
}

/**
 * Empties the second copy, keeps what is known in it, and lifts the mark.
 *
 * The mark stays unless there is no copy or it was emptied: one that cannot be asked or does not work is emptied at a
 * later start.
 */
export async function trustCopyAgain(device: Device, clearing: Clearing): Promise<void> {
	if (device.copy.isPossible && (await device.copy.mayExist())) {
		const emptied = await device.copy.use(async (copy) => {
			await copy.clear(clearing);
			await copy.keep(device.log.all());
			for (const [name, text] of device.slots.latestTexts()) await copy.keepValue(name, text);
			return true;
		});
		if (!emptied) return;
	}
	device.shelf.remove(erasedKey);
	device.settle();
}
