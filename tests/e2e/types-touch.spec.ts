import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { openType, typeNames, type TypeName } from './types-page';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

/** How each type is given its right response by a finger; `fill` stands for the keyboard on the glass. */
const answers: Record<TypeName, (form: Locator, page: Page) => Promise<void>> = {
	'single-choice': (form) => form.getByRole('radio', { name: 'Lima' }).tap(),
	'odd-one-out': (form) => form.getByRole('radio', { name: 'The Danube' }).tap(),
	'true-false-not-given': (form) => form.getByRole('radio', { name: /^False/ }).tap(),
	evidence: (form) => form.locator('label', { hasText: 'four years' }).tap(),
	'multiple-response': async (form) => {
		for (const name of ['2', '3', '5']) {
			await form.getByRole('checkbox', { name, exact: true }).tap();
		}
	},
	numeric: async (form) => {
		await form.getByRole('textbox').tap();
		await form.getByRole('textbox').fill('£2.26bn');
	},
	'short-text': async (form) => {
		await form.getByRole('textbox').tap();
		await form.getByRole('textbox').fill('sandringham house');
	},
	ordering: async (form) => {
		const days = ['Washing', 'Ironing', 'Mending', 'Churning', 'Cleaning'];
		const rows = form.getByRole('listitem');
		const at = async (day: string) =>
			(await rows.allInnerTexts()).findIndex((text) => text.includes(day));
		for (const [place, day] of days.entries()) {
			while ((await at(day)) > place) {
				await form.getByRole('button', { name: `Move up: ${day}` }).tap();
			}
		}
	},
	matching: async (form) => {
		const pairs = { Norway: 'Oslo', Spain: 'Madrid', Hungary: 'Budapest', Greece: 'Athens' };
		for (const [country, city] of Object.entries(pairs)) {
			await form.locator('label', { hasText: country }).tap();
			await form.getByRole('button', { name: `${city}: empty` }).tap();
		}
	},
	cloze: async (form) => {
		for (const word of ['ice', 'steam', 'rain']) {
			await form.getByRole('button', { name: word, exact: true }).tap();
		}
	},
	place: async (form) => {
		const box = await form.getByRole('application').boundingBox();
		if (!box) throw new Error('The map has no place on the page');
		// Paris is a quarter across, and a little below the middle.
		await form.getByRole('application').tap({
			position: { x: box.width * 0.252, y: box.height * 0.595 }
		});
		await form.getByRole('button', { name: 'East' }).tap();
		await expect(form.getByText(/^Pin: 4\d\.\d° N/)).toBeVisible();
	}
};

for (const name of typeNames) {
	test(`${name} is answered by touch alone`, async ({ page }) => {
		const form = await openType(page, name);

		await answers[name](form, page);
		await form.getByRole('button', { name: 'Check answer' }).tap();

		await expect(form.getByRole('heading', { name: 'Right', exact: true })).toBeVisible();
	});
}

test('a place chosen from the list earns what the pin earns', async ({ page }) => {
	const form = await openType(page, 'place');
	await form.getByRole('combobox', { name: /list/ }).selectOption('Rome');
	await expect(form.getByText('Pin: Rome, 41.9° N, 12.5° E')).toBeVisible();
	await form.getByRole('button', { name: 'Check answer' }).tap();

	await expect(form.getByRole('heading', { name: 'Not this time' })).toBeVisible();
	await expect(form.getByText('Rome, 1,106 km from there')).toBeVisible();
});

test('a row follows the finger that holds it by its number', async ({ page }) => {
	const form = await openType(page, 'ordering');
	const rows = form.getByRole('listitem');
	const texts = async () => (await rows.allInnerTexts()).map((t) => t.replace(/\d/g, '').trim());
	await rows.first().scrollIntoViewIfNeeded();
	const before = await texts();
	const from = await rows.first().locator('[data-grip]').boundingBox();
	const to = await rows.nth(2).locator('[data-grip]').boundingBox();
	if (!from || !to) throw new Error('The rows have no place on the page');

	const finger = await page.context().newCDPSession(page);
	const x = from.x + from.width / 2;
	const touch = (type: 'touchStart' | 'touchMove', y: number) =>
		finger.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x, y }] });
	await touch('touchStart', from.y + from.height / 2);
	for (let y = from.y + from.height / 2; y < to.y + to.height - 4; y += 6) {
		await touch('touchMove', y);
	}
	await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });

	expect(await texts()).toEqual([before[1], before[2], before[0], ...before.slice(3)]);
});
