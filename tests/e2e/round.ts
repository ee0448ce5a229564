import type { Page } from '@playwright/test';
import type { PackedIndex } from '../../src/lib/bank/packed-index';
import type { BankItem, PublishedPack } from '../../src/lib/bank/published';
import { expect } from './fixtures';

/** How long the screen takes a second press for part of the first, and a little more. */
const lockMs = 350;

/** The pack the tests play: read as any visitor may, so that a test knows the keys. */
export async function thePack(page: Page): Promise<PublishedPack> {
	const response = await page.request.get('/packs/london-summit-2025.json');
	return (await response.json()) as PublishedPack; // the bank's own tests hold its shape
}

/** Types to which these tests can respond; the others have tests of their own. */
const types: readonly BankItem['type'][] = [
	'single-choice',
	'true-false-not-given',
	'numeric',
	'short-text'
];

/** Opens a new round and waits for its first question. */
export async function startRound(page: Page, query = '?start=quick&n=10'): Promise<void> {
	await page.goto(`/play/${query}`);
	await expect(page.locator('#stem')).toBeVisible();
}

/** Lets rounds be made only of some items of the bank, or of all to which these tests can respond. */
export async function offerOnly(
	page: Page,
	wanted: (item: BankItem) => boolean = () => true,
	of = types
): Promise<void> {
	const { items } = await thePack(page);
	const offered = items.filter((item) => of.includes(item.type) && wanted(item));
	const ids = new Set(offered.map(({ id }) => id));
	await changeIndex(page, (index) => {
		const places = index.ids.split(' ').entries();
		const rest = [...places].flatMap(([i, id]) =>
			ids.has(id) ? [] : ([[i, '2000-01-01']] as const)
		);
		// Without enemies, so that what is left is enough for a round.
		return { enemies: index.enemies.map(() => []), retires: Object.fromEntries(rest) };
	});
}

/** Makes an item another version than the one a round began with. */
export async function correctItem(page: Page, item: BankItem): Promise<void> {
	await changeIndex(page, (index) => ({
		versions: { ...index.versions, [index.ids.split(' ').indexOf(item.id)]: 99 }
	}));
}

async function changeIndex(
	page: Page,
	changed: (index: PackedIndex) => Partial<PackedIndex>
): Promise<void> {
	// The question that stands in the page is for those of whom nothing is kept.
	await page.addInitScript(() => {
		try {
			localStorage.setItem('quillwise.look', '{}');
		} catch {
			// Refused: then it is not shown either.
		}
	});
	const response = await page.request.get('/packs/london-summit-2025/index.json');
	const index = (await response.json()) as PackedIndex; // see thePack
	const json = { ...index, ...changed(index) };
	await page.route('**/packs/*/index.json', (route) => route.fulfill({ json }));
	// What is no ready-made round lets the whole index be fetched.
	await page.route('**/packs/*/start/*.json', (route) => route.fulfill({ json: {} }));
}

/** Returns a text with plain spaces, as a page shows it. */
export function plain(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}

/** Returns a pattern for what begins with a text, whatever its spaces. */
export function startingWith(text: string): RegExp {
	return new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')}`);
}

/** Returns the item on the screen. */
export async function shownItem(page: Page, pack: PublishedPack): Promise<BankItem> {
	// The question that stands in the page is hidden where another is on its way.
	await expect(page.locator('#stem')).toBeVisible();
	const stem = await page.locator('#stem').innerText();
	const item = pack.items.find((candidate) => plain(candidate.stem) === plain(stem));
	if (!item) throw new Error(`The bank has no item with the stem "${stem}"`);
	return item;
}

/** What to give for an item: the name of a radio, or a text to type. */
export function responseTo(
	item: BankItem,
	wish: 'right' | 'wrong'
): { choose?: string; type?: string } {
	switch (item.type) {
		case 'single-choice': {
			const option = item.options.find(({ key = false }) => key === (wish === 'right'));
			return { choose: option?.text ?? '' };
		}
		case 'true-false-not-given': {
			const names = { true: 'True:', false: 'False:', 'not-given': 'Not stated:' };
			const other = item.verdict === 'true' ? 'false' : 'true';
			return { choose: names[wish === 'right' ? item.verdict : other] };
		}
		case 'numeric':
			return { type: wish === 'right' ? String(item.value) : 'no idea' };
		case 'short-text':
			return { type: wish === 'right' ? item.key : 'banana' };
		case 'multiple-response':
		case 'ordering':
		case 'matching':
		case 'cloze':
		case 'evidence':
		case 'odd-one-out':
		case 'place':
			throw new Error(`These tests cannot respond to ${item.type}`);
	}
}

/** Gives a right or a wrong response to the item on the screen, without checking it. */
export async function give(page: Page, item: BankItem, wish: 'right' | 'wrong'): Promise<void> {
	const { choose, type } = responseTo(item, wish);
	if (choose !== undefined) await radio(page, choose).check();
	if (type !== undefined) await page.locator('.ask').getByRole('textbox').fill(type);
}

/** Finds the option with a text, or one that begins with it. */
export function radio(page: Page, text: string) {
	return page.locator('.ask').getByRole('radio', { name: startingWith(text) });
}

/** Presses Check and waits for the verdict. */
export async function check(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Check answer' }).click();
	await expect(page.locator('#verdict')).toBeFocused();
}

/** Presses Next, or what stands there after the last question. */
export async function goOn(page: Page): Promise<void> {
	await page.waitForTimeout(lockMs);
	await page.getByRole('button', { name: /^(Next question|See your result)$/ }).click();
	await expect(page.locator('#verdict')).toHaveCount(0);
	await page.waitForTimeout(lockMs);
}

/** Puts the item on the screen off. */
export async function skip(page: Page): Promise<void> {
	await page.getByRole('button', { name: 'Skip', exact: true }).click();
	await page.waitForTimeout(lockMs);
}

/** Answers everything that is left, and waits for the result. */
export async function finish(
	page: Page,
	pack: PublishedPack,
	wish: 'right' | 'wrong'
): Promise<void> {
	while (await page.locator('#stem').isVisible()) {
		await give(page, await shownItem(page, pack), wish);
		await check(page);
		await goOn(page);
	}
	await expect(page.locator('#score')).toBeFocused();
}
