import {
	askToPersist,
	browserCopyExists,
	newTabId,
	openBrowserStorage,
	unlessElsewhere,
	watchBrowserStorage,
	whenIdle
} from './browser-storage';
import { zoneHere } from '../base/zone-here';
import { openStore } from './open';
import type { Store } from './store';

/** Opens the store on this browser's storage, with its second copy in IndexedDB. Never rejects. */
export function openBrowserStore(): Promise<Store> {
	return openStore({
		...openBrowserStorage(),
		tab: newTabId(),
		now: () => Date.now(),
		watch: watchBrowserStorage,
		copy: {
			exists: browserCopyExists,
			open: async () => {
				const { openBrowserCopy } = await import('./browser-copy');
				return openBrowserCopy();
			}
		},
		zone: zoneHere(),
		later: whenIdle,
		politely: unlessElsewhere,
		persist: askToPersist
	});
}
