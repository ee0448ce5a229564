import { fnv1a, seeded, shuffled } from '../base/random';
import { fold, foldKeepingAccents } from '../base/text';
import type { Assignment, HandedIn, ItemRef, Who } from './schema';

const minute = 60_000;

/**
 * Returns the seed of a learner's order of items and options: one for the whole class where the order is fixed, else one
 * for each name or code, the same at every sitting and on every device.
 */
export function seedFor({ id, rules }: Assignment, who: Who): string {
	if (rules.order === 'fixed') return id;
	const name = 'name' in who ? fold(who.name) || who.name : who.code;
	return `${id}/${fnv1a(name).toString(36)}`;
}

/** Tells whether two are one person: case and spaces aside, but with every accent and vowel sign of a name. */
export function isSameWho(a: Who, b: Who): boolean {
	if ('name' in a && 'name' in b) return named(a.name) === named(b.name);
	return 'code' in a && 'code' in b && a.code === b.code;
}

/** A name of nothing that can be folded stands for itself. */
function named(name: string): string {
	return foldKeepingAccents(name) || name;
}

/** Returns the items of an assignment in the order this learner meets them. */
export function itemsFor(assignment: Assignment, who: Who): readonly ItemRef[] {
	if (assignment.rules.order === 'fixed') return assignment.items;
	return shuffled(assignment.items, seeded(`items ${seedFor(assignment, who)}`));
}

/**
 * Returns the time a learner has, in milliseconds, or `null` for no limit. Each extension adds half as much again.
 *
 * @param extensions 0..10
 */
export function allowedMs({ rules }: Assignment, extensions: number): number | null {
	return rules.minutes === null ? null : Math.round(rules.minutes * minute * (1 + extensions / 2));
}

/** Returns how late a result was by the learner's clock, in milliseconds, 0 where it was in time or nothing is due. */
export function lateByMs(
	{ rules }: Assignment,
	{ handedInAt }: Pick<HandedIn, 'handedInAt'>
): number {
	return rules.due === null ? 0 : Math.max(0, handedInAt - rules.due.at);
}
