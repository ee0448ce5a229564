import type { SpawnSyncOptions } from 'node:child_process';
import { join } from 'node:path';
import { npm, root } from '../../src/tasks/install.js';
import { serve } from '../../src/tasks/serve.js';
import { expect, test as served } from './fixtures';

const base = '/quillwise';
const folder = join('test-results', 'base-build');

let site: Awaited<ReturnType<typeof serve>> | undefined;

// The name is not trusted by browsers, just as the address under which a phone in the same network sees `npm start`:
// there is no `crypto.randomUUID`, no lock and no service worker.
const test = served.extend({
	baseURL: async ({ baseURL }, use) => {
		const address = new URL(baseURL ?? '');
		if (site) {
			address.hostname = 'phone.test';
			address.port = String(site.port);
		}
		await use(address.origin);
	}
});

// One worker, so that the site is built once.
test.describe.configure({ mode: 'default' });

test.beforeAll(async () => {
	test.setTimeout(180_000);
	const env = { ...process.env, BASE_PATH: base, BUILD_DIR: folder };
	const mistakesOnly: SpawnSyncOptions = { env, stdio: ['inherit', 'ignore', 'inherit'] };
	const built = npm(['run', '--silent', 'build', '--', '--logLevel', 'error'], mistakesOnly);
	expect(built).toBe(true);
	site = await serve({ dir: join(root, folder), base });
});

test.afterAll(async () => {
	await site?.close();
});

test('plays under a path of its own, from an address that browsers do not trust', async ({
	page
}) => {
	await page.goto(`${base}/`);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await page.getByRole('link', { name: 'Quick play' }).click();
	await expect(page).toHaveURL(new RegExp(`^http://phone\\.test:\\d+${base}/play/`));
	await expect(page.getByRole('button', { name: 'Check answer' })).toBeVisible();
	expect(await page.evaluate(() => isSecureContext)).toBe(false);

	await page.reload();
	await expect(page.getByRole('button', { name: 'Check answer' })).toBeVisible();
});

test('an unknown address under it says so and leads home', async ({ page, complaints }) => {
	complaints.allow(/404|Not found/);
	const response = await page.goto(`${base}/no/such/page/`);
	expect(response?.status()).toBe(404);
	await page.getByRole('link', { name: 'To the first page' }).click();
	await expect(page).toHaveURL(new RegExp(`^http://phone\\.test:\\d+${base}/$`));
});
