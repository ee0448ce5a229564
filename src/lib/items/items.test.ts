import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seeded } from '../base/random';
import { authorings, itemSchema, type Item, type Response } from './all';
import { responseSchema } from './responses';
import type { Mark } from './contract';

type Fields = Record<string, unknown>;
type Listed = readonly (Fields & { readonly key?: unknown })[];

/** Moves each `key: true` one entry down, the last one to the top. */
function rotateKeys(list: unknown): unknown {
	const entries = list as Listed; // every list in the table below has this shape
	return entries.map((entry, i) => {
		const rest = Object.fromEntries(Object.entries(entry).filter(([field]) => field !== 'key'));
		return entries.at(i - 1)?.key === true ? { ...rest, key: true } : rest;
	});
}

/** Gives each entry one field of its neighbour. */
function rotateField(list: unknown, field: string): unknown {
	const entries = list as Listed; // see rotateKeys
	return entries.map((entry, i) => ({ ...entry, [field]: entries.at(i - 1)?.[field] }));
}

/** How the key of an item moves while everything a learner may see stays: a type without an entry fails. */
const movedKeys = new Map<string, (item: Fields) => Fields>([
	['single-choice', (item) => ({ ...item, options: rotateKeys(item['options']) })],
	['odd-one-out', (item) => ({ ...item, options: rotateKeys(item['options']) })],
	['multiple-response', (item) => ({ ...item, options: rotateKeys(item['options']) })],
	['evidence', (item) => ({ ...item, parts: rotateKeys(item['parts']) })],
	[
		'true-false-not-given',
		(item) => ({ ...item, verdict: item['verdict'] === 'true' ? 'not-given' : 'true' })
	],
	['numeric', (item) => ({ ...item, value: Number(item['value']) * 1.01 })],
	['short-text', (item) => ({ ...item, key: 'Quite another name', aliases: [] })],
	['ordering', (item) => ({ ...item, steps: [...(item['steps'] as Listed)].reverse() })], // see rotateKeys
	['matching', (item) => ({ ...item, premises: rotateField(item['premises'], 'match') })],
	['cloze', (item) => ({ ...item, gaps: rotateField(item['gaps'], 'key') })],
	[
		'place',
		(item) => {
			const target = item['target'] as Fields; // the schema says so
			const other = (item['list'] as Listed).find((p) => p['name'] !== target['name']); // and so
			const { name, lat, lon } = other ?? {};
			return { ...item, target: { ...target, name, lat, lon } };
		}
	]
]);

/** Types whose key is an order of what they show: moving it may shuffle the prompt otherwise. */
const shuffledKeys = new Set<string>(['ordering']);

/** Every string and number inside a value. */
function leaves(value: unknown): unknown[] {
	if (typeof value !== 'object' || value === null) return [value];
	return Object.values(value).flatMap(leaves);
}

/** The name of every field inside a value. */
function fieldNames(value: unknown): string[] {
	if (typeof value !== 'object' || value === null) return [];
	const own = Array.isArray(value) ? [] : Object.keys(value);
	return [...own, ...Object.values(value).flatMap(fieldNames)];
}

const typed = fc.oneof(
	fc.string({ unit: 'binary', maxLength: 256 }),
	fc.string({ unit: 'grapheme', maxLength: 100 }),
	fc
		.array(
			fc.constantFrom(
				...[
					'1',
					'75',
					'2.26',
					'1e9',
					',',
					'.',
					"'",
					' ',
					':',
					'-',
					'½',
					'£',
					'%',
					'a',
					'and',
					'half'
				],
				...[
					'hour',
					'h',
					'm',
					'bn',
					'billion',
					'hundred',
					'seventy',
					'the',
					'Mr',
					'or',
					'Waltz',
					'٣',
					'\u0301'
				]
			),
			{ maxLength: 30 }
		)
		.map((pieces) => pieces.join(' ').slice(0, 256))
);

/** Responses of every shape, made of the ids and texts of a prompt or of anything at all. */
function responsesTo(prompt: unknown): fc.Arbitrary<unknown> {
	const id = fc.oneof(fc.constantFrom(...leaves(prompt).map(String)), fc.string({ maxLength: 20 }));
	const ids = fc.array(id, { maxLength: 8 });
	const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
	return fc.oneof(
		fc.anything(),
		fc.record({ choice: id }),
		fc.record({ choices: ids }),
		fc.record({ order: ids }),
		fc.record({ verdict: fc.constantFrom('true', 'false', 'not-given') }),
		fc.record({ text: typed }),
		fc.record({ pairs: fc.dictionary(id, id, { maxKeys: 8 }) }),
		fc.record({ gaps: fc.dictionary(fc.constantFrom('0', '1', '2', '3', '9', '__'), id) }),
		fc.record({ lat: degrees(90), lon: degrees(180) })
	);
}

function valueOf(mark: Mark): number {
	if (mark.kind !== 'marked') throw new Error('A response was left unmarked');
	return mark.value;
}

describe.each(authorings.map((a) => [a.type.name, a] as const))('%s', (name, authoring) => {
	const { type, schema, response, examples } = authoring;
	const promptOf = (item: Item, seed = 'a') => type.prompt(item, seeded(seed));

	test('has three examples or more without lint errors, each with its own id', () => {
		expect(examples.length).toBeGreaterThanOrEqual(3);
		expect(new Set(examples.map((item) => item.id)).size).toBe(examples.length);
		expect(examples.flatMap((item) => authoring.lint(item))).toEqual([]);
	});

	test.each(examples.map((item) => [item.id, item] as const))(
		'gives full marks for the key as response, which is complete: %s',
		(_, item) => {
			const key = type.keyResponse(item);

			expect(response.safeParse(key).success).toBe(true);
			expect(type.isComplete(key)).toBe(true);
			expect(valueOf(type.mark(item, key))).toBe(1);
			expect(type.explain(item, key).responseRationale).toBeNull();
		}
	);

	test.each(examples.map((item) => [item.id, item] as const))(
		'marks and explains any response within 0 and 1, each time the same: %s',
		(_, item) => {
			let marked = 0;
			const seen = (given: unknown) => {
				const parsed = response.safeParse(given);
				if (!parsed.success) return;
				marked++;
				const mark = type.mark(item, parsed.data);

				expect(valueOf(mark)).toBeGreaterThanOrEqual(0);
				expect(valueOf(mark)).toBeLessThanOrEqual(1);
				expect(type.mark(item, parsed.data)).toEqual(mark);
				expect(type.explain(item, parsed.data).key).toBe(type.explain(item, null).key);
				expect(mark).toEqual(JSON.parse(JSON.stringify(mark)));
			};

			fc.assert(fc.property(responsesTo(promptOf(item)), seen), { numRuns: 400 });

			expect(marked).toBeGreaterThan(10);
		}
	);

	test('explains without a response', () => {
		for (const item of examples) {
			const explanation = type.explain(item, null);
			const { key, rationale, response: given, responseRationale } = explanation;

			expect(key).not.toBe('');
			expect(rationale + (explanation.parts ?? []).map((p) => p.rationale).join('')).not.toBe('');
			expect(explanation.parts?.some((p) => p.right) ?? false).toBe(false);
			expect([given, responseRationale]).toEqual([null, null]);
		}
	});

	test('shows no key and no rationale in the prompt', () => {
		for (const item of examples) {
			const names = fieldNames(promptOf(item));

			expect(names).not.toContain('key');
			expect(names.filter((n) => n.startsWith('rationale'))).toEqual([]);
		}
	});

	test('shows the same prompt for the same seed', () => {
		for (const item of examples) expect(promptOf(item, 'b')).toEqual(promptOf(item, 'b'));
	});

	test('shows the same prompt wherever the key lies', () => {
		const move = movedKeys.get(name);
		expect(move, `say in movedKeys how the key of ${name} moves`).toBeDefined();
		for (const item of examples) {
			const moved = schema.parse(move?.({ ...item }));

			expect(type.keyResponse(moved)).not.toEqual(type.keyResponse(item));
			expect(leaves(promptOf(moved)).sort()).toEqual(leaves(promptOf(item)).sort());
			if (!shuffledKeys.has(name)) expect(promptOf(moved)).toEqual(promptOf(item));
		}
	});

	test('stands on paper the same wherever the key lies, and without a reason', () => {
		const move = movedKeys.get(name);
		for (const item of examples) {
			const outline = authoring.outline(item);
			const { rationale, others } = type.explain(item, null);
			const moved = schema.parse(move?.({ ...item }));

			expect(authoring.outline(moved)).toEqual(outline);
			for (const reason of [rationale, ...others.map((o) => o.rationale)].filter(Boolean)) {
				expect(JSON.stringify(outline)).not.toContain(reason);
			}
		}
	});

	test('survives JSON: item, prompt, reveal and response', () => {
		for (const item of examples) {
			const again: unknown = JSON.parse(JSON.stringify(item));
			const key = type.keyResponse(item);

			expect(schema.parse(again)).toEqual(item);
			expect(itemSchema.parse(again)).toEqual(item);
			expect(response.parse(JSON.parse(JSON.stringify(key)))).toEqual(key);
			expect(responseSchema.parse(key)).toEqual(key);
			expect(JSON.parse(JSON.stringify(promptOf(item)))).toEqual(promptOf(item));
			expect(JSON.parse(JSON.stringify(type.reveal(item)))).toEqual(type.reveal(item));
		}
	});

	test('refuses unknown fields in items and responses', () => {
		for (const item of examples) {
			const key: Response = type.keyResponse(item);

			expect(schema.safeParse({ ...item, surprise: 1 }).success).toBe(false);
			expect(response.safeParse({ ...key, surprise: 1 }).success).toBe(false);
		}
	});

	test('can be guessed with a probability', () => {
		for (const item of examples) {
			expect(type.guessRate(item)).toBeGreaterThanOrEqual(0);
			expect(type.guessRate(item)).toBeLessThan(1);
		}
	});
});

test('lists every type once', () => {
	const names = authorings.map((a) => a.type.name);

	expect(new Set(names).size).toBe(names.length);
});
