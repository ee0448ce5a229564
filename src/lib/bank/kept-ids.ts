import type { Mistake } from './mistake';
import type { CheckedPack } from './read';

/** Where the ids of a pack are kept, by the id of the pack. */
export function keptIdsFile(pack: string): string {
	return `tests/frozen/packs/${pack}.ids.txt`;
}

/** Returns a line for each fact and item of a pack: `fact loan-sum`, `item loan-size numeric`. */
function linesOf({ facts, items }: CheckedPack): string[] {
	return [
		...facts.map(({ id }) => `fact ${id}`),
		...items.map(({ id, type }) => `item ${id} ${type}`)
	];
}

function linesIn(kept: string): string[] {
	return kept.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

/**
 * Returns what became of ids that were published once: a learner's history names them, so none may vanish or come to
 * mean something else.
 *
 * @param kept text of the file of kept ids; empty where there is none yet
 * @param pack the pack as it is now
 */
export function keptIdMistakes(kept: string, pack: CheckedPack): Mistake[] {
	const now = new Map(linesOf(pack).map((line) => [nameIn(line), line]));
	return linesIn(kept).flatMap((line) => {
		const found = now.get(nameIn(line));
		if (found === line) return [];
		const [kind = '', id = '', type = ''] = line.split(' ');
		const told =
			found === undefined
				? {
						problem: `the ${kind} "${id}" was published and is gone`,
						remedy: `bring it back; to stop asking it, give its fact a day in "retires"`
					}
				: {
						problem: `the item "${id}" was published as ${type} and is now another type`,
						remedy: 'give the new item another id, and bring the old one back'
					};
		const file = keptIdsFile(pack.pack.id);
		return [{ file, line: null, item: id, field: '', ...told }];
	});
}

/** Kind and id of a line, without the type. */
function nameIn(line: string): string {
	return line.split(' ').slice(0, 2).join(' ');
}

/** Returns the facts and items of a pack that are not in its file of kept ids yet. */
export function newIds(kept: string, pack: CheckedPack): string[] {
	const known = new Set(linesIn(kept).map(nameIn));
	return linesOf(pack).filter((line) => !known.has(nameIn(line)));
}

/** Returns a file of kept ids with the new ones of a pack at its end; the rest stays as it is. */
export function withNewIds(kept: string, pack: CheckedPack): string {
	const top =
		'# Every fact and item id ever published. Lines are only added, by: npm run bank -- --publish-ids\n';
	const lines = newIds(kept, pack);
	return (kept === '' ? top : kept) + lines.map((line) => `${line}\n`).join('');
}
