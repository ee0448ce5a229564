import { readFile } from 'node:fs/promises';
import type { Download, Page } from '@playwright/test';
import type { BankItem } from '../../src/lib/bank/published';
import { expect } from './fixtures';
import { give, shownItem, thePack } from './round';

/** How long the screen takes a second press for part of the first, and a little more. */
export const lockMs = 350;

/** Types to which `give` can respond. */
const givable: readonly BankItem['type'][] = [
	'single-choice',
	'true-false-not-given',
	'numeric',
	'short-text'
];

/** What a teacher sets, as far as it differs from the usual. */
export interface Setting {
	readonly title?: string;
	readonly by?: string;
	/** Ids of items; by default the first five to which tests can respond. */
	readonly items?: readonly string[];
	/** Changes rules on the page, before the link is made. */
	readonly rules?: (page: Page) => Promise<void>;
}

/** The password of every key file the tests save. */
export const password = 'correct horse battery';

/** Returns items to which `give` can respond, each of another fact. */
export async function someItems(page: Page, count: number): Promise<BankItem[]> {
	const { items } = await thePack(page);
	const facts = new Set<string>();
	const picked = items.filter(({ type, fact }) => {
		if (!givable.includes(type) || facts.has(fact)) return false;
		facts.add(fact);
		return true;
	});
	return picked.slice(0, count);
}

/** Builds an assignment on `/teach/` and makes the key on the way, where there is none. Returns its link. */
export async function setAssignment(page: Page, setting: Setting = {}): Promise<string> {
	const items = setting.items ?? (await someItems(page, 5)).map(({ id }) => id);
	await page.goto(`/teach/?pack=london-summit-2025&items=${items.join(',')}`);
	await expect(page.getByText(new RegExp(`^${items.length} of \\d+ chosen`))).toBeVisible();
	await page.getByLabel(/^Title/).fill(setting.title ?? 'Year 9: London summit');
	await page.getByLabel(/^Your name/).fill(setting.by ?? 'Ms Okafor');
	await setting.rules?.(page);
	await page.getByRole('button', { name: 'Get the link' }).click();
	const link = page.getByRole('textbox', { name: 'Assignment link' });
	const keys = page.getByRole('heading', { name: 'First, your key' });
	await expect(link.or(keys)).toBeVisible();
	if (await keys.isVisible()) await saveKeyFile(page);
	await expect(link).toBeVisible();
	return link.inputValue();
}

/** Saves a new key as a file, and returns the file's text. */
export async function saveKeyFile(page: Page): Promise<string> {
	await page.getByLabel('Password for the file').fill(password);
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save the key file' }).click();
	const text = await textOf(await download);
	await page.getByRole('button', { name: 'I have the file, go on' }).click();
	return text;
}

/** Brings a key file in on `/teach/key/`, in a profile that has none. */
export async function bringKeyIn(page: Page, file: string): Promise<void> {
	await page.goto('/teach/key/');
	await page.getByText('I have one already').click();
	const buffer = Buffer.from(file);
	await page
		.getByLabel('The file')
		.setInputFiles({ name: 'key.json', mimeType: 'application/json', buffer });
	await page.getByLabel('Its password').fill(password);
	await page.getByRole('button', { name: 'Open the file' }).click();
	await expect(page.getByText('The key you set assignments with')).toBeVisible();
}

/** Opens a link as a learner and waits until no connection is needed any more. */
export async function openAssignment(page: Page, link: string): Promise<void> {
	await page.goto(link);
	await expect(page.getByText('you need no connection from now on')).toBeVisible();
}

/** Begins under a name or a code. */
export async function beginAs(page: Page, who: string): Promise<void> {
	await page.getByLabel(/^Your (name|code)/).fill(who);
	await page.getByRole('button', { name: 'Begin', exact: true }).click();
	await expect(page.locator('#stem')).toBeVisible();
}

/**
 * Answers every question that is left.
 *
 * @param wish what to give for each item
 * @param pack fetched before, where the network is blocked
 */
export async function answerAll(
	page: Page,
	pack: Awaited<ReturnType<typeof thePack>>,
	wish: (item: BankItem) => 'right' | 'wrong'
): Promise<void> {
	const ready = page.getByRole('heading', { name: 'Ready to hand in' });
	while (!(await ready.isVisible())) {
		const item = await shownItem(page, pack);
		await give(page, item, wish(item));
		await goOnFrom(page);
	}
}

/** Checks the response where answers are checked at once, and goes on to the next question or the end. */
export async function goOnFrom(page: Page): Promise<void> {
	const check = page.getByRole('button', { name: 'Check answer' });
	if (await check.isVisible()) {
		await check.click();
		await expect(page.locator('#verdict')).toBeFocused();
		await page.waitForTimeout(lockMs);
	}
	const stem = await page.locator('#stem').innerText();
	await page.getByRole('button', { name: /^(Next question|Finish)$/ }).click();
	await expect(page.locator('#stem').getByText(stem, { exact: true })).toHaveCount(0);
	await page.waitForTimeout(lockMs);
}

/** Seals the answers and returns the result code. */
export async function handIn(page: Page): Promise<string> {
	await page.getByRole('button', { name: 'Seal and hand in' }).click();
	await expect(page.getByRole('heading', { name: 'Now send your code' })).toBeFocused();
	return page.getByLabel('Your result code').inputValue();
}

/** Saves the hand-in file, and returns its text. */
export async function handInFile(page: Page): Promise<string> {
	const download = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save as a file' }).click();
	return textOf(await download);
}

/** Returns the text of a file the page handed out. */
export async function textOf(download: Download): Promise<string> {
	return readFile(await download.path(), 'utf8');
}
