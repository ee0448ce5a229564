import { fail, ok, type Result } from '$lib/base/result';
import { qrPicture, type QrPicture } from '$lib/formats/qr';
import { openBrowserStorage } from '$lib/store/browser-storage';
import { forgetParts, keepPart } from '$lib/store/part-shelf';
import { joinParts, missingParts, partsOf, readPart } from '$lib/store/parts';
import { Shelf } from '$lib/store/shelf';

/** A scanned code is none of a copy, or was not read right. */
export interface CodeProblem {
	readonly code: 'code/unreadable';
}

/** What came of a scanned code. */
export interface Scan {
	/** Numbers of the codes still to be scanned. */
	readonly missing: readonly number[];
	readonly count: number;
	/** The text of the backup, `null` until the last part came. */
	readonly text: string | null;
}

/**
 * Returns a copy as codes, each a link to the page that takes it; `null` where it would be too many.
 *
 * @param page address of that page
 */
export async function codesOf(text: string, page: URL): Promise<QrPicture[] | null> {
	const fragments = await partsOf(text);
	const pictures = fragments?.map((fragment) => qrPicture(new URL(`#${fragment}`, page).href));
	return pictures?.every((picture) => picture !== null) ? pictures : null;
}

/** Takes the fragment of a scanned code. Errors: `code/unreadable`. */
export async function takeCode(fragment: string): Promise<Result<Scan, CodeProblem>> {
	const part = readPart(fragment);
	if (!part) return fail({ code: 'code/unreadable' });
	const { storage, closed } = openBrowserStorage();
	const shelf = new Shelf(storage, closed);
	const found = keepPart(shelf, part);
	const missing = missingParts(part, found);
	if (missing.length > 0) return ok({ missing, count: part.count, text: null });
	forgetParts(shelf);
	const text = await joinParts(found);
	return text === null
		? fail({ code: 'code/unreadable' })
		: ok({ missing, count: part.count, text });
}
