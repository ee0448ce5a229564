import type { LevelName } from '$lib/bank/levels';
import { publishPassage } from '$lib/bank/publish-passage';
import type { CheckedPack } from '$lib/bank/read';

/** A pack with its passages, as the list of texts shows it. Made at build time. */
export interface ReadPack {
	readonly id: string;
	readonly title: string;
	readonly passages: readonly ReadEntry[];
	/** Its reports can be compared. */
	readonly compares: boolean;
}

/** One passage of the list. */
export interface ReadEntry {
	readonly id: string;
	readonly title: string;
	readonly topic: string;
	readonly levels: readonly {
		readonly name: LevelName;
		readonly words: number;
		readonly items: number;
	}[];
}

/** Returns the packs that have passages. */
export function readList(packs: readonly CheckedPack[]): ReadPack[] {
	return packs.flatMap((checked) => {
		const { pack, passages } = checked;
		if (passages.length === 0) return [];
		const entries = passages.flatMap(({ id, title, topic }): ReadEntry[] => {
			const levels = publishPassage(checked, id)?.levels ?? [];
			return [
				{
					...{ id, title },
					topic: pack.topics.find((t) => t.id === topic)?.title ?? '',
					levels: levels.map(({ name, words, items }) => ({ name, words, items: items.length }))
				}
			];
		});
		const order = pack.topics.map((topic) => topic.title);
		return [
			{
				...{ id: pack.id, title: pack.title },
				passages: entries.sort((a, b) => order.indexOf(a.topic) - order.indexOf(b.topic)),
				compares: pack.sources.length > 1 && checked.facts.length > 0
			}
		];
	});
}
