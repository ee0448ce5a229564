import type { Locator, Page } from '@playwright/test';
import { typeStates } from '../../src/lib/screens/type-show';
import { expect } from './fixtures';

/** The eleven types, each with the made-up example these tests answer. */
export const exampleOf = {
	'single-choice': 'capital-of-peru',
	'multiple-response': 'primes-below-ten',
	'true-false-not-given': 'half-in-lima',
	numeric: 'size-of-loan',
	'short-text': 'royal-estate',
	ordering: 'working-week',
	matching: 'capitals',
	cloze: 'cloze-water',
	evidence: 'evidence-dry',
	'odd-one-out': 'odd-river',
	place: 'place-paris'
} as const;

export type TypeName = keyof typeof exampleOf;
export const typeNames = Object.keys(exampleOf) as TypeName[]; // the keys written above

/** Every state of an example. */
export const states = typeStates;

/** Opens the page of item types at one of them, with its example in a state. */
export async function openType(page: Page, name: TypeName, state = 'empty'): Promise<Locator> {
	if (!page.url().endsWith('/types/')) await page.goto('/types/');
	const section = page.locator(`#${name}`);
	await expect(section.locator('form')).toBeVisible();
	const example = section
		.getByLabel('Example')
		.locator('option', { hasText: new RegExp(`: ${exampleOf[name]}$`) });
	await section.getByLabel('Example').selectOption((await example.textContent()) ?? '');
	await section.getByRole('combobox', { name: 'State', exact: true }).selectOption(state);
	return section.locator('form');
}

/** The states an example of a type can be shown in. */
export async function statesOf(page: Page, name: TypeName): Promise<string[]> {
	if (!page.url().endsWith('/types/')) await openType(page, name);
	const options = page
		.locator(`#${name}`)
		.getByRole('combobox', { name: 'State', exact: true })
		.locator('option');
	return options.evaluateAll((all) => all.map((option) => (option as HTMLOptionElement).value)); // options have values
}

/** What the page's live region says. */
export function announced(page: Page): Locator {
	return page.locator('body p.vh[role=status]');
}
