import type { Page } from '@playwright/test';
import { expect, expectNoAxeFindings, expectNoSidewaysScroll, test } from './fixtures';
import { thePack } from './round';

const pack = 'london-summit-2025';
const list = `/facts/${pack}/`;
const sections = [list, `/people/${pack}/`, `/timeline/${pack}/`, '/facts/'];

/** JSON-LD of the page, as far as the tests look into it. */
interface Data {
	readonly '@type': string;
	readonly name: string;
	readonly hasPart?: unknown;
}

async function dataOf(page: Page): Promise<Data[]> {
	const texts = await page.locator('script[type="application/ld+json"]').allTextContents();
	return texts.map((text) => JSON.parse(text) as Data); // what it holds is looked at below
}

/** Fails where a heading has nothing under it before the next of its level, or where levels are left out. */
async function expectSoundHeadings(page: Page): Promise<void> {
	const headings = page.locator('main').getByRole('heading');
	await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
	const empty = await headings.evaluateAll((all) => {
		const rank = (heading: Element | undefined) => Number(heading?.tagName.slice(1) ?? 0);
		return all
			.filter((heading, i) => {
				const next = all[i + 1];
				if (rank(next) > rank(heading) + 1) return true;
				if (next && rank(next) > rank(heading)) return false;
				const range = document.createRange();
				range.setStartAfter(heading);
				if (next) range.setEndBefore(next);
				else range.setEndAfter(document.querySelector('main') ?? heading);
				return range.toString().trim() === '';
			})
			.map((heading) => heading.textContent);
	});
	expect(empty, 'headings with nothing under them').toEqual([]);
}

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('a sample of fact pages tell statement, source and items', async ({ page, request }) => {
		const { facts, items } = await thePack(page);
		const step = Math.ceil(facts.length / 12);
		for (const fact of facts.filter((_, i) => i % step === 0)) {
			await page.goto(`${list}${fact.id}/`);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(fact.statement);
			await expect(page.locator('main')).toContainText(/The New York Times|Agence France-Presse/);
			await expect(page.locator('main')).toContainText(/paragraphs?\s\d/);
			const own = items.filter((item) => item.fact === fact.id);
			await expect(page.locator('main article article')).toHaveCount(own.length);
			for (const item of own) {
				const sheet = page.locator(`#${item.id}`);
				await expect(sheet.getByRole('heading', { level: 3 })).toHaveText(item.stem);
				await expect(sheet.locator('details > p').first()).toBeHidden();
				await sheet.locator('summary').click();
				await expect(sheet.locator('details > p').first()).toBeVisible();
				await expect(sheet.locator('noscript p')).toBeVisible();
			}
			await expectSoundHeadings(page);
		}
		expect((await request.get(`${list}no-such-fact/`)).status()).toBe(404);
	});

	test('the list, the people and the timeline read well', async ({ page }) => {
		const { facts } = await thePack(page);
		await page.goto(list);
		await expect(page.getByRole('search')).toBeHidden();
		await expect(page.locator('.facts li')).toHaveCount(facts.length);
		for (const address of sections) {
			await page.goto(address);
			await expectSoundHeadings(page);
		}
		await page.goto(`/people/${pack}/`);
		await expect(page.getByRole('heading', { name: 'Keir Starmer' })).toBeVisible();
		await expect(page.locator('main')).toContainText('as of 2 March 2025');
		await page.goto(`/timeline/${pack}/`);
		await expect(page.getByRole('heading', { name: 'Sunday 2 March 2025' })).toBeVisible();
	});

	test('home leads to the facts', async ({ page }) => {
		await page.goto('/');
		await page.getByRole('link', { name: /^Look up the \d+ facts$/ }).click();
		await expect(page).toHaveURL(list);
	});
});

test('every page of the pack is there, and says what it is to machines', async ({
	page,
	request
}) => {
	const { facts } = await thePack(page);
	const addresses = [...sections, ...facts.map((fact) => `${list}${fact.id}/`)];
	for (const address of addresses) {
		const response = await request.get(address);
		expect(response.status(), address).toBe(200);
		const found = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(
			await response.text()
		);
		if (!address.startsWith(list)) continue;
		const data = JSON.parse(found?.[1] ?? 'null') as Data | null; // looked at here
		expect(data?.['@type'], address).toBe('LearningResource');
	}
});

test('JSON-LD stays in the page without a word from the security policy', async ({ page }) => {
	await page.goto(`${list}host-starmer/`, { waitUntil: 'networkidle' });
	await expect(page.getByRole('button', { name: 'Report a problem' }).first()).toBeVisible();
	const [data] = await dataOf(page);

	expect(data).toMatchObject({
		'@type': 'LearningResource',
		name: 'Keir Starmer was the host of the London summit on Ukraine.',
		hasPart: { '@type': 'Quiz' }
	});
	await page.getByRole('link', { name: /^Next fact/ }).click();
	await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(data?.name ?? '');
});

test.describe('the filters', () => {
	const shown = (page: Page) => page.locator('.facts li');
	const count = (page: Page) => page.getByRole('status').filter({ hasText: 'facts' });

	test('narrow the list, and the address keeps them', async ({ page }) => {
		const { facts } = await thePack(page);
		await page.goto(list);
		await expect(count(page)).toHaveText(`All ${facts.length} facts`);

		await page.getByLabel('Topic').selectOption({ label: 'Money and missiles' });
		const aid = facts.filter((fact) => fact.topic === 'aid');
		await expect(shown(page)).toHaveCount(aid.length);
		await expect(count(page)).toHaveText(`${aid.length} of ${facts.length} facts`);

		await page.getByRole('searchbox').fill('LOAN dollars');
		await expect(shown(page)).toHaveCount(2);
		await expect(page).toHaveURL(`${list}?q=LOAN+dollars&topic=aid`);

		await shown(page).first().getByRole('link').click();
		await expect(page).toHaveURL(new RegExp(`${list}loan-`));
		await page.goBack();
		await expect(shown(page)).toHaveCount(2);
		await expect(page.getByRole('searchbox')).toHaveValue('LOAN dollars');

		await page.reload();
		await expect(shown(page)).toHaveCount(2);
		await page.getByRole('button', { name: 'Show all' }).click();
		await expect(shown(page)).toHaveCount(facts.length);
		await expect(page).toHaveURL(list);
	});

	test('know person, kind, level and process, and say when nothing fits', async ({ page }) => {
		const { facts, items } = await thePack(page);
		await page.goto(`${list}?type=numeric&level=easy`);
		const numeric = facts.filter((fact) =>
			items.some((i) => i.fact === fact.id && i.type === 'numeric' && i.level === 'easy')
		);
		await expect(shown(page)).toHaveCount(numeric.length);

		await page.getByLabel('Kind of question').selectOption('');
		await page.getByLabel('Level').selectOption('');
		await page.getByLabel('What it asks').selectOption({ label: 'Weigh it up' });
		await page.getByLabel('Person').selectOption({ label: 'Keir Starmer' });
		const weighed = facts.filter(
			(fact) =>
				fact.people.includes('Keir Starmer') &&
				items.some((item) => item.fact === fact.id && item.process === 'evaluate')
		);
		await expect(shown(page)).toHaveCount(weighed.length);

		await page.getByRole('searchbox').fill('xylophone');
		await expect(page.getByText('Nothing fits.')).toBeVisible();
		await expect(page.getByRole('heading', { level: 2 })).toHaveCount(0);
	});
});

test('a report is copied, and says nothing of the learner', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto(`${list}host-starmer/?q=private`);
	await page.getByRole('button', { name: 'Report a problem' }).first().click();

	await expect(page.getByText('Copied.', { exact: true })).toBeVisible();
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	expect(copied).toContain(`Question: ${pack}/summit-host, version `);
	expect(copied).toContain(`Page: ${list}host-starmer/\n`);
	expect(copied).not.toContain('private');
});

test('a report that cannot be copied is shown', async ({ page }) => {
	await page.addInitScript(() => {
		Object.defineProperty(navigator, 'clipboard', { value: undefined });
	});
	await page.goto(`${list}host-starmer/`);
	await page.getByRole('button', { name: 'Report a problem' }).first().click();

	await expect(page.getByLabel(/^Copy this/)).toHaveValue(/summit-host, version/);
});

test('on paper there is the page without what can only be pressed', async ({ page }) => {
	await page.emulateMedia({ media: 'print' });
	await page.goto(list);
	await expect(page.getByRole('search')).toBeHidden();
	await expect(page.locator('.facts li').first()).toBeVisible();
	await page.goto(`${list}host-starmer/`);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	await expect(page.getByText('Report a problem').first()).toBeHidden();
	await expect(page.getByRole('navigation', { name: 'Main' })).toBeHidden();
});

for (const colorScheme of ['light', 'dark'] as const) {
	test(`axe finds nothing in the ${colorScheme} theme, and nothing sticks out at 320 pixels`, async ({
		page
	}) => {
		test.setTimeout(180_000);
		await page.emulateMedia({ colorScheme });
		const { facts, items } = await thePack(page);
		const types = [...new Set(items.map((item) => item.type))];
		const samples = types.map((type) => items.find((item) => item.type === type)?.fact ?? '');
		const quoted = facts.find((fact) => fact.quote !== undefined)?.id ?? '';
		const ids = [...new Set([quoted, ...samples])];
		// The dark theme changes colours alone, and those are the same for every type.
		const shown = colorScheme === 'dark' ? ids.slice(0, 3) : ids;
		const pages = [...sections, ...shown.map((id) => `${list}${id}/`)];
		for (const address of pages) {
			await page.goto(address);
			for (const summary of await page.locator('main summary').all()) await summary.click();
			await expectNoAxeFindings(page);
			await page.setViewportSize({ width: 320, height: 640 });
			await expectNoSidewaysScroll(page);
			await page.setViewportSize({ width: 1280, height: 800 });
		}
	});
}
