import { fromBase64url, toBase64url } from '../base/base64url';
import { fnv1a } from '../base/random';
import { deflate, inflate } from '../formats/deflate';

/*
 * A backup as a few links that a camera reads one after the other: `#copy=<id>.<number>.<count>.<data>`. The data of all
 * parts together are the text of the backup, zlib-compressed, in base64url; the id is their hash.
 */

/** Most codes that anybody wants to scan. */
export const mostParts = 12;
/** Characters of data in one code: with the address about version 22, which cameras read off a screen. */
const partCharacters = 800;
/** Most bytes that parts may unpack to: 1 MiB (RELIABILITY.md R9). */
const largestUnpacked = 1024 * 1024;

/** One of the links. */
export interface Part {
	/** The same for all parts of one backup. */
	readonly id: string;
	/** 1 to `count`. */
	readonly number: number;
	readonly count: number;
	readonly data: string;
}

/** Returns the fragments, without `#`, that together carry a text; `null` where they would be too many to scan. */
export async function partsOf(text: string): Promise<string[] | null> {
	const packed = toBase64url(await deflate(new TextEncoder().encode(text)));
	const count = Math.max(1, Math.ceil(packed.length / partCharacters));
	if (count > mostParts) return null;
	const size = Math.ceil(packed.length / count);
	const id = idOf(packed);
	return Array.from({ length: count }, (_, i) => {
		return `copy=${id}.${i + 1}.${count}.${packed.slice(i * size, (i + 1) * size)}`;
	});
}

/** Reads the fragment of a link, with or without `#`; `null` where it is no part. */
export function readPart(fragment: string): Part | null {
	if (fragment.length > 2 * partCharacters) return null;
	const [, id, number, count, data] =
		/^#?copy=([0-9a-z]{1,7})\.(\d{1,2})\.(\d{1,2})\.([\w-]+)$/.exec(fragment) ?? [];
	if (id === undefined || data === undefined) return null;
	const part = { id, number: Number(number), count: Number(count), data };
	return part.number >= 1 && part.number <= part.count && part.count <= mostParts ? part : null;
}

/** Returns the numbers still missing of the backup that a part belongs to, among all parts found. */
export function missingParts({ id, count }: Part, found: readonly Part[]): number[] {
	const there = new Set(found.filter((each) => each.id === id).map(({ number }) => number));
	return Array.from({ length: count }, (_, i) => i + 1).filter((number) => !there.has(number));
}

/** Returns the text that all parts carry; `null` where one is missing or was changed. Never throws. */
export async function joinParts(parts: readonly Part[]): Promise<string | null> {
	const packed = [...parts]
		.sort((a, b) => a.number - b.number)
		.map(({ data }) => data)
		.join('');
	const bytes = parts[0]?.id === idOf(packed) ? fromBase64url(packed) : null;
	if (!bytes) return null;
	const unpacked = await inflate(bytes, largestUnpacked);
	return unpacked.ok ? new TextDecoder().decode(unpacked.value) : null;
}

function idOf(packed: string): string {
	return fnv1a(packed).toString(36);
}
