import type { z } from 'zod';
import { seal, unseal } from './envelope';
import type { SteadyShelf, Twins } from './class-shelf';

/** The form of every record; what it holds is said by its schema. */
const formatVersion = 1;

/** Records of one kind, each sealed with a checksum and written twice: one damaged writing is mended from the other. */
export class ClassRecords<T> {
	readonly #shelf: SteadyShelf;
	readonly #kind: string;
	readonly #schema: z.ZodType<T>;
	readonly #now: () => number;

	/** @param kind part of the key; no slash in it */
	constructor(shelf: SteadyShelf, kind: string, schema: z.ZodType<T>, now: () => number) {
		this.#shelf = shelf;
		this.#kind = kind;
		this.#schema = schema;
		this.#now = now;
	}

	/** Returns a record, `null` where there is none or none that can be read. */
	async read(id: string): Promise<T | null> {
		const key = this.#key(id);
		const twins = await this.#shelf.texts(key);
		return this.#readTwins(key, twins);
	}

	/** Returns every record that can be read; others are set aside. @param start of the ids, for some only */
	async all(start = ''): Promise<T[]> {
		const found = await this.#shelf.textsUnder(this.#key(start));
		const read = await Promise.all(found.map(([key, twins]) => this.#readTwins(key, twins)));
		return read.filter((record) => record !== null);
	}

	/** Keeps a record in place of the one before. */
	async keep(id: string, record: T): Promise<void> {
		// Plain data: what Svelte wraps cannot be sealed twice alike.
		const text = this.#seal(record);
		await this.#shelf.keep(this.#key(id), text);
	}

	async remove(id: string): Promise<void> {
		await this.#shelf.remove(this.#key(id));
	}

	#key(id: string): string {
		return `${this.#kind}/${id}`;
	}

	#seal(record: T): string {
		const { now, kind } = { now: this.#now(), kind: this.#kind };
		const [version, minReader] = [formatVersion, formatVersion];
		return seal({ kind, version, minReader, savedAt: Math.max(0, now), data: record });
	}

	async #readTwins(key: string, twins: Twins): Promise<T | null> {
		const [first, second] = [this.#readText(twins[0]), this.#readText(twins[1])];
		if (first === 'newer' || second === 'newer') return null; // left for the version that wrote it
		const sound = first ?? second;
		if (sound && (!first || !second)) {
			const text = this.#seal(sound);
			await this.#shelf.keep(key, text);
		}
		const isThere = twins.some((text) => text !== undefined);
		if (!sound && isThere) await this.#shelf.setAside(key, twins);
		return sound;
	}

	#readText(text: unknown): T | 'newer' | null {
		if (typeof text !== 'string') return null;
		const read = unseal(text);
		if (!read.ok) return read.error.code === 'store/newer' ? 'newer' : null;
		if (read.value.kind !== this.#kind) return null;
		return this.#schema.safeParse(read.value.data).data ?? null;
	}
}
