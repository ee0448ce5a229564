import type { ItemTypeName } from '../items/all';
import type { IndexEntry, PlayIndex } from './published';

const levels = ['easy', 'medium', 'hard'] as const;
const processes = ['locate', 'infer', 'integrate', 'evaluate'] as const;

/**
 * `packs/<id>/index.json`: a `PlayIndex` by columns, each with one value an item.
 *
 * A third of the bytes of the same index by rows: this file is fetched before the first question, and grows with the
 * bank. Words that recur are places in a list.
 */
export interface PackedIndex extends Omit<PlayIndex, 'items'> {
	/** Ids, separated by spaces. */
	readonly ids: string;
	/** Ids of the facts, separated by spaces. */
	readonly facts: string;
	/** The item types that occur. */
	readonly types: readonly ItemTypeName[];
	/** Place in `types`. */
	readonly type: readonly number[];
	/** Place in `topics`. */
	readonly topic: readonly number[];
	/** Place in easy, medium, hard. */
	readonly level: readonly number[];
	/** Place in locate, infer, integrate, evaluate. */
	readonly process: readonly number[];
	/** Enemies later in the index, as steps from the item. */
	readonly enemies: readonly (readonly number[])[];
	/** Days of publication that occur; place in it. */
	readonly days: readonly string[];
	readonly published: readonly number[];
	/** Number of the chunk which holds it. */
	readonly chunk: readonly number[];
	/** Versions other than 1, by place in the index. */
	readonly versions: Readonly<Record<string, number>>;
	/** Days after which a fact is no longer asked, by place in the index. */
	readonly retires: Readonly<Record<string, string>>;
}

/** Returns an index by columns. */
export function packIndex(index: PlayIndex): PackedIndex {
	const { items, ...head } = index;
	const types = [...new Set(items.map((e) => e.type))];
	const days = [...new Set(items.map((e) => e.published))];
	const some = <T>(value: (entry: IndexEntry) => T | undefined) =>
		Object.fromEntries(
			items.flatMap((e, i) => {
				const found = value(e);
				return found === undefined ? [] : [[String(i), found] as const];
			})
		);
	return {
		...head,
		ids: items.map((e) => e.id).join(' '),
		facts: items.map((e) => e.fact).join(' '),
		types,
		type: items.map((e) => types.indexOf(e.type)),
		topic: items.map((e) => head.topics.findIndex((topic) => topic.id === e.topic)),
		level: items.map((e) => levels.indexOf(e.level)),
		process: items.map((e) => processes.indexOf(e.process)),
		enemies: items.map((e, i) => e.enemies.filter((enemy) => enemy > i).map((enemy) => enemy - i)),
		days,
		published: items.map((e) => days.indexOf(e.published)),
		chunk: items.map((e) => e.chunk),
		versions: some((e) => (e.itemVersion === 1 ? undefined : e.itemVersion)),
		retires: some((e) => e.retires)
	};
}

/** Returns the index by rows, or `null` where the columns do not fit together. */
export function unpackIndex(packed: PackedIndex): PlayIndex | null {
	const ids = packed.ids === '' ? [] : packed.ids.split(' ');
	const facts = packed.facts.split(' ');
	const enemies = enemiesIn(packed, ids.length);
	if (!enemies || new Set(ids).size < ids.length) return null;
	const items: IndexEntry[] = [];
	for (const [i, id] of ids.entries()) {
		const fact = facts[i];
		const type = packed.types[packed.type[i] ?? -1];
		const topic = packed.topics[packed.topic[i] ?? -1]?.id;
		const level = levels[packed.level[i] ?? -1];
		const process = processes[packed.process[i] ?? -1];
		const published = packed.days[packed.published[i] ?? -1];
		const chunk = packed.chunk[i];
		const known = fact && type && topic && level && process && published;
		// It becomes part of an address.
		if (!id || !known || chunk === undefined || !isPlace(chunk)) return null;
		const retires = packed.retires[i];
		items.push({
			...{ id, type, topic, level, process, fact, published },
			enemies: (enemies[i] ?? []).sort((a, b) => a - b),
			...(retires === undefined ? {} : { retires }),
			chunk,
			itemVersion: packed.versions[i] ?? 1
		});
	}
	const { format, version, pack, title, sources, topics } = packed;
	return { format, version, pack, title, sources, topics, items };
}

/** Tells whether a number counts something from 0 on. */
function isPlace(value: number): boolean {
	return Number.isSafeInteger(value) && value >= 0;
}

/** Returns the enemies of each of so many items, or `null` where one would be no item of the index. */
function enemiesIn(packed: PackedIndex, count: number): number[][] | null {
	const enemies: number[][] = Array.from({ length: count }, () => []);
	for (const [i, steps] of packed.enemies.entries()) {
		for (const step of steps) {
			const [own, other] = [enemies[i], enemies[i + step]];
			if (!own || !other || !(step > 0)) return null;
			own.push(i + step);
			other.push(i);
		}
	}
	return enemies;
}
