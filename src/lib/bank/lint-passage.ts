import type { Finding } from '../items/contract';
import { levelNames, type LevelName } from './levels';
import { paragraphFindings } from './lint-paragraph';
import { error, warning, type TextRule } from './lint-subject';
import { proofIn, sentencesStating } from './proof';
import { nameWords, readingLevel } from './reading-level';
import type { CheckedPack } from './read';
import type { Fact, Paragraph, Passage } from './schema';
import { foldWords } from './words';

/** What a level must keep to: school years, words, words a sentence on average and at most, explained words at most. */
interface Gate {
	readonly grade: readonly [least: number, most: number];
	readonly words: readonly [least: number, most: number];
	readonly mean: number;
	readonly longest: number;
	readonly glossed: number;
}

const gates: Readonly<Record<LevelName, Gate>> = {
	simple: { grade: [4.5, 5.9], words: [180, 260], mean: 12, longest: 20, glossed: 6 },
	standard: { grade: [7.5, 8.9], words: [260, 380], mean: 16, longest: 28, glossed: 8 },
	full: { grade: [10.5, 11.9], words: [380, 520], mean: 21, longest: 36, glossed: 12 }
};

/** A finding with the passage it is about. */
export interface PassageFinding extends Finding {
	readonly passage: string;
}

/**
 * Returns what the rules of levelled passages find in those of a pack.
 *
 * @param textRules rules for any text, which hold for paragraphs as well
 */
export function lintPassages(
	{ facts, passages }: CheckedPack,
	textRules: readonly TextRule[]
): PassageFinding[] {
	const names = namesIn({ facts, passages });
	const byId = new Map(facts.map((fact) => [fact.id, fact]));
	const people = [...new Set(facts.flatMap((fact) => fact.people))];
	return passages.flatMap((passage) => {
		const found = [
			...levelNames.flatMap((level) => levelFindings(passage, level, names)),
			...textRules.flatMap((rule) =>
				rule(paragraphsOf(passage).map(({ field, paragraph: { text } }) => ({ field, text })))
			),
			...coreFindings(passage),
			...glossaryFindings(passage),
			...paragraphsOf(passage).flatMap(({ field, paragraph }) => {
				const cited = paragraph.facts.flatMap((id) => byId.get(id) ?? []);
				return [
					...paragraphFindings(paragraph, cited, people).map((f) => ({ ...f, field })),
					...needlessProofs(paragraph, cited, field.replace(/text$/, 'proof'))
				];
			})
		];
		return found.map((finding) => ({ ...finding, passage: passage.id }));
	});
}

/** Proofs an author named which are what the words of the fact lead to anyway: those would only grow old. */
function needlessProofs(paragraph: Paragraph, cited: readonly Fact[], field: string): Finding[] {
	return cited
		.filter((fact) => {
			const named = proofIn(paragraph, fact).join();
			return paragraph.proof?.[fact.id] && named === sentencesStating(fact, paragraph.text).join();
		})
		.map(({ id }) =>
			error(`${field}.${id}`, 'it names the sentences that are found without it', 'leave it out')
		);
}

/** Returns the words of proper names in the facts and passages of a pack. */
export function namesIn({ facts, passages }: Pick<CheckedPack, 'facts' | 'passages'>): Set<string> {
	const paragraphs = passages.flatMap((p) =>
		paragraphsOf(p).map(({ paragraph }) => paragraph.text)
	);
	return nameWords([...facts.map((fact) => fact.statement), ...paragraphs]);
}

/** Returns every paragraph of a passage with its place in the file. */
function paragraphsOf(passage: Passage): { field: string; paragraph: Paragraph }[] {
	return levelNames.flatMap((level) =>
		(passage.levels[level] ?? []).map((paragraph, i) => ({
			field: `levels.${level}.${String(i)}.text`,
			paragraph
		}))
	);
}

function levelFindings(passage: Passage, level: LevelName, names: ReadonlySet<string>): Finding[] {
	const paragraphs = passage.levels[level];
	if (!paragraphs) {
		return [
			error(`levels.${level}`, 'the level is missing', 'tell the passage at this level, too')
		];
	}
	const { words, mean, longest, grade } = readingLevel(
		paragraphs.map((p) => p.text),
		names
	);
	const gate = gates[level];
	const outside = (value: number, [least, most]: readonly [number, number]) =>
		value < least || value > most;
	const problems = [
		...(outside(Math.round(10 * grade) / 10, gate.grade)
			? [`the reading level is ${grade.toFixed(1)}, not ${gate.grade.join(' to ')}`]
			: []),
		...(outside(words, gate.words)
			? [`it has ${String(words)} words, not ${gate.words.join(' to ')}`]
			: []),
		...(mean > gate.mean
			? [`a sentence has ${mean.toFixed(1)} words on average, not ${String(gate.mean)} at most`]
			: []),
		...(longest > gate.longest
			? [`a sentence has ${String(longest)} words, not ${String(gate.longest)} at most`]
			: [])
	];
	return problems.map((problem) =>
		error(`levels.${level}`, problem, 'shorten or join sentences, choose shorter or exacter words')
	);
}

/** Every level tells the same core: what a simpler level states, a fuller one states too, paragraph by paragraph. */
function coreFindings({ levels }: Passage): Finding[] {
	const present = levelNames.filter((level) => levels[level]);
	return present.slice(1).flatMap((level, i) => {
		const simpler = present[i] ?? 'simple';
		const here = levels[level] ?? [];
		const below = levels[simpler] ?? [];
		const stated = new Set(here.flatMap((p) => p.facts));
		const lost = below.flatMap((p) => p.facts).filter((id) => !stated.has(id));
		const ids = (list: readonly Paragraph[]) => list.map((p) => p.id).join(', ');
		return [
			...(lost.length > 0
				? [
						error(
							`levels.${level}`,
							`${simpler} states ${[...new Set(lost)].join(', ')}, and ${level} does not`,
							'state them here as well, or leave them out there'
						)
					]
				: []),
			...(ids(here) === ids(below)
				? []
				: [
						error(
							`levels.${level}`,
							`its paragraphs are ${ids(here)}, those of ${simpler} are ${ids(below)}`,
							'tell the same parts under the same ids'
						)
					])
		];
	});
}

function glossaryFindings({ glossary, levels }: Passage): Finding[] {
	const texts = (level: LevelName) => foldWords((levels[level] ?? []).map((p) => p.text).join(' '));
	const isIn = (term: string, text: string) => ` ${text}`.includes(` ${foldWords(term)}`);
	const unused = glossary.filter(({ term }) => !levelNames.some((l) => isIn(term, texts(l))));
	return [
		...unused.map(({ term }) =>
			error('glossary', `"${term}" stands at no level`, 'explain words that are used')
		),
		...levelNames.flatMap((level) => {
			const count = glossary.filter(({ term }) => isIn(term, texts(level))).length;
			const most = gates[level].glossed;
			if (count <= most) return [];
			const problem = `${String(count)} words need explaining, not ${String(most)} at most`;
			return [warning(`levels.${level}`, problem, 'choose easier words')];
		})
	];
}
