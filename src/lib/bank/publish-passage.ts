import { levelNames, type LevelName } from './levels';
import { officesOf } from './offices';
import { itemsOfPassage } from './passage-items';
import { proofIn } from './proof';
import { publishedVersion, type BankItem } from './published';
import type { PassageItem, PassageLevel, Proof, PublishedPassage } from './published-passage';
import type { CheckedPack } from './read';
import { sentencesIn } from './reading-level';
import type { Fact, Paragraph, Passage } from './schema';

/** Returns `packs/<pack>/passages/<id>.json`, `null` where the pack has no such passage. */
export function publishPassage(checked: CheckedPack, id: string): PublishedPassage | null {
	const { pack, passages } = checked;
	const passage = passages.find((p) => p.id === id);
	if (!passage) return null;
	return {
		format: 'quillwise-passage',
		version: publishedVersion,
		pack: pack.id,
		packTitle: pack.title,
		asOf: pack.asOf,
		id,
		title: passage.title,
		topic: passage.topic,
		sources: pack.sources,
		levels: levelNames.flatMap((level) => levelOf(checked, passage, level) ?? []),
		glossary: passage.glossary,
		people: peopleOf(checked, passage)
	};
}

/** Returns how many words a text has. */
function wordCount(text: string): number {
	return text.split(/\s+/).filter(Boolean).length;
}

function levelOf(checked: CheckedPack, passage: Passage, name: LevelName): PassageLevel | null {
	const paragraphs = passage.levels[name];
	if (!paragraphs) return null;
	const facts = new Map(checked.facts.map((fact) => [fact.id, fact]));
	const items = itemsOfPassage(checked, passage, name).map((item) =>
		placed(item, paragraphs, facts, passage.provedBy?.[item.id])
	);
	return {
		name,
		words: paragraphs.reduce((sum, { text }) => sum + wordCount(text), 0),
		paragraphs: paragraphs.map(({ id, text }) => ({ id, sentences: sentencesIn(text) })),
		items: items.sort((a, b) => a.section - b.section)
	};
}

/**
 * An item with where the text proves its key.
 *
 * @param proving those of its facts that prove it; without, all it needs do
 */
function placed(
	item: BankItem,
	paragraphs: readonly Paragraph[],
	facts: ReadonlyMap<string, Fact>,
	proving: readonly string[] = [item.fact, ...item.also]
): PassageItem {
	const needed = [item.fact, ...item.also];
	const sections = needed.map((id) => paragraphs.findIndex((p) => p.facts.includes(id)));
	const proofs = paragraphs.flatMap((paragraph): Proof[] => {
		const stated = proving.filter((id) => paragraph.facts.includes(id));
		const found = stated.flatMap((id) => {
			const fact = facts.get(id);
			return fact ? proofIn(paragraph, fact) : [];
		});
		const sentences = [...new Set(found)].sort((a, b) => a - b);
		return sentences.length === 0 ? [] : [{ paragraph: paragraph.id, sentences }];
	});
	return { id: item.id, section: Math.max(0, ...sections), proofs };
}

/** Everybody named in full in the passage, with who they were by the facts of the pack. */
function peopleOf({ facts }: CheckedPack, passage: Passage): PublishedPassage['people'] {
	const texts = levelNames.flatMap((level) => passage.levels[level] ?? []).map((p) => p.text);
	const names = [...new Set(facts.flatMap((fact) => fact.people))];
	return names
		.filter((name) => texts.some((text) => text.includes(name)))
		.map((name) => ({ name, offices: officesOf(name, facts).map((fact) => fact.statement) }))
		.filter(({ offices }) => offices.length > 0);
}
