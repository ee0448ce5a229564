import { appendFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { BankItem, PublishedPack } from '../../src/lib/bank/published';
import type { LevelName } from '../../src/lib/bank/levels';
import type { PublishedPassage } from '../../src/lib/bank/published-passage';
import { expect, expectNoAxeFindings, test } from './fixtures';
import { proofOf, thePassage } from './reading';
import { byKeyboard, byTouch, respond, type Means } from './respond';
import { offerOnly, shownItem, thePack } from './round';

/**
 * Where figures are collected when every passage is played whole, at every level, in every way, by keyboard and by touch.
 * Without, as in `npm test`, a question of each is, so that each two of passage, level, way and means meet.
 */
const figures = process.env['QUILLWISE_READINGS'] ?? '';
const everyRound = figures !== '';

const passages = [
	'britain-between',
	'europe-and-the-alliance',
	'money-and-missiles',
	'the-clash',
	'the-summit',
	'washington-and-moscow'
];
const levels = ['simple', 'standard', 'full'] as const;
const ways = ['Text open', 'From memory', 'Guided'] as const;
const inputs = ['keyboard', 'touch'] as const;
/** What the passages are tried with. */
const tried = [
	'single-choice',
	'short-text',
	'numeric',
	'evidence',
	'place',
	'multiple-response'
] as const;
/** Types that have a text of their own, so that nothing is marked in the passage. */
const unmarked: readonly BankItem['type'][] = ['true-false-not-given', 'cloze', 'evidence'];
/** How long the screen takes a second press for part of the first, and a little more. */
const lockMs = 350;

interface Cell {
	readonly level: LevelName;
	readonly way: (typeof ways)[number];
	readonly input: (typeof inputs)[number];
}

/** What is played of a passage: everything, or three rounds of which no two share level or way. */
function cellsOf(place: number): Cell[] {
	if (everyRound) {
		return inputs.flatMap((input) =>
			levels.flatMap((level) => ways.map((way) => ({ level, way, input })))
		);
	}
	return levels.flatMap((level, i) => {
		const way = ways[(i + place) % 3];
		// Half of the passages shift their means by one, so that each level and way meets both.
		const input = inputs[(i + (place < 3 ? 0 : 1)) % 2];
		return way && input ? [{ level, way, input }] : [];
	});
}

/** The text of a passage at a level. */
function textAt(passage: PublishedPassage, level: LevelName) {
	const text = passage.levels.find(({ name }) => name === level);
	if (!text) throw new Error(`the passage is missing at ${level}`);
	return text;
}

/** Keeps rounds to one item, of another type with each passage, that is answered at every level. */
async function offerOne(page: Page, pack: PublishedPack, passage: PublishedPassage, place: number) {
	const told = (id: string) =>
		levels.every((l) => textAt(passage, l).items.some((i) => i.id === id));
	const shared = pack.items.filter(({ id }) => told(id));
	const types = [...tried.slice(place), ...tried];
	const [chosen] = types.flatMap((type) => shared.find((item) => item.type === type) ?? []);
	if (chosen) await offerOnly(page, ({ id }) => id === chosen.id, [chosen.type]);
}

/** Marks a sentence as evidence: from the list by keyboard, in the text by a finger. */
async function mark(
	page: Page,
	means: Means,
	at: { readonly paragraph: string; readonly sentence: number },
	input: Cell['input']
) {
	const sentence = page.locator(
		`[data-paragraph="${at.paragraph}"] [data-sentence="${at.sentence}"]`
	);
	if (input === 'keyboard') {
		const list = page.locator('.evidence details');
		await means.press(list.locator('summary'));
		const paragraphs = await page
			.locator('[data-paragraph]')
			.evaluateAll((all) => all.map((p) => p.getAttribute('data-paragraph')));
		const group = list.locator('fieldset').nth(paragraphs.indexOf(at.paragraph));
		await means.press(group.locator('input').nth(at.sentence));
	} else {
		const spot = await sentence.evaluate((element) => {
			element.scrollIntoView({ block: 'start' });
			scrollBy(0, -120);
			// A browser takes a tap beside a button for one on it: as far from those of the words as can be.
			const buttons = [...document.querySelectorAll('.ask-note')].flatMap((button) => [
				...button.getClientRects()
			]);
			const room = (x: number, y: number) =>
				Math.min(
					...buttons.map(({ left, right, top, bottom }) =>
						Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom))
					)
				);
			const spots = [...element.getClientRects()].flatMap(({ left, right, top, bottom }) =>
				Array.from({ length: Math.max(0, Math.floor((right - left) / 8)) }, (_, i) => ({
					x: left + 4 + 8 * i,
					y: (top + bottom) / 2
				}))
			);
			const [best] = spots
				.filter(({ x, y }) => element.contains(document.elementFromPoint(x, y)))
				.sort((a, b) => room(b.x, b.y) - room(a.x, a.y));
			if (best) return best;
			throw new Error('no finger can reach the sentence');
		});
		await page.touchscreen.tap(spot.x, spot.y);
	}
	await expect(sentence.locator('mark').first()).toBeVisible();
}

/** Plays a passage to its result. @returns how many questions were asked */
async function play(page: Page, pack: PublishedPack, passage: PublishedPassage, cell: Cell) {
	const means = cell.input === 'keyboard' ? byKeyboard(page) : byTouch;
	await page.setViewportSize(
		cell.input === 'keyboard' ? { width: 1280, height: 800 } : { width: 390, height: 844 }
	);
	const level = page.locator('input[name=level]');
	const way = page.locator('input[name=way]');
	const text = textAt(passage, cell.level);
	await expect(way.first()).toBeAttached();
	await means.choose(level, level.and(page.locator(`[value=${cell.level}]`)));
	await means.choose(way, page.getByRole('radio', { name: cell.way }));
	await means.press(page.getByRole('button', { name: /^(Start the questions|I have read it)/ }));

	let asked = 0;
	const stem = page.locator('#stem');
	for (;;) {
		await expect(stem.or(page.locator('#score'))).toBeFocused();
		if (!(await stem.isVisible())) break;
		const item = await shownItem(page, pack);
		const where = `${passage.id}, ${cell.level}, ${cell.way}, ${cell.input}: ${item.id}`;
		const [proof] = proofOf(passage, cell.level, item);
		if (!proof) throw new Error(`nothing proves ${where}`);
		const canMark = await page.locator('.evidence').isVisible();
		expect(canMark, where).toBe(cell.way !== 'From memory' && !unmarked.includes(item.type));
		if (cell.way === 'From memory') await expect(page.locator('.para')).toHaveCount(0);
		if (canMark && (asked === 0 || cell.input === 'touch')) {
			await mark(page, means, proof, cell.input);
		}
		const marked = (await page.locator('.s mark').count()) > 0;
		const right = await respond(page, item, means);
		await means.press(page.getByRole('button', { name: 'Check answer' }));
		await expect(page.locator('#verdict'), where).toBeFocused();
		if (right) await expect(page.locator('#verdict'), where).toContainText('Right');
		await expect(page.locator('.ev-verdict.right'), where).toHaveCount(marked ? 1 : 0);
		await expect(
			page.locator(`[data-paragraph="${proof.paragraph}"] .proof`).first(),
			where
		).toBeVisible();
		if (everyRound && asked === 0) await expectNoAxeFindings(page);
		asked++;
		await page.waitForTimeout(lockMs);
		await means.press(page.getByRole('button', { name: /^(Next question|See your result)$/ }));
		await expect(page.locator('#verdict')).toHaveCount(0);
		await page.waitForTimeout(lockMs);
	}
	await expect(page.locator('.para')).toHaveCount(text.paragraphs.length);
	await expect(page.locator('.by-process li')).not.toHaveCount(0);
	if (everyRound) await expectNoAxeFindings(page);
	await means.press(page.getByRole('button', { name: 'Read it again' }));
	return asked;
}

test.use({ hasTouch: true, actionTimeout: 10_000 });

for (const [place, id] of passages.entries()) {
	test(`${id} plays to its result at every level, in every way, by keyboard and by touch`, async ({
		page
	}) => {
		if (everyRound) test.setTimeout(1_800_000);
		const [pack, passage] = [await thePack(page), await thePassage(page, id)];
		if (!everyRound) await offerOne(page, pack, passage, place);
		await page.goto(`/read/london-summit-2025/${id}/`);
		for (const cell of cellsOf(place)) {
			const asked = await play(page, pack, passage, cell);
			expect(asked).toBeGreaterThanOrEqual(everyRound ? 3 : 1);
			if (everyRound) {
				appendFileSync(figures, `${id}, ${cell.level}, ${cell.way}, ${cell.input}: ${asked}\n`);
			}
		}
	});
}

test('no passage of the bank is left out here', async ({ page }) => {
	const pack = await thePack(page);
	expect(pack.passages.map(({ id }) => id).sort()).toEqual(passages);
});
