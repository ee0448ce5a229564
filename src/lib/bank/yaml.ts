import {
	isAlias,
	isCollection,
	isMap,
	isNode,
	isScalar,
	LineCounter,
	parseDocument,
	visit,
	type Document
} from 'yaml';
import type { Mistake } from './mistake';

/** Largest file that is looked at, in UTF-16 code units. */
export const fileLimit = 2 * 1024 * 1024;
/** Deepest nesting of lists and maps. */
export const depthLimit = 32;
/** Open brackets beyond which a text is not even parsed: the parser takes seconds over a hundred thousand. */
const hopelessDepth = 1000;
/** Names that would reach into JavaScript's own objects. */
export const reservedNames: readonly string[] = ['__proto__', 'prototype', 'constructor'];

/** Path of keys and list positions inside a file. */
export type Path = readonly (string | number)[];

/** One YAML file with its plain value. */
export interface YamlFile {
	readonly file: string;
	readonly value: unknown;
	/** Returns the line (1 or more) where the deepest existing part of a path stands. */
	lineOf(path: Path): number;
}

/** Outcome of reading one file: the file unless it is unreadable, and what is wrong with it. */
export interface YamlOutcome {
	readonly read: YamlFile | null;
	readonly mistakes: readonly Mistake[];
}

/**
 * Reads one YAML 1.2 text (core schema: days stay text). Total: never throws, whatever the text.
 *
 * Refused: more than 2 MiB, nesting over 32, anchors and aliases, keys that reach into JavaScript's objects, a key twice.
 */
export function readYaml(file: string, text: string): YamlOutcome {
	if (text.length > fileLimit) {
		return refused(file, null, 'the file is larger than 2 MiB', 'split it');
	}
	if (bracketDepth(text) > hopelessDepth) return tooDeep(file);
	const lines = new LineCounter();
	try {
		const doc = parseDocument(text, { version: '1.2', schema: 'core', lineCounter: lines });
		// The library reports a stack overflow of its own as one more error of the document.
		if (doc.errors.some((e) => e.message.includes('call stack'))) throw new RangeError();
		const mistakes = [
			...[...doc.errors, ...doc.warnings].map((e) => ({
				...refusal(file, lines.linePos(e.pos[0]).line),
				problem: (e.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, ''),
				remedy:
					'correct the YAML here; texts with ": " or " #" or a leading quote need quotes around them'
			})),
			...forbidden(file, doc, lines)
		];
		if (mistakes.length > 0) return { read: null, mistakes };
		const value: unknown = doc.toJS({ maxAliasCount: 0 });
		return { read: { file, value, lineOf: lineFinder(doc, lines) }, mistakes: [] };
	} catch (e) {
		if (!(e instanceof RangeError)) throw e;
		return tooDeep(file);
	}
}

function tooDeep(file: string): YamlOutcome {
	return refused(file, null, 'lists are nested too deep', `stay within ${depthLimit} levels`);
}

/** Open brackets at the worst place, counting those in quoted texts too: no real file has this many. */
function bracketDepth(text: string): number {
	let depth = 0;
	let deepest = 0;
	for (const bracket of text.match(/[[{\]}]/g) ?? []) {
		depth += bracket === '[' || bracket === '{' ? 1 : -1;
		deepest = Math.max(deepest, depth);
	}
	return deepest;
}

function refusal(file: string, line: number | null) {
	return { file, line, item: null, field: '' };
}

function refused(file: string, line: number | null, problem: string, remedy: string): YamlOutcome {
	return { read: null, mistakes: [{ ...refusal(file, line), problem, remedy }] };
}

function forbidden(file: string, doc: Document, lines: LineCounter): Mistake[] {
	const found: Mistake[] = [];
	visit(doc, (_, node, path) => {
		const line = isNode(node) && node.range ? lines.linePos(node.range[0]).line : null;
		if (isAlias(node) || (isNode(node) && 'anchor' in node && node.anchor)) {
			const problem = 'anchors and aliases are not read';
			found.push({ ...refusal(file, line), problem, remedy: 'write the text out' });
		}
		const parents = path.filter((p) => isNode(p)).length;
		if (isCollection(node) && parents >= depthLimit) {
			const remedy = `stay within ${depthLimit} levels`;
			found.push({ ...refusal(file, line), problem: 'lists are nested too deep', remedy });
			return visit.BREAK;
		}
		if (isMap(node)) found.push(...reservedKeys(file, node.items, lines));
		return undefined;
	});
	return found;
}

function reservedKeys(
	file: string,
	pairs: readonly { key: unknown }[],
	lines: LineCounter
): Mistake[] {
	return pairs.flatMap(({ key }) => {
		if (!isScalar(key) || !reservedNames.includes(String(key.value))) return [];
		const line = key.range ? lines.linePos(key.range[0]).line : null;
		const problem = `"${String(key.value)}" is not a field`;
		return [{ ...refusal(file, line), problem, remedy: 'leave it out' }];
	});
}

function lineFinder(doc: Document, lines: LineCounter) {
	return (path: Path): number => {
		for (let length = path.length; length > 0; length--) {
			const node: unknown = doc.getIn(path.slice(0, length), true);
			if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
		}
		return 1;
	};
}
