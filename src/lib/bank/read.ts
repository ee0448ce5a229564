import type { z } from 'zod';
import { itemSchema, type Item } from '../items/all';
import { fail, ok, type Result } from '../base/result';
import { draftMistakes } from './check';
import { mistakeIn, stemOfFile, type Draft, type Placed } from './draft';
import { at } from './known-fields';
import type { Mistake } from './mistake';
import type { BankItem } from './published';
import {
	factSchema,
	packSchema,
	passageSchema,
	type Fact,
	type Pack,
	type Passage
} from './schema';
import { shapeMistakes } from './shape-mistakes';
import { readYaml, type YamlFile } from './yaml';

/** Texts of files by path; paths begin with `questions/`, with or without a slash before it. */
export type BankFiles = Readonly<Record<string, string>>;

/** A pack that holds together: every id, paragraph and citation in it exists. */
export interface CheckedPack {
	readonly pack: Pack;
	/** Empty in a pack without `facts.yaml`, in which each item is its own fact. */
	readonly facts: readonly Fact[];
	readonly passages: readonly Passage[];
	/** In the order of the pack's topics, then of their file. */
	readonly items: readonly BankItem[];
}

/** Most items a pack may have. */
export const itemLimit = 2000;

/**
 * Reads every pack of a set of files. Pure; total.
 *
 * @returns the packs in the order of their ids, or all mistakes in all files, in the order of files and lines
 */
export function readPacks(files: BankFiles): Result<readonly CheckedPack[], readonly Mistake[]> {
	const mistakes: Mistake[] = [];
	const drafts = byFolder(files, mistakes).map(([folder, inside]) => {
		const draft = draftOf(folder, inside, mistakes);
		mistakes.push(...draftMistakes(draft));
		return draft;
	});
	if (mistakes.length > 0) return fail(mistakes.sort(inFileOrder));
	return ok(drafts.flatMap(checked));
}

function inFileOrder(a: Mistake, b: Mistake): number {
	return a.file < b.file ? -1 : a.file > b.file ? 1 : (a.line ?? 0) - (b.line ?? 0);
}

function byFolder(files: BankFiles, mistakes: Mistake[]): [string, YamlFile[]][] {
	const folders = new Map<string, YamlFile[]>();
	for (const path of Object.keys(files).sort()) {
		const file = path.replace(/^\//, '');
		const folder = /^questions\/([^/]+)\/(?:pack|facts|items\/[^/]+|passages\/[^/]+)\.yaml$/.exec(
			file
		);
		if (!folder?.[1]) {
			const remedy =
				'name it questions/<pack>/pack.yaml, facts.yaml, items/<topic>.yaml or passages/<id>.yaml';
			mistakes.push({
				file,
				line: null,
				item: null,
				field: '',
				problem: 'this file has no place in a pack',
				remedy
			});
			continue;
		}
		const outcome = readYaml(file, files[path] ?? '');
		mistakes.push(...outcome.mistakes);
		const inside = folders.get(folder[1]) ?? [];
		folders.set(folder[1], inside);
		// A broken file still stands for itself, so that nobody is told it is missing.
		inside.push(outcome.read ?? { file, value: undefined, lineOf: () => 1 });
	}
	return [...folders];
}

function draftOf(folder: string, files: readonly YamlFile[], mistakes: Mistake[]): Draft {
	const named = (part: string) =>
		files.filter((f) => f.file.startsWith(`questions/${folder}/${part}`));
	const factsFiles = named('facts.yaml');
	const itemsFiles = named('items/');
	const facts = factsFiles.flatMap(entriesOf(mistakes));
	const items = itemsFiles.flatMap(entriesOf(mistakes));
	if (items.length > itemLimit) {
		const problem = `the pack has ${String(items.length)} items`;
		mistakes.push(
			wholeFile(`questions/${folder}`, problem, `split it into packs of at most ${itemLimit}`)
		);
	}
	const packFile = named('pack.yaml')[0];
	if (!packFile) {
		mistakes.push(
			wholeFile(
				`questions/${folder}/pack.yaml`,
				'the file is missing',
				'write it: id, title, topics, sources'
			)
		);
	}
	return {
		folder,
		pack: packFile ? (fitting([whole(packFile)], packSchema, mistakes)[0] ?? null) : null,
		hasFacts: factsFiles.length > 0,
		facts: fitting<Fact>(facts, factSchema, mistakes),
		items: fitting<Item>(items.slice(0, itemLimit), itemSchema, mistakes),
		passages: fitting<Passage>(named('passages/').map(whole), passageSchema, mistakes),
		factIds: idsOf(facts),
		itemIds: idsOf(items)
	};
}

function wholeFile(file: string, problem: string, remedy: string): Mistake {
	return { file, line: null, item: null, field: '', problem, remedy };
}

function whole(file: YamlFile): Placed<unknown> {
	return { value: file.value, file, path: [] };
}

function entriesOf(mistakes: Mistake[]) {
	return (file: YamlFile): Placed<unknown>[] => {
		if (file.value === undefined) return [];
		if (Array.isArray(file.value)) {
			return file.value.map((value: unknown, i) => ({ value, file, path: [i] }));
		}
		const told = { problem: 'the file is not a list', remedy: 'begin each entry with "- id: "' };
		mistakes.push(mistakeIn(whole(file), null, [], told));
		return [];
	};
}

/** Returns those values that fit, and files what does not. */
function fitting<T>(
	placed: readonly Placed<unknown>[],
	schema: z.ZodType<T>,
	mistakes: Mistake[]
): Placed<T>[] {
	return placed.flatMap((entry) => {
		if (entry.value === undefined) return [];
		const outcome = schema.safeParse(entry.value);
		if (outcome.success) return [{ ...entry, value: outcome.data }];
		for (const { path, ...told } of shapeMistakes(schema, entry.value)) {
			mistakes.push(mistakeIn(entry, labelOf(entry), path, told));
		}
		return [];
	});
}

function labelOf({ value, path }: Placed<unknown>): string | null {
	const id = at(value, 'id');
	if (typeof id === 'string') return id;
	return path.length > 0 ? `#${String(Number(path[0]) + 1)}` : null;
}

function idsOf(entries: readonly Placed<unknown>[]): Placed<string>[] {
	return entries.flatMap((entry) => {
		const id = at(entry.value, 'id');
		return typeof id === 'string' ? [{ ...entry, value: id }] : [];
	});
}

function checked({ pack, facts, items, passages }: Draft): CheckedPack[] {
	if (!pack) return [];
	const topics = pack.value.topics.map((t) => t.id);
	const bankItems = items.map(({ value, file }) => ({
		...value,
		topic: stemOfFile(file.file),
		published: value.published ?? pack.value.published
	}));
	return [
		{
			pack: pack.value,
			facts: facts.map((f) => f.value),
			passages: passages.map((p) => p.value),
			items: bankItems.sort((a, b) => topics.indexOf(a.topic) - topics.indexOf(b.topic))
		}
	];
}
