import type { LevelName } from '$lib/bank/levels';
import { publishPassage } from '$lib/bank/publish-passage';
import { publishIndex } from '$lib/bank/publish';
import type { CheckedPack } from '$lib/bank/read';
import { seeded } from '$lib/base/random';
import { pickReading } from '$lib/quiz/reading-pick';
import { itemSheet, type ItemSheet } from './item-sheet';

/** A passage as a teacher prints it. Made at build time. */
export interface ReadPaper {
	readonly pack: { readonly id: string; readonly title: string };
	readonly id: string;
	readonly title: string;
	readonly levels: readonly PaperLevel[];
	/** Every item of any level. */
	readonly items: readonly ItemSheet[];
	readonly sources: readonly string[];
	readonly licence: string;
}

/** One level of it. */
export interface PaperLevel {
	readonly name: LevelName;
	readonly words: number;
	readonly paragraphs: readonly string[];
	/** Ids of the items that fit the text, in its order. */
	readonly items: readonly string[];
	/** Those that are printed unless the teacher chooses others. */
	readonly chosen: readonly string[];
}

/** Returns the paper of a passage, `null` where the pack has no such passage. */
export function readPaper(checked: CheckedPack, id: string): ReadPaper | null {
	const { pack, items } = checked;
	const passage = publishPassage(checked, id);
	if (!passage) return null;
	const index = publishIndex(checked);
	const used = new Set(passage.levels.flatMap((level) => level.items.map((item) => item.id)));
	return {
		pack: { id: pack.id, title: pack.title },
		id,
		title: passage.title,
		levels: passage.levels.map((level) => ({
			name: level.name,
			words: level.words,
			paragraphs: level.paragraphs.map(({ sentences }) => sentences.join(' ')),
			items: level.items.map((item) => item.id),
			chosen: pickReading(index, level, {
				today: pack.published,
				histories: new Map(),
				random: seeded(`paper ${id} ${level.name}`)
			}).map((entry) => entry.id)
		})),
		items: items.filter((item) => used.has(item.id)).map((item) => itemSheet(item, pack.sources)),
		sources: pack.sources.map(({ publisher }) => publisher),
		licence: pack.licence
	};
}
