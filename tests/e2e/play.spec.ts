import { expect, test } from './fixtures';
import {
	check,
	finish,
	give,
	goOn,
	offerOnly,
	radio,
	responseTo,
	shownItem,
	skip,
	startRound,
	thePack
} from './round';

test('ten questions are played by keyboard alone, from the first to the result', async ({
	page
}) => {
	await offerOnly(page);
	const pack = await thePack(page);
	await startRound(page);
	await expect(page).toHaveURL(/\/play\/$/);

	for (let number = 1; number <= 10; number++) {
		await expect(page).toHaveTitle(`Question ${number} of 10 · Quillwise`);
		const { choose, type } = responseTo(await shownItem(page, pack), 'right');
		if (choose !== undefined) {
			const options = page.locator('.ask').getByRole('radio');
			const names = await page.locator('.ask .opt').allInnerTexts();
			const at = names.findIndex((name) =>
				name
					.replace(/^\w\s+/, '')
					.trim()
					.startsWith(choose)
			);
			await page.keyboard.press(String(at + 1));
			await expect(options.nth(at)).toBeChecked();
			await page.keyboard.press('9');
			await expect(page.getByRole('radio', { name: 'Sure', exact: true })).toBeChecked();
		} else {
			const field = page.locator('.ask').getByRole('textbox');
			for (let i = 0; i < 12 && !(await isFocused(field)); i++) await page.keyboard.press('Tab');
			await page.keyboard.type(type ?? '');
		}
		await page.keyboard.press('Enter');
		await expect(page.getByRole('heading', { name: 'Right', exact: true })).toBeFocused();
		await page.waitForTimeout(350);
		await page.keyboard.press('Enter');
		await expect(page.locator('#verdict')).toHaveCount(0);
		await page.waitForTimeout(350);
	}

	await expect(page.getByRole('heading', { name: '100 of 100 points' })).toBeFocused();
	await expect(page.getByText('10 right. Best run: 10 in a row.')).toBeVisible();
});

async function isFocused(field: { evaluate: (f: (e: Element) => boolean) => Promise<boolean> }) {
	return field.evaluate((element) => element === document.activeElement);
}

test.describe('on a phone', () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

	test('ten questions are played by touch', async ({ page }) => {
		await offerOnly(page);
		const pack = await thePack(page);
		await startRound(page);

		for (let number = 1; number <= 10; number++) {
			const { choose, type } = responseTo(await shownItem(page, pack), 'right');
			if (choose !== undefined) await radio(page, choose).tap();
			if (type !== undefined) {
				await page.locator('.ask').getByRole('textbox').tap();
				await page.keyboard.insertText(type);
			}
			await page.getByRole('radio', { name: 'Think so' }).tap();
			await page.getByRole('button', { name: 'Check answer' }).tap();
			await expect(page.locator('#verdict')).toHaveText('Right');
			await page.waitForTimeout(350);
			await page.getByRole('button', { name: /^(Next question|See your result)$/ }).tap();
			await expect(page.locator('#verdict')).toHaveCount(0);
			await page.waitForTimeout(350);
		}

		await expect(page.getByRole('heading', { name: '100 of 100 points' })).toBeVisible();
		await expect(page.getByText(/When you said “think so”/)).toContainText('10 times out of 10');
	});

	test('a double tap on Check shows the reason and does not skip it', async ({ page }) => {
		await offerOnly(page);
		const pack = await thePack(page);
		await startRound(page);
		await give(page, await shownItem(page, pack), 'right');
		await page.getByRole('button', { name: 'Check answer' }).dblclick();

		await expect(page.locator('#verdict')).toHaveText('Right');
		await expect(page).toHaveTitle('Right. Question 1 of 10 · Quillwise');
	});
});

test('a skipped question comes back once at the end, and is then not answered', async ({
	page
}) => {
	await offerOnly(page);
	const pack = await thePack(page);
	await startRound(page, '?start=quick&n=3');
	const first = await shownItem(page, pack);
	await skip(page);
	await expect(page.getByText('Question 2 of 3')).toBeVisible();
	for (let i = 0; i < 2; i++) {
		await give(page, await shownItem(page, pack), 'right');
		await check(page);
		await goOn(page);
	}

	expect((await shownItem(page, pack)).id).toBe(first.id);
	await expect(page.getByText('Skipped before')).toBeVisible();
	await page.getByRole('button', { name: 'Skip', exact: true }).click();
	await expect(page.locator('#verdict')).toHaveText('Not answered');
	await expect(page.locator('.fb')).toContainText('The answer:');
	await goOn(page);

	await expect(page.getByRole('heading', { name: '20 of 30 points' })).toBeVisible();
	await expect(page.getByText('2 right, 1 not answered.')).toBeVisible();
});

test('a hint says what it costs before it is opened, and costs that', async ({ page }) => {
	await offerOnly(page);
	const pack = await thePack(page);
	await startRound(page, '?start=quick&n=1');
	const item = await shownItem(page, pack);
	await page.getByRole('button', { name: 'Hint, costs 2 points' }).click();
	await expect(page.locator('#hint')).toContainText(item.hint);
	await expect(page.getByRole('status').filter({ hasText: item.hint })).toHaveCount(1);

	await give(page, item, 'right');
	await check(page);
	await expect(page.locator('.fb')).toContainText('+8 of 10');
	await goOn(page);
	await expect(page.getByRole('heading', { name: '8 of 10 points' })).toBeVisible();
});

test('a wrong answer shows the key, the reason and where the report says so', async ({ page }) => {
	await offerOnly(page);
	const pack = await thePack(page);
	await startRound(page);
	const item = await shownItem(page, pack);
	await page.getByRole('radio', { name: 'Sure', exact: true }).check();
	await give(page, item, 'wrong');
	await check(page);

	const card = page.locator('.fb');
	await expect(page.locator('#verdict')).toHaveText('Not this time');
	await expect(card).toContainText('The answer:');
	await expect(card).toContainText(
		/(The New York Times|Agence France-Presse), 2.March.2025, paragraph/
	);
	await expect(card).toContainText('Sure and wrong is where most learning happens.');
	await expect(card).toContainText(/Back (later today|tomorrow)/);
	await expect(page.getByRole('group').filter({ hasText: 'wrong' }).first()).toBeVisible();
	await expect(page.getByRole('list', { name: 'Question 1 of 10' })).toContainText('1: wrong');
});

test('Check without an answer says what is missing and stays', async ({ page }) => {
	await offerOnly(page);
	await startRound(page);
	const button = page.getByRole('button', { name: 'Check answer' });
	await expect(button).toHaveAttribute('aria-disabled', 'true');
	await button.click({ force: true });

	await expect(page.getByRole('status').filter({ hasText: 'first, or skip' })).toHaveCount(1);
	await expect(page).toHaveTitle('Question 1 of 10 · Quillwise');
});

test('what was missed can be redone, and only that', async ({ page }) => {
	await offerOnly(page);
	const pack = await thePack(page);
	await startRound(page, '?start=quick&n=4');
	const missed = new Set<string>();
	for (let i = 0; i < 4; i++) {
		const item = await shownItem(page, pack);
		if (i % 2 === 1) missed.add(item.fact);
		await give(page, item, i % 2 === 1 ? 'wrong' : 'right');
		await check(page);
		await goOn(page);
	}
	await expect(page.getByText('2 right, 2 to fix.')).toBeVisible();
	await page.getByRole('button', { name: 'Redo these' }).click();

	await expect(page.getByText('Question 1 of 2')).toBeVisible();
	const redone = new Set<string>();
	for (let i = 0; i < 2; i++) {
		const item = await shownItem(page, pack);
		redone.add(item.fact);
		await give(page, item, 'right');
		await check(page);
		await goOn(page);
	}
	expect(redone).toEqual(missed);

	// They leave the list on another day.
	await page.goto('/play/?start=missed');
	await expect(page.getByText('Question 1 of 2')).toBeVisible();
});

test('the result explains each miss in place', async ({ page }) => {
	await offerOnly(page);
	const pack = await thePack(page);
	await startRound(page, '?start=quick&n=2');
	await finish(page, pack, 'wrong');

	const first = page.getByRole('listitem').filter({ hasText: 'Answer:' }).first();
	await expect(first.getByText(/paragraph/).first()).toBeHidden();
	await first.locator('summary').first().click();
	await expect(first.getByText(/2.March.2025, paragraph/)).toBeVisible();
});

test('one topic is played alone', async ({ page }) => {
	await offerOnly(page);
	const pack = await thePack(page);
	await startRound(page, '?start=topic&topic=aid&n=3');
	for (let i = 0; i < 3; i++) {
		const item = await shownItem(page, pack);
		expect(item.topic).toBe('aid');
		await give(page, item, 'right');
		await check(page);
		await goOn(page);
	}
});

test('HTML that is typed is shown as it was typed', async ({ page }) => {
	const pack = await thePack(page);
	await offerOnly(page, ({ type }) => type === 'short-text');
	await startRound(page, '?start=quick&n=1');
	const typed = '<img src=x onerror=alert(1)>';
	await page.locator('.ask').getByRole('textbox').fill(typed);
	await check(page);
	await expect(page.locator('img')).toHaveCount(0);
	await goOn(page);

	await expect(page.getByText(`You: ${typed}`, { exact: true })).toBeVisible();
	await expect(page.locator('img')).toHaveCount(0);
	expect(pack.items.length).toBeGreaterThan(0);
});

test('letters typed into a field are text, and the list of keys opens elsewhere', async ({
	page
}) => {
	await offerOnly(page, ({ type }) => type === 'short-text');
	await startRound(page, '?start=quick&n=2');
	const field = page.locator('.ask').getByRole('textbox');
	await field.pressSequentially('has? 7');
	await expect(field).toHaveValue('has? 7');
	await expect(page.locator('#hint')).toHaveCount(0);
	await expect(page.getByText('Question 1 of 2')).toBeVisible();

	await page.locator('#stem').focus();
	await page.keyboard.press('?');
	await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await page.keyboard.press('h');
	await expect(page.locator('#hint')).toBeVisible();
});
