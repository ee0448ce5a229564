import type { CodeProblem } from './code';
import { findCodes, longestPaste, type Found } from './find-codes';
import { longestDamaged, type Damaged } from './gradebook';
import type { TeacherKeys } from './keys';
import { groupOfPart, joinParts } from './parts';
import type { Assignment, HandedIn } from './schema';
import { openResult, type OpenProblem } from './seal';

/** Most files of one drop (RELIABILITY.md R9). */
export const mostFiles = 500;
/** Longest file looked at, in bytes: a class list of codes fits in. */
export const longestFile = 2 * 1024 * 1024;

/** Something handed in, with the name of its file, `null` where it was pasted or scanned. */
export interface Batch {
	readonly file: string | null;
	readonly text: string;
}

/** What came of a collection. */
export interface Collected {
	readonly results: readonly HandedIn[];
	readonly damaged: readonly Damaged[];
	readonly isCancelled: boolean;
}

/** How collecting goes on in steps, so that the page stays alive and the teacher can stop it. */
export interface Progress {
	/** Called between codes; resolves to `false` to stop. */
	readonly step: (done: number, of: number) => Promise<boolean>;
}

/**
 * Opens every code in some texts. Never throws; what cannot be opened is returned with its line and why.
 *
 * @param now milliseconds since 1970
 */
export async function collectResults(
	keys: TeacherKeys,
	assignment: Assignment,
	batches: readonly Batch[],
	now: number,
	{ step }: Progress
): Promise<Collected> {
	const results: HandedIn[] = [];
	const damaged: Damaged[] = [];
	const refuse = (file: string | null, { line, text }: Found, problem: Damaged['problem']) => {
		damaged.push({
			file: file?.slice(0, 200) ?? null,
			...{ line, problem, addedAt: now },
			text: text.slice(0, longestDamaged)
		});
	};
	const work: { file: string | null; found: Found }[] = [];
	const pieces: { file: string | null; found: Found }[] = [];
	for (const { file, text } of batches) {
		if (text.length > longestPaste) {
			refuse(file, { line: 1, text: text.slice(0, 200) }, 'too-long');
			continue;
		}
		const found = findCodes(text);
		work.push(...found.codes.map((code) => ({ file, found: code })));
		pieces.push(...found.pieces.map((each) => ({ file, found: each })));
		for (const each of found.cut) refuse(file, each, 'cut');
		const isNothing = found.codes.length + found.pieces.length + found.cut.length === 0;
		if (isNothing && text.trim() !== '') {
			refuse(file, { line: 1, text: text.trim().slice(0, 200) }, 'no-code');
		}
	}
	for (const group of groupsOf(pieces)) {
		const [first] = group;
		const joined = joinParts(group.map(({ found }) => found.text));
		if (!first) continue;
		if (joined.ok) work.push({ file: first.file, found: { ...first.found, text: joined.value } });
		else for (const each of group) refuse(each.file, each.found, 'parts');
	}
	const seen = new Set<string>();
	for (const [i, { file, found }] of work.entries()) {
		if (!(await step(i, work.length))) return { results, damaged, isCancelled: true };
		if (seen.has(found.text)) continue;
		seen.add(found.text);
		const opened = await openResult(keys, assignment, found.text);
		if (opened.ok) results.push(opened.value);
		else refuse(file, found, problemOf(opened.error));
	}
	await step(work.length, work.length);
	return { results, damaged, isCancelled: false };
}

function groupsOf<T extends { readonly found: Found }>(pieces: readonly T[]): T[][] {
	const groups = new Map<string, T[]>();
	for (const each of pieces) {
		const name = groupOfPart(each.found.text) ?? `${each.found.line} ${each.found.text}`;
		groups.set(name, [...(groups.get(name) ?? []), each]);
	}
	return [...groups.values()];
}

function problemOf(problem: OpenProblem | CodeProblem): Damaged['problem'] {
	switch (problem.code) {
		case 'code/too-long':
			return 'too-long';
		case 'code/damaged':
			return 'damaged';
		case 'code/newer-version':
			return 'newer';
		case 'code/not-for-this':
			return 'not-for-this';
		case 'code/unreadable':
			return 'unreadable';
	}
}
