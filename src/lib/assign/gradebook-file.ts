import { fail, ok, type Result } from '../base/result';
import { parseForeignJson } from '../formats/json';
import { gradebookSchema, type Gradebook } from './gradebook';

/** Longest gradebook file that is read, in characters (RELIABILITY.md R9). */
export const longestGradebook = 8 * 1024 * 1024;

const format = 'quillwise-gradebook';
const version = 1;

/** Why a file is no gradebook. */
export type GradebookProblem =
	| { readonly code: 'gradebook/too-large' }
	| { readonly code: 'gradebook/damaged' }
	| { readonly code: 'gradebook/newer-version' }
	/** A gradebook of another assignment than the one on the screen. */
	| { readonly code: 'gradebook/other-assignment'; readonly title: string };

/** Returns a gradebook as the text of a file: everything that is kept of it, readable. */
export function writeGradebook(gradebook: Gradebook): string {
	return `${JSON.stringify({ format, version, gradebook }, null, '\t')}\n`;
}

/** Reads a gradebook file. Never throws. Errors: `gradebook/too-large`, `gradebook/damaged`, `gradebook/newer-version`. */
export function readGradebook(text: string): Result<Gradebook, GradebookProblem> {
	if (text.length > longestGradebook) return fail({ code: 'gradebook/too-large' });
	const parsed = parseForeignJson(text.replace(/^\ufeff/, ''));
	if (!parsed.ok || typeof parsed.value !== 'object' || parsed.value === null) return damaged;
	const file = parsed.value as { format?: unknown; version?: unknown; gradebook?: unknown }; // unchecked fields
	if (file.format !== format || typeof file.version !== 'number') return damaged;
	if (file.version > version) return fail({ code: 'gradebook/newer-version' });
	const read = gradebookSchema.safeParse(file.gradebook).data;
	return read ? ok(read) : damaged;
}

const damaged = fail({ code: 'gradebook/damaged' } as const);
