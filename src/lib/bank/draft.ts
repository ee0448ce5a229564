import type { Item } from '../items/all';
import type { Mistake } from './mistake';
import type { Fact, Pack, Passage } from './schema';
import type { Path, YamlFile } from './yaml';

/** A value that fits its schema, with the place it was read from. */
export interface Placed<T> {
	readonly value: T;
	readonly file: YamlFile;
	/** Where it stands in the file: empty, or its position in the list. */
	readonly path: Path;
}

/** One folder as far as it could be read: each value fits its schema, nothing is held against anything else yet. */
export interface Draft {
	/** Name of the folder. */
	readonly folder: string;
	readonly pack: Placed<Pack> | null;
	/** `false` for a pack without `facts.yaml`, in which each item is its own fact. */
	readonly hasFacts: boolean;
	readonly facts: readonly Placed<Fact>[];
	readonly items: readonly Placed<Item>[];
	readonly passages: readonly Placed<Passage>[];
	/** Every id that was written down, also those of entries which do not fit their schema. */
	readonly factIds: readonly Placed<string>[];
	readonly itemIds: readonly Placed<string>[];
}

/** Returns a mistake in a placed value. */
export function mistakeIn(
	{ file, path }: Placed<unknown>,
	item: string | null,
	at: Path,
	told: { readonly problem: string; readonly remedy: string }
): Mistake {
	const line = file.lineOf([...path, ...at]);
	return { file: file.file, line, item, field: at.join('.'), ...told };
}

/** Returns the name of a file without folder and ending. */
export function stemOfFile(file: string): string {
	return file.replace(/^.*\//, '').replace(/\.ya?ml$/, '');
}
