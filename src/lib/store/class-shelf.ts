import type { TeacherKeys } from '../assign/keys';

/*
 * Where assignments are kept, apart from what a learner's own play keeps: IndexedDB, which alone can hold a private key
 * that cannot be read out, and which loses nothing when the browser is killed (RELIABILITY.md 0.2).
 */

/** A teacher's key pair as it is kept. */
export interface KeptKeys extends TeacherKeys {
	/** The teacher's name as learners see it, `null` where none was given yet. */
	readonly by: string | null;
	/** When it was made or brought in, in milliseconds since 1970. */
	readonly keptAt: number;
}

/** The two writings of a text, unchecked; `undefined` where there is none. */
export type Twins = readonly [unknown, unknown];

/** A place for texts, each written twice, and for key pairs. Every method may reject. */
export interface ClassShelf {
	texts(key: string): Promise<Twins>;
	/** Returns the texts whose keys begin so, by key. */
	textsUnder(start: string): Promise<(readonly [string, Twins])[]>;
	keep(key: string, text: string): Promise<void>;
	remove(key: string): Promise<void>;
	/** Keeps what could be read from neither writing, out of the way. */
	setAside(key: string, texts: Twins): Promise<void>;
	/** Returns all key pairs, unchecked. */
	keys(): Promise<readonly unknown[]>;
	keepKeys(keys: KeptKeys): Promise<void>;
	clear(): Promise<void>;
	close(): void;
}

/** Opens a shelf; called again after it broke. */
export type ShelfPlace = () => Promise<ClassShelf>;

/** A shelf that lasts as long as the page: where nothing can be kept, and in tests. */
export class MemoryShelf implements ClassShelf {
	readonly #texts = new Map<string, Twins>();
	readonly #aside = new Map<string, Twins>();
	readonly #keys = new Map<string, KeptKeys>();

	texts(key: string): Promise<Twins> {
		return Promise.resolve(this.#texts.get(key) ?? [undefined, undefined]);
	}

	textsUnder(start: string): Promise<(readonly [string, Twins])[]> {
		return Promise.resolve([...this.#texts].filter(([key]) => key.startsWith(start)));
	}

	keep(key: string, text: string): Promise<void> {
		this.#texts.set(key, [text, text]);
		return Promise.resolve();
	}

	remove(key: string): Promise<void> {
		this.#texts.delete(key);
		return Promise.resolve();
	}

	setAside(key: string, texts: Twins): Promise<void> {
		this.#aside.set(key, texts);
		this.#texts.delete(key);
		return Promise.resolve();
	}

	keys(): Promise<readonly unknown[]> {
		return Promise.resolve([...this.#keys.values()]);
	}

	keepKeys(keys: KeptKeys): Promise<void> {
		this.#keys.set(keys.publicKey, keys);
		return Promise.resolve();
	}

	clear(): Promise<void> {
		this.#texts.clear();
		this.#aside.clear();
		this.#keys.clear();
		return Promise.resolve();
	}

	close(): void {
		return;
	}

	/** Damages a writing, for tests. */
	spoil(key: string, side: 0 | 1, value: unknown): void {
		const [first, second] = this.#texts.get(key) ?? [undefined, undefined];
		this.#texts.set(key, side === 0 ? [value, second] : [first, value]);
	}

	/** What was set aside, for tests. */
	get aside(): ReadonlyMap<string, Twins> {
		return this.#aside;
	}
}

/**
 * A shelf that never rejects. What breaks is opened once more: WebKit cuts the connections of pages in the background
 * (RELIABILITY.md 1). What the device refuses then is kept in the page's memory and laid over what the device holds, so
 * that one refusal hides nothing.
 */
export class SteadyShelf implements ClassShelf {
	readonly #open: ShelfPlace;
	#shelf: Promise<ClassShelf> | null = null;
	/** Texts the device refused, by key; `null` for one it would not remove. */
	readonly #texts = new Map<string, string | null>();
	readonly #keys = new Map<string, KeptKeys>();
	#isRefused = false;

	constructor(open: ShelfPlace) {
		this.#open = open;
	}

	/** Tells whether everything written outlives the page, as far as is known by now. */
	get isKept(): boolean {
		return !this.#isRefused && this.#texts.size === 0 && this.#keys.size === 0;
	}

	async texts(key: string): Promise<Twins> {
		const text = this.#texts.get(key);
		if (text !== undefined) return twinsOf(text);
		const done = await this.#do((shelf) => shelf.texts(key));
		return done ? done.value : twinsOf(null);
	}

	async textsUnder(start: string): Promise<(readonly [string, Twins])[]> {
		const done = await this.#do((shelf) => shelf.textsUnder(start));
		const found = new Map(done?.value);
		for (const [key, text] of this.#texts) {
			if (!key.startsWith(start)) continue;
			if (text === null) found.delete(key);
			else found.set(key, twinsOf(text));
		}
		return [...found];
	}

	async keep(key: string, text: string): Promise<void> {
		if (await this.#do((shelf) => shelf.keep(key, text))) this.#texts.delete(key);
		else this.#texts.set(key, text);
	}

	async remove(key: string): Promise<void> {
		if (await this.#do((shelf) => shelf.remove(key))) this.#texts.delete(key);
		else this.#texts.set(key, null);
	}

	async setAside(key: string, texts: Twins): Promise<void> {
		await this.#do((shelf) => shelf.setAside(key, texts)); // where it is refused, it is found unreadable again
	}

	async keys(): Promise<readonly unknown[]> {
		const done = await this.#do((shelf) => shelf.keys());
		const own = [...this.#keys.values()];
		const held = done?.value.filter((each) => !own.some((keys) => isSameKey(each, keys)));
		return [...(held ?? []), ...own];
	}

	async keepKeys(keys: KeptKeys): Promise<void> {
		if (await this.#do((shelf) => shelf.keepKeys(keys))) this.#keys.delete(keys.publicKey);
		else this.#keys.set(keys.publicKey, keys);
	}

	async clear(): Promise<void> {
		this.#texts.clear();
		this.#keys.clear();
		await this.#do((shelf) => shelf.clear());
	}

	close(): void {
		void this.#drop();
	}

	/** Does a deed on the device, `null` where it refuses twice. */
	async #do<T>(deed: (shelf: ClassShelf) => Promise<T>): Promise<{ readonly value: T } | null> {
		for (let tries = 0; tries < 2; tries++) {
			try {
				this.#shelf ??= this.#open();
				const value = await deed(await this.#shelf);
				this.#isRefused = false;
				return { value };
			} catch {
				await this.#drop();
			}
		}
		this.#isRefused = true;
		return null;
	}

	async #drop(): Promise<void> {
		const shelf = this.#shelf;
		this.#shelf = null;
		try {
			(await shelf)?.close();
		} catch {
			return; // it was never open
		}
	}
}

function twinsOf(text: string | null): Twins {
	return text === null ? [undefined, undefined] : [text, text];
}

function isSameKey(each: unknown, { publicKey }: KeptKeys): boolean {
	return typeof each === 'object' && each !== null && Reflect.get(each, 'publicKey') === publicKey;
}
