import { authoringOf } from '../items/all';
import { levelNames, type LevelName } from './levels';
import { namesIn, type PassageFinding } from './lint-passage';
import { error } from './lint-subject';
import type { BankItem } from './published';
import type { CheckedPack } from './read';
import { namesUsed } from './reading-level';
import type { Passage } from './schema';
import { numbersIn, numberWordsIn } from './words';

/** Items a reader must be able to answer from a passage at each of its levels. */
const fewestItems = 8;

/**
 * Returns the items which somebody who read a passage at one level can answer from it, in the order of the pack.
 *
 * The level states every fact of the item, the numbers and proper names of its key stand in the level's own words, and
 * the passage does not name it under `without`. Pure; for the build: it brings zod with it.
 */
export function itemsOfPassage(
	pack: Pick<CheckedPack, 'facts' | 'passages' | 'items'>,
	passage: Passage,
	level: LevelName
): BankItem[] {
	const paragraphs = passage.levels[level] ?? [];
	const stated = new Set(paragraphs.flatMap((p) => p.facts));
	// A point on a map has a name, whether the facts name it or not.
	const places = pack.items.flatMap((i) => (i.type === 'place' ? i.target.name.split(' ') : []));
	const names = new Set([...namesIn(pack), ...places]);
	const text = paragraphs.map((p) => p.text).join('\n');
	const held = new Set([...numbersIn(text), ...numberWordsIn(text), ...namesUsed(text, names)]);
	return pack.items.filter(
		(item) =>
			!passage.without.includes(item.id) &&
			[item.fact, ...item.also].every((fact) => stated.has(fact)) &&
			keyTextsOf(item)
				.flatMap((key) => [...numbersIn(key), ...namesUsed(key, names)])
				.every((word) => held.has(word))
	);
}

/** The key in words; aliases are other ways to write it, of which the passage need not hold each. */
function keyTextsOf(item: BankItem): readonly string[] {
	return item.type === 'short-text' ? [item.key] : authoringOf(item.type).keyTexts(item);
}

/** Levels of passages from which fewer than eight items can be answered. */
export function passageItemFindings(pack: CheckedPack): PassageFinding[] {
	return pack.passages.flatMap((passage) =>
		levelNames.flatMap((level) => {
			if (!passage.levels[level]) return [];
			const count = itemsOfPassage(pack, passage, level).length;
			if (count >= fewestItems) return [];
			const problem = `${String(count)} items can be answered from it, not ${String(fewestItems)} or more`;
			const remedy = 'ask more of the facts it states, or state more facts of items';
			return [{ ...error(`levels.${level}`, problem, remedy), passage: passage.id }];
		})
	);
}
