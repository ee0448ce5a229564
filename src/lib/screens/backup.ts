import { zoneHere } from '$lib/base/zone-here';
import { announce } from '$lib/ui/announcer.svelte';
import { appStore } from './app-store.svelte';
import { afterCopy, careOf } from './care';
import { dayOf } from './days';
import { dataFileName, saveFile } from './save-file';

/** A copy of everything kept, as a file to be. */
interface Copy {
	readonly name: string;
	readonly text: string;
}

/** Saves everything that is kept as a file of the learner's. */
export async function saveBackup(): Promise<void> {
	const { name, text } = await makeCopy();
	saveFile(name, text);
	await noteCopy();
	announce('Saved as a file.');
}

/** Hands everything that is kept to the share sheet; saves it as a file where that is refused. */
export async function shareBackup(): Promise<void> {
	const { name, text } = await makeCopy();
	const { shareFile } = await import('./share-file');
	const outcome = await shareFile(name, text);
	if (outcome === 'dismissed') return;
	if (outcome === 'refused') saveFile(name, text);
	await noteCopy();
	announce(outcome === 'shared' ? 'Shared.' : 'Saved as a file.');
}

/** Returns the text of everything that is kept, for codes to scan; nothing was saved yet by that. */
export async function backupForCodes(): Promise<string> {
	const { text } = await makeCopy();
	return text;
}

/** How long the second copy may take, in milliseconds: some browsers never answer. */
const patienceMs = 3000;

/** The second copy has the responses of old attempts too; where it does not come, what the page knows will do. */
async function makeCopy(): Promise<Copy> {
	const store = await appStore.open();
	const now = Date.now();
	const timeZone = zoneHere();
	const whole = store.upkeep().then((upkeep) => upkeep.backup(now));
	const late = new Promise<null>((resolve) => setTimeout(resolve, patienceMs, null));
	const text = await Promise.race([whole, late]).catch(() => null);
	return { name: dataFileName(dayOf(now, timeZone)), text: text ?? store.backup(now) };
}

async function noteCopy(): Promise<void> {
	const store = await appStore.open();
	const care = afterCopy(careOf(store.settings()), store.attempts().length, Date.now());
	store.saveSettings({ care });
}
