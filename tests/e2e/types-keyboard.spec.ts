import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { tabTo } from './keys';
import { announced, openType, typeNames, type TypeName } from './types-page';

/** Goes to a radio group by Tab and to one of its radios by the arrow. */
async function arrowTo(page: Page, form: Locator, radio: Locator): Promise<void> {
	await tabTo(page, form.locator('input[type=radio]'));
	await page.keyboard.press('Space');
	for (let i = 0; i < 8 && !(await radio.isChecked()); i++) await page.keyboard.press('ArrowDown');
	await expect(radio).toBeChecked();
}

async function fill(page: Page, form: Locator, text: string): Promise<void> {
	await tabTo(page, form.getByRole('textbox'));
	await page.keyboard.type(text);
}

/** How each type is given its right response without a pointer. */
const answers: Record<TypeName, (page: Page, form: Locator) => Promise<void>> = {
	'single-choice': (page, form) => arrowTo(page, form, form.getByRole('radio', { name: 'Lima' })),
	'odd-one-out': (page, form) =>
		arrowTo(page, form, form.getByRole('radio', { name: 'The Danube' })),
	'true-false-not-given': (page, form) =>
		arrowTo(page, form, form.getByRole('radio', { name: /^False/ })),
	evidence: (page, form) => arrowTo(page, form, form.getByRole('radio', { name: /four years/ })),
	'multiple-response': async (page, form) => {
		for (const name of ['2', '3', '5']) {
			await tabTo(page, form.getByRole('checkbox', { name, exact: true }));
			await page.keyboard.press('Space');
		}
	},
	numeric: (page, form) => fill(page, form, '2.26'),
	'short-text': (page, form) => fill(page, form, 'Sandringham'),
	ordering: async (page, form) => {
		const days = ['Washing', 'Ironing', 'Mending', 'Churning', 'Cleaning'];
		const rows = form.getByRole('listitem');
		const texts = async () => (await rows.allInnerTexts()).map((t) => t.replace(/\d/g, '').trim());
		for (const [place, day] of days.entries()) {
			const up = form.getByRole('button', { name: `Move up: ${day}` });
			for (let i = (await texts()).indexOf(day); i > place; i--) {
				await tabTo(page, up);
				await page.keyboard.press(i % 2 ? 'Alt+ArrowUp' : 'Space');
			}
		}
		expect(await texts()).toEqual(days);
	},
	matching: async (page, form) => {
		const pairs = { Norway: 'Oslo', Spain: 'Madrid', Hungary: 'Budapest', Greece: 'Athens' };
		for (const [country, city] of Object.entries(pairs)) {
			const radio = form.getByRole('radio', { name: country });
			if (!(await radio.isChecked())) await arrowTo(page, form, radio);
			await tabTo(
				page,
				form.getByRole('button', { name: `${city}: empty. Place ${country} here.` })
			);
			await page.keyboard.press('Space');
			await expect(
				form.getByRole('button', { name: new RegExp(`^${city}: ${country}`) })
			).toBeFocused();
		}
	},
	cloze: async (page, form) => {
		for (const word of ['ice', 'steam', 'rain']) {
			await tabTo(page, form.getByRole('button', { name: word, exact: true }));
			await page.keyboard.press('Enter');
		}
	},
	place: async (page, form) => {
		await tabTo(page, form.getByRole('application'));
		await page.keyboard.press('ArrowLeft'); // brings the pin to the middle
		for (let i = 0; i < 3; i++) await page.keyboard.press('Shift+ArrowLeft');
		for (let i = 0; i < 2; i++) await page.keyboard.press('ArrowDown');
		await expect(form.getByText('Pin: 49.0° N, 1.5° E')).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(form.getByRole('combobox')).toBeFocused();
	}
};

for (const name of typeNames) {
	test(`${name} is answered by keyboard alone`, async ({ page }) => {
		const form = await openType(page, name);
		await form
			.page()
			.locator(`#${name}`)
			.getByRole('combobox', { name: 'State', exact: true })
			.focus();

		await answers[name](page, form);
		await tabTo(page, form.getByRole('button', { name: 'Check answer' }));
		await page.keyboard.press('Enter');

		await expect(form.getByRole('heading', { name: 'Right', exact: true })).toBeFocused();
		await expect(form.getByText('+10')).toBeVisible();
	});
}

test('a row keeps the focus on the button that moved it, or on its twin at the end', async ({
	page
}) => {
	const form = await openType(page, 'ordering');
	const rows = form.getByRole('listitem');
	const first = (await rows.first().innerText()).replace(/\d/g, '').trim();
	const down = form.getByRole('button', { name: `Move down: ${first}` });
	await down.focus();

	await page.keyboard.press('Space');
	await expect(announced(page)).toHaveText(`${first}: now second of five.`);
	await expect(down).toBeFocused();
	for (let i = 0; i < 3; i++) await page.keyboard.press('Alt+ArrowDown');
	await expect(announced(page)).toHaveText(`${first}: now fifth of five.`);
	await expect(form.getByRole('button', { name: `Move up: ${first}` })).toBeFocused();
	await expect(down).toHaveAttribute('aria-disabled', 'true');
});

test('a word that is placed leads on to the next empty gap, and can be taken back', async ({
	page
}) => {
	const form = await openType(page, 'cloze');
	await expect(form.getByRole('group', { name: 'Words for gap 1' })).toBeVisible();

	await form.getByRole('button', { name: 'steam', exact: true }).press('Enter');
	await expect(announced(page)).toHaveText('Gap 1: steam. Now gap 2.');
	await expect(form.getByRole('button', { name: 'Gap 2 of 3: empty' })).toBeFocused();
	await form.getByRole('button', { name: 'steam in gap 1. Take it back.' }).press('Enter');
	await expect(announced(page)).toHaveText('Gap 1: empty again.');
	await expect(form.getByRole('button', { name: 'Gap 1 of 3: empty' })).toBeVisible();
});

test('gaps can be lists of the device', async ({ page }) => {
	const form = await openType(page, 'cloze');
	await form.getByRole('switch', { name: 'Gaps as lists' }).check();

	await form.getByRole('combobox', { name: 'Gap 1 of 3' }).selectOption('ice');
	await expect(
		form.getByRole('combobox', { name: 'Gap 2 of 3' }).locator('option', { hasText: 'ice' })
	).toBeDisabled();
	await form.getByRole('combobox', { name: 'Gap 2 of 3' }).selectOption('steam');
	await form.getByRole('combobox', { name: 'Gap 3 of 3' }).selectOption('wind');
	await form.getByRole('button', { name: 'Check answer' }).press('Enter');
	await expect(form.getByText('2 of 3 gaps')).toBeVisible();
});

test('a pair can be taken back, and a partner that serves twice serves twice', async ({ page }) => {
	const form = await openType(page, 'matching');
	await form.getByRole('button', { name: /^Oslo: empty/ }).press('Space');
	const placed = await form.getByRole('button', { name: /^Take back:/ }).getAttribute('aria-label');
	const country = /: (\w+) from Oslo/.exec(placed ?? '')?.[1] ?? '';
	await expect(announced(page)).toHaveText(`${country}: Oslo.`);
	await form.getByRole('button', { name: `Take back: ${country} from Oslo` }).press('Space');
	await expect(announced(page)).toHaveText(`${country}: taken back.`);
	await expect(form.getByRole('radio', { name: country })).toBeFocused();

	await page.locator('#matching').getByLabel('Example').selectOption({ index: 3 });
	await form.getByRole('button', { name: /^Africa: empty/ }).press('Space');
	await form.getByRole('button', { name: /^Africa\. Place/ }).press('Space');
	await expect(form.getByRole('button', { name: /^Take back: .* from Africa/ })).toHaveCount(2);
});
