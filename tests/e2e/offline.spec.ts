import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { root } from '../../src/tasks/install.js';
import { expect, expectNoAxeFindings, test as served } from './fixtures';
import { check, give, goOn, shownItem, thePack } from './round';
import { expectKept, lookForNewer, newerTitle, TestSite } from './site';

const test = served.extend<{ site: TestSite }>({
	site: async ({ browserName }, use) => {
		expect(browserName, 'elsewhere Playwright knows nothing of workers').toBe('chromium');
		const site = new TestSite();
		await use(site);
		await site.close();
	},
	baseURL: async ({ site }, use) => {
		await use(await site.open());
	}
});

test.use({ serviceWorkers: 'allow' });

/** One address of every screen, and every one of those that lie at the top. */
function everyScreen(): string[] {
	const build = join(root, 'build');
	const pages = readdirSync(build, { recursive: true, encoding: 'utf8' })
		.map((path) => path.replaceAll('\\', '/'))
		.filter((path) => path.endsWith('index.html'))
		.map((path) => `/${path.slice(0, -'index.html'.length)}`);
	const kinds = new Map(pages.sort().map((path) => [kindOf(path), path]));
	return [...kinds.values()];
}

function kindOf(path: string): string {
	const [, top = '', ...below] = path.split('/');
	return `${top}/${below.length}`;
}

test('can be installed: manifest, icons and worker are as browsers want them', async ({ page }) => {
	await page.goto('/');
	await expectKept(page);
	const devTools = await page.context().newCDPSession(page);
	const { errors } = await devTools.send('Page.getAppManifest');
	expect(errors).toEqual([]);
	const { installabilityErrors } = await devTools.send('Page.getInstallabilityErrors');
	// A private window cannot install anything, and tests run in one.
	expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito']);

	const response = await page.request.get('/manifest.webmanifest');
	expect(response.headers()['content-type']).toBe('application/manifest+json');
	const manifest = (await response.json()) as Manifest; // looked at below
	const purposes = manifest.icons.map(({ purpose }) => purpose);
	expect(new Set(purposes)).toEqual(new Set(['any', 'maskable', 'monochrome']));
	for (const { src, sizes } of [...manifest.icons, ...manifest.screenshots]) {
		const size = await page.evaluate(async (address) => {
			const picture = new Image();
			picture.src = address;
			await picture.decode();
			return `${picture.naturalWidth}x${picture.naturalHeight}`;
		}, src);
		if (sizes !== 'any') expect(size, src).toBe(sizes);
	}
	expect(manifest.shortcuts.length).toBeGreaterThan(0);
	for (const { url } of manifest.shortcuts) {
		expect((await page.request.get(url)).status(), url).toBe(200);
	}
});

interface Manifest {
	readonly icons: readonly { src: string; sizes: string; purpose: string }[];
	readonly screenshots: readonly { src: string; sizes: string }[];
	readonly shortcuts: readonly { url: string }[];
}

test('without a connection every screen opens, also one never visited, and a round is played', async ({
	page,
	site,
	context,
	complaints
}) => {
	complaints.allow(/Not found|version\.json/);
	await page.goto('/');
	await expectKept(page);
	const pack = await thePack(page);
	site.weather = 'none';

	await page.goto('/no/such/page/');
	await page.getByRole('link', { name: 'To the first page' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('News that sticks');

	const screens = everyScreen();
	expect(screens).toContain('/play/');
	for (const path of screens) {
		const response = await page.goto(path);
		expect(response?.ok(), path).toBe(true);
		await expect(page.getByRole('heading', { level: 1 }), path).toBeVisible();
		await expect(page.getByText('Not found'), path).toHaveCount(0);
	}
	await page.goto('/facts');
	await expect(page).toHaveURL(/\/facts\/$/);

	await page.goto('/play/?start=quick&n=2');
	for (let asked = 0; asked < 2; asked++) {
		const item = await shownItem(page, pack);
		if (item.type === 'single-choice') await give(page, item, 'right');
		else await page.getByRole('button', { name: 'Skip' }).click();
		if (item.type === 'single-choice') await check(page);
		if (item.type === 'single-choice') await goOn(page);
	}
	await page.reload();
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

	await context.setOffline(true);
	await page.goto('/settings/');
	await expect(page.getByText('You are offline.')).toBeVisible();
	await expectNoAxeFindings(page, '.offline');
});

test('a new version under an open tab waits for the end of the round, then starts by itself', async ({
	page,
	site,
	context
}) => {
	await page.goto('/');
	await expectKept(page);
	const pack = await thePack(page);
	await page.getByRole('link', { name: 'Quick play' }).click();
	await expect(page.locator('#stem')).toBeVisible();
	await page.evaluate(() => {
		document.documentElement.dataset['same'] = 'document';
	});
	const isSame = page.locator('html[data-same]');
	await site.deploy();
	expect(await lookForNewer(page)).toBe(true);

	// All that is still to come of the old version is gone from the host.
	await give(page, await shownItem(page, pack), 'wrong');
	await check(page);
	await goOn(page);
	await expect(page.getByText('A new version is ready. It starts after this round.')).toBeVisible();
	await expect(isSame).toHaveCount(1);
	await page.getByRole('button', { name: /^Leave the round/ }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Leave' }).click();
	await expect(page.getByRole('link', { name: /Carry on/ })).toBeVisible();
	await expect(isSame).toHaveCount(1);

	// Another tab still needs the old one.
	const other = await context.newPage();
	await other.goto('/facts/');
	await page.getByRole('link', { name: 'Settings' }).click();
	await expect(page).toHaveURL(/settings/);
	await expect(isSame).toHaveCount(0);
	expect(await page.evaluate(() => caches.keys())).toHaveLength(2);
	await other.close();

	await page.waitForTimeout(3000); // until this page knows that one waits
	await expect(async () => {
		await page.getByRole('link', { name: 'Quillwise' }).first().click(); // it starts with the next page, or the one after
		const kept = () => page.evaluate(() => caches.keys()).catch(() => []);
		await expect.poll(kept, { timeout: 5000 }).toHaveLength(1);
	}).toPass({ timeout: 60_000 });
	const response = await page.goto('/');
	expect((await response?.text())?.includes(newerTitle)).toBe(true);
	await expect(page.getByRole('link', { name: /Carry on/ })).toBeVisible();
});

test('a new version that starts late, in a round, leaves the round alone and comes with the next page', async ({
	page,
	site,
	complaints
}) => {
	complaints.allow(/404/); // what this page asks for of its own version is gone from the host, and from the worker
	await page.goto('/');
	await expectKept(page);
	const pack = await thePack(page);
	await page.getByRole('link', { name: 'Quick play' }).click();
	await expect(page.locator('#stem')).toBeVisible();
	await page.evaluate(() => {
		document.documentElement.dataset['same'] = 'document';
	});
	await site.deploy();
	expect(await lookForNewer(page)).toBe(true);
	await give(page, await shownItem(page, pack), 'wrong');
	await check(page);
	await goOn(page);
	await expect(page.getByText('A new version is ready. It starts after this round.')).toBeVisible();

	// As where it was asked to start before the round, and took its time.
	await page.evaluate(async () => {
		const { serviceWorker } = navigator;
		const changed = new Promise((resolve) => {
			serviceWorker.addEventListener('controllerchange', resolve);
		});
		(await serviceWorker.ready).waiting?.postMessage('start');
		await changed;
	});
	await expect(page.locator('html[data-same]')).toHaveCount(1);
	await page.getByRole('button', { name: /^Leave the round/ }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Leave' }).click();
	await expect(page.getByRole('link', { name: /Carry on/ })).toBeVisible();
	await expect(page.locator('html[data-same]')).toHaveCount(0);
});

test('a portal and a half-finished upload change nothing, and heal by themselves', async ({
	page,
	site,
	complaints
}) => {
	complaints.allow(/404|Failed to (load|fetch)/);
	await page.goto('/', { waitUntil: 'networkidle' });
	site.weather = 'portal';
	await page.waitForTimeout(4000); // the worker is asked for, and a sign-in page comes
	site.weather = 'fair';
	await page.reload();
	await expectKept(page);
	expect(await strangersKept(page)).toEqual([]);
	await site.deploy();
	for (const weather of ['portal', 'half'] as const) {
		site.weather = weather;
		expect(await lookForNewer(page), weather).toBe(false);
		await page.goto('/facts/');
		await expect(page.getByRole('heading', { level: 1 }), weather).toBeVisible();
		await page.goto('/');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('News that sticks');
	}
	site.weather = 'fair';
	// It starts by itself as a page comes, before anything is touched. On a slow machine the page before may still count as
	// open, or a look it began in bad weather be under way: then it is the page after.
	await expect(async () => {
		await lookForNewer(page);
		await page.reload();
		const title = page.getByRole('heading', { level: 1 });
		await expect(title).toHaveText(newerTitle, { timeout: 8000 });
	}).toPass({ timeout: 90_000 });
	await page.reload();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(newerTitle);
	expect(await strangersKept(page)).toEqual([]);
});

/** What is kept as HTML though it is no page. */
function strangersKept(page: Page): Promise<string[]> {
	return page.evaluate(async () => {
		const found: string[] = [];
		for (const name of await caches.keys()) {
			const cache = await caches.open(name);
			for (const request of await cache.keys()) {
				const response = await cache.match(request);
				const isHtml = response?.headers.get('content-type')?.includes('html') ?? false;
				if (isHtml && !request.url.endsWith('.html')) found.push(request.url);
			}
		}
		return found;
	});
}
