import type { BankItem } from '../bank/published';
import type { Response } from '../items/all';
import type { Explanation, Mark } from '../items/contract';
import type { AnyItemType } from '../items/playing';
import type { ItemTypeName } from '../items/all';
import { seeded } from '../base/random';
import type { EvidenceVerdict } from './marks';
import type { TextMark } from './reading-schema';
import type { ReadingRules } from './reading-step';
import type { Session } from './schema';

/** The items and item types a session needs, already fetched. */
export interface Book {
	/**
	 * Returns an item of the session's pack.
	 *
	 * @throws Error when it was not fetched; the screen fetches before it asks
	 */
	item(id: string): BankItem;
	/**
	 * Returns the playing half of an item type.
	 *
	 * @throws Error when it was not fetched
	 */
	typeOf(name: ItemTypeName): AnyItemType;
	/** Judges words marked as evidence for an item, `null` for none; left out where there is no passage. */
	judgeMarks?(item: string, marks: readonly TextMark[]): EvidenceVerdict | null;
	/** The rules of reading; only the book of a session beside a passage has them. */
	readonly reading?: ReadingRules;
}

/** Returns what the learner may see of the current item; the same order of options for the same seed. */
export function promptOf(session: Session, itemId: string, book: Book): unknown {
	const item = book.item(itemId);
	return book.typeOf(item.type).prompt(item, seeded(`${session.seed}/${itemId}`));
}

/** Tells whether a response can be marked: it is there, fits the item's type and is complete. */
export function isComplete(itemId: string, response: Response | null, book: Book): boolean {
	const given = fitting(itemId, response, book);
	return given !== null && book.typeOf(book.item(itemId).type).isComplete(given);
}

/** Marks a response to an item; an incomplete or missing one is unanswered. */
export function markResponse(itemId: string, response: Response | null, book: Book): Mark {
	const item = book.item(itemId);
	const given = fitting(itemId, response, book);
	if (given === null || !isComplete(itemId, given, book)) return { kind: 'unanswered' };
	return book.typeOf(item.type).mark(item, given);
}

/** Returns the words of the feedback for a response, `null` for none. */
export function explainResponse(
	itemId: string,
	response: Response | null,
	book: Book
): Explanation {
	const item = book.item(itemId);
	return book.typeOf(item.type).explain(item, fitting(itemId, response, book));
}

/** What was stored may come from a time when the item had another type: then it is as if nothing was given. */
function fitting(itemId: string, response: Response | null, book: Book): Response | null {
	if (response === null) return null;
	const item = book.item(itemId);
	const key = shapeOf(book.typeOf(item.type).keyResponse(item));
	return shapeOf(response) === key ? response : null;
}

function shapeOf(response: Response): string {
	const fields = Object.entries(response).map(
		([name, value]: [string, unknown]) => `${name}:${Array.isArray(value) ? 'list' : typeof value}`
	);
	return fields.sort().join();
}
