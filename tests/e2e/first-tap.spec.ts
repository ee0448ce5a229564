import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { shownItem, thePack } from './round';
import { noteShifts, shifts } from './shifts';
import { TestSite } from './site';

/** Holds all code back until it is let go. */
async function holdCode(page: Page): Promise<() => void> {
	let letGo = () => {};
	const held = new Promise<void>((resolve) => {
		letGo = resolve;
	});
	await page.route('**/_app/immutable/**/*.js', async (route) => {
		await held;
		await route.continue();
	});
	return letGo;
}

function attemptsKept(page: Page): Promise<number> {
	return page.evaluate(
		() => Object.keys(localStorage).filter((key) => key.startsWith('quillwise.ev.')).length
	);
}

for (const { address, part } of [
	{ address: '/', part: '#hero-title' },
	{ address: '/daily/', part: 'h1' },
	{ address: '/play/', part: '.bar .pri' },
	{ address: '/settings/', part: 'h1' }
]) {
	test(`${address} does not move while it comes in pieces`, async ({ page, complaints }) => {
		complaints.allow(/^other origin: http:\/\/localhost/); // this site is not the one all tests share
		const site = new TestSite();
		const home = await site.open();
		site.weather = 'pieces';
		await holdCode(page);
		await page.addInitScript(noteShifts);
		await page.goto(home + address, { waitUntil: 'commit' });
		await page.locator('#whole').waitFor({ state: 'attached' });
		await expect(page.locator(part).first()).toBeVisible();
		await page.evaluate(() => new Promise(requestAnimationFrame));
		expect(await shifts(page)).toEqual([]);
		await page.close();
		await site.close();
	});
}

/** Runs in the page before everything else: notes how many parts are still hidden at each layout that a script asks for. */
function noteLayouts(): void {
	const noted: { hidden: number; painted: number }[] = [];
	Reflect.set(window, 'layouts', noted);
	const own = Object.getOwnPropertyDescriptor(HTMLElement.prototype, 'offsetHeight');
	Object.defineProperty(HTMLElement.prototype, 'offsetHeight', {
		get(this: HTMLElement) {
			noted.push({
				hidden: document.querySelectorAll('.first [style*=content-visibility]').length,
				painted: performance.getEntriesByType('paint').length
			});
			return own?.get?.call(this) as number;
		}
	});
}

test('a first question is laid out piece by piece, before any of it is painted', async ({
	page
}) => {
	await holdCode(page);
	await page.addInitScript(noteLayouts);
	await page.goto('/play/', { waitUntil: 'commit' });
	await page.locator('#whole').waitFor({ state: 'attached' });
	expect(await page.evaluate(() => Reflect.get(window, 'layouts') as unknown)).toEqual(
		[4, 3, 2, 1, 0].map((hidden) => ({ hidden, painted: 0 }))
	);
	await expect(page.locator('.first [style]')).toHaveCount(0);
});

test('a page that was cut off while its question was laid out shows the question', async ({
	page
}) => {
	const letGo = await holdCode(page);
	await page.route('**/play/', async (route) => {
		const answer = await route.fetch();
		const text = await answer.text();
		const cut = text.lastIndexOf('<script>', text.lastIndexOf('<script>') - 1);
		expect(text.slice(cut)).toMatch(/^<script>layOut\(\)/);
		await route.fulfill({ response: answer, body: text.slice(0, cut) });
	});
	await page.goto('/play/', { waitUntil: 'commit' });
	const check = page.getByRole('button', { name: 'Check answer' });
	const isShown = () => check.evaluate((button) => button.checkVisibility());
	await expect.poll(isShown).toBe(true);
	letGo();
	await page.locator('.opts').getByRole('radio').first().check();
	await check.click();
	await expect(page.locator('#verdict')).toBeVisible();
});

test('a tap on Check before the code is here is taken up exactly once', async ({ page }) => {
	const pack = await thePack(page);
	const letGo = await holdCode(page);
	await page.addInitScript(noteShifts);
	const response = await page.goto('/play/?start=quick&n=5', { waitUntil: 'commit' });
	await expect(page.locator('.kick').getByText('Question 1 of 5')).toBeVisible();
	const item = await shownItem(page, pack);
	if (item.type !== 'single-choice') throw new Error('the first question is a single choice');
	const text = (await response?.text()) ?? '';
	for (const { rationale } of item.options) expect(text).not.toContain(rationale.slice(0, 30));
	expect(text).not.toContain('"key":');

	await page.locator('html').evaluate(() => {
		document.querySelector('#stem')?.setAttribute('data-same', 'node');
	});
	const choices = page.locator('.ask').getByRole('radio');
	const key = item.options.find((option) => option.key)?.text ?? '';
	await page.locator('.ask').getByRole('radio', { name: key, exact: true }).check();
	await page.getByRole('radio', { name: 'Sure', exact: true }).check();
	const shiftBefore = await shifts(page);
	const button = page.getByRole('button', { name: 'Check answer' });
	await button.click();
	await button.click();
	await expect(button).toHaveAttribute('aria-busy', 'true');
	letGo();

	await expect(page.locator('#verdict')).toHaveText('Right');
	await expect(page.locator('.kick').getByText('Question 1 of 5')).toBeVisible();
	await expect(page.locator('#stem[data-same]')).toHaveCount(1);
	await expect(choices.first()).toBeDisabled();
	await expect.poll(() => attemptsKept(page)).toBe(1);
	await page.waitForTimeout(400); // a second taking up would press Next by now
	await expect(page.locator('#verdict')).toHaveText('Right');
	expect(await attemptsKept(page)).toBe(1);
	await expect(page).toHaveURL(/\/play\/$/);
	expect(shiftBefore).toEqual([]);

	await page.getByRole('button', { name: /Next/ }).click();
	await expect(page.locator('.kick').getByText('Question 2 of 5')).toBeVisible();
	await expect(page.getByRole('radio', { name: 'Sure', exact: true })).toBeChecked();
	await page.goBack();
	await expect(page.getByRole('dialog', { name: 'Leave this round?' })).toBeVisible();
});

test('a choice made before the code is here stays, also over a reload', async ({ page }) => {
	const letGo = await holdCode(page);
	await page.goto('/play/', { waitUntil: 'commit' });
	await expect(page.locator('.kick').getByText('Question 1 of 10')).toBeVisible();
	await page.locator('.ask').getByRole('radio').nth(2).check();
	letGo();
	await expect(page.locator('.ask').getByRole('radio').nth(2)).toBeChecked();
	await expect.poll(() => page.evaluate(() => localStorage.length)).toBeGreaterThan(0);
	await page.reload();
	await expect(page.getByText('Back where you were: question 1 of 10.')).toBeVisible();
	await expect(page.locator('.ask').getByRole('radio').nth(2)).toBeChecked();
});

test('a reading level chosen before the code is here stays chosen', async ({ page }) => {
	const letGo = await holdCode(page);
	await page.goto('/read/london-summit-2025/the-clash/', { waitUntil: 'commit' });
	await page.getByRole('radio', { name: 'Full' }).check();
	letGo();
	await expect(page.getByRole('button', { name: 'Start the questions' })).toBeVisible();
	await expect(page.getByRole('radio', { name: 'Full' })).toBeChecked();
	await expect(page.locator('.body.lv-full.on')).toBeVisible();
});

test('whoever played before, or asks for a topic, never sees the question of the page', async ({
	page
}) => {
	const letGo = await holdCode(page);
	await page.goto('/play/?start=topic&topic=aid', { waitUntil: 'commit' });
	await expect(page.getByText('One moment. Your questions are on their way.')).toBeVisible();
	await expect(page.locator('#stem')).toBeHidden();
	await expect(page.getByRole('button', { name: 'Check answer' })).toBeHidden();
	letGo();
	await expect(page.locator('#stem')).toBeVisible();
	await expect(page.locator('.first')).toHaveCount(0);
	const pack = await thePack(page);
	expect((await shownItem(page, pack)).topic).toBe('aid');
});

test('a switch put before the code is here stays put, and is kept', async ({ page }) => {
	const letGo = await holdCode(page);
	await page.goto('/settings/', { waitUntil: 'commit' });
	const lists = page.getByRole('switch', { name: 'Gaps as lists' });
	await lists.check();
	letGo();
	await expect
		.poll(() => page.evaluate(() => Object.values(localStorage).join('\n')))
		.toMatch(/clozeSelects\W+true/);
	await expect(lists).toBeChecked();
	await page.reload();
	await expect(lists).toBeChecked();
});

test('a theme and a text size chosen before the code is here stay chosen, and are kept', async ({
	page
}) => {
	const letGo = await holdCode(page);
	await page.goto('/settings/', { waitUntil: 'commit' });
	const dark = page.getByRole('radio', { name: 'Dark' });
	const large = page.getByRole('radio', { name: 'Large' });
	await dark.check();
	await large.check();
	letGo();
	await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
	await expect(page.locator('html')).toHaveAttribute('data-text', 'large');
	await page.reload();
	await expect(page.getByText('answers kept')).toBeVisible();
	await expect(dark).toBeChecked();
	await expect(large).toBeChecked();
});

test('a question taken off the paper before the code is here stays off', async ({ page }) => {
	const letGo = await holdCode(page);
	await page.goto('/read/london-summit-2025/the-clash/print/', { waitUntil: 'commit' });
	await page.getByText(/questions of \d+ chosen/).click();
	const first = page.getByRole('checkbox', { checked: true }).first();
	const id = (await first.getAttribute('id')) ?? '';
	const before = await page.locator('.key-page .answer').count();
	await first.uncheck();
	letGo();
	await expect(page.locator('.key-page .answer')).toHaveCount(before - 1);
	await expect(page.locator(`[id="${id}"]`)).not.toBeChecked();
});
