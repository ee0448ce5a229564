/**
 * `npm run pictures`: takes the pictures of the manifest anew, from the built site. Run it when a screen has changed.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { browserArguments, findBrowser } from './browser.js';
import { root } from './install.js';
import { serve } from './serve.js';

const folder = join(root, 'static', 'screenshots');
const sizes = {
	phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true },
	desktop: { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1, hasTouch: false }
};

const { port, close } = await serve({ dir: join(root, 'build') });
const home = `http://localhost:${port}/`;
const executablePath = findBrowser();
const browser = await chromium.launch({
	...(executablePath ? { executablePath } : {}),
	args: browserArguments
});
mkdirSync(folder, { recursive: true });

/**
 * @param {keyof typeof sizes} size
 * @param {string} path
 */
async function open(size, path) {
	const context = await browser.newContext({
		...sizes[size],
		colorScheme: 'light',
		locale: 'en-GB',
		reducedMotion: 'reduce',
		serviceWorkers: 'block'
	});
	const page = await context.newPage();
	await page.goto(home + path, { waitUntil: 'networkidle' });
	return page;
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} name
 */
async function take(page, name) {
	// Browsers write WebP themselves: no other package is needed for it.
	const png = (await page.screenshot()).toString('base64');
	const blank = await page.context().newPage();
	const webp = await blank.evaluate(async (data) => {
		const picture = new Image();
		picture.src = `data:image/png;base64,${data}`;
		await picture.decode();
		const canvas = document.createElement('canvas');
		canvas.width = picture.naturalWidth;
		canvas.height = picture.naturalHeight;
		canvas.getContext('2d')?.drawImage(picture, 0, 0);
		return canvas.toDataURL('image/webp', 0.8).split(',')[1] ?? '';
	}, png);
	await blank.close();
	writeFileSync(join(folder, `${name}.webp`), Buffer.from(webp, 'base64'));
}

const phone = await open('phone', 'play/');
await take(phone, 'phone-question');
await phone.locator('.ask input').first().check({ force: true });
await phone.getByRole('button', { name: 'Check answer' }).click();
await phone.locator('#verdict').waitFor();
await take(phone, 'phone-reason');
await take(await open('desktop', ''), 'desktop-home');

await browser.close();
await close();
