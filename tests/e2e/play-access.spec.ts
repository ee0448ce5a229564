import type { Page } from '@playwright/test';
import type { BankItem } from '../../src/lib/bank/published';
import { expect, expectNoAxeFindings, expectNoSidewaysScroll, test } from './fixtures';
import {
	check,
	finish,
	give,
	goOn,
	offerOnly,
	shownItem,
	skip,
	startRound,
	thePack
} from './round';

const types: readonly BankItem['type'][] = [
	'single-choice',
	'true-false-not-given',
	'numeric',
	'short-text'
];

for (const colorScheme of ['light', 'dark'] as const) {
	test.describe(`in the ${colorScheme} theme`, () => {
		test.use({ colorScheme });

		for (const type of types) {
			test(`axe finds nothing in ${type}, right, wrong and at 320 pixels`, async ({ page }) => {
				const pack = await thePack(page);
				await offerOnly(page, (item) => item.type === type);
				await startRound(page, '?start=quick&n=2');
				await expectNoAxeFindings(page);
				await give(page, await shownItem(page, pack), 'right');
				await page.getByRole('button', { name: /^Hint/ }).click();
				await expectNoAxeFindings(page);
				await page.setViewportSize({ width: 320, height: 640 });
				await expectNoSidewaysScroll(page);
				await check(page);
				await expectNoSidewaysScroll(page);
				await expectNoAxeFindings(page);
				await goOn(page);
				await give(page, await shownItem(page, pack), 'wrong');
				await check(page);
				await expectNoAxeFindings(page);
				await expectNoSidewaysScroll(page);
			});
		}

		test('axe finds nothing in partly right, not answered, the result and the dialogs', async ({
			page
		}) => {
			const pack = await thePack(page);
			await offerOnly(page, (item) => item.type === 'numeric' && !/dollar/.test(item.unit));
			await startRound(page, '?start=quick&n=2');
			await page.keyboard.press('?');
			await expectNoAxeFindings(page);
			await page.keyboard.press('Escape');
			await page.getByRole('button', { name: /^Leave the round/ }).click();
			await expectNoAxeFindings(page);
			await page.keyboard.press('Escape');
			await skip(page);
			const item = await shownItem(page, pack);
			const value = item.type === 'numeric' ? item.value : 0;
			await page.locator('.ask').getByRole('textbox').fill(`${value} dollars`);
			await check(page);
			await expect(page.locator('#verdict')).toHaveText('Partly right');
			await expect(page.locator('.fb')).toContainText('+5 of 10');
			await expect(page.locator('.fb')).toContainText('half the points');
			await expectNoAxeFindings(page);
			await goOn(page);
			await page.getByRole('button', { name: 'Skip', exact: true }).click();
			await expect(page.locator('#verdict')).toHaveText('Not answered');
			await expectNoAxeFindings(page);
			await goOn(page);
			await expect(page.locator('#score')).toBeVisible();
			for (const summary of await page.locator('li summary').all()) await summary.click();
			await expectNoAxeFindings(page);
			await page.setViewportSize({ width: 320, height: 640 });
			await expectNoSidewaysScroll(page);
		});
	});
}

test('a round of twenty has room on 320 pixels', async ({ page }) => {
	await offerOnly(page);
	const pack = await thePack(page);
	await page.setViewportSize({ width: 320, height: 640 });
	await startRound(page, '?start=quick&n=20');
	await expectNoSidewaysScroll(page);
	await startRound(page, '?start=quick&n=1');
	await finish(page, pack, 'right');
	await expectNoSidewaysScroll(page);
});

/** What of the page as it stands would move: elements, and what is drawn before and after them, with a duration. */
function movable(page: Page): Promise<string[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll('*')].flatMap((element) =>
			['', '::before', '::after'].flatMap((pseudo) => {
				const { animationName, transitionDuration } = getComputedStyle(element, pseudo);
				const isStill = animationName === 'none' && /^0s(, 0s)*$/.test(transitionDuration);
				return isStill ? [] : [`${element.tagName.toLowerCase()}.${element.className}${pseudo}`];
			})
		)
	);
}

/** Names of all that began to move since the page was opened. */
function moved(page: Page): Promise<string[]> {
	return page.evaluate(() => document.documentElement.dataset['moved']?.split(' ') ?? []);
}

test('less motion stops all that moves, the celebration too, until it is taken back', async ({
	page
}) => {
	await page.emulateMedia({ reducedMotion: 'no-preference' });
	await page.addInitScript(() => {
		for (const type of ['animationstart', 'transitionrun'] as const) {
			addEventListener(type, (event) => {
				const name = event instanceof AnimationEvent ? event.animationName : event.propertyName;
				const { dataset } = document.documentElement;
				dataset['moved'] = [dataset['moved'], name].filter(Boolean).join(' ');
			});
		}
	});
	const pack = await thePack(page);
	await offerOnly(page, (item) => item.type === 'single-choice');
	const playOne = async () => {
		await startRound(page, '?start=quick&n=1');
		await finish(page, pack, 'right');
	};
	const lessMotion = page.getByRole('switch', { name: 'Less motion' });

	await page.goto('/settings/');
	await expect(lessMotion).not.toBeChecked();
	expect(await movable(page)).not.toEqual([]);
	await lessMotion.check();
	await expect.poll(() => movable(page)).toEqual([]);
	await playOne();
	expect(await movable(page)).toEqual([]);
	expect(await moved(page)).toEqual([]);

	await page.goto('/settings/');
	await expect(lessMotion).toBeChecked();
	await lessMotion.uncheck();
	await playOne();
	const celebration = expect.arrayContaining(['pop', 'arrive', 'open']) as string[];
	await expect.poll(() => moved(page)).toEqual(celebration);
});
