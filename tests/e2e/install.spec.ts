import { expect, expectNoAxeFindings, expectNoSidewaysScroll, test } from './fixtures';
import { finish, offerOnly, startRound, thePack } from './round';

test('installing is offered after a round, and not again after "Not now"', async ({ page }) => {
	await offerOnly(page);
	const pack = await thePack(page);
	await page.addInitScript(() => {
		addEventListener('load', () => {
			const offer = new Event('beforeinstallprompt', { cancelable: true });
			const prompt = () => {
				document.documentElement.dataset['asked'] = 'yes';
				return Promise.resolve();
			};
			dispatchEvent(
				Object.assign(offer, { prompt, userChoice: Promise.resolve({ outcome: 'accepted' }) })
			);
		});
	});
	await page.setViewportSize({ width: 320, height: 640 });
	await startRound(page, '?start=quick&n=1');
	await expect(page.getByText('can be an app')).toHaveCount(0);
	await finish(page, pack, 'right');
	const hint = page.getByText('Quillwise can be an app on this device.');
	await expect(hint).toBeVisible();
	await expectNoAxeFindings(page, '.sum');
	await expectNoSidewaysScroll(page);
	await page.getByRole('button', { name: 'Install' }).click();
	await expect(page.locator('html[data-asked]')).toHaveCount(1);
	await expect(hint).toHaveCount(0);

	await startRound(page, '?start=quick&n=1');
	await finish(page, pack, 'right');
	await page.getByRole('button', { name: 'Not now' }).click();
	await expect(hint).toHaveCount(0);
	await startRound(page, '?start=quick&n=1');
	await finish(page, pack, 'right');
	await expect(page.getByRole('heading', { name: '10 of 10 points' })).toBeVisible();
	await page.waitForTimeout(500);
	await expect(hint).toHaveCount(0);
});
