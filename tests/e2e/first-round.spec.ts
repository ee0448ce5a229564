import type { Page } from '@playwright/test';
import { lockMs } from './class';
import { expect, test } from './fixtures';

/** Kit's list of routes, without which its router does not start. */
const router = '**/_app/immutable/entry/app.*.js';

async function answer(page: Page): Promise<void> {
	await page.locator('.ask').getByRole('radio').first().check();
	await page.getByRole('button', { name: 'Check answer' }).click();
	await expect(page.locator('#verdict')).toBeVisible();
	await page.waitForTimeout(lockMs); // a press at once would be the second half of a double tap
}

/** Holds the router back until it is let go. */
async function holdRouter(page: Page): Promise<() => void> {
	let letGo = () => {};
	const held = new Promise<void>((resolve) => {
		letGo = resolve;
	});
	await page.route(router, async (route) => {
		await held;
		await route.continue();
	});
	return letGo;
}

test('a round that ended before the router is here gets its result, and no other is begun', async ({
	page
}) => {
	const letGo = await holdRouter(page);
	await page.goto('/play/?start=quick&n=1');
	await answer(page);
	await page.getByRole('button', { name: 'See your result' }).click();
	await expect(page.getByRole('heading', { name: 'Your result is on its way' })).toBeVisible();
	letGo();
	await expect(page.getByRole('heading', { name: /^\d+ of 10 points$/ })).toBeVisible();
	await expect(page).toHaveURL(/\/play\/$/);
});

test('a first round is played before the router is here, which then takes it over as it stands', async ({
	page
}) => {
	const letGo = await holdRouter(page);
	await page.goto('/play/?start=quick&n=5');
	await answer(page);
	await page.getByRole('button', { name: 'Next question' }).click();
	await expect(page.getByText('Question 2 of 5', { exact: true })).toBeVisible();
	await page.locator('#stem').evaluate((stem) => {
		stem.setAttribute('data-same', 'node');
	});
	await expect(page).toHaveURL(/\?start=quick&n=5$/);

	letGo();
	await expect(page).toHaveURL(/\/play\/$/);
	await expect(page.locator('#stem[data-same]')).toHaveText(/./);
	await page.goBack();
	await expect(page.getByRole('dialog', { name: 'Leave this round?' })).toBeVisible();
	await page.getByRole('button', { name: 'Keep playing' }).click();
	await expect(page.getByText('Question 2 of 5', { exact: true })).toBeVisible();
});

test('what only a screen reader says is said before the router is here, and after', async ({
	page
}) => {
	const letGo = await holdRouter(page);
	await page.goto('/play/?start=quick&n=5');
	const said = page.locator('p[role=status]');
	const check = page.getByRole('button', { name: 'Check answer' });
	await check.click({ force: true }); // nothing is chosen
	await expect(said).toHaveText('Choose an answer first, or skip.');
	await page.getByRole('button', { name: 'Hint, costs 2 points' }).click();
	await expect(said).toHaveText(/^Hint: ./);
	letGo();
	await expect(page).toHaveURL(/\/play\/$/);
	await expect(said).toHaveText(/^Hint: ./);
	await check.click({ force: true }); // nothing is chosen
	await expect(said).toHaveText('Choose an answer first, or skip.');
});

test.describe('where the router never comes', () => {
	test.beforeEach(async ({ page, complaints }) => {
		complaints.allow(/Failed to (load resource|fetch dynamically imported module)/);
		await page.route(router, (route) => route.abort());
	});

	test('a round is played to its end, which says what is missing and keeps the result', async ({
		page
	}) => {
		await page.goto('/play/?start=quick&n=1');
		await answer(page);
		await page.getByRole('button', { name: 'See your result' }).click();
		await expect(page.getByRole('heading', { name: /^Your result is/ })).toBeVisible();
		await expect(page.getByText('A part of this page didn’t come.')).toBeVisible();
		await page.unroute(router);
		await page.goto('/play/');
		await expect(page.getByRole('heading', { name: /^\d+ of 10 points$/ })).toBeVisible();
	});

	test('a round is left for the first page, and kept', async ({ page }) => {
		await page.goto('/play/');
		await answer(page);
		await page.getByRole('button', { name: /^Leave the round/ }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Leave', exact: true }).click();
		await expect(page).toHaveURL(/:\d+\/$/);
		await page.unroute(router);
		await page.goto('/play/');
		await expect(page.locator('#verdict')).toBeVisible();
		await expect(page.getByText('Question 1 of 10', { exact: true })).toBeVisible();
	});
});
