import { fail, ok, type Result } from '../base/result';
import type { Attempt } from '../quiz/schema';
import type { Contents } from './backup';
import { formatVersion, parseJson } from './envelope';
import { mergeAttempts } from './merge';
import { backupSchema } from './schema';
import { attemptsOf } from './sheet';

/** Largest backup file that is looked at, in characters. */
export const backupLimit = 8 * 1024 * 1024;
/** Deepest nesting that is looked at; ours is 6. */
const depthLimit = 32;
/** Names that would reach into the prototypes of objects. */
const forbidden = ['__proto__', 'prototype', 'constructor'];

/** Why a file cannot be brought in. */
export type BackupProblem =
	| { readonly code: 'backup/too-large'; readonly limit: number }
	| { readonly code: 'backup/not-json' }
	| { readonly code: 'backup/too-deep' }
	| { readonly code: 'backup/forbidden-name'; readonly name: string }
	/** Of another product, or no file of a product at all. */
	| { readonly code: 'backup/other-product' }
	| { readonly code: 'backup/newer'; readonly version: number }
	/** Ours, but with a field that cannot be; `path` names it. */
	| { readonly code: 'backup/wrong-field'; readonly path: string };

/** A backup file that can be brought in. */
export interface Backup extends Contents {
	/** When it was made, in milliseconds since 1970. */
	readonly savedAt: number;
}

/** What a backup file holds, in numbers. */
export interface BackupPreview {
	/** When it was made, in milliseconds since 1970. */
	readonly savedAt: number;
	readonly attempts: number;
	/** Attempts this device does not have. */
	readonly newAttempts: number;
	/** Attempts of this device that the file does not have: replacing would lose them. */
	readonly missingAttempts: number;
	readonly packs: number;
	/** When the first and the last response in it were given; `null` where there are none. */
	readonly firstAt: number | null;
	readonly lastAt: number | null;
}

/**
 * Reads the text of a backup file. All or nothing, and it never throws: a file with one wrong field is not brought in.
 *
 * Errors: every code of `BackupProblem`, checked in that order, each before more work is spent on the file.
 */
export function parseBackup(text: string): Result<Backup, BackupProblem> {
	if (text.length > backupLimit) return fail({ code: 'backup/too-large', limit: backupLimit });
	if (depthOf(text) > depthLimit) return fail({ code: 'backup/too-deep' });
	// A byte order mark is no JSON, and editors add one.
	const value = parseJson(text.replace(/^\uFEFF/, ''));
	if (value === undefined) return fail({ code: 'backup/not-json' });
	const name = forbiddenName(value);
	if (name !== null) return fail({ code: 'backup/forbidden-name', name });
	if (!isRecord(value) || value['format'] !== 'quillwise-backup') {
		return fail({ code: 'backup/other-product' });
	}
	const { minReader, version } = value;
	if (typeof minReader === 'number' && minReader > formatVersion) {
		return fail({ code: 'backup/newer', version: Number(version) });
	}
	return parseContents(value);
}

/** Returns what a backup holds, beside what is known on this device. */
export function previewOf(backup: Backup, known: readonly Attempt[]): BackupPreview {
	const here = new Set(known.map(({ id }) => id));
	const there = backup.attempts.filter(({ id }) => here.has(id)).length;
	return {
		savedAt: backup.savedAt,
		attempts: backup.attempts.length,
		newAttempts: backup.attempts.length - there,
		missingAttempts: here.size - there,
		packs: new Set(backup.attempts.map(({ pack }) => pack)).size,
		firstAt: backup.attempts[0]?.at ?? null,
		lastAt: backup.attempts.at(-1)?.at ?? null
	};
}

function parseContents(value: unknown): Result<Backup, BackupProblem> {
	const parsed = backupSchema.safeParse(value);
	if (!parsed.success) {
		const path = parsed.error.issues[0]?.path.join('.') ?? '';
		return fail({ code: 'backup/wrong-field', path });
	}
	const { attempts: sheet, sessions, settings, savedAt } = parsed.data;
	const attempts = attemptsOf(sheet);
	if (!attempts) return fail({ code: 'backup/wrong-field', path: 'attempts.rounds' });
	return ok({ attempts: mergeAttempts(attempts, []), sessions, settings, savedAt });
}

/** Returns how deep brackets nest outside strings, without parsing. */
function depthOf(text: string): number {
	let depth = 0;
	let deepest = 0;
	let inString = false;
	for (let i = 0; i < text.length; i++) {
		const char = text[i];
		if (inString) {
			if (char === '\\') i++;
			else if (char === '"') inString = false;
		} else if (char === '"') inString = true;
		else if (char === '[' || char === '{') deepest = Math.max(deepest, ++depth);
		else if (char === ']' || char === '}') depth--;
	}
	return deepest;
}

/** Returns a name in the value that is not allowed, `null` where there is none. @param value nested 32 deep at most */
function forbiddenName(value: unknown): string | null {
	if (typeof value !== 'object' || value === null) return null;
	if (Array.isArray(value)) {
		for (const element of value) {
			const found = forbiddenName(element);
			if (found !== null) return found;
		}
		return null;
	}
	for (const [name, field] of Object.entries(value)) {
		const found = forbidden.includes(name) ? name : forbiddenName(field);
		if (found !== null) return found;
	}
	return null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
