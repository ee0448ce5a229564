import { askToPersist } from '$lib/store/browser-storage';
import { appStore } from './app-store.svelte';
import { careOf } from './care';

/** Asks the browser to keep what is stored, once: after the first round that was played to its end. */
export async function askOnce(): Promise<void> {
	const store = await appStore.open();
	const care = careOf(store.settings());
	if (care.persistAsked || store.health().keeping === 'memory') return;
	store.saveSettings({ care: { ...care, persistAsked: true } });
	await askToPersist();
}

/** Tells whether the browser promised to keep what is stored when it needs room; `null` where it cannot tell. */
export async function isPromised(): Promise<boolean | null> {
	// Absent in some browsers and on insecure origins, whatever the types say.
	const manager = (navigator as Partial<Navigator>).storage as Partial<StorageManager> | undefined;
	try {
		return (await manager?.persisted?.()) ?? null;
	} catch {
		return null; // refused to say
	}
}

/**
 * Tells whether this browser clears what is kept for sites not opened for seven days: WebKit does, in Safari and in
 * every browser on iPhone and iPad, but not for what was added to the home screen.
 */
export function isForgetful(): boolean {
	return navigator.vendor.startsWith('Apple') && !isInstalled();
}

/** Tells whether the site runs as an app of its own. */
export function isInstalled(): boolean {
	return (
		('standalone' in navigator && navigator.standalone === true) ||
		matchMedia('(display-mode: standalone)').matches
	);
}

/** Tells whether this is an iPhone or iPad; newer iPads call themselves a Mac with a touch screen. */
export function isAppleTouch(): boolean {
	return navigator.vendor.startsWith('Apple') && navigator.maxTouchPoints > 1;
}
