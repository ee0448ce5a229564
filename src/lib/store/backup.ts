import type { Attempt, Session } from '../quiz/schema';
import { fnv1a } from '../base/random';
import { canonicalJson } from './canonical';
import { formatVersion } from './envelope';
import type { Settings } from './schema';
import { sheetOf } from './sheet';

/** Everything a learner would miss. */
export interface Contents {
	/** In the order of `byMoment`. */
	readonly attempts: readonly Attempt[];
	/** Not put away, in the order they were saved. */
	readonly sessions: readonly Session[];
	readonly settings: Settings;
}

/**
 * Returns the text of a backup file: canonical JSON, so that equal contents give equal bytes.
 *
 * The form is `backupSchema`; docs/backup-format.md tells it in words.
 *
 * @param savedAt milliseconds since 1970
 */
export function backupText({ attempts, sessions, settings }: Contents, savedAt: number): string {
	return canonicalJson({
		format: 'quillwise-backup',
		version: formatVersion,
		minReader: formatVersion,
		savedAt,
		attempts: sheetOf(attempts),
		sessions,
		settings
	});
}

/** Returns a hash of contents: equal where nothing changed. */
export function digestOf(contents: Contents): string {
	return fnv1a(backupText(contents, 0)).toString(36);
}
