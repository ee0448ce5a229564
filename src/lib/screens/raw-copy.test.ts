import { expect, test } from 'vitest';
import { rawCopy } from './raw-copy';

function texts(values: Record<string, string>) {
	return {
		length: Object.keys(values).length,
		key: (i: number) => Object.keys(values)[i] ?? null,
		getItem: (key: string) => values[key] ?? null
	};
}

test('holds every value of ours, even one that is no JSON, and nothing of others', () => {
	const copy = rawCopy(texts({ other: 'x', 'quillwise.b': '{broken', 'quillwise.a': '{"a":1}' }));
	expect(JSON.parse(copy)).toEqual({
		format: 'quillwise-raw',
		version: 1,
		values: { 'quillwise.a': '{"a":1}', 'quillwise.b': '{broken' }
	});
});

test('is a readable copy of nothing where nothing is stored', () => {
	expect(JSON.parse(rawCopy(texts({})))).toMatchObject({ values: {} });
});
