import { keptAnswers, putInStorage } from './data';
import { expect, test } from './fixtures';
import {
	check,
	correctItem,
	finish,
	give,
	goOn,
	offerOnly,
	shownItem,
	startRound,
	thePack
} from './round';

test('a reload opens the same question with the same order of options and the unsent choice', async ({
	page
}) => {
	const pack = await thePack(page);
	await offerOnly(page, ({ type }) => type === 'single-choice');
	await startRound(page);
	await give(page, await shownItem(page, pack), 'right');
	await check(page);
	await goOn(page);
	const item = await shownItem(page, pack);
	const order = await page.locator('.ask .opt bdi').allInnerTexts();
	await page.locator('.ask').getByRole('radio').nth(2).check();
	await page.getByRole('button', { name: /^Hint/ }).click();
	await page.reload();

	await expect(page.getByText('Back where you were: question 2 of 10.')).toBeVisible();
	await expect(page.getByText('Your answer so far is kept.')).toBeVisible();
	expect((await shownItem(page, pack)).id).toBe(item.id);
	expect(await page.locator('.ask .opt bdi').allInnerTexts()).toEqual(order);
	await expect(page.locator('.ask').getByRole('radio').nth(2)).toBeChecked();
	await expect(page.locator('#hint')).toBeVisible();
	await expect(page.locator('.qbar').getByText('10', { exact: true })).toBeVisible();
});

test('a reload keeps typed text that was not sent, however quickly it comes', async ({ page }) => {
	await offerOnly(page, ({ type }) => type === 'short-text');
	await startRound(page);
	await page.locator('.ask').getByRole('textbox').pressSequentially('steel porcu');
	await page.reload();

	await expect(page.locator('.ask').getByRole('textbox')).toHaveValue('steel porcu');
});

test('a reload during the feedback shows it again, and the result after the end', async ({
	page
}) => {
	await offerOnly(page);
	const pack = await thePack(page);
	await startRound(page, '?start=quick&n=1');
	await give(page, await shownItem(page, pack), 'wrong');
	await check(page);
	await page.reload();
	await expect(page.locator('#verdict')).toHaveText('Not this time');
	await goOn(page);
	await expect(page.getByRole('heading', { name: '0 of 10 points' })).toBeVisible();
	await page.reload();
	await expect(page.getByRole('heading', { name: '0 of 10 points' })).toBeVisible();
});

test('a page that ends right after the press shows the feedback again, and asks nothing twice', async ({
	page,
	browser
}) => {
	await offerOnly(page, ({ type }) => type === 'single-choice');
	const pack = await thePack(page);
	await startRound(page, '?start=quick&n=2');
	await give(page, await shownItem(page, pack), 'right');
	await check(page);
	await goOn(page);
	const item = await shownItem(page, pack);
	await give(page, item, 'right');
	// All that stands on the device if the page ends in the moment of the press.
	const kept = await page.evaluate(() => {
		document.querySelector<HTMLElement>('.bar .pri')?.click();
		return Object.fromEntries(Object.entries<string>(localStorage));
	});
	const attempt = /\/1"/;
	expect(sessionsIn(kept), 'the round is not kept yet').not.toMatch(attempt);
	await expect(page.locator('#verdict')).toBeVisible();
	const later = await page.evaluate(() => Object.fromEntries(Object.entries<string>(localStorage)));
	expect(sessionsIn(later), 'it is once the reasons are there').toMatch(attempt);

	const context = await browser.newContext();
	const after = await context.newPage();
	await offerOnly(after, ({ type }) => type === 'single-choice');
	await after.goto('/settings/');
	await putInStorage(after, kept);
	await after.goto('/play/');
	await expect(after.locator('#verdict')).toHaveText('Right');
	expect((await shownItem(after, pack)).id).toBe(item.id);
	await expect(after.locator('.qbar').getByText('20', { exact: true })).toBeVisible();
	await after.getByRole('button', { name: 'See your result' }).click();
	await expect(after.getByRole('heading', { name: '20 of 20 points' })).toBeVisible();
	expect(await keptAnswers(after)).toBe(2);
	await context.close();
});

function sessionsIn(values: Readonly<Record<string, string>>): string {
	const kept = Object.entries(values).filter(([name]) => name.startsWith('quillwise.session.'));
	return kept.map(([, text]) => text).join('\n');
}

test('the first Back asks, Keep playing stays, and the second Back leaves', async ({ page }) => {
	await offerOnly(page);
	const pack = await thePack(page);
	await page.goto('/');
	await startRoundFromHome(page);
	const item = await shownItem(page, pack);
	await page.goBack();
	const dialog = page.getByRole('dialog', { name: 'Leave this round?' });
	await expect(dialog).toContainText('Your answers are kept. You can carry on later.');
	await expect(dialog.getByRole('button', { name: 'Keep playing' })).toBeFocused();
	await page.keyboard.press('Escape');
	await expect(dialog).toHaveCount(0);
	expect((await shownItem(page, pack)).id).toBe(item.id);

	await give(page, item, 'right');
	await page.goBack();
	await expect(dialog).toBeVisible();
	await page.goBack();
	await expect(page).toHaveURL(/\/$/);
	await expect(page.getByRole('link', { name: 'Carry on' })).toBeVisible();
	await page.getByRole('link', { name: 'Carry on' }).click();
	await expect(page.getByText('Back where you were: question 1 of')).toBeVisible();
});

async function startRoundFromHome(page: Parameters<typeof startRound>[0]) {
	await page.getByRole('link', { name: 'Start with five' }).click();
	await expect(page.locator('#stem')).toBeVisible();
	await expect(page).toHaveURL(/\/play\/$/);
}

test('Back still asks after a reload in the round', async ({ page }) => {
	await offerOnly(page);
	await page.goto('/');
	await startRoundFromHome(page);
	await page.reload();
	await expect(page.locator('#stem')).toBeVisible();
	await page.goBack();
	await expect(page.getByRole('dialog', { name: 'Leave this round?' })).toBeVisible();
	await page.goBack();
	await expect(page.getByRole('link', { name: 'Carry on' })).toBeVisible();
});

test('Back from the result leaves at once, also after a second round', async ({ page }) => {
	const pack = await thePack(page);
	await offerOnly(page, ({ type }) => type === 'single-choice');
	await page.goto('/');
	await startRoundFromHome(page);
	await finish(page, pack, 'wrong');
	await page.getByRole('button', { name: 'Redo these' }).click();
	await expect(page.locator('#stem')).toBeVisible();
	await page.goBack();
	await expect(page.getByRole('dialog', { name: 'Leave this round?' })).toBeVisible();
	await page.getByRole('button', { name: 'Keep playing' }).click();
	await finish(page, pack, 'right');
	await page.goBack();
	await expect(page).not.toHaveURL(/play/);
	await expect(page.getByRole('link', { name: 'Play ten' })).toBeVisible();
});

test('Home leads from the result to the first page, where nothing waits', async ({ page }) => {
	await offerOnly(page);
	const pack = await thePack(page);
	await startRound(page, '?start=quick&n=1');
	await finish(page, pack, 'right');
	await page.getByRole('main').getByRole('link', { name: 'Home' }).click();
	await expect(page.getByRole('link', { name: 'Play ten' })).toBeVisible();
	await expect(page).toHaveTitle('Quillwise: news that sticks');
});

test('the cross in the corner asks too, and Leave keeps the round for later', async ({ page }) => {
	await offerOnly(page);
	await startRound(page);
	await page.getByRole('button', { name: /^Leave the round/ }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Leave', exact: true }).click();
	await expect(page.getByRole('link', { name: 'Carry on' })).toBeVisible();
});

test('a question that was changed in between is passed over and said so', async ({ page }) => {
	const pack = await thePack(page);
	await offerOnly(page);
	await startRound(page, '?start=quick&n=3');
	const gone = await shownItem(page, pack);
	await correctItem(page, gone);
	await page.reload();

	await expect(page.getByText('1 question left out.')).toBeVisible();
	await expect(page.getByText('Question 1 of 2', { exact: true })).toBeVisible();
	expect((await shownItem(page, pack)).id).not.toBe(gone.id);
});

test('without a round the address offers one', async ({ page }) => {
	// Somebody quite new is asked the first question at once.
	await page.addInitScript(() => {
		localStorage.setItem('quillwise.look', '{}');
	});
	await page.goto('/play/');
	await page.getByRole('button', { name: 'Play ten' }).click();
	await expect(page.getByText('Question 1 of 10')).toBeVisible();
});
