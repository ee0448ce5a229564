import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { check, give, goOn, offerOnly, shownItem, startRound, thePack } from './round';

const key = 'quillwise.picture';

/** Holds all code back until it is let go. */
async function holdCode(page: Page): Promise<() => void> {
	let letGo = () => {};
	const held = new Promise<void>((resolve) => {
		letGo = resolve;
	});
	await page.route('**/_app/immutable/**/*.js', async (route) => {
		await held;
		await route.continue();
	});
	return letGo;
}

function kept(page: Page): Promise<string | null> {
	return page.evaluate((name) => localStorage.getItem(name), key);
}

function attemptsKept(page: Page): Promise<number> {
	return page.evaluate(
		() => Object.keys(localStorage).filter((name) => name.startsWith('quillwise.ev.')).length
	);
}

/** Waits until the picture shows what stands on the screen now. */
async function rest(page: Page): Promise<void> {
	await page.evaluate((name) => {
		localStorage.removeItem(name);
	}, key);
	await expect
		.poll(async () => {
			await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
			await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide')));
			return kept(page);
		})
		.not.toBeNull();
}

/** Opens the page of the round again, with no code yet. */
async function comeBack(page: Page): Promise<() => void> {
	const letGo = await holdCode(page);
	await page.goto('/play/', { waitUntil: 'commit' });
	return letGo;
}

/** Returns where everything stands in the page that can be read or pressed. */
function boxes(page: Page): Promise<string[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('.play :is(h1, h2, p, label, input, button, li)')]
			.filter((element) => element.checkVisibility({ visibilityProperty: true }))
			.filter((element) => !element.closest('.first'))
			.map((element) => {
				const { x, y, width, height } = element.getBoundingClientRect();
				return `${element.localName} ${[x, y + scrollY, width, height].map(Math.round).join(' ')}`;
			})
	);
}

const picture = (page: Page) => page.locator('#picture form');

/** Waits until the round has taken the place of its picture. */
async function takenOver(page: Page): Promise<void> {
	await expect(page.locator('#picture')).toHaveCount(0);
	await expect(page.locator('.app .bar .pri')).toBeVisible();
}

for (const type of ['single-choice', 'short-text', 'matching', 'ordering'] as const) {
	test(`a ${type} question is there before the code, and nothing moves when the code comes`, async ({
		page
	}) => {
		await offerOnly(page, () => true, [type]);
		await startRound(page);
		if (type === 'single-choice') await page.locator('.ask').getByRole('radio').nth(1).check();
		if (type === 'short-text') await page.locator('.ask').getByRole('textbox').fill('steel');
		const stem = await page.locator('#stem').innerText();
		await rest(page);
		const letGo = await comeBack(page);
		await expect(picture(page).getByRole('heading', { name: stem })).toBeVisible();
		if (type === 'single-choice')
			await expect(picture(page).locator('.ask').getByRole('radio').nth(1)).toBeChecked();
		if (type === 'short-text')
			await expect(picture(page).locator('.ask').getByRole('textbox')).toHaveValue('steel');
		const before = await boxes(page);
		letGo();
		await takenOver(page);
		expect(await boxes(page)).toEqual(before);
	});
}

test('a choice and a press on Check made on the picture count exactly once', async ({ page }) => {
	await offerOnly(page, ({ type }) => type === 'single-choice');
	await startRound(page);
	await rest(page);
	const letGo = await comeBack(page);
	await picture(page).locator('.ask').getByRole('radio').nth(2).check();
	const button = picture(page).getByRole('button', { name: 'Check answer' });
	await expect(button).toHaveAttribute('aria-disabled', 'false');
	await button.click();
	await button.click();
	// What is chosen after the press is not what was checked.
	await picture(page).locator('.ask').getByRole('radio').nth(0).click({ force: true });
	await page.keyboard.press('ArrowDown');
	await expect(picture(page).locator('.ask').getByRole('radio').nth(2)).toBeChecked();
	expect(await attemptsKept(page)).toBe(0);
	letGo();
	await expect(page.locator('#verdict')).toBeVisible();
	await takenOver(page);
	await expect(page.locator('.ask').getByRole('radio').nth(2)).toBeChecked();
	expect(await attemptsKept(page)).toBe(1);
});

test('a text changed on the picture stays, with the focus in it', async ({ page }) => {
	await offerOnly(page, ({ type }) => type === 'short-text');
	await startRound(page);
	await page.locator('.ask').getByRole('textbox').fill('steel');
	await rest(page);
	const letGo = await comeBack(page);
	await picture(page).locator('.ask').getByRole('textbox').fill('steel porcupine');
	letGo();
	await takenOver(page);
	const field = page.locator('.ask').getByRole('textbox');
	await expect(field).toHaveValue('steel porcupine');
	await expect(field).toBeFocused();
	await expect(page.getByRole('button', { name: 'Check answer' })).toHaveAttribute(
		'aria-disabled',
		'false'
	);
});

test('a verdict is there before the code', async ({ page }) => {
	await offerOnly(page, ({ type }) => type === 'single-choice');
	const pack = await thePack(page);
	await startRound(page);
	await give(page, await shownItem(page, pack), 'wrong');
	await check(page);
	await rest(page);
	const letGo = await comeBack(page);
	await expect(picture(page).locator('#verdict')).toHaveText('Not this time');
	await picture(page).getByRole('button', { name: 'Next question' }).click();
	letGo();
	await takenOver(page);
	await expect(page.locator('.kick').getByText('Question 2 of 10')).toBeVisible();
	expect(await attemptsKept(page)).toBe(1);
});

test('a picture kept on the way from another page looks like the round, with the verdict', async ({
	page
}) => {
	await offerOnly(page, ({ type }) => type === 'single-choice');
	const pack = await thePack(page);
	await page.goto('/');
	await page.getByRole('link', { name: /Quick play/ }).click();
	await give(page, await shownItem(page, pack), 'wrong');
	await check(page);
	await expect(page.locator('.next')).toContainText('Back');
	await rest(page);
	const letGo = await comeBack(page);
	await expect(picture(page).locator('#verdict')).toBeVisible();
	const before = await boxes(page);
	letGo();
	await takenOver(page);
	expect(await boxes(page)).toEqual(before);
	await expect(page.locator('#verdict')).toBeFocused();
});

test('the picture is reached by keys in the order of the round, and the focus stays where it is', async ({
	page
}) => {
	await offerOnly(page, ({ type }) => type === 'single-choice');
	await startRound(page);
	await rest(page);
	const letGo = await comeBack(page);
	await expect(picture(page)).toBeVisible();
	const stops: string[] = [];
	for (let i = 0; i < 6; i++) {
		await page.keyboard.press('Tab');
		stops.push(
			await page.evaluate(() => {
				const { localName = '', textContent } = document.activeElement ?? {};
				return `${localName} ${textContent?.trim() ?? ''}`.trim();
			})
		);
	}
	const skip = 'a Skip to the main part';
	expect(stops).toEqual([skip, 'button', 'input', 'input', 'button Hint', 'button Skip']);
	await expect(picture(page).getByRole('main')).toHaveCount(1);
	await expect(page.getByRole('main')).toHaveCount(1);
	await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
	await page.getByRole('button', { name: 'Check answer' }).focus();
	letGo();
	await takenOver(page);
	await expect(page.getByRole('button', { name: 'Check answer' })).toBeFocused();
});

test('whoever goes back while the picture stands gets the page before it', async ({ page }) => {
	await offerOnly(page, ({ type }) => type === 'single-choice');
	await page.goto('/');
	await page.getByRole('link', { name: /Quick play/ }).click();
	await expect(page.locator('.bar .pri')).toBeVisible();
	await rest(page);
	await page.route('**/packs/**', () => undefined); // the round is not opened
	await page.reload({ waitUntil: 'commit' });
	await expect(picture(page)).toBeVisible();
	await expect(page.locator('.app .first')).toHaveCount(0); // the router is here
	await page.goBack(); // to the round, as its first Back does
	await page.goBack();
	await expect(page).toHaveURL((url) => url.pathname === '/');
	await expect(page.locator('#picture')).toHaveCount(0);
	await expect(page.getByRole('link', { name: 'Teach' }).first()).toBeVisible();
});

test('Enter does nothing to a round that stands behind its picture', async ({ page }) => {
	await offerOnly(page, ({ type }) => type === 'single-choice');
	await startRound(page);
	await page.locator('.ask').getByRole('radio').nth(1).check();
	await rest(page);
	let letGo = () => {};
	const held = new Promise<void>((resolve) => {
		letGo = resolve;
	});
	// The round waits for its notes before it takes the place of the picture.
	await page.route('**/_app/immutable/**/*.js', async (route) => {
		const answer = await route.fetch();
		if ((await answer.text()).includes('Back where you were')) await held;
		await route.fulfill({ response: answer });
	});
	await page.goto('/play/');
	const behind = page.locator('.app .play:not(.first)');
	await expect(behind.locator('.bar .pri')).toHaveAttribute('aria-disabled', 'false');
	await expect(picture(page)).toBeVisible();
	await page.keyboard.press('Enter');
	letGo();
	await takenOver(page);
	await expect(page.locator('.ask').getByRole('radio').nth(1)).toBeChecked();
	await expect(page.getByRole('button', { name: 'Check answer' })).toBeVisible();
	expect(await attemptsKept(page)).toBe(0);
	await page.keyboard.press('Enter');
	await expect(page.locator('#verdict')).toBeVisible();
	expect(await attemptsKept(page)).toBe(1);
});

test('a picture that outlived its round makes nobody known', async ({ page }) => {
	await page.addInitScript((name) => {
		localStorage.setItem(name, '{}');
	}, key);
	await page.goto('/play/');
	await expect(page.locator('html')).toHaveAttribute('data-first', '10');
	await expect(page.locator('.first .ask').getByRole('radio').first()).toBeVisible();
});

test('nothing done on a picture of another moment counts', async ({ page }) => {
	await offerOnly(page, ({ type }) => type === 'single-choice');
	const pack = await thePack(page);
	await startRound(page);
	await rest(page);
	const old = (await kept(page)) ?? '';
	await give(page, await shownItem(page, pack), 'right');
	await check(page);
	await goOn(page);
	await rest(page);
	// After the page that goes away has kept its own.
	await page.addInitScript(
		([name, text]) => {
			localStorage.setItem(name ?? '', text ?? '');
		},
		[key, old]
	);
	const letGo = await comeBack(page);
	await picture(page).locator('.ask').getByRole('radio').nth(2).check();
	await picture(page).getByRole('button', { name: 'Check answer' }).click();
	letGo();
	await takenOver(page);
	await expect(page.locator('.kick').getByText('Question 2 of 10')).toBeVisible();
	await expect(page.locator('.ask').getByRole('radio', { checked: true })).toHaveCount(0);
	await expect(page.locator('#verdict')).toHaveCount(0);
	expect(await attemptsKept(page)).toBe(1);
});

test('pictures that are damaged, huge or hostile are not drawn, and the round goes on', async ({
	page
}) => {
	await offerOnly(page, ({ type }) => type === 'single-choice');
	await startRound(page);
	await rest(page);
	const good = JSON.parse((await kept(page)) ?? '') as { form: unknown[] };
	const withForm = (...inside: unknown[]) =>
		JSON.stringify({ ...good, form: ['form', { class: 'play' }, ...inside] });
	const nested = `${'["div",{},'.repeat(500)}"x"${']'.repeat(500)}`;
	const hostile = [
		'{',
		'null',
		'x'.repeat(4_000_000),
		withForm(['script', {}, 'reportError(new Error("ran"))']),
		withForm(['p', { onclick: 'reportError(new Error("ran"))' }, 'x']),
		withForm(['a', { href: 'https://example.org/' }, 'x']),
		withForm(['p', null, 7]),
		withForm(['option', { id: 'site' }, 'reportError(new Error("ran"))']),
		withForm(['form', {}, 'x']),
		JSON.stringify({ ...good, form: ['form', { class: 'play', name: 'querySelector' }] }),
		withForm(JSON.parse(nested)),
		withForm(...Array.from({ length: 2_500 }, () => '')),
		JSON.stringify({ ...good, version: 'another' }),
		JSON.stringify({ ...good, form: ['div', {}] })
	];
	await page.goto('/settings/');
	await holdCode(page);
	for (const text of hostile) {
		await page.evaluate(
			([name, value]) => {
				localStorage.setItem(name ?? '', value ?? '');
			},
			[key, text]
		);
		await page.goto('/play/', { waitUntil: 'commit' });
		await expect(page.getByText('One moment. Your questions are on their way.')).toBeVisible();
		await expect(picture(page)).toHaveCount(0);
	}
	await page.unroute('**/_app/immutable/**/*.js');
	await page.goto('/play/');
	await expect(page.getByText('Back where you were: question 1 of 10.')).toBeVisible();
});

test('a wish for another round shows no picture, and erasing everything leaves none', async ({
	page
}) => {
	await offerOnly(page, ({ type }) => type === 'single-choice');
	await startRound(page);
	await rest(page);
	const letGo = await holdCode(page);
	await page.goto('/play/?start=topic&topic=aid', { waitUntil: 'commit' });
	await expect(page.getByText('One moment. Your questions are on their way.')).toBeVisible();
	await expect(picture(page)).toHaveCount(0);
	letGo();
	await page.goto('/play/');
	await expect(page.locator('.app .bar .pri')).toBeVisible();
	await rest(page);
	await page.goto('/settings/');
	await page.getByRole('button', { name: 'Erase everything…' }).click();
	expect(await kept(page)).not.toBeNull();
	await page.getByRole('dialog').getByRole('button', { name: 'Erase', exact: true }).click();
	await expect.poll(() => kept(page)).toBeNull();
});

test('where storage is full the picture goes and the answer stays', async ({ page }) => {
	await offerOnly(page, ({ type }) => type === 'single-choice');
	const pack = await thePack(page);
	await startRound(page);
	await rest(page);
	await page.evaluate((name) => {
		const setItem = Storage.prototype.setItem.bind(localStorage);
		Storage.prototype.setItem = function (this: Storage, at: string, value: string) {
			if (at === name || this.getItem(name) !== null)
				throw new DOMException('full', 'QuotaExceededError');
			setItem(at, value);
		};
	}, key);
	await give(page, await shownItem(page, pack), 'right');
	await check(page);
	expect(await attemptsKept(page)).toBe(1);
	expect(await kept(page)).toBeNull();
});
