import { fail, ok, type Result } from '../base/result';
import { unpackIndex, type PackedIndex } from './packed-index';
import type { BankItem, ItemChunk, PackList, PlayIndex } from './published';

/** Newest published form this code can read. Held against `publishedVersion` by a test. */
const readableVersion = 1;

/** Where published packs are fetched from. */
export interface BankAddress {
	readonly fetch: (url: string) => Promise<Fetched>;
	/** Path of the site without a slash at its end, e.g. `/quillwise`; empty at the root. */
	readonly base: string;
}

/** The part of a fetch response that is looked at. */
export interface Fetched {
	readonly ok: boolean;
	readonly status: number;
	json(): Promise<unknown>;
}

/**
 * Why a pack could not be had.
 *
 * `pack/unreachable`: no network, or a status other than 2xx (`status` is 0 without a network).
 * `pack/damaged`: something else came, or an item is not where the index says.
 * `pack/newer-version`: the site is newer than this page; loading the page again helps.
 */
export type LoadProblem =
	| { readonly code: 'pack/unreachable'; readonly url: string; readonly status: number }
	| { readonly code: 'pack/damaged'; readonly url: string }
	| { readonly code: 'pack/newer-version'; readonly url: string; readonly version: number };

/** Fetches the list of packs. */
export async function loadPackList(at: BankAddress): Promise<Result<PackList, LoadProblem>> {
	const url = `${at.base}/packs/index.json`;
	const loaded = await load(at, url, 'quillwise-packs', 'packs');
	return loaded.ok ? ok(loaded.value as unknown as PackList) : loaded; // format and version were checked
}

/** Fetches what choosing a round from a pack needs: an index of its items, without their texts. */
export async function loadIndex(
	at: BankAddress,
	pack: string
): Promise<Result<PlayIndex, LoadProblem>> {
	return loadIndexFrom(at, `${at.base}/packs/${pack}/index.json`, pack);
}

/**
 * Fetches one of the ready-made rounds of a pack, as an index of its items in the order they are asked.
 *
 * @param number 0 or more; which there are says `startCount`
 */
export async function loadStart(
	at: BankAddress,
	pack: string,
	number: number
): Promise<Result<PlayIndex, LoadProblem>> {
	return loadIndexFrom(at, `${at.base}/packs/${pack}/start/${String(number)}.json`, pack);
}

/**
 * Fetches the five of a drawn day, as an index of its items in the order they are asked.
 *
 * @param drawn number of the drawn day, from 1
 */
export async function loadDay(
	at: BankAddress,
	drawn: number
): Promise<Result<PlayIndex, LoadProblem>> {
	return loadIndexFrom(at, `${at.base}/daily/five/${String(drawn)}.json`, null);
}

/** @param pack the pack it must be of, `null` for any */
async function loadIndexFrom(
	at: BankAddress,
	url: string,
	pack: string | null
): Promise<Result<PlayIndex, LoadProblem>> {
	const loaded = await load(at, url, 'quillwise-index');
	if (!loaded.ok) return loaded;
	const index = readIndex(loaded.value);
	return index && (pack ?? index.pack) === index.pack
		? ok(index)
		: fail({ code: 'pack/damaged', url });
}

/** A damaged file may lack any column: whatever reading it throws means damage. */
function readIndex(value: Published): PlayIndex | null {
	try {
		return unpackIndex(value as unknown as PackedIndex); // format and version were checked
	} catch {
		return null;
	}
}

type LoadedChunk = Promise<Result<ItemChunk, LoadProblem>>;
/** Chunks fetched so far, for as long as somebody holds their index. */
const chunksOf = new WeakMap<PlayIndex, Map<number, LoadedChunk>>();

/**
 * Fetches whole items, in the order of `ids`.
 *
 * Only the chunks which hold them are fetched, side by side, each once for one index. A chunk that failed is fetched
 * again the next time.
 *
 * @param ids ids in the index; an unknown one is `pack/damaged`, and one whose item is of another type or fact
 */
export async function loadItems(
	at: BankAddress,
	index: PlayIndex,
	ids: readonly string[]
): Promise<Result<readonly BankItem[], LoadProblem>> {
	const wanted = new Set(ids);
	const entries = index.items.filter((entry) => wanted.has(entry.id));
	const numbers = [...new Set(entries.map((entry) => entry.chunk))];
	const chunks = await Promise.all(numbers.map((number) => chunk(at, index, number)));
	const items = new Map<string, BankItem>();
	const entryOf = new Map(entries.map((entry) => [entry.id, entry]));
	for (const loaded of chunks) {
		if (!loaded.ok) return loaded;
		for (const item of loaded.value.items) {
			// A chunk of another release may hold another item by that id.
			const entry = entryOf.get(item.id);
			if (entry && entry.type === item.type && entry.fact === item.fact) items.set(item.id, item);
		}
	}
	const found = ids.flatMap((id) => items.get(id) ?? []);
	if (found.length === ids.length) return ok(found);
	return fail({ code: 'pack/damaged', url: `${at.base}/packs/${index.pack}/index.json` });
}

async function chunk(at: BankAddress, index: PlayIndex, number: number): LoadedChunk {
	const kept = chunksOf.get(index) ?? new Map<number, LoadedChunk>();
	chunksOf.set(index, kept);
	const loading = kept.get(number) ?? fetchChunk(at, index.pack, number);
	kept.set(number, loading);
	const loaded = await loading;
	if (!loaded.ok) kept.delete(number);
	return loaded;
}

async function fetchChunk(at: BankAddress, pack: string, number: number): LoadedChunk {
	const url = `${at.base}/packs/${pack}/${String(number)}.json`;
	const loaded = await load(at, url, 'quillwise-items', 'items');
	return loaded.ok ? ok(loaded.value as unknown as ItemChunk) : loaded; // format and version were checked
}

type Published = Readonly<Record<string, unknown>>;

async function load(
	at: BankAddress,
	url: string,
	format: string,
	list?: string
): Promise<Result<Published, LoadProblem>> {
	const response = await at.fetch(url).catch(() => null);
	if (!response?.ok) return fail({ code: 'pack/unreachable', url, status: response?.status ?? 0 });
	const value = await response.json().catch(() => null);
	if (!isPublished(value, format)) return fail({ code: 'pack/damaged', url });
	const version = value['version'];
	if (typeof version === 'number' && version > readableVersion) {
		return fail({ code: 'pack/newer-version', url, version });
	}
	const entries = list === undefined ? [] : value[list];
	const sound = version === readableVersion && Array.isArray(entries) && entries.every(hasId);
	return sound ? ok(value) : fail({ code: 'pack/damaged', url });
}

function isPublished(value: unknown, format: string): value is Published {
	return (
		typeof value === 'object' && value !== null && 'format' in value && value.format === format
	);
}

function hasId(entry: unknown): boolean {
	return (
		typeof entry === 'object' && entry !== null && 'id' in entry && typeof entry.id === 'string'
	);
}
