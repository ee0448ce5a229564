import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { decodeQR } from 'qr/decode.js';
import type { Attempt } from '../../src/lib/quiz/schema';
import { root } from '../../src/tasks/install.js';
import { expect } from './fixtures';
import { offerOnly } from './round';

/** A stored state as a released version left it. */
export interface Stored {
	readonly values: Readonly<Record<string, string>>;
	readonly holds: { readonly attempts: readonly { readonly id: string }[] };
}

/** Returns a frozen stored state. */
export function frozenState(name: 'every-field' | 'first-round' | 'long-history'): Stored {
	const text = readFileSync(`${root}tests/frozen/store/v1/${name}.json`, 'utf8');
	return JSON.parse(text) as Stored; // held by the store's own tests
}

/** Returns the path of a frozen backup file. */
export function frozenBackup(name: 'every-field' | 'first-round' | 'long-history'): string {
	return `${root}tests/frozen/backups/v1/${name}.quillwise.json`;
}

/** Puts these values, and no others, into the storage of the page. */
export async function putInStorage(
	page: Page,
	values: Readonly<Record<string, string>>
): Promise<void> {
	await page.evaluate((entries) => {
		localStorage.clear();
		for (const [key, text] of entries) localStorage.setItem(key, text);
	}, Object.entries(values));
}

/** Opens the settings and returns how many answers they say are kept, once that number stands still. */
export async function keptAnswers(page: Page): Promise<number> {
	await page.goto('/settings/');
	const shown = page.locator('.kept .num');
	await expect(shown).toBeVisible();
	return Number((await shown.innerText()).replace(',', ''));
}

/** Waits until the settings say that so many answers are kept. */
export async function expectKept(page: Page, count: number): Promise<void> {
	await expect(page.locator('.kept .num')).toHaveText(count.toLocaleString('en-GB'));
}

/** Lets rounds be made of single choices only, for newcomers too, whose rounds come ready-made. */
export async function offerOneKind(page: Page): Promise<void> {
	await offerOnly(page, ({ type }) => type === 'single-choice');
	await page.route('**/packs/*/start/*.json', (route) => route.fulfill({ body: 'null' }));
}

/** Pixels of a module, as a camera might see it. */
const pixels = 4;

/** Returns what a camera reads in the QR code on the page; throws where none could. */
export async function scannedCode(page: Page): Promise<string> {
	const code = page.getByRole('img', { name: /^QR code/ });
	const size = Number((await code.getAttribute('viewBox'))?.split(' ').at(-1)) * pixels;
	const path = (await code.locator('path').last().getAttribute('d')) ?? '';
	const picture = new Uint8ClampedArray(size * size * 4).fill(255);
	for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)/g)) {
		for (let row = 0; row < pixels; row++) {
			const start = ((Number(y) * pixels + row) * size + Number(x) * pixels) * 4;
			picture.fill(0, start, start + Number(width) * pixels * 4);
		}
	}
	for (let alpha = 3; alpha < picture.length; alpha += 4) picture[alpha] = 255;
	return decodeQR({ data: picture, width: size, height: size });
}

/** Returns the address of the built code that opens the store. */
export async function storeCode(): Promise<string> {
	const folder = '_app/immutable/chunks/';
	for (const name of await readdir(join(root, 'build', folder))) {
		const code = await readFile(join(root, 'build', folder, name), 'utf8');
		if (/\bopenBrowserStore\s*:\s*\(/.test(code)) return `/${folder}${name}`;
	}
	throw new Error('The build has no chunk that opens the store');
}

/** What a window is to record by a store of its own. */
export interface Recording {
	/** Address of the code that opens the store. */
	readonly code: string;
	readonly tab: string;
	readonly many: number;
	readonly example: Attempt;
	/** Milliseconds between the last answer and the one before; without, as between the others. */
	readonly restMs?: number;
}

/** Returns an attempt to record others by. */
export function anExample(): Attempt {
	const [first] = frozenState('long-history').holds.attempts as readonly Attempt[]; // frozen as such
	if (!first) throw new Error('The frozen history is not empty');
	return first;
}

/** Records attempts one after the other; runs in a page and so knows nothing of what stands around it here. */
export async function recordAttempts({
	code,
	tab,
	many,
	example,
	restMs = 0
}: Recording): Promise<void> {
	const chunk = (await import(code)) as Record<string, unknown>; // its exports have short names
	const built = Object.values(chunk).find(
		(each) => typeof each === 'object' && each !== null && 'openBrowserStore' in each
	) as {
		openBrowserStore(): Promise<{ record(attempt: unknown): void }>;
	}; // the chunk was found by this name
	const store = await built.openBrowserStore();
	for (let i = 0; i < many; i++) {
		if (i === many - 1) await new Promise((resolve) => setTimeout(resolve, restMs));
		store.record({ ...example, id: `${tab}/${i}`, session: tab, at: example.at + i });
		// Let the other window in between.
		await new Promise((resolve) => setTimeout(resolve, i % 3));
	}
}
