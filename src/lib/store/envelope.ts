import { fnv1a } from '../base/random';
import { fail, ok, type Result } from '../base/result';

/** The form this build writes, and the newest it can read. */
export const formatVersion = 1;

/** What a stored value is. */
export type Kind = 'attempt' | 'segment' | 'session' | 'settings' | 'cards';

/** A stored value with what is needed to judge it. */
export interface Envelope {
	readonly kind: string;
	/** The form of the data. */
	readonly version: number;
	/** The oldest `version` whose readers understand the data. */
	readonly minReader: number;
	/** When it was written, in milliseconds since 1970. */
	readonly savedAt: number;
	/** Where a value has two slots: the higher number is the later writing. */
	readonly seq?: number;
	/** Where a value has two slots: the tab that wrote it. */
	readonly tab?: string;
	readonly data: unknown;
}

/** Why a stored text cannot be read: it is broken, or of a version yet unknown here. */
export type EnvelopeProblem = { code: 'store/damaged' } | { code: 'store/newer' };

/** No device writes so often in a lifetime; from a higher number the next could not be counted. */
const mostWritings = 1e12;

const sumHead = '{"sum":"';
/** A 32-bit number takes 7 digits in base 36. */
const sumLength = 7;

/**
 * Returns the stored text of an envelope: ASCII JSON with the checksum of all that follows it in front.
 *
 * ASCII, because WebKit halves its room as soon as one character of a value lies above U+00FF (RELIABILITY.md 0.3).
 */
export function seal(envelope: Envelope): string {
	const rest = toAscii(JSON.stringify(envelope)).slice(1);
	return `${sumHead}${sumOf(rest)}",${rest}`;
}

/**
 * Reads a stored text. A text without a checksum is believed, a wrong checksum is not.
 *
 * Errors: `store/damaged`, `store/newer`.
 */
export function unseal(text: string): Result<Envelope, EnvelopeProblem> {
	if (text.startsWith(sumHead)) {
		const start = sumHead.length + sumLength + 2;
		if (text.slice(sumHead.length, start - 2) !== sumOf(text.slice(start))) return damaged;
	}
	const value = parseJson(text);
	if (typeof value !== 'object' || value === null) return damaged;
	const { kind, version, minReader, savedAt, seq, tab, data } = value as Record<string, unknown>; // an object, fields unknown
	if (typeof kind !== 'string' || !isCount(version) || !isCount(minReader)) return damaged;
	if (minReader > formatVersion) return fail({ code: 'store/newer' });
	if (!isInstant(savedAt) || data === undefined) return damaged;
	if (seq !== undefined && !(isCount(seq) && seq <= mostWritings)) return damaged;
	if (tab !== undefined && typeof tab !== 'string') return damaged;
	return ok({
		kind,
		version,
		minReader,
		savedAt,
		...(seq === undefined ? {} : { seq }),
		...(tab === undefined ? {} : { tab }),
		data
	});
}

/**
 * Tells whether a text was written for newer readers than this build, by its head alone: `seal` writes `minReader` there, in
 * every version.
 */
export function isForNewer(text: string | null): boolean {
	const found = /"minReader":(\d{1,15})/.exec(text?.slice(0, 200) ?? '');
	return Number(found?.[1] ?? 0) > formatVersion;
}

/** Returns the same JSON with every character beyond ASCII written as an escape. */
export function toAscii(json: string): string {
	return json.replace(
		/[^\x20-\x7e]/g,
		(char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`
	);
}

/** Returns the value of a JSON text, `undefined` where it is none. */
export function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined; // not JSON: the caller says what that means
	}
}

const damaged = fail({ code: 'store/damaged' } as const);

function sumOf(text: string): string {
	return fnv1a(text).toString(36).padStart(sumLength, '0');
}

function isCount(value: unknown): value is number {
	return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isInstant(value: unknown): value is number {
	return typeof value === 'number' && value >= 0 && value <= 8.64e15;
}
