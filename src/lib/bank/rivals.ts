import { editDistance, fold } from '../base/text';
import type { BankItem } from './published';
import type { Fact } from './schema';

/** Most edits between key and rival at which a slip could still be either: twice the two edits that are forgiven. */
const reach = 4;

/**
 * Returns the items with the rivals of each short-text item filled in: names in the pack so near to its key that a slip
 * could mean either. A response nearer to a rival than to the key is not forgiven.
 */
export function withRivals(items: readonly BankItem[], facts: readonly Fact[]): BankItem[] {
	const names = namesOf(items, facts);
	return items.map((item) => {
		if (item.type !== 'short-text') return item;
		const near = rivalsOf([item.key, ...item.aliases], names);
		const rivals = [...new Set([...item.rivals, ...near])];
		return { ...item, rivals };
	});
}

function namesOf(items: readonly BankItem[], facts: readonly Fact[]): string[] {
	const people = facts.flatMap((fact) => fact.people);
	const surnames = people.flatMap((name) => name.split(' ').slice(1).at(-1) ?? []);
	const keys = items.flatMap((item) =>
		item.type === 'short-text' ? [item.key, ...item.aliases] : []
	);
	return [...new Set([...people, ...surnames, ...keys])];
}

/**
 * Returns the names a misspelling of an accepted text could also mean, in alphabetical order.
 *
 * A name that holds an accepted text, or is held by one, is the same thing by a longer or shorter name, not a rival.
 */
export function rivalsOf(accepted: readonly string[], names: readonly string[]): string[] {
	const own = accepted.map(fold);
	const near = names.filter((name) => {
		const folded = fold(name);
		const same = own.some((text) => holds(text, folded) || holds(folded, text));
		return !same && own.some((text) => editDistance(text, folded) <= reach);
	});
	return near.sort();
}

function holds(text: string, part: string): boolean {
	return ` ${text} `.includes(` ${part} `);
}
