import { enemiesOf } from './cueing';
import { packIndex, type PackedIndex } from './packed-index';
import {
	publishedVersion,
	type BankItem,
	type IndexEntry,
	type ItemChunk,
	type PackList,
	type PackSummary,
	type PlayIndex,
	type PublishedPack
} from './published';
import type { CheckedPack } from './read';
import { withRivals } from './rivals';

/**
 * Items in one chunk. A round of ten items from a large pack touches about ten chunks whatever their size, and the first
 * question waits for one, so a chunk is small; one file for each item would make twice the requests of a whole pack.
 */
export const itemsPerChunk = 2;

/** Returns `packs/index.json`. */
export function publishPackList(packs: readonly CheckedPack[]): PackList {
	return { format: 'quillwise-packs', version: publishedVersion, packs: packs.map(summaryOf) };
}

function summaryOf({ pack, facts, items }: CheckedPack): PackSummary {
	const { id, title, summary, language, version, published, licence } = pack;
	const topics = pack.topics.map((topic) => ({
		...topic,
		items: items.filter((item) => item.topic === topic.id).length
	}));
	return {
		...{ id, title, summary, language, version, published, licence },
		facts: facts.length,
		items: items.length,
		topics: topics.filter((topic) => topic.items > 0),
		...correctedOf(items)
	};
}

function correctedOf(items: readonly BankItem[]): Pick<PackSummary, 'corrected'> {
	const corrected = items.flatMap(({ id, fact, corrected: change }) =>
		change ? [{ item: id, fact, version: change.version, note: change.note }] : []
	);
	return corrected.length > 0 ? { corrected } : {};
}

/** Returns `packs/<id>.json`: everything, for exchange. */
export function publishPack({ pack, facts, passages, items }: CheckedPack): PublishedPack {
	return {
		format: 'quillwise-pack',
		version: publishedVersion,
		pack,
		facts,
		passages,
		items: withRivals(items, facts)
	};
}

/** Returns `packs/<id>/index.json`. */
export function publishPackedIndex(pack: CheckedPack): PackedIndex {
	return packIndex(publishIndex(pack));
}

/** Returns the index of a pack by rows. */
export function publishIndex({ pack, facts, items }: CheckedPack): PlayIndex {
	const enemies = enemiesOf(items);
	const retires = new Map(facts.map((fact) => [fact.id, fact.retires]));
	return {
		format: 'quillwise-index',
		version: publishedVersion,
		pack: pack.id,
		title: pack.title,
		sources: pack.sources,
		topics: pack.topics,
		items: items.map((item, i) => entryOf(item, i, enemies[i] ?? [], retires.get(item.fact)))
	};
}

function entryOf(
	item: BankItem,
	position: number,
	enemies: readonly number[],
	retires: string | undefined
): IndexEntry {
	const { id, type, topic, level, process, fact, published } = item;
	return {
		...{ id, type, topic, level, process, fact, enemies, published },
		...(retires === undefined ? {} : { retires }),
		chunk: Math.floor(position / itemsPerChunk),
		itemVersion: item.version
	};
}

/** Returns `packs/<id>/<chunk>.json` for each chunk, in the order of their numbers. */
export function publishChunks({ items, facts }: CheckedPack): ItemChunk[] {
	const whole = withRivals(items, facts);
	const count = Math.ceil(items.length / itemsPerChunk);
	return Array.from({ length: count }, (_, number) => ({
		format: 'quillwise-items',
		version: publishedVersion,
		items: whole.slice(number * itemsPerChunk, (number + 1) * itemsPerChunk)
	}));
}
