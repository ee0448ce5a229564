import { describe, expect, test } from 'vitest';
import { backupText } from './backup';
import { backupLimit } from './bring-in';
import { defaultSettings } from './default-settings';
import { openStore } from './open';
import { FakeCopy, FakeStorage, aStoredSession, anAttempt } from './testing';

/** A good file; every bad one is this with one thing wrong, or no file of ours at all. */
const good = backupText(
	{
		attempts: [
			anAttempt(0),
			anAttempt(1, { mark: 0.5, rule: 'alias', response: { text: 'Zelensky' } }),
			anAttempt(2, { mark: null, response: null, certainty: null }),
			{ ...anAttempt(3), id: 'elsewhere-3' }
		],
		sessions: [
			aStoredSession({ draft: { choice: 'b' }, attempts: [anAttempt(0)], topic: 'defence' })
		],
		settings: defaultSettings
	},
	Date.parse('2026-03-01T08:00:00Z')
);

type Case = readonly [name: string, text: string, code: string];

const notJson = 'backup/not-json';
const other = 'backup/other-product';
const wrong = 'backup/wrong-field';

const noJson: Case[] = [
	['nothing', ''],
	['a space', ' '],
	['a byte order mark alone', '\uFEFF'],
	['NUL characters', '\u0000'.repeat(20)],
	['a lone surrogate', '\ud800'],
	['a sentence', 'These are my answers.'],
	['a web page', '<!doctype html><title>Sign in to the network</title>'],
	['a script in a web page', '<script>alert(1)</script>'],
	['a table', 'question,answer\r\n"=cmd|calc",2\r\n'],
	['the head of a zip file', 'PK\u0003\u0004\u0014\u0000\u0008\u0008'],
	['the head of a picture', '\u0089PNG\r\n\u001a\n'],
	['YAML', 'format: quillwise-backup\nversion: 1\n'],
	['JSON with a comment', good.replace('{', '{// mine\n')],
	['JSON with a comma too many', good.replace(/}$/, ',}')],
	['JSON in single quotes', good.replaceAll('"', "'")],
	['JSON twice', good + good],
	['JSON with text behind it', `${good} and more`],
	['JSON with text before it', `data = ${good}`],
	['half open brackets', good.replaceAll(']', '')],
	['NaN', good.replace(/"savedAt":\d+/, '"savedAt":NaN')],
	['a raw line feed in a string', good.replace('quick', 'qu\nick')],
	...Array.from({ length: 40 }, (_, i): [string, string] => {
		const end = Math.floor((good.length * i) / 40);
		return [`a file cut after ${end} characters`, good.slice(0, end)];
	}).slice(1)
].map(([name = '', text = '']) => [name, text, notJson]);

const others: Case[] = [
	['null', 'null'],
	['true', 'true'],
	['a number', '42'],
	['a huge number', '1e999'],
	['a string', '"quillwise-backup"'],
	['a list', '[]'],
	['our file in a list', `[${good}]`],
	['an empty object', '{}'],
	['a package of code', '{"name":"quillwise","version":"0.1.0"}'],
	['a map', '{"type":"FeatureCollection","features":[]}'],
	['a deck', '{"__type__":"Deck","notes":[],"children":[]}'],
	['a drawing', '{"type":"excalidraw","version":2,"elements":[]}'],
	['the copy of last resort', '{"format":"quillwise-raw","version":1,"values":{}}'],
	['no format', good.replace('"format":"quillwise-backup",', '')],
	['another format', good.replace('quillwise-backup', 'quizwise-backup')],
	['the format in capitals', good.replace('quillwise-backup', 'QUILLWISE-BACKUP')],
	['the format in a list', good.replace('"quillwise-backup"', '["quillwise-backup"]')]
].map(([name = '', text = '']) => [name, text, other]);

const misc: Case[] = [
	['8 MiB and one of spaces', ' '.repeat(backupLimit + 1), 'backup/too-large'],
	['8 MiB and one of brackets', '['.repeat(backupLimit + 1), 'backup/too-large'],
	['a good file with 8 MiB of spaces', good + ' '.repeat(backupLimit), 'backup/too-large'],
	['nested 100,000 deep', '['.repeat(100_000) + ']'.repeat(100_000), 'backup/too-deep'],
	['objects nested 100,000 deep', '{"a":'.repeat(100_000), 'backup/too-deep'],
	['nested 33 deep', `{"a":${'['.repeat(32)}${']'.repeat(32)}}`, 'backup/too-deep'],
	['version 2 for new readers', good.replace('"minReader":1', '"minReader":2'), 'backup/newer'],
	['version 999', good.replace('"minReader":1', '"minReader":999'), 'backup/newer'],
	['version 1e999', good.replace('"minReader":1', '"minReader":1e999'), 'backup/newer'],
	['version 0', good.replace('"version":1', '"version":0'), wrong],
	['version 1.5', good.replace(/"version":1}/, '"version":1.5}'), wrong],
	['a row too short', good.replace(/\[0,0,(\d+),/, '[0,$1,'), wrong],
	['a row too long', good.replace(/\[0,0,/, '[0,0,0,'), wrong],
	['a row without its item', good.replace(/\[0,0,/, '[99,0,'), wrong],
	['a row a day and more long', good.replace(/\[0,0,\d+/, '[0,0,86400001'), wrong],
	['a row at no time', good.replace(/\[0,0,/, '[0,9007199254740991,'), wrong],
	['a row hinted twice', good.replace(/\[0,0,(\d+),(\d+),0/, '[0,0,$1,$2,2'), wrong],
	['a row of another certainty', good.replace(/\[0,0,(\d+),(\d+),0,\d/, '[0,0,$1,$2,0,4'), wrong],
	['a row without its response', good.replace(/\[0,0,(\d+,\d+,0,\d),1/, '[0,0,$1,77'), wrong],
	['a mark above 1', good.replace('[0.5,', '[1.5,'), wrong],
	['an id with a space', good.replaceAll('item-1', 'item 1'), wrong],
	['an id with markup', good.replaceAll('item-1', '<img src=x onerror=alert(1)>'), wrong],
	['an id too long', good.replaceAll('item-1', 'x'.repeat(61)), wrong],
	['an unknown mode', good.replaceAll('"quick"', '"exam"'), wrong],
	['an unknown theme', good.replace('"system"', '"neon"'), wrong],
	['an unknown field in a round', good.replace('"step":', '"next":1,"step":'), wrong],
	['a response of no type', good.replace('{"choice":"a1b2c3"}', '{"pick":1}'), wrong]
];

/** A name that reaches into prototypes, at every level of the file. */
const names: Case[] = ['__proto__', 'prototype', 'constructor'].flatMap((name): Case[] =>
	['{"attempts"', '{"items"', '{"choice"', '"sessions":[{', '"settings":{'].map((place): Case => {
		const field = `"${name}":{"theme":"dark"},`;
		const text = place.endsWith('{')
			? good.replace(place, place + field)
			: good.replace(place, `{${field}${place.slice(1)}`);
		return [`${name} behind ${place}`, text, 'backup/forbidden-name'];
	})
);

/** Every field of the file in turn with values that it cannot have. */
function wrongFields(): Case[] {
	return pathsOf(JSON.parse(good)).flatMap(({ path, value }): Case[] => {
		if (path.join('.') === 'format') return [];
		return wrongFor(value).map((bad): Case => {
			const name = `${path.join('.')} as ${JSON.stringify(bad)}`;
			return [name, JSON.stringify(withValue(JSON.parse(good), path, bad)), wrong];
		});
	});
}

function wrongFor(value: unknown): unknown[] {
	if (value === null) return [true, 'x'];
	if (typeof value === 'boolean') return [7, 'x'];
	if (typeof value === 'number') return [-1, 'x'];
	if (typeof value === 'string') return [7, false];
	return Array.isArray(value) ? [{}, false] : [[], false];
}

function pathsOf(value: unknown, path: string[] = []): { path: string[]; value: unknown }[] {
	if (typeof value !== 'object' || value === null) return [{ path, value }];
	const inner = Object.entries(value).flatMap(([name, field]) => pathsOf(field, [...path, name]));
	return path.length === 0 ? inner : [{ path, value }, ...inner];
}

function withValue(root: unknown, [name = '', ...rest]: string[], value: unknown): unknown {
	const fields = root as Record<string, unknown>; // the path was found in it
	fields[name] = rest.length === 0 ? value : withValue(fields[name], rest, value);
	return fields;
}

const cases = [...noJson, ...others, ...misc, ...names, ...wrongFields()];

describe('bad backup files', () => {
	test('are at least two hundred, no two the same, and none is the good one', () => {
		expect(cases.length).toBeGreaterThanOrEqual(200);
		expect(new Set(cases.map(([, text]) => text)).size).toBe(cases.length);
		expect(cases.some(([, text]) => text === good)).toBe(false);
	});

	test('end each in a typed error within a second and change nothing', async () => {
		const [storage, copy] = [new FakeStorage(), new FakeCopy()];
		const store = await openStore({ storage, tab: 'tab1', now: () => 0, copy });
		await store.united();
		store.record(anAttempt(7));
		const upkeep = await store.upkeep();
		const before = [...storage.values];
		const opinions: string[] = [];
		for (const [name, text, code] of cases) {
			const start = performance.now();
			const results = [upkeep.preview(text), await upkeep.merge(text), await upkeep.replace(text)];
			const tookMs = performance.now() - start;
			for (const result of results) {
				const found = result.ok ? 'ok' : result.error.code;
				if (found !== code) opinions.push(`${name}: ${found} instead of ${code}`);
			}
			if (tookMs > 3_000) opinions.push(`${name}: took ${tookMs} ms`);
		}
		expect(opinions).toEqual([]);
		expect([...storage.values]).toEqual(before);
		expect(copy.attempts.size).toBe(1);
		expect(copy.notes.size).toBe(0);
		expect(({} as Record<string, unknown>)['theme']).toBeUndefined();
	}, 60_000);
});
