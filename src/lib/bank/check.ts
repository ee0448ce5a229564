import { comparisonMistakes } from './check-comparisons';
import { factMistakes } from './check-facts';
import { itemMistakes } from './check-items';
import { proofMistakes, provingMistakes } from './check-proofs';
import { mistakeIn, stemOfFile, type Draft, type Placed } from './draft';
import type { Mistake } from './mistake';
import { choose } from './nearest';
import type { Pack, Paragraph, Passage } from './schema';
import { reservedNames, type Path } from './yaml';

/** Returns everything in a pack's files that points to nothing, stands twice or stands in the wrong place. */
export function draftMistakes(draft: Draft): Mistake[] {
	return [
		...(draft.pack ? packMistakes(draft.folder, draft.pack) : []),
		...twice(draft.factIds, 'fact'),
		...twice(draft.itemIds, 'item'),
		...factMistakes(draft),
		...comparisonMistakes(draft),
		...itemMistakes(draft),
		...passageMistakes(draft)
	];
}

function packMistakes(folder: string, placed: Placed<Pack>): Mistake[] {
	const pack = placed.value;
	const found: Mistake[] = [];
	const report = (path: Path, problem: string, remedy: string) => {
		found.push(mistakeIn(placed, null, path, { problem, remedy }));
	};
	if (pack.id !== folder) report(['id'], `the folder is called "${folder}"`, `write "${folder}"`);
	if (pack.id === 'index' || reservedNames.includes(pack.id)) {
		report(['id'], `"${pack.id}" is reserved`, 'give folder and pack another name');
	}
	for (const list of ['topics', 'sources'] as const) {
		pack[list].forEach(({ id }, i) => {
			if (pack[list].findIndex((other) => other.id === id) < i) {
				report([list, i, 'id'], `"${id}" stands twice`, 'give one of them another id');
			}
			if (reservedNames.includes(id))
				report([list, i, 'id'], `"${id}" is reserved`, 'choose another id');
		});
	}
	return found;
}

function twice(ids: readonly Placed<string>[], kind: string): Mistake[] {
	const first = new Map<string, Placed<string>>();
	return ids.flatMap((placed) => {
		const id = placed.value;
		const told = reservedNames.includes(id)
			? { problem: `"${id}" is reserved`, remedy: 'choose another id' }
			: twiceOf(first.get(id), kind);
		if (!first.has(id)) first.set(id, placed);
		return told ? [mistakeIn(placed, id, ['id'], told)] : [];
	});
}

function twiceOf(first: Placed<string> | undefined, kind: string) {
	if (!first) return null;
	const line = first.file.lineOf([...first.path, 'id']);
	return {
		problem: `another ${kind} has this id (${first.file.file}:${String(line)})`,
		remedy: 'give one of them another id'
	};
}

function passageMistakes(draft: Draft): Mistake[] {
	const facts = draft.factIds.map((f) => f.value);
	const items = draft.itemIds.map((i) => i.value);
	const topics = draft.pack?.value.topics.map((t) => t.id);
	return draft.passages.flatMap((placed) => {
		const passage = placed.value;
		const found: Mistake[] = [];
		const report = (path: Path, problem: string, remedy: string) => {
			found.push(mistakeIn(placed, passage.id, path, { problem, remedy }));
		};
		const name = stemOfFile(placed.file.file);
		if (passage.id !== name) report(['id'], `the file is called "${name}"`, `write "${name}"`);
		if (topics && !topics.includes(passage.topic)) {
			report(['topic'], `the pack has no topic "${passage.topic}"`, choose(passage.topic, topics));
		}
		passage.without.forEach((id, i) => {
			if (!items.includes(id))
				report(['without', i], `there is no item "${id}"`, choose(id, items));
		});
		const shaped = draft.items.map((item) => item.value);
		const unshaped = items.filter((id) => !shaped.some((item) => item.id === id));
		for (const mistake of provingMistakes(passage, shaped)) {
			// An item that is itself broken is told of where it stands.
			if (!unshaped.includes(String(mistake.path[1])))
				report(mistake.path, mistake.problem, mistake.remedy);
		}
		eachParagraph(passage, (path, paragraph, earlier) => {
			if (earlier.includes(paragraph.id)) {
				report(
					[...path, 'id'],
					`"${paragraph.id}" stands twice at this level`,
					'give one another id'
				);
			}
			paragraph.facts.forEach((id, i) => {
				if (!facts.includes(id))
					report([...path, 'facts', i], `there is no fact "${id}"`, choose(id, facts));
			});
			for (const mistake of proofMistakes(paragraph)) {
				report([...path, ...mistake.path], mistake.problem, mistake.remedy);
			}
		});
		return found;
	});
}

function eachParagraph(
	passage: Passage,
	visit: (path: Path, paragraph: Paragraph, earlier: string[]) => void
): void {
	for (const [level, paragraphs] of Object.entries(passage.levels)) {
		paragraphs?.forEach((paragraph, i) => {
			const earlier = paragraphs.slice(0, i).map((p) => p.id);
			visit(['levels', level, i], paragraph, earlier);
		});
	}
}
