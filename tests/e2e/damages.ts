/** A way to damage a stored text; `null` stands for its deletion. */
export interface Damage {
	readonly name: string;
	readonly apply: (text: string) => string | null;
}

/** Every kind of key: what it is called here, and how its name is known. */
export const kinds: readonly (readonly [kind: string, pattern: RegExp])[] = [
	['attempt', /\.ev\./],
	['segment', /\.seg\./],
	['session, first slot', /\.session\..*\.a$/],
	['session, second slot', /\.session\..*\.b$/],
	['settings, first slot', /\.settings\.a$/],
	['settings, second slot', /\.settings\.b$/],
	['cards', /\.cards\.[ab]$/],
	['look', /\.look$/],
	['kept aside', /\.kept\.1$/]
];

/** The damage that is none: what a newer version wrote. */
export const newer = 'of a newer version';

/** Damages that stand for the others where not all are tried: nothing there, cut, changed, and not ours to touch. */
export const typical = ['deleted', 'cut in half', 'one character flipped in the middle', newer];

/** The ways a stored value may come to harm: by a dying browser, another program, another version, or somebody's hand. */
export const damages: readonly Damage[] = [
	damage('deleted', () => null),
	damage('emptied', () => ''),
	damage('cut to one character', (text) => text.slice(0, 1)),
	damage('cut in half', (text) => text.slice(0, text.length / 2)),
	damage('without its last character', (text) => text.slice(0, -1)),
	damage('without its first character', (text) => text.slice(1)),
	damage('one character flipped at a tenth', (text) => flipped(text, 0.1)),
	damage('one character flipped at a third', (text) => flipped(text, 0.33)),
	damage('one character flipped in the middle', (text) => flipped(text, 0.5)),
	damage('one character flipped near the end', (text) => flipped(text, 0.9)),
	...['null', '[]', '{}', '0', 'true', '"text"', '1e999', '-1'].map((text) =>
		damage(`replaced by ${text}`, () => text)
	),
	damage('nested ten thousand deep', () => '['.repeat(10_000)),
	damage('written twice over', (text) => text + text),
	damage('with a byte order mark', (text) => `\uFEFF${text}`),
	damage('replaced by a lone surrogate and a zero', () => '\u0000\ud800'),
	damage('replaced by 300,000 characters', () => 'x'.repeat(300_000)),
	damage('of another kind', (text) => altered(text, { kind: 'passage' })),
	damage(newer, (text) => altered(text, { version: 99, minReader: 99 })),
	damage('of version zero', (text) => altered(text, { version: 0 })),
	damage('of a version that is text', (text) => altered(text, { version: 'one' })),
	damage('written before time began', (text) => altered(text, { savedAt: -1 })),
	damage('written at the end of time', (text) => altered(text, { savedAt: 1e300 })),
	damage('with a huge number of writings', (text) =>
		altered(text, { seq: Number.MAX_SAFE_INTEGER })
	),
	damage('without data', (text) => altered(text, { data: null })),
	damage('with empty data', (text) => altered(text, { data: {} })),
	damage('with data of wrong types', (text) =>
		altered(text, { data: { id: 1, packed: [], at: '' } })
	)
];

function damage(name: string, apply: Damage['apply']): Damage {
	return { name, apply };
}

function flipped(text: string, share: number): string {
	const at = Math.floor(text.length * share);
	const code = text.charCodeAt(at) ^ 1;
	return text.slice(0, at) + String.fromCharCode(code) + text.slice(at + 1);
}

/** Returns the text with other fields and without its checksum, so that the fields are judged and not the sum. */
function altered(text: string, fields: Readonly<Record<string, unknown>>): string {
	const { sum, ...value } = { ...(JSON.parse(text) as object), ...fields } as { sum?: unknown }; // an object, of our own making
	return JSON.stringify(sum === undefined ? { ...value } : value);
}
