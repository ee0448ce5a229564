import { defineConfig } from '@playwright/test';
import { browserArguments, findBrowser } from '../../src/tasks/browser.js';

// Workers read this file again: they inherit what was found here.
const browser = (process.env['QUILLWISE_BROWSER'] ??= findBrowser() ?? '');

export default defineConfig({
	testDir: '.',
	testMatch: '*.spec.ts',
	outputDir: '../../test-results/browser',
	globalSetup: './serve-build.ts',
	fullyParallel: true,
	workers: 2,
	retries: process.env['CI'] ? 1 : 0, // named at the end: decision 0081
	timeout: 120_000, // a machine that is busy takes its time; what hangs is found all the same
	expect: { timeout: 20_000 },
	reporter: 'list',
	use: {
		browserName: 'chromium',
		baseURL: process.env['QUILLWISE_ADDRESS'] ?? '', // set by serve-build.ts before workers read this
		locale: 'en-GB',
		timezoneId: 'Europe/London',
		contextOptions: { reducedMotion: 'reduce' },
		serviceWorkers: 'block', // `page.route` does not see what a worker answers; offline.spec.ts lets it work
		trace: 'retain-on-failure',
		launchOptions: {
			...(browser === '' ? {} : { executablePath: browser }),
			args: [
				...browserArguments,
				'--disable-quic',
				'--no-first-run',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync',
				// A name for this machine that browsers do not trust, as they do not trust a network address.
				'--host-resolver-rules=MAP phone.test 127.0.0.1'
			]
		}
	}
});
