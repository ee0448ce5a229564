import type { Browser, Page } from '@playwright/test';
import type { PublishedPack } from '../../src/lib/bank/published';
import { seal } from '../../src/lib/store/envelope';
import { attemptKey } from '../../src/lib/store/keys';
import { expect, expectNoAxeFindings, expectNoSidewaysScroll, test } from './fixtures';
import { check, give, goOn, shownItem, skip, thePack } from './round';

/** Types to which these tests respond; any other is skipped, which leaves it not answered. */
const known = ['single-choice', 'true-false-not-given', 'numeric', 'short-text'];

/** Plays the five on the screen to their end. */
async function playFive(page: Page, pack: PublishedPack): Promise<void> {
	await expect(page.locator('#stem')).toBeVisible();
	for (let guard = 0; guard < 12 && (await page.locator('#stem').isVisible()); guard++) {
		const item = await shownItem(page, pack);
		if (known.includes(item.type)) {
			await give(page, item, 'right');
			await check(page);
			await goOn(page);
		} else {
			const isBack = await page.getByText('Skipped before').isVisible();
			await skip(page);
			if (isBack) await goOn(page);
		}
	}
	await expect(page.locator('#score')).toBeFocused();
}

/** Passes over the five to their end. */
async function skipFive(page: Page): Promise<void> {
	await expect(page.locator('#stem')).toBeVisible();
	for (let number = 0; number < 5; number++) await skip(page);
	for (let number = 0; number < 5; number++) {
		await expect(page.getByText('Skipped before')).toBeVisible();
		await skip(page);
		await goOn(page);
	}
	await expect(page.locator('#score')).toBeFocused();
}

/** Puts five attempts of each day into the log, as the store writes them: a test need not play a week. */
async function havePlayed(page: Page, days: readonly { number: number; on: string }[]) {
	const attempts = days.flatMap(({ number, on }) =>
		[0, 1, 2, 3, 4].map((step) => ({
			id: `d${number}-seed/${step}`,
			pack: 'london-summit-2025',
			item: `item-${step}`,
			itemVersion: 1,
			fact: `fact-${step}`,
			mode: 'daily',
			session: `d${number}-seed`,
			at: Date.parse(`${on}T10:00:00Z`) + step * 1000,
			zone: 'Europe/London',
			tookMs: 1000,
			response: { choice: 'x' },
			mark: 1,
			hinted: false,
			certainty: null
		}))
	);
	const values = attempts.map((data, i) => [
		attemptKey('seed', i),
		seal({ kind: 'attempt', version: 1, minReader: 1, savedAt: data.at, data })
	]);
	await page.addInitScript((texts) => {
		if (localStorage.length > 0) return;
		for (const [key = '', text = ''] of texts) localStorage.setItem(key, text);
	}, values);
}

test('a day ends as it began when midnight passes, keeps its result and fills the archive', async ({
	page
}) => {
	await page.clock.install({ time: new Date('2026-11-26T23:58:00Z') });
	const pack = await thePack(page);
	await page.goto('/daily/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Today’s five');
	await expect(page.getByText('No. 5', { exact: true })).toBeVisible();
	await expectNoAxeFindings(page);
	await page.getByRole('link', { name: 'Play today’s five' }).click();
	await expect(page.locator('#stem')).toBeVisible();
	const stem = await page.locator('#stem').innerText();

	await page.clock.setSystemTime(new Date('2026-11-27T00:01:00Z'));
	await page.reload();
	await expect(page.locator('#stem')).toHaveText(stem);
	await playFive(page, pack);
	await expect(page.getByText('No. 5', { exact: true })).toBeVisible();
	const score = await page.locator('#score').innerText();

	await page.goto('/daily/');
	await expect(page.getByText('No. 6', { exact: true })).toBeVisible();
	await expect(page.getByRole('heading', { name: 'One day', exact: true })).toBeVisible();
	await page.getByRole('link', { name: /^No\. 5, Thursday 26.November.2026: \d+ of 50$/ }).click();
	await expect(page.getByText(score.replace(' points', ' points:'))).toBeVisible();
	await expect(page.getByText('The first result of a day stays')).toBeVisible();
	await expectNoAxeFindings(page);

	// Again, and all wrong: nothing of the first time changes.
	await page.getByRole('link', { name: 'Play it again' }).click();
	await skipFive(page);
	await expect(page.getByRole('heading', { name: '0 of 50 points' })).toBeVisible();
	await expect(
		page.getByText(/The first result of this day stays: \d+ of 50 points/)
	).toBeVisible();
	await page.goto('/daily/5/');
	await expect(page.getByText(score.replace(' points', ' points:'))).toBeVisible();
});

test('days that are none or still to come say so and lead on, at any address', async ({
	page,
	complaints
}) => {
	complaints.allow(/404/);
	await page.clock.setFixedTime(new Date('2026-11-26T12:00:00Z'));
	await page.setViewportSize({ width: 320, height: 640 });
	for (const [address, heading] of [
		['/daily/40/', 'Still to come'],
		['/daily/99999/', 'Still to come'],
		['/daily/zero/', 'There is no such day'],
		['/daily/?n=40', 'Still to come'],
		['/daily/?n=3', 'A day’s five']
	] as const) {
		await page.goto(address);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
		await expect(page.getByRole('link', { name: /Play (today’s|these) five/ })).toBeVisible();
		await expectNoSidewaysScroll(page);
	}
	await page.goto('/play/?start=daily&day=40');
	await expect(page.getByRole('heading', { name: 'That day is still to come' })).toBeVisible();
});

test('a rest day is forgiven, and a missed day played within a week adds to the streak', async ({
	page
}) => {
	await page.clock.install({ time: new Date('2026-12-01T12:00:00Z') });
	// No. 10 is today; 7 was a rest day and 4 a second one in the same week.
	await havePlayed(
		page,
		[3, 5, 6, 8, 9].map((number) => ({ number, on: `2026-11-${21 + number}` }))
	);
	const pack = await thePack(page);
	await page.goto('/');
	await expect(page.getByRole('heading', { name: 'Today’s five' })).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Four days in a row' })).toBeVisible();
	await expectNoAxeFindings(page);
	await page.getByRole('link', { name: /^Play the five of / }).click();
	await expect(page.locator('#stem')).toBeVisible();
	await playFive(page, pack);
	await expect(
		page.getByText('Six days in a row').or(page.getByText('Five days in a row'))
	).toBeVisible();

	await page.clock.setSystemTime(new Date('2026-11-29T12:00:00Z'));
	await page.goto('/');
	await expect(page.getByRole('heading', { name: /^(Five|Six) days in a row$/ })).toBeVisible();
});

test('a result is shared in squares, shapes and words, and copied where nothing shares', async ({
	page,
	context
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.addInitScript(() => {
		Object.defineProperty(navigator, 'share', { value: undefined });
	});
	await page.clock.install({ time: new Date('2026-11-26T12:00:00Z') });
	const pack = await thePack(page);
	await page.goto('/play/?start=daily');
	await expect(page.locator('#stem')).toBeVisible();
	await playFive(page, pack);
	const copied = () => page.evaluate(() => navigator.clipboard.readText());

	await page.getByRole('button', { name: 'Share' }).click();
	await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
	await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toHaveCount(1);
	expect(await copied()).toMatch(
		/^Quillwise No\. 5 {2}\d+\/50\n[🟩🟨⬛⬜]{5}\n\d right.*\nhttp:\/\/.*\/daily\/5\/$/u
	);
	await page.getByRole('checkbox', { name: 'Share shapes instead of colours' }).check();
	await page.clock.runFor(2500);
	await page.getByRole('button', { name: 'Share' }).click();
	await expect.poll(copied).toMatch(/\n[●◐○◌]( [●◐○◌]){4}\n/u);
	await page.getByRole('button', { name: 'Copy as words' }).click();
	await expect.poll(copied).toMatch(/^Quillwise No\. 5: \d+ of 50\. [A-Z][a-z ,]+\.\nhttp/);
	await expectNoAxeFindings(page);
	await page.setViewportSize({ width: 320, height: 640 });
	await expectNoSidewaysScroll(page);
});

async function friendOf(browser: Browser, baseURL: string): Promise<Page> {
	const context = await browser.newContext({
		baseURL,
		locale: 'en-GB',
		timezoneId: 'Europe/London'
	});
	return context.newPage();
}

test('a challenge goes from one profile to another, and both are marked anew side by side', async ({
	page,
	context,
	browser,
	baseURL
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.addInitScript(() => {
		Object.defineProperty(navigator, 'share', { value: undefined });
	});
	const pack = await thePack(page);
	await page.goto('/play/?start=daily&day=3');
	await expect(page.locator('#stem')).toBeVisible();
	const stem = await page.locator('#stem').innerText();
	await playFive(page, pack);
	const score = Number.parseInt(await page.locator('#score').innerText(), 10);
	await page.getByRole('button', { name: 'Challenge a friend' }).click();
	await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
	const text = await page.evaluate(() => navigator.clipboard.readText());
	const link = /http\S+\/challenge\/#\S+$/.exec(text)?.[0] ?? '';
	expect(link.length).toBeLessThan(1200);

	const friend = await friendOf(browser, baseURL ?? '');
	await friend.goto(link);
	await expect(friend.getByRole('heading', { name: 'The same five' })).toBeVisible();
	await expectNoAxeFindings(friend);
	await friend.getByRole('link', { name: 'Play the same' }).click();
	await expect(friend.locator('#stem')).toHaveText(stem);
	await skipFive(friend);
	await friend.getByRole('link', { name: 'See both side by side' }).click();
	await expect(friend.getByText(`You have 0 of 50 points, your friend ${score}.`)).toBeVisible();
	await expect(friend.getByRole('listitem').filter({ hasText: 'Your friend' })).toHaveCount(5);
	await expectNoAxeFindings(friend);

	// The link opens on the comparison from now on, and damaged ones are told in a sentence.
	await friend.reload();
	await expect(friend.getByText(`your friend ${score}.`)).toBeVisible();
	for (const [fragment, words] of [
		[link.slice(0, -9), 'This link isn’t complete.'],
		[link.replace('#1', '#2'), 'This link is newer than this page.'],
		[`/challenge/#1${'A'.repeat(100_000)}`, 'This link is too long'],
		['/challenge/', 'There is no challenge in this address.']
	] as const) {
		await friend.goto('/');
		await friend.goto(fragment);
		await expect(friend.getByText(words)).toBeVisible();
		await expect(friend.getByRole('link', { name: 'To today’s five' })).toBeVisible();
	}
	await friend.context().close();
});
