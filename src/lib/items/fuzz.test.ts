import { afterEach, expect, test, vi } from 'vitest';
import { seeded, type Random } from '../base/random';
import { authorings, type Item, type Response } from './all';

const tries = 100_000;

/** What goes wrong in numbers and texts: separators, exponents, units, marks, directions, widths, lengths. */
const pieces = [
	...['1', '75', '2.26', '2,26', '1e9', '1E+308', '-0', '٣', '２', '½', '1.234.567,8', '1,234.5.6'],
	...['£', '$', '€', '%', 'bn', 'billion', 'half', 'hour', 'h', 'm', 'and', 'or', 'the', 'Mr', "'"],
	...['\u0301', '\u202e', '\u200f', '\u00a0', '\u0130', '\u{1f600}', '\ud800', 'مرحبا', '|'],
	...['__proto__', 'constructor', '', ' ', ',', '.', ':', '-', '\n', '\0', 'a'.repeat(99)]
];

function of<T>(values: readonly T[], random: Random): T {
	return values[Math.floor(random() * values.length)] as T; // no list here is empty
}

function many<T>(most: number, one: () => T, random: Random): T[] {
	return Array.from({ length: Math.floor(random() * (most + 1)) }, one);
}

/** Every string inside a value. */
function texts(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (typeof value !== 'object' || value === null) return [];
	return Object.values(value).flatMap(texts);
}

/** A random response in the shape of the key, made of what the item shows and of anything at all. */
function mangled(key: Response, known: readonly string[], random: Random): Response {
	const word = () => (random() < 0.7 ? of(known, random) : of(pieces, random));
	const record = (most: number, name: () => string) =>
		Object.fromEntries(many(most, () => [name(), word()] as const, random));
	if ('choice' in key) return { choice: word() };
	if ('choices' in key) return { choices: many(8, word, random) };
	if ('order' in key) return { order: many(9, word, random) };
	if ('verdict' in key) return { verdict: of(['true', 'false', 'not-given'] as const, random) };
	if ('pairs' in key) return { pairs: record(8, word) };
	if ('gaps' in key) return { gaps: record(8, () => of(['0', '1', '2', '3', '4', '__'], random)) };
	if ('lat' in key) return { lat: random() * 180 - 90, lon: random() * 360 - 180 };
	const glue = of(['', ' '], random);
	const text = many(12, () => (random() < 0.2 ? word() : of(pieces, random)), random).join(glue);
	return { text: text.slice(0, 256) };
}

afterEach(() => {
	vi.restoreAllMocks();
});

/** Lets everything fail that depends on the language of the device. */
function forbidLocales() {
	const refuse = () => {
		throw new Error('Marking asked for the locale');
	};
	for (const method of ['localeCompare', 'toLocaleLowerCase', 'toLocaleUpperCase'] as const) {
		vi.spyOn(String.prototype, method).mockImplementation(refuse);
	}
	vi.spyOn(Number.prototype, 'toLocaleString').mockImplementation(refuse);
	vi.spyOn(Intl, 'NumberFormat').mockImplementation(refuse);
	vi.spyOn(Intl, 'Collator').mockImplementation(refuse);
}

test.each(authorings.map((a) => [a.type.name, a] as const))(
	`%s marks ${tries} random responses within 0 and 1, in no locale, and never fails`,
	(name, { type, examples }) => {
		const random = seeded(name);
		const ready = examples.map((item: Item) => ({
			item,
			key: type.keyResponse(item),
			known: [...texts(type.prompt(item, random)), ...texts(type.keyResponse(item))]
		}));
		forbidLocales();
		const seen = new Set<number>();
		let beyond = 0;
		for (let i = 0; i < tries; i++) {
			const { item, key, known } = of(ready, random);
			const mark = type.mark(item, mangled(key, known, random));
			if (mark.kind === 'marked' && mark.value >= 0 && mark.value <= 1) seen.add(mark.value);
			else beyond += 1;
		}

		expect(beyond).toBe(0);
		expect(seen.has(0)).toBe(true);
		expect(seen.size).toBeGreaterThan(1);
	}
);

test.each(authorings.map((a) => [a.type.name, a] as const))(
	'%s marks ten thousand characters that slipped past its schema',
	(_, { type, examples }) => {
		for (const item of examples) {
			for (const piece of ['a', '9', '\u0301', '\u202e', ' ', ',', 'billion ']) {
				const long = piece.repeat(Math.ceil(10_000 / piece.length));
				const key = type.keyResponse(item);
				const given = mangled(key, [long], () => 0.5);
				const mark = type.mark(item, 'text' in given ? { text: long } : given);

				expect(mark).toMatchObject({ kind: 'marked' });
			}
		}
	}
);
