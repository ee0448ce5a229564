import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import {
	anExample,
	expectKept,
	keptAnswers,
	offerOneKind,
	recordAttempts,
	storeCode
} from './data';
import { browserArguments } from '../../src/tasks/browser.js';
import { saidBy } from './firefox';
import { chosen, everyFault, tell } from './faults';
import { expect, test } from './fixtures';
import { check, give, goOn, shownItem, startRound, thePack } from './round';

test.use({ trace: 'off' });

/** Plays until the page dies, or a round of ten is done. */
async function playOn(page: Page): Promise<void> {
	const pack = await thePack(page);
	await startRound(page, '?start=quick&n=10');
	for (let i = 0; i < 10; i++) {
		await give(page, await shownItem(page, pack), 'right');
		await check(page);
		await goOn(page);
	}
}

test('a page that crashes after any of its first ten writes has lost none of them, and none is torn', async ({
	context
}) => {
	test.setTimeout(120_000);
	let lost = 0;
	const moments = chosen([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], (writes) => writes === 4);
	for (const writes of moments) {
		const page = await context.newPage();
		const before = await keptAnswers(page);
		const cdp = await context.newCDPSession(page);
		let recorded = 0;
		// The page waits for an answer that never comes: nothing is written between the last write and the crash.
		const crash = page.waitForEvent('crash');
		await page.route('**/crash-now/*', (route) => {
			recorded = Number(route.request().url().split('/').at(-1));
			cdp.send('Page.crash').catch(() => undefined); // it dies before it can say so
		});
		await page.addInitScript((last) => {
			const setItem = Storage.prototype.setItem.bind(localStorage);
			const setElsewhere = Storage.prototype.setItem.bind(sessionStorage);
			let left = last;
			let attempts = 0;
			Storage.prototype.setItem = function (key, text) {
				(this === localStorage ? setItem : setElsewhere)(key, text);
				if (this !== localStorage || key === 'quillwise.probe') return;
				if (key.includes('.ev.')) attempts++;
				if (--left > 0) return;
				const request = new XMLHttpRequest();
				request.open('GET', `/crash-now/${attempts}`, false);
				request.send();
			};
		}, writes);
		await offerOneKind(page);
		await Promise.race([playOn(page).catch(() => undefined), crash]);
		await crash;
		await page.close();

		const next = await context.newPage();
		await keptAnswers(next);
		const after = await keptAnswers(next);
		lost += Math.max(0, before + recorded - after);
		await expect(next.locator('.storage'), `after write ${writes}`).toHaveCount(0);
		await next.goto('/play/');
		await expect(next.locator('main h1, main h2').first()).toBeVisible();
		await next.close();
	}
	tell(`${moments.length} crashes of a page, ${lost} answers lost, 0 torn`);
	expect(lost).toBe(0);
});

/** A browser of our own, which can be killed as a whole. */
async function startBrowser(profile: string): Promise<{ process: ChildProcess; browser: Browser }> {
	const path = process.env['QUILLWISE_BROWSER'] ?? '';
	const child = spawn(
		path === '' ? chromium.executablePath() : path,
		[
			'--headless=new',
			'--remote-debugging-port=0',
			`--user-data-dir=${profile}`,
			...browserArguments,
			'--no-first-run',
			'--disable-background-networking',
			'about:blank'
		],
		{ stdio: ['ignore', 'ignore', 'pipe'], detached: true }
	);
	const address = await saidBy(child, /DevTools listening on (ws:\/\/\S+)/);
	return { process: child, browser: await chromium.connectOverCDP(address) };
}

/** Ends the browser and all its processes at once, without a word to any of them. */
async function kill(child: ChildProcess): Promise<void> {
	const gone = new Promise((resolve) => child.once('exit', resolve));
	if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
	await gone;
}

for (const { waitMs, most } of [
	{ waitMs: 0, most: 1 },
	{ waitMs: 7000, most: 0 }
]) {
	test(`a browser killed ${waitMs} ms after an answer has lost at most ${most}`, async ({
		baseURL
	}) => {
		const home = baseURL ?? '';
		test.skip(!everyFault, 'takes half a minute; npm run faults does it');
		test.skip(process.platform === 'win32', 'a group of processes is killed as one');
		test.setTimeout(120_000);
		const runs = waitMs === 0 ? 3 : 1;
		const losses: number[] = [];
		for (let run = 0; run < runs; run++) {
			const profile = await mkdtemp(join(tmpdir(), 'quillwise-'));
			const first = await startBrowser(profile);
			const page = await freshPage(first.browser, home);
			await offerOneKind(page);
			const pack = await thePack(page);
			await page.goto(`${home}/play/?start=quick&n=10`);
			await expect(page.locator('#stem')).toBeVisible();
			const count = 2 + run;
			for (let i = 1; i <= count; i++) {
				await give(page, await shownItem(page, pack), 'right');
				await check(page);
				if (i < count) await goOn(page);
			}
			if (waitMs > 0) await page.waitForTimeout(waitMs);
			await kill(first.process);
			const second = await startBrowser(profile);
			const again = await freshPage(second.browser, home);
			await again.goto(`${home}/settings/`);
			await expect(again.locator('.kept .num')).not.toHaveText('0');
			await again.waitForTimeout(1000); // for the second copy
			losses.push(count - Number(await again.locator('.kept .num').innerText()));
			await expect(again.locator('.storage')).toHaveCount(0);
			await kill(second.process);
			await rm(profile, { recursive: true, force: true, maxRetries: 5 });
		}
		tell(`${runs} browsers killed ${waitMs} ms after an answer, ${losses.join(', ')} answers lost`);
		for (const loss of losses) expect(loss).toBeLessThanOrEqual(most);
	});
}

async function freshPage(browser: Browser, baseURL: string): Promise<Page> {
	const context = browser.contexts()[0];
	if (!context) throw new Error('The browser has no window');
	const page = await context.newPage();
	// A context that is connected to knows no address of its own.
	const get = page.request.get.bind(page.request);
	page.request.get = (url, options) => get(new URL(url, baseURL).href, options);
	return page;
}

/** Opens a window whose own store records attempts one after the other; returns when all are. */
async function recordMany(context: BrowserContext, code: string, tab: string, many: number) {
	const page = await context.newPage();
	await page.goto('/promises/');
	const example = anExample();
	return {
		page,
		record: () => page.evaluate(recordAttempts, { code, tab, many, example })
	};
}

test('two windows that record two hundred attempts each at once keep four hundred', async ({
	context
}) => {
	test.setTimeout(120_000);
	const code = await storeCode();
	const kept: number[] = [];
	for (let run = 1; run <= (everyFault ? 3 : 1); run++) {
		const [a, b] = await Promise.all([
			recordMany(context, code, `a${run}`, 200),
			recordMany(context, code, `b${run}`, 200)
		]);
		await Promise.all([a.record(), b.record()]);
		await Promise.all([a.page.close(), b.page.close()]);
		const page = await context.newPage();
		await keptAnswers(page);
		await expectKept(page, 400 * run);
		// Without the second copy the first alone must have them too.
		await page.evaluate(
			() =>
				new Promise((resolve) => {
					const request = indexedDB.deleteDatabase('quillwise');
					request.onsuccess = request.onerror = request.onblocked = resolve;
				})
		);
		kept.push(await keptAnswers(page));
		await page.close();
	}
	const due = kept.map((_, i) => 400 * (i + 1));
	tell(`two windows at once: ${kept.join(', ')} of ${due.join(', ')} answers kept`);
	expect(kept).toEqual(due);
});

test('two windows playing a round each at once keep every answer', async ({ context }) => {
	test.skip(!everyFault, 'the two hundred attempts above tell more in less time');
	const play = async () => {
		const page = await context.newPage();
		await offerOneKind(page);
		const pack = await thePack(page);
		await startRound(page, '?start=quick&n=5');
		for (let i = 0; i < 5; i++) {
			await give(page, await shownItem(page, pack), 'right');
			await check(page);
			await goOn(page);
		}
		await page.close();
	};
	await Promise.all([play(), play()]);
	const page = await context.newPage();
	await keptAnswers(page);
	await expectKept(page, 10);
});
