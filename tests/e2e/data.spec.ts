import { readFile, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import {
	expectKept,
	frozenBackup,
	frozenState,
	keptAnswers,
	offerOneKind,
	putInStorage,
	scannedCode
} from './data';
import { expect, expectNoAxeFindings, expectNoSidewaysScroll, test } from './fixtures';
import { check, finish, give, goOn, shownItem, startRound, thePack } from './round';

const long = frozenState('long-history');
const longCount = long.holds.attempts.length;

/** Opens the settings with a long history behind them. */
async function openWithHistory(page: Page): Promise<void> {
	await page.goto('/promises/');
	await putInStorage(page, long.values);
	expect(await keptAnswers(page)).toBe(longCount);
}

function picker(page: Page) {
	return page.getByLabel('File with a copy');
}

test('a copy saved here brings everything back after an erasure, and the numbers agree', async ({
	page
}, info) => {
	await openWithHistory(page);
	await expect(page.getByText('No copy saved yet')).toBeVisible();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save a copy' }).first().click()
	]);
	expect(download.suggestedFilename()).toMatch(/^quillwise-\d{4}-\d\d-\d\d\.quillwise\.json$/);
	const file = info.outputPath('copy.quillwise.json');
	await download.saveAs(file);
	await expect(page.getByText('Last copy: today')).toBeVisible();

	await page.getByRole('button', { name: 'Erase everything…' }).click();
	const dialog = page.getByRole('dialog');
	await expect(dialog).toContainText(`your ${longCount} answers`);
	await expect(dialog.getByRole('button', { name: 'Keep everything' })).toBeFocused();
	await dialog.getByRole('button', { name: 'Erase', exact: true }).click();
	await expectKept(page, 0);
	await page.reload();
	await expectKept(page, 0);

	await picker(page).setInputFiles(file);
	await expect(
		page.getByText(new RegExp(`^${longCount} answers from \\d packs?, last played`))
	).toBeVisible();
	await expectKept(page, 0);
	await page.getByRole('button', { name: 'Merge', exact: true }).click();
	await expect(page.getByText(`${longCount} answers added.`)).toBeVisible();
	await expectKept(page, longCount);
	await page.reload();
	await expectKept(page, longCount);
});

test('replacing asks first, and Undo brings back what was there', async ({ page }) => {
	await openWithHistory(page);
	await picker(page).setInputFiles(frozenBackup('first-round'));
	await page.getByRole('button', { name: 'Replace…' }).click();
	const dialog = page.getByRole('dialog', { name: 'Replace everything on this device?' });
	await expect(dialog).toContainText(`${longCount} answers of this device are not in the copy`);
	await expect(dialog.getByRole('button', { name: 'Keep what is here' })).toBeFocused();
	await page.keyboard.press('Escape');
	await expectKept(page, longCount);

	await page.getByRole('button', { name: 'Replace…' }).click();
	await dialog.getByRole('button', { name: 'Replace', exact: true }).click();
	await expect(page.getByText('Everything was replaced by the copy.')).toBeVisible();
	await expectKept(page, frozenState('first-round').holds.attempts.length);
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(page.getByText('That was taken back.')).toBeVisible();
	await expectKept(page, longCount);
	await page.getByRole('button', { name: 'Undo' }).click();
	await expectKept(page, frozenState('first-round').holds.attempts.length);
});

test('the list of earlier states leads back, and that can be undone', async ({ page }) => {
	await openWithHistory(page);
	await picker(page).setInputFiles(frozenBackup('every-field'));
	await page.getByRole('button', { name: 'Merge', exact: true }).click();
	await expectKept(page, longCount + 8);
	await page.getByText('Earlier states').click();
	await page
		.getByRole('button', { name: /^Go back to/ })
		.first()
		.click();
	const dialog = page.getByRole('dialog', { name: /^Go back to/ });
	await expect(dialog).toContainText(`${longCount} answers`);
	await dialog.getByRole('button', { name: 'Go back', exact: true }).click();
	await expect(page.getByText('The earlier state is back.')).toBeVisible();
	await expectKept(page, longCount);
	await expect(page.getByText('before an earlier state came back')).toBeVisible();
	await page.getByRole('button', { name: 'Undo' }).click();
	await expectKept(page, longCount + 8);
});

test('a file that is dropped is previewed like one that is chosen', async ({ page }) => {
	await openWithHistory(page);
	const text = await readFile(frozenBackup('first-round'), 'utf8');
	const data = await page.evaluateHandle((content) => {
		const transfer = new DataTransfer();
		transfer.items.add(new File([content], 'dropped.quillwise.json'));
		return transfer;
	}, text);
	await page.locator('.drop').dispatchEvent('drop', { dataTransfer: data });
	await expect(page.getByText('dropped.quillwise.json')).toBeVisible();
	await page.getByRole('button', { name: 'Leave it' }).click();
	await expect(page.getByText('dropped.quillwise.json')).toHaveCount(0);
});

const strange: readonly (readonly [name: string, text: string, lead: string])[] = [
	['cut off', '{"format":"quillwise-backup","ver', 'This file is damaged or not complete.'],
	['a picture', '\u0089PNG\r\n\u001a\n\u0000\u0000', 'This file is damaged or not complete.'],
	['of another product', '{"cards":[]}', 'This is no copy of Quillwise.'],
	['newer', '{"format":"quillwise-backup","version":9,"minReader":9}', 'made by a newer Quillwise'],
	['wrong', '{"format":"quillwise-backup","version":1,"minReader":1}', 'can’t be right'],
	['deep', '['.repeat(100_000), 'This file was not made by Quillwise.'],
	['poisoned', '{"__proto__":{"x":1}}', 'This file was not made by Quillwise.'],
	['huge', ' '.repeat(8 * 1024 * 1024 + 1), 'too large']
];

test('files that are no copies are refused in words, and change nothing', async ({
	page
}, info) => {
	await openWithHistory(page);
	const stored = () => page.evaluate(() => JSON.stringify(Object.entries(localStorage).sort()));
	const before = await stored();
	for (const [name, text, lead] of strange) {
		const file = info.outputPath(`${name}.json`);
		await writeFile(file, text, 'latin1');
		await picker(page).setInputFiles(file);
		const note = page.locator('.result .note');
		await expect(note, name).toContainText(lead);
		await expect(note, name).toContainText(/nothing here was changed/i);
		await expect(page.locator('.result'), name).toBeFocused();
	}
	expect(await stored()).toBe(before);
});

test('the raw copy of the page that says something broke can be brought in', async ({
	page
}, info) => {
	await openWithHistory(page);
	const raw = JSON.stringify({
		format: 'quillwise-raw',
		version: 1,
		values: frozenState('every-field').values
	});
	const file = info.outputPath('raw.quillwise.json');
	await writeFile(file, raw);
	await picker(page).setInputFiles(file);
	await page.getByRole('button', { name: 'Merge', exact: true }).click();
	await expectKept(page, longCount + 8);
});

test('checking repairs what is damaged, says what it did, and finds nothing the second time', async ({
	page
}) => {
	await openWithHistory(page);
	await page.evaluate(() => {
		const key = Object.keys(localStorage).find((name) => name.includes('.ev.')) ?? '';
		localStorage.setItem(key, (localStorage.getItem(key) ?? '').slice(0, 50));
	});
	const button = page.getByRole('button', { name: 'Check', exact: true });
	await button.click();
	const report = page.locator('.report');
	await expect(report).toContainText('1 damaged value set aside, not thrown away.');
	await expect(report).toContainText('1 answer brought back from the second copy.');
	await button.click();
	await expect(report).toContainText(`All is well: ${longCount} answers read`);
});

test('the share sheet gets the copy where the browser has one', async ({ page }) => {
	await page.addInitScript(() => {
		const shared: string[] = [];
		Object.assign(navigator, {
			canShare: () => true,
			share: async ({ files }: { files: File[] }) => {
				shared.push(files[0]?.name ?? '', (await files[0]?.text()) ?? '');
			}
		});
		Object.assign(window, { shared });
	});
	await openWithHistory(page);
	await page.getByRole('button', { name: 'Send a copy to another device' }).click();
	await expect(page.getByText('Last copy: today')).toBeVisible();
	const [name, text] = await page.evaluate(() => Reflect.get(window, 'shared') as string[]); // set above
	expect(name).toMatch(/\.quillwise\.txt$/);
	expect(JSON.parse(text ?? '')).toMatchObject({ format: 'quillwise-backup' });
});

test('codes shown on one device are scanned on another, each in a tab of its own, and bring everything', async ({
	page,
	browser,
	baseURL,
	complaints
}) => {
	const { values, holds } = frozenState('every-field');
	await page.goto('/promises/');
	await putInStorage(page, values);
	await keptAnswers(page);
	await page.getByRole('button', { name: 'Show codes to scan' }).click();
	await expect(page.getByRole('img', { name: /^QR code 1 of/ })).toBeVisible();
	await page.setViewportSize({ width: 320, height: 640 });
	await expectNoAxeFindings(page);
	await expectNoSidewaysScroll(page);
	const links = [await scannedCode(page)];
	const next = page.getByRole('button', { name: 'Next code' });
	while ((await next.getAttribute('aria-disabled')) === 'false') {
		await next.click();
		links.push(await scannedCode(page));
	}
	expect(links.length).toBeGreaterThan(1);

	const phone = await browser.newContext();
	await complaints.listenTo(phone, baseURL ?? '');
	const last = links.pop() ?? '';
	for (const [i, link] of links.entries()) {
		const tab = await phone.newPage();
		await tab.goto(link);
		await expect(tab.getByText(`${i + 1} of ${links.length + 1} codes scanned.`)).toBeVisible();
		await tab.close();
	}
	const tab = await phone.newPage();
	await tab.goto(last);
	await expect(tab.getByText(`${holds.attempts.length} answers from`)).toBeVisible();
	await expect(tab).toHaveURL(/\/settings\/$/);
	await expectKept(tab, 0);
	await tab.getByRole('button', { name: 'Merge', exact: true }).click();
	await expectKept(tab, holds.attempts.length);
	await tab.goto('/settings/#copy=a.1.1.broken');
	await expect(tab.getByText('These codes couldn’t be read.')).toBeVisible();
	await phone.close();
});

test('a copy is recommended at fifty answers on the first page, never in a round, and goes away', async ({
	page
}) => {
	await openWithHistory(page);
	await page.goto('/');
	await expect(page.getByText(`You have given ${longCount} answers.`)).toBeVisible();
	await page.goto('/play/?start=quick&n=5');
	await expect(page.locator('#stem')).toBeVisible();
	await expect(page.getByText('You have given')).toHaveCount(0);
	await page.goto('/');
	await page.getByRole('button', { name: 'Not now' }).click();
	await expect(page.getByText('You have given')).toHaveCount(0);
	await page.reload();
	await expect(page.getByRole('link', { name: 'Carry on' })).toBeVisible();
	await expect(page.getByText('You have given')).toHaveCount(0);
});

test('Safari’s seven days are told on the second day, once', async ({ page }) => {
	await page.addInitScript(() => {
		Object.defineProperty(navigator, 'vendor', { get: () => 'Apple Computer, Inc.' });
		Object.defineProperty(navigator, 'maxTouchPoints', { get: () => 5 });
	});
	await page.goto('/promises/');
	await putInStorage(page, frozenState('every-field').values);
	await page.goto('/');
	await expect(page.getByText('Safari forgets sites')).toBeVisible();
	await expect(page.getByText('Add to Home Screen')).toBeVisible();
	await page.getByRole('button', { name: 'Not now' }).click();
	await page.reload();
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(page.getByText('Safari forgets sites')).toHaveCount(0);
});

test('the browser is asked to keep the data after the first full round, once', async ({ page }) => {
	await page.addInitScript(() => {
		navigator.storage.persist = () => {
			const asked = Number(sessionStorage.getItem('asked') ?? 0);
			sessionStorage.setItem('asked', String(asked + 1));
			return Promise.resolve(true);
		};
	});
	const asked = () => page.evaluate(() => sessionStorage.getItem('asked'));
	await offerOneKind(page);
	const pack = await thePack(page);
	await startRound(page, '?start=quick&n=2');
	await give(page, await shownItem(page, pack), 'right');
	await check(page);
	expect(await asked()).toBeNull();
	await goOn(page);
	await finish(page, pack, 'right');
	await expect.poll(asked).toBe('1');
	await startRound(page, '?start=quick&n=1');
	await finish(page, pack, 'right');
	await page.waitForTimeout(300);
	expect(await asked()).toBe('1');
});

test('a round opened in a second tab is played there, and taken back where it was', async ({
	page,
	context
}) => {
	await offerOneKind(page);
	const pack = await thePack(page);
	await startRound(page, '?start=quick&n=3');
	await give(page, await shownItem(page, pack), 'right');
	await check(page);
	await goOn(page);

	const other = await context.newPage();
	await offerOneKind(other);
	await other.goto('/play/');
	await expect(other.getByText('Back where you were: question 2 of 3.')).toBeVisible();
	await expect(
		page.getByRole('heading', { name: 'This round is open in another tab' })
	).toBeVisible();
	await expectNoAxeFindings(page);
	await give(other, await shownItem(other, pack), 'right');
	await check(other);
	await goOn(other);

	await page.getByRole('button', { name: 'Play here' }).click();
	await expect(page.getByText('Back where you were: question 3 of 3.')).toBeVisible();
	await expect(
		other.getByRole('heading', { name: 'This round is open in another tab' })
	).toBeVisible();
	await finish(page, pack, 'right');
	await expect(page.getByRole('heading', { name: '30 of 30 points' })).toBeVisible();
	expect(await keptAnswers(other)).toBe(3);
});

test('what we promise is reached from the first page and from the settings', async ({ page }) => {
	for (const address of ['/', '/settings/']) {
		await page.goto(address);
		await page.getByRole('link', { name: 'What we promise about your data' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			'What we promise about your data'
		);
	}
	for (const words of ['on this device', 'seven days', 'last seconds', 'Save a copy', 'practice'])
		await expect(page.locator('main')).toContainText(words);
});

test('axe finds nothing in the settings, their dialogs and the promises, and nothing sticks out', async ({
	page
}) => {
	await page.goto('/promises/');
	await expectNoAxeFindings(page);
	await page.setViewportSize({ width: 320, height: 640 });
	await expectNoSidewaysScroll(page);
	await openWithHistory(page);
	await page.getByText('Earlier states').click();
	await page.getByRole('button', { name: /^Go back to/ }).click();
	await expectNoAxeFindings(page);
	await page.keyboard.press('Escape');
	await expectNoSidewaysScroll(page);
	await picker(page).setInputFiles(frozenBackup('every-field'));
	await page.getByRole('button', { name: 'Replace…' }).click();
	await expectNoAxeFindings(page);
	await page.keyboard.press('Escape');
	await expectNoSidewaysScroll(page);
	await page.getByRole('button', { name: 'Erase everything…' }).click();
	await expectNoAxeFindings(page);
	await page.keyboard.press('Escape');
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		await expectNoAxeFindings(page);
	}
	await page.getByRole('button', { name: 'Merge', exact: true }).click();
	await page.getByRole('button', { name: 'Check', exact: true }).click();
	await expect(page.locator('.report')).toContainText('All is well');
	await expectNoAxeFindings(page);
	await expectNoSidewaysScroll(page);
	await page.goto('/');
	await expect(page.getByText('You have given')).toBeVisible();
	await expectNoAxeFindings(page);
	await expectNoSidewaysScroll(page);
});
