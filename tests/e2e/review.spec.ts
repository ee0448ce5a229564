import type { Page } from '@playwright/test';
import type { PublishedPack } from '../../src/lib/bank/published';
import { expect, expectNoAxeFindings, expectNoSidewaysScroll, test } from './fixtures';
import { check, finish, give, goOn, offerOnly, shownItem, startRound, thePack } from './round';

const forms = ['single-choice', 'true-false-not-given', 'numeric', 'short-text'];

/** Facts which these tests can be asked in two forms, and one that has a single item. */
function factsOf({ items }: PublishedPack) {
	const byFact = new Map<string, Set<string>>();
	for (const { fact, type } of items.filter((item) => forms.includes(item.type))) {
		byFact.set(fact, (byFact.get(fact) ?? new Set()).add(type));
	}
	const inForms = [...byFact].filter(([, types]) => types.has('single-choice'));
	const many = inForms.filter(([, types]) => types.size > 1).map(([fact]) => fact);
	const single = inForms.filter(([, types]) => types.size === 1).map(([fact]) => fact);
	return { twice: many.slice(0, 2), once: single.slice(0, 1) };
}

/** Moves the clock of the page and opens an address anew. */
async function on(page: Page, moment: string, address: string): Promise<void> {
	await page.clock.setSystemTime(new Date(moment));
	await page.goto(address);
}

test('what was learnt comes back on its day in another form, and not before', async ({ page }) => {
	await page.clock.install({ time: new Date('2027-03-01T08:00:00Z') });
	const pack = await thePack(page);
	const { twice, once } = factsOf(pack);
	const learnt = new Set([...twice, ...once]);

	await page.goto('/review/');
	await expect(page.getByRole('heading', { name: 'Nothing to review yet' })).toBeVisible();
	await expectNoAxeFindings(page);

	await offerOnly(page, ({ type, fact }) => type === 'single-choice' && learnt.has(fact));
	await startRound(page, '?start=quick&n=3');
	const seen = new Map<string, string>();
	for (let i = 0; i < 3; i++) {
		const item = await shownItem(page, pack);
		seen.set(item.fact, item.id);
		await give(page, item, 'right');
		await check(page);
		await expect(page.locator('.fb')).toContainText(/Back on Wednesday.3.March\./);
		if (i === 0) {
			await page.getByRole('button', { name: 'A slip? Leave this one out' }).click();
			await expect(page.locator('.fb')).toContainText('left out of your memory');
			await expectNoAxeFindings(page);
			learnt.delete(item.fact);
		}
		await goOn(page);
	}

	await on(page, '2027-03-01T20:00:00Z', '/review/');
	await expect(page.getByRole('heading', { name: 'Nothing due today' })).toBeVisible();
	await expect(
		page.getByText(/Next: 2 on Wednesday.3.March\. Memory needs the gap\./)
	).toBeVisible();

	await on(page, '2027-03-03T09:00:00Z', '/');
	await offerOnly(page, ({ fact }) => learnt.has(fact));
	await expect(page.getByRole('link', { name: /2 due for review/ })).toContainText(
		'You’d start to forget these today'
	);
	await page.getByRole('link', { name: /2 due for review/ }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'You’d start to forget these today'
	);
	await page.setViewportSize({ width: 320, height: 640 });
	await expectNoSidewaysScroll(page);
	await expectNoAxeFindings(page);
	await page.getByRole('radio', { name: '5 min' }).focus();
	await page.keyboard.press('ArrowRight');
	await expect(page.getByRole('radio', { name: '10 min' })).toBeChecked();
	await page.getByRole('switch', { name: 'New facts, too' }).focus();
	await page.keyboard.press('Space');
	await expect(page.getByRole('switch', { name: 'New facts, too' })).not.toBeChecked();
	await page.setViewportSize({ width: 1280, height: 800 });
	await page.getByRole('link', { name: 'Start' }).focus();
	await page.keyboard.press('Enter');

	await expect(page.locator('#stem')).toBeVisible();
	for (let i = 0; i < 2; i++) {
		const item = await shownItem(page, pack);
		expect([...learnt]).toContain(item.fact);
		if (twice.includes(item.fact)) expect(item.type).not.toBe('single-choice');
		else expect(item.id).toBe(seen.get(item.fact));
		await give(page, item, 'right');
		await check(page);
		await goOn(page);
	}
	await finish(page, pack, 'right');
	await expect(page.locator('.hero .kick')).toContainText('Review');

	await page.goto('/review/');
	await expect(page.getByRole('heading', { name: 'Nothing due today' })).toBeVisible();
	await on(page, '2027-05-20T09:00:00Z', '/review/');
	await expect(page.getByRole('heading', { name: 'Welcome back' })).toBeVisible();
	await expect(page.getByText('You still hold about')).toBeVisible();
});
