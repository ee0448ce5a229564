import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { frozenState, putInStorage } from './data';
import { expect, expectNoAxeFindings, expectNoSidewaysScroll, test } from './fixtures';
import { askedItems, attemptAt, learntHistory, record } from './learnt';

const charts = [
	'Mastery by topic',
	'Reviews coming up',
	'How well you judge yourself',
	'Why it comes back',
	'Days you played'
];

/** Returns the text of a file the page hands out when a button is pressed. */
async function savedBy(page: Page, button: string): Promise<{ name: string; text: string }> {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: button }).click()
	]);
	const text = await readFile(await download.path(), 'utf8');
	return { name: download.suggestedFilename(), text };
}

test('a history shows what is held, in charts with tables, and leaves as files', async ({
	page
}) => {
	await page.goto('/progress/');
	await expect(page.getByRole('heading', { level: 1, name: 'Progress' })).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Nothing to show yet' })).toBeVisible();

	const history = await learntHistory(page);
	await record(page, history.slice(0, 10));
	await page.reload();
	const judgement = page.getByRole('region', { name: 'How well you judge yourself', exact: true });
	await expect(judgement).toContainText('10 more answers and this begins to say something.');
	await expect(judgement.getByRole('img')).toHaveCount(0);

	await record(page, history);
	await page.reload();
	await expect(page.getByText('of 12 facts')).toBeVisible();
	for (const name of charts) {
		const chart = page.getByRole('region', { name, exact: true });
		await expect(chart.getByRole('img').first()).toBeVisible();
		const twin = chart.getByText('Show as a table');
		await twin.focus();
		await page.keyboard.press('Enter');
		await expect(chart.getByRole('table')).toBeVisible();
		expect(await chart.getByRole('row').count(), name).toBeGreaterThan(1);
	}
	await expect(judgement.getByRole('row', { name: /^Guess/ })).toContainText('12');
	await expect(judgement).toContainText('Your Brier score is 0.');
	const curve = page.getByRole('region', { name: 'Why it comes back', exact: true });
	await expect(curve.getByRole('row')).toHaveCount(4);
	const before = await curve.getByRole('img').getAttribute('aria-label');
	await curve.getByLabel('Question').selectOption({ index: 5 });
	await expect(curve.getByRole('img')).not.toHaveAttribute('aria-label', before ?? '');
	const rounds = page.getByRole('region', { name: 'Your rounds' });
	await expect(rounds.getByRole('row')).toHaveCount(4);
	await expect(rounds.getByRole('row', { name: /One topic/ })).toContainText('8 of 12');
	expect(await page.locator('main').innerText()).not.toMatch(/NaN|Infinity|undefined|Invalid/);

	await expectNoAxeFindings(page);
	await page.emulateMedia({ colorScheme: 'dark' });
	await expectNoAxeFindings(page);
	await page.setViewportSize({ width: 320, height: 640 });
	await expectNoSidewaysScroll(page);

	const csv = await savedBy(page, 'Answers as CSV');
	expect(csv.name).toMatch(/^quillwise-answers-\d{4}-\d\d-\d\d\.csv$/);
	expect(csv.text.trimEnd().split('\r\n')).toHaveLength(history.length + 1);
	const revlog = await savedBy(page, 'Reviews as JSON');
	expect(JSON.parse(revlog.text)).toMatchObject({
		format: 'quillwise-revlog',
		cards: Array.from({ length: 12 }, () => ({})),
		revlog: history.map(() => ({ usn: -1, time: 9000 }))
	});
});

test('what was missed is listed with its reason, by topic, and played again', async ({ page }) => {
	await page.goto('/mistakes/');
	await expect(page.getByRole('heading', { name: 'No mistakes to make good' })).toBeVisible();
	await record(page, await learntHistory(page));
	await page.reload();

	const list = page.getByRole('region', { name: 'What you missed' });
	await expect(list.getByRole('listitem')).toHaveCount(3);
	await list.locator('summary').first().focus();
	await page.keyboard.press('Enter');
	await expect(list.getByText('The answer:')).toBeVisible();
	await expect(list.getByRole('link', { name: 'See the fact and its source' })).toBeVisible();
	await expectNoAxeFindings(page);
	await page.emulateMedia({ colorScheme: 'dark' });
	await expectNoAxeFindings(page);

	await page.getByLabel('Topic').selectOption({ index: 1 });
	const chosen = await list.getByRole('listitem').count();
	expect(chosen).toBeLessThanOrEqual(3);
	await page.getByLabel('Topic').selectOption({ index: 0 });
	const play = page.getByRole('link', { name: /^Play (these 3|[12] of these)$/ });
	// Questions that give each other away are not asked in one round: as many are promised as will be asked.
	const promised = /\d/.exec(await play.innerText())?.[0] ?? '';
	await play.click();
	await expect(page.getByRole('button', { name: 'Check answer' })).toBeVisible();
	await expect(page).toHaveTitle(new RegExp(`Question 1 of ${promised}`));
	// The home screen counts as this page does.
	await page.goto('/');
	await expect(page.getByRole('link', { name: 'Redo what you missed' })).toContainText(
		'3 facts to put right'
	);
});

test('what somebody opened stays open, with the focus, when another tab adds to it', async ({
	page,
	context
}) => {
	await page.goto('/mistakes/');
	await record(page, await learntHistory(page));
	await page.reload();
	const list = page.getByRole('region', { name: 'What you missed' });
	const summary = list.locator('summary').first();
	await summary.press('Enter');
	await expect(list.getByText('The answer:')).toBeVisible();
	await summary.evaluate((element) => {
		element.setAttribute('data-same', 'node');
	});
	const other = await context.newPage();
	await other.goto('/promises/');
	const source = list.getByRole('link', { name: 'See the fact and its source' });
	await list.getByText('The answer:').evaluate((element) => {
		element.setAttribute('data-same', 'node');
	});
	// One that was right at the end, and one that was never met; both while this page stands open.
	const items = await askedItems(page);
	const missed = [items[1], items[20]].flatMap((item) => item ?? []);
	await record(
		other,
		missed.map((item) => attemptAt(item, { daysAgo: 0, mark: 0 }))
	);
	await expect(list.getByRole('listitem')).toHaveCount(5);
	await expect(list.locator('summary[data-same]')).toBeFocused();
	await expect(list.getByText('The answer:')).toHaveAttribute('data-same', 'node');
	await expect(source).toBeVisible();
});

test('a history of facts that no pack holds any more harms nothing', async ({ page }) => {
	await page.goto('/promises/');
	await putInStorage(page, frozenState('long-history').values);
	await page.goto('/progress/');
	await expect(page.getByRole('heading', { name: 'Days you played' })).toBeVisible();
	await expect(page.getByText('Nothing comes back in the next thirty days.')).toBeVisible();
	expect(await page.locator('main').innerText()).not.toMatch(/NaN|Infinity|undefined|Invalid/);
});
