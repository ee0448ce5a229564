import { openBrowserStorage } from '$lib/store/browser-storage';
import { prefix } from '$lib/store/keys';
import type { Snapshot } from './app-store.svelte';

/** What is kept on this device, in numbers. */
export interface DataNumbers {
	readonly attempts: number;
	/** Rounds with at least one attempt. */
	readonly rounds: number;
	readonly packs: number;
	/** Characters our keys and values take in the browser's storage. */
	readonly characters: number;
}

/** Counts what is kept on this device. */
export function numbersOf({ attempts }: Snapshot): DataNumbers {
	return {
		attempts: attempts.length,
		rounds: new Set(attempts.map(({ session }) => session)).size,
		packs: new Set(attempts.map(({ pack }) => pack)).size,
		characters: countCharacters()
	};
}

function countCharacters(): number {
	const { storage } = openBrowserStorage();
	let sum = 0;
	try {
		for (let i = 0; storage && i < storage.length; i++) {
			const key = storage.key(i) ?? '';
			if (key.startsWith(prefix)) sum += key.length + (storage.getItem(key)?.length ?? 0);
		}
	} catch {
		return sum; // taken away while it was counted
	}
	return sum;
}
