import type { Item } from '../items/all';
import { citationMistake } from './check-facts';
import { citationsIn } from './citations';
import { mistakeIn, stemOfFile, type Draft, type Placed } from './draft';
import type { Mistake } from './mistake';
import { choose } from './nearest';
import type { Fact, Pack } from './schema';
import { textsOf } from './texts';
import type { Path } from './yaml';

type Report = (path: Path, problem: string, remedy: string) => void;

/** Everything an item may point to. */
interface Known {
	readonly draft: Draft;
	readonly facts: ReadonlyMap<string, Fact>;
	readonly factIds: readonly string[];
	readonly itemIds: readonly string[];
}

/** Returns what is wrong in items held against their pack: file, facts, evidence, citations, enemies. */
export function itemMistakes(draft: Draft): Mistake[] {
	const known = {
		draft,
		facts: new Map(draft.facts.map((f) => [f.value.id, f.value])),
		factIds: draft.factIds.map((f) => f.value),
		itemIds: draft.itemIds.map((i) => i.value)
	};
	return [
		...fileMistakes(draft),
		...draft.items.flatMap((placed) => {
			const found: Mistake[] = [];
			const report: Report = (path, problem, remedy) => {
				found.push(mistakeIn(placed, placed.value.id, path, { problem, remedy }));
			};
			linkMistakes(placed.value, known, report);
			if (draft.pack) citationMistakes(placed.value, draft.pack.value, report);
			if (draft.hasFacts) coverMistakes(placed.value, known, report);
			return found;
		})
	];
}

function fileMistakes({ items, pack }: Draft): Mistake[] {
	const topics = pack?.value.topics.map((t) => t.id);
	const files = new Map<string, Placed<Item>>(items.map((i) => [i.file.file, i]));
	return [...files].flatMap(([file, placed]) => {
		const name = stemOfFile(file);
		if (!topics || topics.includes(name)) return [];
		const told = {
			problem: `the pack has no topic "${name}"`,
			remedy: `name the file after its topic: ${topics.join(', ')}`
		};
		return [mistakeIn({ ...placed, path: [] }, null, [], told)];
	});
}

function linkMistakes(item: Item, { draft, factIds, itemIds }: Known, report: Report): void {
	if (item.corrected && item.corrected.version > item.version) {
		report(
			['corrected', 'version'],
			`names version ${item.corrected.version}, and the item is version ${item.version}`,
			'raise the version of the item to it'
		);
	}
	const cited = [
		['fact', item.fact] as const,
		...item.also.map((id, i) => [`also.${String(i)}`, id] as const)
	];
	for (const [field, id] of cited) {
		const path = field.split('.').map((step, i) => (i === 0 ? step : Number(step)));
		if (!draft.hasFacts) {
			const fine = field === 'fact' && id === item.id;
			if (!fine)
				report(
					path,
					'the pack has no facts.yaml: each item is its own fact',
					`write fact: ${item.id} and no also`
				);
		} else if (!factIds.includes(id)) {
			report(path, `there is no fact "${id}"`, choose(id, factIds));
		} else if (
			cited.findIndex(([, other]) => other === id) < cited.findIndex(([f]) => f === field)
		) {
			report(path, `"${id}" is named twice`, 'leave one out');
		}
	}
	item.enemies.forEach((id, i) => {
		if (id === item.id) report(['enemies', i], 'an item cannot be its own enemy', 'leave it out');
		else if (!itemIds.includes(id))
			report(['enemies', i], `there is no item "${id}"`, choose(id, itemIds));
	});
}

function citationMistakes(item: Item, pack: Pack, report: Report): void {
	item.evidence.forEach((citation, i) => {
		const told = citationMistake(citation, pack);
		if (told) report(['evidence', i], told.problem, told.remedy);
	});
	for (const { field, text } of textsOf(item)) {
		for (const citation of citationsIn(text)) {
			const told = citationMistake(citation, pack);
			if (told) report(field.split('.').map(numbered), told.problem, told.remedy);
		}
	}
}

function numbered(step: string): string | number {
	return /^\d+$/.test(step) ? Number(step) : step;
}

/** The key is proved by what its facts cite: a paragraph that no cited fact rests on proves something else. */
function coverMistakes(item: Item, { draft, facts, factIds }: Known, report: Report): void {
	const pack = draft.pack?.value;
	const cited = [item.fact, ...item.also];
	// Unknown or broken facts are reported where they stand; their evidence cannot be held against the item.
	if (cited.some((id) => factIds.includes(id) && !facts.has(id))) return;
	const covered = cited.flatMap((id) => facts.get(id)?.evidence ?? []);
	item.evidence.forEach((citation, i) => {
		if (covered.length === 0 || covered.includes(citation)) return;
		if (pack && citationMistake(citation, pack)) return;
		report(
			['evidence', i],
			`no fact of this item rests on ${citation}`,
			`name such a fact in "also", or cite ${[...new Set(covered)].join(', ')}`
		);
	});
}
