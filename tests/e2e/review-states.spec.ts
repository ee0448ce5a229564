import type { Page } from '@playwright/test';
import type { Correction } from '../../src/lib/bank/published';
import { expect, expectNoAxeFindings, test } from './fixtures';
import { askedItems, attemptAt, learntHistory, record } from './learnt';
import { shownItem, thePack } from './round';

/** A value of a page's data, which names the places of its parts (SvelteKit writes it with devalue). */
type Value = Record<string, number> | number[] | string | number | boolean | null;

/** Lets pages that are reached by a link know of a correction, as if a new version of the pack were built. */
async function publishCorrection(page: Page, correction: Correction): Promise<void> {
	await page.route('**/__data.json*', async (route) => {
		const response = await route.fetch();
		const body = (await response.json()) as { nodes: ({ data?: Value[] } | null)[] }; // see Value
		for (const node of body.nodes) {
			const values = node?.data ?? [];
			const part = (value: Value | undefined, name: string | number) =>
				values[(value as Record<string | number, number> | undefined)?.[name] ?? -1];
			const pack = part(part(values[0], 'packs'), 0) as Record<string, number> | undefined;
			if (!pack) continue;
			const at = values.length;
			pack['corrected'] = at;
			values.push([at + 1], { item: at + 2, fact: at + 3, version: at + 4, note: at + 5 });
			values.push(correction.item, correction.fact, correction.version, correction.note);
		}
		await route.fulfill({ json: body });
	});
}

/** Opens the reviews by the link on the home screen. */
async function openReviews(page: Page): Promise<void> {
	await page.goto('/');
	await page.getByRole('link', { name: /due for review/ }).click();
	await expect(page).toHaveURL(/\/review\/$/);
}

test('what slipped eight times is shown with its reason and source rather than asked again', async ({
	page
}) => {
	await page.goto('/review/');
	const [leech, other] = await askedItems(page);
	if (!leech || !other) throw new Error('The pack has two facts');
	const pack = await thePack(page);
	const told = pack.items.find(({ id }) => id === leech.id);
	const slips = Array.from({ length: 18 }, (_, i) =>
		attemptAt(leech, { daysAgo: 100 - i * 5, mark: i % 2 === 0 ? 1 : 0 })
	);
	await record(page, [...slips, attemptAt(other, { daysAgo: 13, mark: 0 })]);
	await page.reload();

	const leeches = page.getByRole('region', { name: 'These keep slipping' });
	await expect(leeches.getByRole('listitem')).toHaveCount(1);
	await expect(leeches).toContainText('Slipped 9 times.');
	await expect(leeches).toContainText('paragraph');
	await expect(leeches.locator('mark')).not.toBeEmpty();
	await expect(leeches.getByRole('link', { name: 'Read it in context' })).toHaveAttribute(
		'href',
		new RegExp(`/facts/${pack.pack.id}/${told?.fact ?? ''}/$`)
	);
	await expectNoAxeFindings(page);

	await page.getByRole('switch', { name: 'New facts, too' }).uncheck();
	await page.getByRole('link', { name: 'Start' }).click();
	await expect(page).toHaveTitle(/Question 1 of 1\b/);
	expect((await shownItem(page, pack)).fact).toBe(other.fact);
});

test('a corrected key tells those who learnt the old one, and that fact alone starts again', async ({
	page
}) => {
	await page.goto('/review/');
	const history = await learntHistory(page);
	const [first] = history;
	if (!first) throw new Error('The history is not empty');
	await record(page, history);
	await page.reload();
	await expect(page.getByText('of the 12 facts you met')).toBeVisible();
	await expect(page.getByText('One thing you learnt here was wrong')).toHaveCount(0);

	const { item, fact, itemVersion } = first;
	const note = 'The key said 2 March; it was the day before.';
	await publishCorrection(page, { item, fact, version: itemVersion + 1, note });
	await openReviews(page);
	await expect(page.getByText('One thing you learnt here was wrong. We are sorry.')).toBeVisible();
	await expect(page.getByText(note)).toBeVisible();
	// All but that one are held as before.
	await expect(page.getByText('of the 11 facts you met')).toBeVisible();
	await expectNoAxeFindings(page);

	await page.getByRole('link', { name: 'Start' }).click();
	await expect(page.locator('#stem')).toBeVisible();
	expect((await shownItem(page, await thePack(page))).fact).toBe(fact);
});

test('who comes back after months is offered one small session, told what they hold, and shown nothing red', async ({
	page
}) => {
	await page.goto('/review/');
	const items = (await askedItems(page)).slice(0, 60);
	await record(
		page,
		items.map((entry, i) => attemptAt(entry, { daysAgo: 90, mark: i % 5 === 0 ? 0 : 1 }))
	);
	await openReviews(page);

	await expect(page.getByRole('heading', { name: 'Welcome back' })).toBeVisible();
	await expect(page.getByText('3 months later')).toBeVisible();
	await expect(page.getByText(`of the ${items.length} facts you met`)).toBeVisible();
	await expect(page.getByText(/about [1-5] minutes?\./)).toBeVisible();
	await expect(page.getByText(/\d+ more can wait\./)).toBeVisible();
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		const red = await page.evaluate(() => {
			/** Tells whether a colour is plainly a red. */
			const isRed = (colour: string) => {
				const [r = 0, g = 0, b = 0, a = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
				return a > 0 && r > 120 && r > 1.8 * g && r > 1.8 * b;
			};
			return [...document.querySelectorAll('body *')]
				.filter((element) => element.checkVisibility() && !element.closest('svg'))
				.filter((element) => {
					const { color, backgroundColor } = getComputedStyle(element);
					return isRed(color) || isRed(backgroundColor);
				})
				.map((element) => `${element.tagName} ${element.className}`);
		});
		expect(red, colorScheme).toEqual([]);
	}
});
