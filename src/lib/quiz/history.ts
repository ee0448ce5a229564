import type { Attempt } from './schema';

/** What the log says of one fact: the newest attempt at it, and how many there were. */
export interface FactHistory {
	readonly lastAt: number;
	/** Mark of the newest attempt, 0..1, or `null` where it was passed over. */
	readonly lastMark: number | null;
	/** Item of the newest attempt. */
	readonly lastItem: string;
	/** Every item in which it was asked. */
	readonly items: ReadonlySet<string>;
	readonly attempts: number;
}

/** Returns the history of every fact in the log; the order of the log does not matter. */
export function historyOf(attempts: readonly Attempt[]): Map<string, FactHistory> {
	const histories = new Map<string, FactHistory>();
	for (const attempt of attempts) {
		const key = factKey(attempt);
		const before = histories.get(key);
		const newest = !before || attempt.at >= before.lastAt;
		histories.set(key, {
			lastAt: newest ? attempt.at : before.lastAt,
			lastMark: newest ? attempt.mark : before.lastMark,
			lastItem: newest ? attempt.item : before.lastItem,
			items: before?.items.has(attempt.item)
				? before.items
				: new Set([...(before?.items ?? []), attempt.item]),
			attempts: (before?.attempts ?? 0) + 1
		});
	}
	return histories;
}

/** Returns the name of a fact across packs: `pack/fact`. */
export function factKey({ pack, fact }: Pick<Attempt, 'pack' | 'fact'>): string {
	return `${pack}/${fact}`;
}
