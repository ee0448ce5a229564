import { expect, expectNoAxeFindings, expectNoSidewaysScroll, test } from './fixtures';
import { plain, thePack } from './round';

test('a rush adds and takes time, ends with its clock, and lists the best', async ({ page }) => {
	await page.clock.install({ time: new Date('2026-11-26T12:00:00Z') });
	await page.setViewportSize({ width: 320, height: 640 });
	const pack = await thePack(page);
	await page.goto('/rush/');
	await expectNoAxeFindings(page);
	await page.getByRole('button', { name: 'Start' }).click();
	const timer = page.getByRole('timer');
	await expect(timer).toHaveText(/^(2:00|1:5\d)$/);
	const options = page.locator('.opts').getByRole('button');
	const tap = async (isRight: boolean) => {
		const stem = plain(await page.locator('#stem').innerText());
		const item = pack.items.find((each) => plain(each.stem) === stem);
		if (item?.type !== 'single-choice' && item?.type !== 'odd-one-out') throw new Error(stem);
		const option = item.options.find(({ key = false }) => key === isRight);
		await options
			.filter({ hasText: plain(option?.text ?? '') })
			.first()
			.click();
		await page.clock.runFor(400);
	};

	await tap(false);
	await expect(page.getByText('The answer', { exact: true })).toBeVisible();
	await expectNoAxeFindings(page);
	await expectNoSidewaysScroll(page);
	const stands = await timer.innerText();
	await page.clock.runFor(5000);
	await expect(timer).toHaveText(stands);
	await page.getByRole('button', { name: 'Next' }).click();
	await page.clock.runFor(400);
	await tap(true);
	await expect(page.getByText('1 right')).toBeVisible();
	await page.clock.runFor(1500);
	await expect(page.locator('#stem')).toBeVisible();
	await page.clock.runFor(125_000);
	await expect(page.getByRole('heading', { name: '1 right' })).toBeFocused();
	await expect(page.getByRole('listitem').filter({ hasText: 'just now' })).toContainText('of 2');
	await expectNoAxeFindings(page);

	// It is no round to carry on, and no points anywhere.
	await page.goto('/');
	await expect(page.getByText('Carry on')).toHaveCount(0);
	await page.goto('/rush/');
	await page.getByRole('checkbox', { name: 'Play against the clock' }).uncheck();
	await page.getByRole('button', { name: 'Start' }).click();
	await expect(page.getByText('Question 1 of 10')).toBeVisible();
	await expect(timer).toHaveCount(0);
	await page.keyboard.press('1');
	await page.clock.runFor(60_000);
	await expect(page.getByRole('button', { name: 'Next' })).toBeFocused();
});

test('two players pass the phone, survive a reload, and see both results', async ({ page }) => {
	await page.setViewportSize({ width: 320, height: 640 });
	await page.goto('/two/');
	await expect(page.getByText('Nothing of this game is kept')).toBeVisible();
	await expectNoAxeFindings(page);
	await page.getByRole('button', { name: 'Start' }).click();
	const order: string[] = [];
	for (let at = 1; at <= 5; at++) {
		for (let turn = 0; turn < 2; turn++) {
			const who = page.locator('.ask .chip');
			order.push(await who.innerText());
			await expect(page.getByText(`Question ${at} of 5`).first()).toBeVisible();
			await page.getByRole('button', { name: 'No idea' }).click();
			if (turn === 0) {
				await expect(
					page.getByRole('heading', { name: /Hand the phone to Player [12]/ })
				).toBeFocused();
				if (at === 1) {
					await expectNoAxeFindings(page);
					await page.reload();
				}
				await page.getByRole('button', { name: /^I’m Player/ }).click();
			}
		}
		await expect(page.getByText('Both have answered')).toBeVisible();
		await expect(page.getByText('Not answered, 0 of 10')).toHaveCount(2);
		await expectNoSidewaysScroll(page);
		await page.getByRole('button', { name: /^(Next question|See both results)/ }).click();
	}
	expect(order.join(' ').replaceAll('Player ', '')).toBe('1 2 2 1 1 2 2 1 1 2');
	await expect(page.getByRole('heading', { name: 'Even' })).toBeFocused();
	await expectNoAxeFindings(page);
	await expectNoSidewaysScroll(page);

	const stored = await page.evaluate(() => Object.keys(localStorage).join());
	expect(stored).not.toMatch(/quillwise\.(ev|seg|session)\./);
});
