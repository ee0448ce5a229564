import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Attempt } from '../quiz/schema';
import type { Clearing, SecondCopy, SnapshotNote } from './second-copy';
import { databaseName } from './browser-storage';

/** The second copy as it stands in IndexedDB. */
interface CopySchema extends DBSchema {
	attempts: { key: string; value: Attempt };
	/** Sealed texts of settings and sessions, by name. */
	values: { key: string; value: string };
	notes: { key: string; value: SnapshotNote };
	/** Texts of backup files, by id of the note. */
	texts: { key: string; value: string };
}

/** Opens the second copy in this browser's IndexedDB. Rejects where there is none. */
export async function openBrowserCopy(): Promise<SecondCopy> {
	const database = await openDB<CopySchema>(databaseName, 1, {
		upgrade(fresh) {
			fresh.createObjectStore('attempts', { keyPath: 'id' });
			fresh.createObjectStore('values');
			fresh.createObjectStore('notes', { keyPath: 'id' });
			fresh.createObjectStore('texts');
		},
		// A newer version of the site, or an erasure by the browser, must not wait for this page.
		blocking: (_current, _blocked, event) => {
			(event.target as IDBDatabase).close(); // the event's target is the connection in the way
		}
	});
	return new BrowserCopy(database);
}

class BrowserCopy implements SecondCopy {
	readonly #database: IDBPDatabase<CopySchema>;

	constructor(database: IDBPDatabase<CopySchema>) {
		this.#database = database;
	}

	async keep(attempts: readonly Attempt[]): Promise<void> {
		const { store, done } = this.#database.transaction('attempts', 'readwrite');
		// Plain data: what Svelte wraps cannot be cloned.
		const plain = JSON.parse(JSON.stringify(attempts)) as Attempt[]; // the same values again
		await Promise.all([...plain.map((attempt) => store.put(attempt)), done]);
	}

	ids(): Promise<string[]> {
		return this.#database.getAllKeys('attempts');
	}

	async read(ids: readonly string[]): Promise<unknown[]> {
		const { store } = this.#database.transaction('attempts');
		const found = await Promise.all(ids.map((id) => store.get(id)));
		return found.filter((value) => value !== undefined);
	}

	all(): Promise<unknown[]> {
		return this.#database.getAll('attempts');
	}

	async keepValue(name: string, text: string): Promise<void> {
		await this.#database.put('values', text, name);
	}

	removeValue(name: string): Promise<void> {
		return this.#database.delete('values', name);
	}

	async values(): Promise<[string, unknown][]> {
		const { store } = this.#database.transaction('values');
		const [names, texts] = await Promise.all([store.getAllKeys(), store.getAll()]);
		return names.map((name, i) => [name, texts[i]]);
	}

	async keepSnapshot(note: SnapshotNote, text: string): Promise<void> {
		const change = this.#database.transaction(['notes', 'texts'], 'readwrite');
		await Promise.all([
			change.objectStore('notes').put(note),
			change.objectStore('texts').put(text, note.id),
			change.done
		]);
	}

	snapshotNotes(): Promise<unknown[]> {
		return this.#database.getAll('notes');
	}

	snapshotText(id: string): Promise<unknown> {
		return this.#database.get('texts', id);
	}

	async removeSnapshot(id: string): Promise<void> {
		const change = this.#database.transaction(['notes', 'texts'], 'readwrite');
		await Promise.all([
			change.objectStore('notes').delete(id),
			change.objectStore('texts').delete(id),
			change.done
		]);
	}

	async clear(clearing: Clearing): Promise<void> {
		const names = ['attempts', 'values', 'notes', 'texts'] as const;
		const change = this.#database.transaction(names, 'readwrite');
		const cleared = clearing === 'all' ? names : names.slice(0, 2);
		await Promise.all([...cleared.map((name) => change.objectStore(name).clear()), change.done]);
	}

	close(): void {
		this.#database.close();
	}
}
