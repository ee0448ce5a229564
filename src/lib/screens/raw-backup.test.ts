import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseBackup } from '$lib/store/bring-in';
import { backupOfRaw } from './raw-backup';
import { rawCopy } from './raw-copy';

const now = Date.parse('2026-03-02T08:00:00Z');

function stored(): { values: Record<string, string>; holds: { attempts: unknown } } {
	const file = new URL('../../../tests/frozen/store/v1/every-field.json', import.meta.url);
	return JSON.parse(readFileSync(file, 'utf8')) as ReturnType<typeof stored>; // the frozen form
}

function texts(values: Record<string, string>) {
	return {
		length: Object.keys(values).length,
		key: (i: number) => Object.keys(values)[i] ?? null,
		getItem: (key: string) => values[key] ?? null
	};
}

test('makes a backup with every attempt of a raw copy', async () => {
	const { values, holds } = stored();
	const text = await backupOfRaw(rawCopy(texts(values)), now);
	const backup = parseBackup(text ?? '');
	expect(backup.ok && backup.value.attempts).toEqual(holds.attempts);
	expect(backup.ok && backup.value.savedAt).toBe(now);
});

test('leaves out what is damaged and keeps the rest', async () => {
	const { values } = stored();
	const damaged = { ...values, 'quillwise.ev.v1tab.4': '{broken' };
	const text = await backupOfRaw(rawCopy(texts(damaged)), now);
	const backup = parseBackup(text ?? '');
	expect(backup.ok && backup.value.attempts.length).toBe(7);
});

test.each(['{"format":"quillwise-backup"}', '[]', 'null', '', '{"format":"quillwise-raw","val'])(
	'takes %s for no raw copy',
	async (text) => {
		expect(await backupOfRaw(text, now)).toBeNull();
	}
);
