import type { Page } from '@playwright/test';
import type { BankItem } from '../../src/lib/bank/published';
import type { PublishedPassage } from '../../src/lib/bank/published-passage';
import { expect } from './fixtures';
import { plain } from './round';

/** The pack and the passage most tests read. */
export const text = '/read/london-summit-2025/money-and-missiles/';

/** A passage as it is published, so that a test knows what proves each item. */
export async function thePassage(page: Page, id = 'money-and-missiles'): Promise<PublishedPassage> {
	const response = await page.request.get(`/packs/london-summit-2025/passages/${id}.json`);
	return (await response.json()) as PublishedPassage; // the bank's own tests hold its shape
}

/** Opens a passage, chooses a way to read it and begins the questions. */
export async function beginReading(
	page: Page,
	way: 'Text open' | 'From memory' | 'Guided' = 'Text open',
	address = text
): Promise<void> {
	await page.goto(address);
	await page.getByRole('radio', { name: way }).check();
	await page.getByRole('button', { name: /^(Start the questions|I have read it)/ }).click();
	await expect(page.locator('#stem')).toBeFocused();
}

/** A paragraph of the text on the screen. */
export function paragraph(page: Page, id: string) {
	return page.locator(`[data-paragraph="${id}"]`);
}

/** Returns the sentences that prove an item at a level, each with its paragraph. */
export function proofOf(passage: PublishedPassage, level: string, item: BankItem) {
	const text = passage.levels.find(({ name }) => name === level);
	const proofs = text?.items.find(({ id }) => id === item.id)?.proofs ?? [];
	return proofs.flatMap(({ paragraph, sentences }) =>
		sentences.map((sentence) => ({
			paragraph,
			sentence,
			text: plain(text?.paragraphs.find((p) => p.id === paragraph)?.sentences[sentence] ?? '')
		}))
	);
}

/** Draws the mouse over some words of a sentence, from within the first to within the last, or back. */
export async function drawOver(
	page: Page,
	at: { readonly paragraph: string; readonly sentence: number },
	backwards = false
): Promise<void> {
	const sentence = paragraph(page, at.paragraph).locator(`[data-sentence="${at.sentence}"]`);
	await sentence.scrollIntoViewIfNeeded();
	const ends = await sentence.evaluate((element) => {
		const rects = [...element.getClientRects()];
		const [first, last] = [rects[0], rects.at(-1)];
		if (!first || !last) throw new Error('the sentence is not on the screen');
		return [
			{ x: first.left + 3, y: first.top + first.height / 2 },
			{ x: last.right - 8, y: last.top + last.height / 2 }
		];
	});
	const [from, to] = backwards ? ends.reverse() : ends;
	if (!from || !to) return;
	await page.mouse.move(from.x, from.y);
	await page.mouse.down();
	await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
	await page.mouse.move(to.x, to.y);
	await page.mouse.up();
}
