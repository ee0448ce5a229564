import { expect, test } from './fixtures';
import { check, finish, give, goOn, offerOnly, shownItem, startRound, thePack } from './round';

test('where storage is refused one plays on and is told that one place keeps it', async ({
	page
}) => {
	await offerOnly(page);
	const pack = await thePack(page);
	await page.addInitScript(() => {
		Object.defineProperty(window, 'localStorage', {
			get() {
				throw new DOMException('refused', 'SecurityError');
			}
		});
	});
	await startRound(page, '?start=quick&n=2');
	await expect(page.getByText('keeps your answers in one place only.').first()).toBeVisible();
	await finish(page, pack, 'right');
	await expect(page.getByRole('heading', { name: '20 of 20 points' })).toBeVisible();
});

for (const { address, foot, last } of [
	{ address: '/', foot: '.nav', last: '#main a' },
	{ address: '/play/?start=quick&n=2', foot: '.bar', last: '.ask' }
]) {
	test(`the note on storage moves nothing on ${address} at 320 pixels, and covers no button of the bar`, async ({
		page
	}) => {
		await page.setViewportSize({ width: 320, height: 640 });
		await page.addInitScript(() => {
			Object.defineProperty(window, 'localStorage', {
				get() {
					throw new DOMException('refused', 'SecurityError');
				}
			});
			const moved: number[] = [];
			Reflect.set(window, 'moved', moved);
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries()) moved.push(Number(Reflect.get(entry, 'value')));
			}).observe({ type: 'layout-shift', buffered: true });
		});
		await page.goto(address);
		const note = page.getByRole('region', { name: 'About your data' });
		await expect(note).toBeVisible();
		await page.evaluate(() => new Promise(requestAnimationFrame));
		const moved = await page.evaluate(() => Reflect.get(window, 'moved') as number[]);
		expect(Math.max(0, ...moved)).toBeLessThan(0.05);
		const bar = page.locator(foot);
		await expect(async () => {
			const [noteBox, barBox] = [await note.boundingBox(), await bar.boundingBox()];
			expect((noteBox?.y ?? 640) + (noteBox?.height ?? 0)).toBeLessThanOrEqual(
				(barBox?.y ?? 0) + 1
			);
		}).toPass();

		// All of the page can be read beside it.
		await page.evaluate(() => {
			scrollTo(0, document.body.scrollHeight);
		});
		const [lastBox, noteBox] = [
			await page.locator(last).last().boundingBox(),
			await note.boundingBox()
		];
		expect((lastBox?.y ?? 640) + (lastBox?.height ?? 0)).toBeLessThanOrEqual(noteBox?.y ?? 0);
		await note.getByRole('button', { name: 'Hide this' }).click();
		await expect(note).toHaveCount(0);
	});
}

test('a damaged record costs one record, and is told', async ({ page }) => {
	await offerOnly(page);
	const pack = await thePack(page);
	await startRound(page, '?start=quick&n=3');
	for (let i = 0; i < 2; i++) {
		await give(page, await shownItem(page, pack), 'right');
		await check(page);
		await goOn(page);
	}
	await page.evaluate(() => {
		const key = Object.keys(localStorage).find((name) => name.includes('.ev.'));
		if (key) localStorage.setItem(key, (localStorage.getItem(key) ?? '').slice(0, 40));
	});
	await page.reload();

	await expect(page.getByText('Back where you were: question 3 of 3.')).toBeVisible();
	await expect(page.getByText('Something kept here could not be read.').first()).toBeVisible();
});

test('a pack that does not come is said, and trying again works', async ({ page, complaints }) => {
	complaints.allow(/ERR_FAILED/);
	await page.route(/\/packs\/.*\.json$/, (route) => route.abort());
	await page.goto('/play/?start=topic&topic=summit&n=5');
	await expect(page.getByText('The questions didn’t come.')).toBeVisible();
	await expect(page.getByRole('main').getByRole('link', { name: 'Home' })).toBeVisible();
	await page.unroute(/\/packs\/.*\.json$/);
	await page.getByRole('button', { name: 'Try again' }).click();

	await expect(page.getByText('Question 1 of 5')).toBeVisible();
});

test('questions that stop coming in mid-round are said, and trying again goes on', async ({
	page,
	complaints
}) => {
	await offerOnly(page);
	complaints.allow(/ERR_FAILED|status of 404/);
	const pack = await thePack(page);
	await startRound(page, '?start=quick&n=10');
	await page.route(/\/packs\/[^/]+\/\d+\.json$/, (route) => route.abort());
	const problem = page.getByText('The questions didn’t come.');
	for (let i = 0; i < 9 && !(await problem.isVisible()); i++) {
		await give(page, await shownItem(page, pack), 'right');
		await check(page);
		await goOn(page);
	}
	await expect(problem).toBeVisible();
	await page.unroute(/\/packs\/[^/]+\/\d+\.json$/);
	await page.getByRole('button', { name: 'Try again' }).click();
	await expect(page.locator('#stem')).toBeVisible();
});

test('a file damaged on the way changes nothing', async ({ page }) => {
	await page.route(/\/packs\/.*\.json$/, (route) => route.fulfill({ body: '{"format":"qui' }));
	await page.goto('/play/?start=topic&topic=summit&n=5');
	await expect(page.getByText('The questions didn’t load properly.')).toBeVisible();
	expect(await page.evaluate(() => Object.keys(localStorage).join())).not.toContain('session');
});
