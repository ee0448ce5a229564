import { mistakeIn, type Draft } from './draft';
import type { Mistake } from './mistake';
import { choose } from './nearest';
import type { Path } from './yaml';

/** Returns what is wrong in the comparisons of a pack: an id twice, an unknown fact, a report that says nothing. */
export function comparisonMistakes({ pack: placed, facts, factIds }: Draft): Mistake[] {
	if (!placed) return [];
	const { comparisons = [], sources } = placed.value;
	const found: Mistake[] = [];
	comparisons.forEach(({ id, facts: cited }, i) => {
		const report = (path: Path, problem: string, remedy: string) => {
			found.push(mistakeIn(placed, id, ['comparisons', i, ...path], { problem, remedy }));
		};
		if (comparisons.findIndex((other) => other.id === id) < i) {
			report(['id'], `"${id}" stands twice`, 'give one of them another id');
		}
		const ids = factIds.map((fact) => fact.value);
		cited.forEach((fact, j) => {
			if (!ids.includes(fact)) {
				report(['facts', j], `there is no fact "${fact}"`, choose(fact, ids));
			}
		});
		const evidence = facts
			.filter(({ value }) => cited.includes(value.id))
			.flatMap(({ value }) => value.evidence);
		for (const source of sources) {
			if (!evidence.some((citation) => citation.startsWith(`${source.id} `))) {
				report(['facts'], `none of them is reported by ${source.id}`, 'add one, or drop the entry');
			}
		}
	});
	return found;
}
