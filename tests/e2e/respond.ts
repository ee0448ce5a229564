import type { Locator, Page } from '@playwright/test';
import type { BankItem } from '../../src/lib/bank/published';
import { expect } from './fixtures';
import { tabTo } from './keys';
import { plain, startingWith } from './round';

/** How a test gives responses: without a pointer, or with a finger alone. */
export interface Means {
	/** Presses a button, or chooses a radio or checkbox. */
	press(control: Locator): Promise<void>;
	/** Chooses one of the radios of a group. */
	choose(group: Locator, radio: Locator): Promise<void>;
	/** Writes into a field. */
	write(field: Locator, text: string): Promise<void>;
	/** Sets a pin somewhere on a map. */
	pin(map: Locator): Promise<void>;
}

/** Everything by Tab, arrows, Space and Enter. */
export function byKeyboard(page: Page): Means {
	return {
		press: async (control) => {
			await tabTo(page, control);
			await page.keyboard.press('Space');
		},
		choose: async (group, radio) => {
			await tabTo(page, group);
			await page.keyboard.press('Space');
			for (let i = 0; i < 12 && !(await radio.isChecked()); i++) {
				await page.keyboard.press('ArrowDown');
			}
			await expect(radio).toBeChecked();
		},
		write: async (field, text) => {
			await tabTo(page, field);
			await page.keyboard.type(text);
		},
		pin: async (map) => {
			await tabTo(page, map);
			await page.keyboard.press('ArrowLeft');
			await page.keyboard.press('Escape');
		}
	};
}

/** Everything by taps; `fill` stands for the keyboard on the glass. */
export const byTouch: Means = {
	press: (control) => control.tap(),
	choose: async (_, radio) => {
		// Its label is what a finger meets.
		await radio.locator('xpath=ancestor::label').tap();
		await expect(radio).toBeChecked();
	},
	write: async (field, text) => {
		await field.tap();
		await field.fill(text);
	},
	pin: (map) => map.tap()
};

/**
 * Gives a response to the item on the screen: the right one where it is chosen or written, else any that can be checked.
 *
 * @returns whether it is the right one
 */
export async function respond(page: Page, item: BankItem, means: Means): Promise<boolean> {
	const ask = page.locator('.ask');
	const radios = ask.getByRole('radio');
	const choose = (text: string) =>
		means.choose(radios, ask.getByRole('radio', { name: startingWith(text) }));
	switch (item.type) {
		case 'single-choice':
			await choose(item.options.find(({ key }) => key)?.text ?? '');
			return true;
		case 'odd-one-out':
			await choose(plain(await ask.locator('fieldset label bdi').first().innerText()));
			return false;
		case 'true-false-not-given':
			await choose({ true: 'True', false: 'False', 'not-given': 'Not stated' }[item.verdict]);
			return true;
		case 'evidence':
			await means.choose(radios, radios.last());
			return false;
		case 'multiple-response':
			for (const { text, key } of item.options) {
				if (key) await means.press(ask.getByRole('checkbox', { name: startingWith(text) }));
			}
			return true;
		case 'numeric':
			await means.write(ask.getByRole('textbox'), String(item.value));
			return true;
		case 'short-text':
			await means.write(ask.getByRole('textbox'), item.key);
			return true;
		case 'ordering':
			await means.press(ask.getByRole('button', { name: /^Move down:/ }).first());
			return false;
		case 'matching':
			await means.press(ask.getByRole('button', { name: /: empty/ }).first());
			return false;
		case 'cloze':
			await means.press(
				ask
					.getByRole('group', { name: /^Words for gap/ })
					.getByRole('button')
					.first()
			);
			return false;
		case 'place':
			await means.pin(ask.getByRole('application'));
			return false;
	}
}
