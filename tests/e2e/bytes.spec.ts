import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { root } from '../../src/tasks/install.js';
import { expect, test } from './fixtures';

const mostRequests = 12;
/** Most bytes of the page itself: what a server sends before it hears back (RFC 6928, ten packets). */
const mostPageBytes = 14_336;

/** What must not be in a first load, with words that only it contains: libraries, and what only teachers need. */
const kept = [
	{ name: 'zod', words: 'invalid_type', file: 'node_modules/zod/v4/core/schemas.js' },
	{ name: 'yaml', words: 'YAMLParseError', file: 'node_modules/yaml/dist/errors.js' },
	{ name: 'ts-fsrs', words: 'request_retention', file: undefined },
	{ name: 'building', words: 'Pick a balanced set', file: 'src/lib/screens/TeachItems.svelte' },
	{ name: 'collecting', words: 'Add result codes', file: 'src/lib/screens/ResultsCollect.svelte' },
	{ name: 'gradebooks', words: 'quillwise-gradebook', file: 'src/lib/assign/gradebook-file.ts' },
	{
		name: 'sealing',
		words: 'KemId cannot be used',
		file: 'node_modules/@hpke/core/esm/src/cipherSuiteNative.js'
	}
];

const mostBytes = 51_200;
const hero = { part: '.hero', as: 'grid' };
const question = { part: '.ask', as: 'flex' };
/** First loads, each held to `mostBytes`, compressed: HTML, CSS, JS and data. */
const firstLoads = [
	{ title: 'home', address: '/', arrived: 'Quick play', laidOut: hero },
	{ title: 'the daily', address: '/daily/', arrived: 'Play today’s five', laidOut: hero },
	{ title: 'a first question', address: '/play/', arrived: 'Check answer', laidOut: question }
];

for (const { title, address, arrived } of firstLoads) {
	test(`${title} comes in ${mostBytes} bytes and ${mostRequests} requests at most`, async ({
		page
	}) => {
		// The same round each time: a few KB hang on the type of its first item.
		await page.addInitScript(() => {
			crypto.getRandomValues = (array) => {
				if (array instanceof Uint8Array) array.fill(1);
				return array;
			};
		});
		// What waits for a moment of rest is no part of a first load, however slow the machine.
		const now = Date.now();
		await page.clock.install({ time: now - 60_000 });
		await page.clock.pauseAt(now);
		const bodies: Promise<{ url: string; body: Buffer }>[] = [];
		page.on('response', (response) => {
			if (response.fromServiceWorker()) return;
			if (response.url().endsWith('/icon.svg')) return; // browsers fetch it when they please, or not at all
			// The browser may have let go of a body already: then it is asked for once more.
			const body = response
				.body()
				.catch(async () => (await page.request.get(response.url())).body());
			bodies.push(body.then((body) => ({ url: response.url(), body })));
		});
		await page.goto(address, { waitUntil: 'networkidle' });
		await expect(page.getByText(arrived)).toBeVisible();
		const loaded = await Promise.all(bodies);

		const sizes = loaded.map(({ body }) => brotliCompressSync(body).length);
		const bytes = sizes.reduce((sum, size) => sum + size, 0);
		const lines = loaded.map(({ url }, i) => `${sizes[i] ?? 0} ${new URL(url).pathname}`);
		const figures = `${title}: ${bytes} bytes in ${loaded.length} requests`;
		test.info().annotations.push({ type: 'first load', description: figures });
		process.stdout.write(`${[figures, ...lines].join('\n    ')}\n`);

		expect(bytes).toBeLessThanOrEqual(mostBytes);
		expect(loaded.length).toBeLessThanOrEqual(mostRequests);
		expect(sizes[0]).toBeLessThanOrEqual(mostPageBytes);
		const text = loaded.map(({ body }) => body.toString()).join('\n');
		for (const { name, words } of kept) expect(text.includes(words), name).toBe(false);
	});
}

test.describe('without scripts', () => {
	test.use({ javaScriptEnabled: false });

	for (const { title, address, laidOut } of firstLoads) {
		test(`the page of ${title} brings its own style along`, async ({ page }) => {
			const sheets: string[] = [];
			page.on('request', (request) => {
				if (request.resourceType() === 'stylesheet') sheets.push(request.url());
			});
			await page.goto(address);
			await expect(page.locator(laidOut.part)).toHaveCSS('display', laidOut.as);
			expect(sheets).toEqual([]);
		});
	}
});

test('the words by which libraries are known still occur in them', () => {
	for (const { words, file } of kept) {
		if (file) expect(readFileSync(`${root}${file}`, 'utf8')).toContain(words);
	}
});
