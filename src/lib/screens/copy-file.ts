import { fail, ok, type Result } from '$lib/base/result';
import type { BackupProblem } from '$lib/store/bring-in';
import { backupOfRaw } from './raw-backup';

/** The browser could not give the text of a chosen file. */
export interface FileProblem {
	readonly code: 'file/unreadable';
}

/**
 * Reads a chosen file as the text of a backup; a raw copy, saved where the site itself broke, is made into one.
 *
 * Errors: `file/unreadable`, `backup/too-large`.
 *
 * @param limit largest file that is looked at, in bytes
 */
export async function readCopy(
	file: Blob,
	limit: number
): Promise<Result<string, FileProblem | BackupProblem>> {
	if (file.size > limit) return fail({ code: 'backup/too-large', limit });
	try {
		const text = await file.text();
		return ok((await backupOfRaw(text, Date.now())) ?? text);
	} catch {
		return fail({ code: 'file/unreadable' }); // moved, deleted, or a folder
	}
}
