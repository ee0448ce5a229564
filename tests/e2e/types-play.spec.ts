import type { Page } from '@playwright/test';
import type { BankItem } from '../../src/lib/bank/published';
import { expect, expectNoAxeFindings, test } from './fixtures';
import { check, offerOnly, plain, shownItem, startingWith, startRound, thePack } from './round';

/** Begins a round of one question of a type, and returns its item. */
async function ask<T extends BankItem['type']>(
	page: Page,
	type: T
): Promise<Extract<BankItem, { type: T }>> {
	await offerOnly(page, () => true, [type]);
	await startRound(page, '?start=quick&n=1');
	return (await shownItem(page, await thePack(page))) as Extract<BankItem, { type: T }>; // none other is offered
}

test('several answers are chosen by their letters, and points are shared', async ({ page }) => {
	const item = await ask(page, 'multiple-response');
	const boxes = page.locator('.ask').getByRole('checkbox');
	const texts = (await page.locator('.ask .opt').allInnerTexts()).map((text) =>
		text.slice(1).trim()
	);
	const places = item.options.flatMap(({ text, key }) => (key ? [texts.indexOf(text)] : []));
	for (const place of places.slice(1)) {
		await page.keyboard.press('ABCDEF'.charAt(place));
		await expect(boxes.nth(place)).toBeChecked();
	}

	await check(page);
	await expect(page.getByRole('heading', { name: 'Partly right' })).toBeVisible();
	await expect(
		page.getByText(`${places.length - 1} of ${places.length} right options`)
	).toBeVisible();
	await expect(page.getByText('You missed it.')).toBeVisible();
	await expectNoAxeFindings(page);
});

test('a part of a text is chosen by its number', async ({ page }) => {
	const item = await ask(page, 'evidence');
	const place = item.parts.findIndex(({ key }) => key);
	await page.keyboard.press(String(place + 1));
	await expect(page.locator('.ask').getByRole('radio').nth(place)).toBeChecked();
	await page.keyboard.press('Enter');

	await expect(page.getByRole('heading', { name: 'Right', exact: true })).toBeFocused();
	await expectNoAxeFindings(page);
});

test('rows that were moved stand where they were after a reload', async ({ page }) => {
	const item = await ask(page, 'ordering');
	const rows = page.locator('.ask .item');
	const texts = async () => (await rows.locator('bdi').allInnerTexts()).map(plain);
	const right = item.steps.map(({ text }) => plain(text));
	// The first move may happen to bring the right order about; a second takes it away again.
	do
		await rows
			.first()
			.getByRole('button', { name: /^Move down/ })
			.click();
	while ((await texts()).join() === right.join());
	const order = await texts();
	await page.reload();

	await expect(rows.locator('bdi')).toHaveText(order);
	await check(page);
	await expect(page.getByText('The right order', { exact: true })).toBeVisible();
	await expect(page.getByText(/of \d+ pairs in the right order/)).toBeVisible();
});

test('a name of the list of places does not press keys of the round', async ({ page }) => {
	const item = await ask(page, 'place');
	await page.getByRole('combobox').focus();
	await page.keyboard.type('s');
	await page.keyboard.type('h');
	await expect(page.locator('.ask h1')).toBeVisible();
	await expect(page.locator('#hint')).toHaveCount(0);
	await page.getByRole('combobox').selectOption(item.target.name);
	await check(page);

	await expect(page.getByRole('heading', { name: 'Right', exact: true })).toBeVisible();
	await expect(page.getByText('0 km from there')).toBeVisible();
	await expectNoAxeFindings(page);
});

test('gaps are lists where the settings say so', async ({ page }) => {
	await page.goto('/settings/');
	await expect(page.getByRole('link', { name: 'Kinds of question, to try' })).toHaveAttribute(
		'href',
		/types\/$/
	);
	await page.getByRole('switch', { name: 'Gaps as lists' }).check();
	await expect
		.poll(() => page.evaluate(() => Object.values(localStorage).join('\n')))
		.toMatch(/clozeSelects\W+true/);
	const item = await ask(page, 'cloze');

	const lists = page.locator('.ask').getByRole('combobox');
	await expect(lists).toHaveCount(item.gaps.length);
	for (const [i, { key }] of item.gaps.entries()) await lists.nth(i).selectOption(key);
	await check(page);
	await expect(page.getByRole('heading', { name: 'Right', exact: true })).toBeVisible();
});

test('“I was right” is kept and counted apart, and changes no points', async ({ page }) => {
	await ask(page, 'short-text');
	await page.locator('.ask').getByRole('textbox').fill('banana');
	await check(page);
	await page.getByRole('button', { name: 'I was right' }).click();
	const note = page.getByText('Noted: you say it was right.');
	await expect(note).toBeVisible();
	await page.reload();
	await expect(note).toBeVisible();

	await page.getByRole('button', { name: 'See your result' }).click();
	await expect(page.getByRole('heading', { name: '0 of 10 points' })).toBeVisible();
	await expect(page.getByText('you say that 1 of these was right')).toBeVisible();
});

test('a slip is forgiven, and shown where it lies', async ({ page }) => {
	await offerOnly(page, (item) => item.type === 'short-text' && item.key.length > 9);
	await startRound(page, '?start=quick&n=1');
	const item = await shownItem(page, await thePack(page));
	if (item.type !== 'short-text') throw new Error('No other type is offered');
	const slip = item.key.slice(0, 4) + item.key.slice(5);
	await page.locator('.ask').getByRole('textbox').fill(slip);
	await check(page);

	await expect(page.getByRole('heading', { name: 'Right', exact: true })).toBeVisible();
	await expect(page.getByText('A small slip in the spelling is forgiven.')).toBeVisible();
	await expect(page.getByText('It is spelt', { exact: true })).toBeVisible();
});

test('matching is saved as it grows, and two taps make a pair', async ({ page }) => {
	const item = await ask(page, 'matching');
	for (const { text, match } of item.premises) {
		await page.locator('.ask').getByRole('radio', { name: text, exact: true }).check();
		await page.getByRole('button', { name: startingWith(`${match}: empty.`) }).click();
	}
	await page.reload();
	await expect(page.getByText('Everything has its partner.')).toBeVisible();
	await check(page);

	await expect(page.getByRole('heading', { name: 'Right', exact: true })).toBeVisible();
	await expect(
		page.getByText(`${item.premises.length} of ${item.premises.length} pairs`)
	).toBeVisible();
	await expectNoAxeFindings(page);
});
