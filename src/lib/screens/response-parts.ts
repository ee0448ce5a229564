import { withStop } from '$lib/base/sentence';
import type { ItemTypeName } from '$lib/items/all';
import type { Explanation, PartReason, Reason } from '$lib/items/contract';

/** The parts of a response and what was picked besides, as the feedback lists them. */
export interface PartsShown {
	/** `4 of 5 pairs`, or `null` where nothing was given. */
	readonly tally: string | null;
	/** What was missing or wrong, with what was given instead. */
	readonly wrong: readonly (Reason & { readonly given: string | null })[];
	readonly right: readonly Reason[];
	/** What does not belong, yet was picked. */
	readonly picked: readonly Reason[];
	/** What does not belong, and was not picked. */
	readonly others: readonly Reason[];
}

/** Returns the feedback on a response of several parts, `null` for a type whose responses are of one piece. */
export function partsOf(type: ItemTypeName, explanation: Explanation): PartsShown | null {
	const { parts, tally, others, response } = explanation;
	if (!parts) return null;
	const given = response !== null;
	return {
		tally: tally && given ? `${tally.found} of ${tally.of} ${tally.what}` : null,
		wrong: parts
			.filter((part) => !part.right)
			.map((part) => ({ ...part, given: given ? givenInWords(type, part) : null })),
		right: parts.filter((part) => part.right),
		picked: others.filter((other) => other.chosen),
		others: others.filter((other) => !other.chosen)
	};
}

function givenInWords(type: ItemTypeName, { given }: PartReason): string {
	if (given === undefined)
		return type === 'multiple-response' ? 'You missed it.' : 'Nothing given.';
	return type === 'ordering' ? `You put it ${given}.` : withStop(`You chose ${given}`);
}
