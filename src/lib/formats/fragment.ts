import type { z } from 'zod';
import { fromBase64url, toBase64url } from '../base/base64url';
import { assert, fail, ok, type Result } from '../base/result';
import { deflate, inflate } from './deflate';
import { parseForeignJson } from './json';

/*
 * A value as the fragment of a link: first character the version of the form, then JSON, zlib-compressed, in base64url
 * without padding. Every version ever sent is read for ever.
 */

/** Most characters of a fragment: 32 kB packed (RELIABILITY.md R9). */
export const longestFragment = 32 * 1024;
/** Most bytes a fragment may unpack to: 1 MiB. */
export const largestUnpacked = 1024 * 1024;

/** Why a fragment cannot be read. */
export type FragmentProblem =
	/** Longer than any link of ours; nothing of it was looked at. */
	| { readonly code: 'fragment/too-long'; readonly length: number }
	/** Cut, mistyped, or not made by us. */
	| { readonly code: 'fragment/damaged' }
	/** Made by a later version of the site. */
	| { readonly code: 'fragment/newer-version'; readonly version: string }
	/** This browser has nothing to unpack it with. */
	| { readonly code: 'fragment/old-browser' }
	/** It unpacks to more than any link of ours holds. */
	| { readonly code: 'fragment/too-large' };

/** The schema of each version that is understood, by its character, the oldest first. */
export type FragmentReaders<T> = Readonly<Record<string, z.ZodType<T>>>;

/** Versions in the order they come. */
const versions = '123456789abcdefghijklmnopqrstuvwxyz';

/**
 * Returns a value as the text of a fragment, without `#`.
 *
 * @param version one character of `1` to `9`, then `a` to `z`
 */
export async function encodeFragment(version: string, value: unknown): Promise<string> {
	assert(version.length === 1 && versions.includes(version), 'a version is one character');
	const bytes = new TextEncoder().encode(JSON.stringify(value));
	return version + toBase64url(await deflate(bytes));
}

/**
 * Reads the text of a fragment; a leading `#` and surrounding white space are allowed.
 *
 * Never throws. Errors: `fragment/too-long`, `fragment/damaged`, `fragment/newer-version`, `fragment/too-large`,
 * `fragment/old-browser`.
 */
export async function decodeFragment<T>(
	text: string,
	readers: FragmentReaders<T>
): Promise<Result<T, FragmentProblem>> {
	// A little more than the longest, for the white space around it.
	if (text.length > longestFragment + 100) return tooLong(text.length);
	const fragment = text.trim().replace(/^#/, '');
	if (fragment.length > longestFragment) return tooLong(fragment.length);
	const version = fragment.slice(0, 1);
	const schema = Object.hasOwn(readers, version) ? readers[version] : undefined;
	if (!schema) return isLater(fragment, Object.keys(readers)) ? newer(version) : damaged;
	const packed = fromBase64url(fragment.slice(1));
	if (!packed) return damaged;
	if (!('DecompressionStream' in globalThis)) return fail({ code: 'fragment/old-browser' });
	const unpacked = await inflate(packed, largestUnpacked);
	if (!unpacked.ok) {
		return unpacked.error.code === 'inflate/too-large'
			? fail({ code: 'fragment/too-large' })
			: damaged;
	}
	const json = readUtf8(unpacked.value);
	const parsed = json === null ? null : parseForeignJson(json);
	if (!parsed?.ok) return damaged;
	const checked = schema.safeParse(parsed.value);
	return checked.success ? ok(checked.data) : damaged;
}

const damaged = fail({ code: 'fragment/damaged' } as const);

function tooLong(length: number): Result<never, FragmentProblem> {
	return fail({ code: 'fragment/too-long', length });
}

function newer(version: string): Result<never, FragmentProblem> {
	return fail({ code: 'fragment/newer-version', version });
}

/** Whatever else somebody pastes may also begin with a letter, but does not go on like this. */
function isLater(fragment: string, known: readonly string[]): boolean {
	const latest = Math.max(...known.map((each) => versions.indexOf(each)));
	return (
		/^[1-9a-z][A-Za-z0-9_-]{7,}$/.test(fragment) && versions.indexOf(fragment.charAt(0)) > latest
	);
}

function readUtf8(bytes: Uint8Array): string | null {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return null; // not text
	}
}
