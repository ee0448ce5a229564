import { defaultSettings } from '$lib/store/default-settings';
import { appStore } from './app-store.svelte';
import { LateStore, type RoundStore } from './late-store';

/** Returns the store of the page for a round of somebody new, who does not wait until it is open. */
export function newcomerStore(): RoundStore {
	const late = new LateStore(() => appStore.open(), defaultSettings);
	appStore.whenOpen((store) => {
		late.settle(store);
	});
	return late;
}
