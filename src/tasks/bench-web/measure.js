import { serve } from '../serve.js';

/** @typedef {import('./subjects.js').Subject} Subject */
/** @typedef {import('@playwright/test').Browser} Browser */
/** @typedef {import('@playwright/test').Page} Page */

/**
 * @typedef {Record<string, number | null>} Figures By name; `null` where it did not happen.
 */

/** "Slow 4G" of Chromium's developer tools: 1.6 Mbit/s less a tenth, 150 ms times 3.75 for each request. */
const slow4G = {
	offline: false,
	latency: 562.5,
	downloadThroughput: (1.6 * 1024 * 1024 * 0.9) / 8,
	uploadThroughput: (750 * 1024 * 0.9) / 8
};
/** How much slower the processor is made. */
const slowdown = 4;
/** What does not happen within that time does not happen, in milliseconds. */
const patienceMs = 60_000;
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };

/**
 * Measures one page once: a first visit, a first visit by somebody who answers at once, another visit, and one without a
 * host.
 *
 * @param {Browser} browser
 * @param {Subject} subject
 * @returns {Promise<Figures>}
 */
export async function measure(browser, subject) {
	const { port, close } = await serve({ dir: subject.dir });
	const address = `http://localhost:${port}${subject.path}`;
	const hasty = await browser.newContext(phone);
	const context = await browser.newContext(phone);
	try {
		const early = await visit(await hasty.newPage(), address, { ...subject, hasty: true });
		await hasty.close();
		const page = await context.newPage();
		const first = await visit(page, address, { ...subject, hasty: false });
		const tap = await tapToFeedback(page, subject);
		if (subject.next) await goOn(page, subject.next.press);
		await workerOf(page);
		await page.close();
		const back = { ...subject, option: subject.next?.option ?? subject.option, hasty: false };
		const again = await visit(await context.newPage(), address, back);
		await close();
		const offline = await visit(await context.newPage(), address, back).catch(() => null);
		return {
			...first,
			'first feedback': early['first feedback'] ?? null,
			'tap to feedback': tap.feedback,
			'tap to reasons': tap.reasons,
			'repeat visit': again['answerable'] ?? null,
			'offline start': offline?.['answerable'] ?? null
		};
	} finally {
		await context.close();
		await close().catch(() => null);
	}
}

/**
 * Opens an address on a slow line and processor, and waits until nothing more is loaded.
 *
 * @param {Page} page
 * @param {string} address
 * @param {Subject & { hasty: boolean }} how
 * @returns {Promise<Figures>}
 */
async function visit(page, address, { option, check, feedback, hasty }) {
	const tools = await page.context().newCDPSession(page);
	await tools.send('Network.enable');
	await tools.send('Network.emulateNetworkConditions', slow4G);
	await tools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
	let bytes = 0;
	let requests = 0;
	tools.on('Network.loadingFinished', ({ encodedDataLength }) => {
		bytes += encodedDataLength;
	});
	tools.on('Network.requestWillBeSent', ({ request }) => {
		if (request.url.startsWith('http')) requests += 1;
	});
	await page.addInitScript(watch, { option, check, feedback, hasty });
	await page.goto(address, { waitUntil: 'commit', timeout: patienceMs });
	const seen = hasty ? 'feedback' : 'answerable';
	await page.waitForFunction((name) => name in (Reflect.get(window, 'bench') ?? {}), seen, {
		timeout: patienceMs
	});
	await page.waitForLoadState('networkidle');
	/** @type {Bench} */
	const got = await page.evaluate(() => Reflect.get(window, 'bench'));
	return {
		'bytes (kB)': bytes / 1000,
		requests,
		'first paint': got.paint ?? null,
		answerable: got.answerable ?? null,
		'blocking time': got.blocking,
		'longest task': got.longest,
		'layout shift': got.shift,
		'first feedback': got.feedback ?? null
	};
}

/**
 * Runs in the page before everything else: notes when the first question can be answered, and what the page does until
 * then; for somebody hasty it also answers at that moment.
 *
 * @param {{ option: string, check: string | null, feedback: string, hasty: boolean }} how
 */
function watch({ option, check, feedback, hasty }) {
	/** @type {Bench} */
	const bench = { blocking: 0, longest: 0, shift: 0 };
	Reflect.set(window, 'bench', bench);
	const observe = (/** @type {string} */ type, /** @type {(entry: any) => void} */ take) => {
		new PerformanceObserver((list) => {
			list.getEntries().forEach(take);
		}).observe({ type, buffered: true });
	};
	observe('longtask', ({ duration }) => {
		bench.blocking += duration - 50;
		bench.longest = Math.max(bench.longest, duration);
	});
	observe('layout-shift', ({ value, hadRecentInput }) => {
		if (!hadRecentInput) bench.shift += value;
	});
	observe('paint', ({ name, startTime }) => {
		if (name === 'first-contentful-paint') bench.paint = startTime;
	});
	const shown = (/** @type {string} */ selector) => {
		const element = document.querySelector(selector);
		return element?.checkVisibility({ visibilityProperty: true }) ? element : null;
	};
	const look = () => {
		// The parser may rest between the answers and the button below them.
		const answer = check && !shown(check) ? null : shown(option);
		if (answer && bench.answerable === undefined) {
			bench.answerable = performance.now();
			if (hasty) {
				/** @type {HTMLElement} */ (answer).click();
				if (check) /** @type {HTMLElement | null} */ (document.querySelector(check))?.click();
			}
		}
		if (shown(feedback)) bench.feedback ??= performance.now();
		// Where a round goes on, the feedback of its last answer may come before the button below it.
		if (bench.answerable === undefined || bench.feedback === undefined) requestAnimationFrame(look);
	};
	requestAnimationFrame(look);
}

/**
 * @typedef {object} Bench
 * @property {number} blocking What long tasks took beyond 50 ms each, in milliseconds.
 * @property {number} longest Milliseconds.
 * @property {number} shift
 * @property {number} [paint]
 * @property {number} [answerable]
 * @property {number} [feedback]
 */

/**
 * Chooses, thinks for two seconds, checks, and returns how long it took until the verdict was painted, and its reasons.
 *
 * @param {Page} page
 * @param {Subject} subject
 */
async function tapToFeedback(page, { option, check, feedback, reasons = feedback }) {
	await page.waitForTimeout(1000);
	if (check) {
		await page.evaluate((selector) => {
			/** @type {HTMLElement | null} */ (document.querySelector(selector))?.click();
		}, option);
		await page.waitForTimeout(2000);
	}
	await page.waitForLoadState('networkidle');
	return page.evaluate(
		async ([press, verdict, why]) => {
			const from = performance.now();
			/** @type {HTMLElement | null} */ (document.querySelector(press ?? ''))?.click();
			const painted = (/** @type {string} */ selector) =>
				new Promise((/** @type {(ms: number) => void} */ resolve) => {
					const look = () => {
						const found = document.querySelector(selector);
						if (!found?.checkVisibility({ visibilityProperty: true })) requestAnimationFrame(look);
						// A message is delivered after the frame was painted.
						else {
							const { port1, port2 } = new MessageChannel();
							port1.onmessage = () => {
								resolve(performance.now() - from);
							};
							port2.postMessage(null);
						}
					};
					requestAnimationFrame(look);
				});
			const [feedback, reasons] = await Promise.all([painted(verdict ?? ''), painted(why ?? '')]);
			return { feedback, reasons };
		},
		[check ?? option, feedback, reasons]
	);
}

/**
 * Goes on to the next question, like somebody who has read why.
 *
 * @param {Page} page
 * @param {string} press
 */
async function goOn(page, press) {
	await page.waitForTimeout(1000);
	await page.click(press);
}

/**
 * Stays on the page for as long as somebody reads what came of the answer, and until its worker, if it has one, keeps the
 * site.
 *
 * @param {Page} page
 */
async function workerOf(page) {
	await page.waitForTimeout(5000);
	await page.evaluate(async () => {
		if (await navigator.serviceWorker.getRegistration()) await navigator.serviceWorker.ready;
	});
}
