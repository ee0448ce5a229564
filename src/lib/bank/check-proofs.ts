import type { Item } from '../items/all';
import { choose } from './nearest';
import { sentencesHolding } from './proof';
import type { Paragraph, Passage } from './schema';
import type { Path } from './yaml';

/** What is wrong with a proof that an author named: where in its paragraph or passage, what, and what to write instead. */
export interface ProofMistake {
	readonly path: Path;
	readonly problem: string;
	readonly remedy: string;
}

/** Returns the proofs named in a paragraph that are about no fact of it, or whose words stand in no sentence or in several. */
export function proofMistakes({ text, facts, proof = {} }: Paragraph): ProofMistake[] {
	return Object.entries(proof).flatMap(([fact, sentences]) => {
		const stranger = {
			path: ['proof', fact],
			problem: `the paragraph does not state "${fact}"`,
			remedy: choose(fact, facts)
		};
		return [
			...(facts.includes(fact) ? [] : [stranger]),
			...sentences.flatMap((words, i): ProofMistake[] => {
				const count = sentencesHolding(words, text).length;
				const problem =
					count === 0
						? `no sentence of the paragraph has "${words}"`
						: `${String(count)} sentences of the paragraph have "${words}"`;
				const remedy = 'copy some words side by side that one sentence alone has';
				return count === 1 ? [] : [{ path: ['proof', fact, i], problem, remedy }];
			})
		];
	});
}

/**
 * Returns what is wrong with the facts a passage says its items are proved by: an item there is not, a fact the item
 * does not need, or all of its facts, which prove it anyway.
 */
export function provingMistakes(
	{ provedBy = {} }: Pick<Passage, 'provedBy'>,
	items: readonly Pick<Item, 'id' | 'fact' | 'also'>[]
): ProofMistake[] {
	return Object.entries(provedBy).flatMap(([id, proving]): ProofMistake[] => {
		const path = ['provedBy', id];
		const item = items.find((i) => i.id === id);
		if (!item) {
			const known = items.map((i) => i.id);
			return [{ path, problem: `there is no item "${id}"`, remedy: choose(id, known) }];
		}
		const needed = [item.fact, ...item.also];
		const strange = proving.flatMap((fact, i) =>
			needed.includes(fact)
				? []
				: [
						{
							path: [...path, i],
							problem: `"${id}" does not need "${fact}"`,
							remedy: choose(fact, needed)
						}
					]
		);
		const isAll = needed.every((fact) => proving.includes(fact));
		const problem = 'it names every fact of the item, which prove it anyway';
		return isAll ? [...strange, { path, problem, remedy: 'leave it out' }] : strange;
	});
}
