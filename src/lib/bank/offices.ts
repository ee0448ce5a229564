import type { Fact } from './schema';

/** Returns the facts that say who a person is: office, party, work. */
export function officesOf(name: string, facts: readonly Fact[]): Fact[] {
	// Whom a fact about a person is about stands first in it: "JD Vance was Donald Trump's vice president".
	return facts.filter((fact) => fact.kind === 'person' && fact.people[0] === name);
}
