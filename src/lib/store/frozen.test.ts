import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { parseBackup } from './bring-in';
import { defaultSettings } from './default-settings';
import { openStore } from './open';
import { FakeStorage } from './testing';

/** What released versions stored and saved. It must load for ever: files are only ever added here. */
const frozen = fileURLToPath(new URL('../../../tests/frozen/', import.meta.url));

function filesIn(folder: string): string[] {
	return readdirSync(frozen + folder, { recursive: true, encoding: 'utf8' })
		.map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
		.filter((name) => name.endsWith('.json'))
		.sort();
}

function read(name: string): string {
	return readFileSync(frozen + name, 'utf8');
}

/** Where attempts, session and the rest are told in plain JSON. */
type Holds = Readonly<Record<'attempts' | 'session' | 'settings' | 'cards', unknown>>;

const stored = filesIn('store');
const backups = filesIn('backups').filter((name) => name.endsWith('.quillwise.json'));

test.each(stored)('loads %s as it was, and changes nothing by reading', async (name) => {
	const { values, holds } = JSON.parse(read(name)) as {
		values: Record<string, string>;
		holds: Holds;
	};
	const storage = new FakeStorage(values);

	const store = await openStore({ storage, tab: 'now', now: () => 0 });

	expect(store.health()).toMatchObject({ damaged: 0, newer: false });
	expect(store.attempts()).toEqual(holds.attempts);
	expect(store.session()).toEqual(holds.session);
	// What can be set since then is as for somebody who never set it.
	expect(store.settings()).toEqual({ ...defaultSettings, ...(holds.settings as object) });
	expect(store.cards()).toEqual(holds.cards);
	expect(Object.fromEntries(storage.values)).toEqual(values);
});

test.each(backups)('brings in %s', (name) => {
	const holds = JSON.parse(read(name.replace('.quillwise.', '.holds.'))) as Holds;

	const parsed = parseBackup(read(name));

	expect(parsed).toMatchObject({
		ok: true,
		value: { attempts: holds.attempts, settings: holds.settings }
	});
	expect(parsed.ok && (parsed.value.sessions.at(-1) ?? null)).toEqual(holds.session);
});

test('holds at least three files of each kind', () => {
	expect(stored.length).toBeGreaterThanOrEqual(3);
	expect(backups.length).toBeGreaterThanOrEqual(3);
});

test('has every frozen file as it was frozen: a new one gets a new line in sums.json, an old line never changes', () => {
	const names = ['backups', 'links', 'codes'].flatMap(filesIn);
	const sums = [...names, ...stored].map((name) => [
		name,
		// Git may write other line ends on Windows.
		createHash('sha256').update(read(name).replaceAll('\r\n', '\n')).digest('hex')
	]);
	expect(Object.fromEntries(sums)).toEqual(JSON.parse(read('sums.json')));
});
