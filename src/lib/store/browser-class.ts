// First, since zod looks for eval while its schemas are made, which the policy of the page forbids.
import './no-eval';
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { ClassStore } from './class-store';
import type { ClassShelf, KeptKeys, Twins } from './class-shelf';

const databaseName = 'quillwise-class';

interface ClassSchema extends DBSchema {
	texts: { key: string; value: string };
	/** The same texts once more. */
	twins: { key: string; value: string };
	/** What could not be read, by key. */
	aside: { key: string; value: Twins };
	/** Key pairs by their public keys. */
	keys: { key: string; value: KeptKeys };
}

let store: ClassStore | null = null;

/** Returns the page's store of assignments, on this browser's IndexedDB. */
export function classStore(): ClassStore {
	store ??= new ClassStore(openBrowserShelf, () => Date.now());
	return store;
}

/** Removes everything about assignments from this browser. Does nothing where there never was anything. */
export async function eraseClass(): Promise<void> {
	// Absent in older browsers, whatever the types say.
	const list = (indexedDB as Partial<IDBFactory>).databases;
	const databases = await list?.call(indexedDB);
	const isThere = databases?.some(({ name }) => name === databaseName) ?? true;
	if (isThere) await classStore().erase();
}

async function openBrowserShelf(): Promise<ClassShelf> {
	const database = await openDB<ClassSchema>(databaseName, 1, {
		upgrade(fresh) {
			fresh.createObjectStore('texts');
			fresh.createObjectStore('twins');
			fresh.createObjectStore('aside');
			fresh.createObjectStore('keys');
		},
		// A newer version of the site, or an erasure by the browser, must not wait for this page.
		blocking: (_current, _blocked, event) => {
			(event.target as IDBDatabase).close(); // the event's target is the connection in the way
		}
	});
	return new BrowserShelf(database);
}

class BrowserShelf implements ClassShelf {
	readonly #database: IDBPDatabase<ClassSchema>;

	constructor(database: IDBPDatabase<ClassSchema>) {
		this.#database = database;
	}

	async texts(key: string): Promise<Twins> {
		const change = this.#database.transaction(['texts', 'twins']);
		return Promise.all([
			change.objectStore('texts').get(key),
			change.objectStore('twins').get(key)
		]);
	}

	async textsUnder(start: string): Promise<(readonly [string, Twins])[]> {
		const range = IDBKeyRange.bound(start, `${start}\uffff`);
		const change = this.#database.transaction(['texts', 'twins']);
		const [texts, twins] = [change.objectStore('texts'), change.objectStore('twins')];
		const [keys, values, twinKeys, twinValues] = await Promise.all([
			texts.getAllKeys(range),
			texts.getAll(range),
			twins.getAllKeys(range),
			twins.getAll(range)
		]);
		const first = new Map(keys.map((key, i) => [key, values[i]]));
		const second = new Map(twinKeys.map((key, i) => [key, twinValues[i]]));
		const all = new Set([...keys, ...twinKeys]);
		return [...all].map((key) => [key, [first.get(key), second.get(key)]] as const);
	}

	async keep(key: string, text: string): Promise<void> {
		const change = this.#database.transaction(['texts', 'twins'], 'readwrite');
		await Promise.all([
			change.objectStore('texts').put(text, key),
			change.objectStore('twins').put(text, key),
			change.done
		]);
	}

	async remove(key: string): Promise<void> {
		const change = this.#database.transaction(['texts', 'twins'], 'readwrite');
		await Promise.all([
			change.objectStore('texts').delete(key),
			change.objectStore('twins').delete(key),
			change.done
		]);
	}

	async setAside(key: string, twins: Twins): Promise<void> {
		const change = this.#database.transaction(['texts', 'twins', 'aside'], 'readwrite');
		await Promise.all([
			change.objectStore('aside').put(twins, key),
			change.objectStore('texts').delete(key),
			change.objectStore('twins').delete(key),
			change.done
		]);
	}

	keys(): Promise<readonly unknown[]> {
		return this.#database.getAll('keys');
	}

	async keepKeys(keys: KeptKeys): Promise<void> {
		await this.#database.put('keys', keys, keys.publicKey);
	}

	async clear(): Promise<void> {
		const names = ['texts', 'twins', 'aside', 'keys'] as const;
		const change = this.#database.transaction(names, 'readwrite');
		await Promise.all([...names.map((name) => change.objectStore(name).clear()), change.done]);
	}

	close(): void {
		this.#database.close();
	}
}
