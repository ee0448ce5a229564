import type { Page } from '@playwright/test';
import type { BankItem } from '../../src/lib/bank/published';
import { expect, test } from './fixtures';
import { plain, radio, responseTo, shownItem, startRound, thePack } from './round';

/** Runs in the page before everything else: notes each feedback that is made, wherever it stands. */
function noteFeedback(): void {
	const made: Element[] = [];
	// It gets its class after it was made.
	Reflect.set(window, 'feedbackMade', () => made.filter((section) => section.matches('.fb')));
	for (const [of, name] of [
		[Node.prototype, 'cloneNode'],
		[Document.prototype, 'importNode']
	] as const) {
		const make = Reflect.get(of, name) as (...args: unknown[]) => Node;
		Reflect.set(of, name, function (this: unknown, ...args: unknown[]) {
			const node = Reflect.apply(make, this, args);
			const all = node instanceof Element ? [node] : node.childNodes;
			for (const each of all) {
				if (each instanceof Element && each.localName === 'section') made.push(each);
			}
			return node;
		});
	}
}

/** Waits until the feedback of a response is drawn, and tells what it says. */
async function drawnAhead(page: Page, text: string): Promise<void> {
	await page.waitForFunction((wanted) => {
		const made = (Reflect.get(window, 'feedbackMade') as () => Element[])();
		return made.at(-1)?.textContent.replace(/\s+/g, ' ').includes(wanted);
	}, text);
}

async function firstChoice(page: Page): Promise<Extract<BankItem, { type: 'single-choice' }>> {
	const pack = await thePack(page);
	await page.addInitScript(noteFeedback);
	await startRound(page, '?start=quick&n=5');
	const item = await shownItem(page, pack);
	if (item.type !== 'single-choice') throw new Error('the first question is a single choice');
	return item;
}

test('a feedback drawn before Check stands nowhere in the page; the press says at once how it went, and shows it then', async ({
	page
}) => {
	const item = await firstChoice(page);
	await radio(page, responseTo(item, 'wrong').choose ?? '').check();
	await drawnAhead(page, 'Not this time');

	const html = plain(await page.locator('html').evaluate((root) => root.outerHTML));
	expect(html).not.toContain('id="verdict"');
	for (const { rationale } of item.options) expect(html).not.toContain(rationale.slice(0, 30));
	// All that may be said waits, and looks the same, whatever the answer.
	await expect(page.locator('.how-it-went')).toHaveClass(Array(3).fill(/\bunsaid\b/));
	for (const words of await page.locator('.how-it-went').all()) await expect(words).toBeHidden();
	await expect(page.locator('.opt.marked')).toHaveCount(0);

	const atOnce = await page.evaluate(async () => {
		const made = Reflect.get(window, 'feedbackMade') as () => Element[];
		Reflect.set(window, 'drawn', made().at(-1));
		Reflect.set(window, 'madeBefore', made().length);
		document.querySelector<HTMLElement>('.bar .pri')?.click();
		// Only what is done before the task ends.
		for (let i = 0; i < 20; i++) await Promise.resolve();
		return {
			says: document.querySelector('.how-it-went:not(.unsaid)')?.textContent.trim(),
			isSaid: document
				.querySelector('.how-it-went:not(.unsaid)')
				?.checkVisibility({ visibilityProperty: true }),
			kept: Object.keys(localStorage).filter((key) => key.startsWith('quillwise.ev.')).length,
			isAsking: document.querySelector('#verdict') === null
		};
	});
	expect(atOnce).toEqual({ says: 'Not this time', isSaid: true, kept: 1, isAsking: true });

	await expect(page.locator('#verdict')).toBeFocused();
	const shown = await page.evaluate(() => {
		const made = Reflect.get(window, 'feedbackMade') as () => Element[];
		const verdict = document.querySelector('#verdict');
		return {
			isSame: verdict?.closest('.fb') === Reflect.get(window, 'drawn'),
			madeAtPress: made().length - Number(Reflect.get(window, 'madeBefore')),
			marks: document.querySelectorAll('.opt.marked').length
		};
	});
	expect(shown).toEqual({ isSame: true, madeAtPress: 0, marks: item.options.length });
});

test('a press that nobody foresaw says at once how it went, too', async ({ page }) => {
	const item = await firstChoice(page);
	const said = await radio(page, responseTo(item, 'right').choose ?? '').evaluate(
		async (choice: HTMLElement) => {
			choice.click();
			document.querySelector<HTMLElement>('.bar .pri')?.click();
			for (let i = 0; i < 20; i++) await Promise.resolve();
			return [...document.querySelectorAll('.how-it-went')].map((words) => ({
				words: words.textContent.trim(),
				isSeen: words.checkVisibility({ visibilityProperty: true })
			}));
		}
	);
	expect(said).toEqual([{ words: 'Right', isSeen: true }]);
});

test('a feedback comes in a page that is not painted', async ({ page }) => {
	const item = await firstChoice(page);
	await radio(page, responseTo(item, 'right').choose ?? '').check();
	await page.evaluate(() => {
		window.requestAnimationFrame = () => 0; // as in a tab that is hidden
	});
	await page.getByRole('button', { name: 'Check answer' }).click();
	await expect(page.locator('#verdict')).toHaveText('Right');
	await expect(page.locator('.opt.marked')).toHaveCount(item.options.length);
});

test('nothing can be changed of what was judged while only the verdict is said', async ({
	page
}) => {
	const item = await firstChoice(page);
	const given = radio(page, responseTo(item, 'right').choose ?? '');
	await given.check();
	await drawnAhead(page, 'Right');
	await page.evaluate(() => {
		const frames: FrameRequestCallback[] = [];
		const wait = window.setTimeout.bind(window);
		window.requestAnimationFrame = (then) => frames.push(then);
		// Nor what comes where no frame does.
		Reflect.set(window, 'setTimeout', (then: () => void, ms?: number) =>
			ms === 250 ? 0 : wait(then, ms)
		);
		Reflect.set(window, 'goOn', () => {
			for (let then = frames.shift(); then; then = frames.shift()) then(performance.now());
		});
		const press = (selector: string) => document.querySelector<HTMLElement>(selector)?.click();
		press('.bar .pri');
		press('.opts input:not(:checked)');
		press('.conf input:not(:checked)');
		press('.acts .quiet');
		press('.bar .pri');
	});
	await expect(page.locator('.how-it-went:not(.unsaid)')).toHaveText('Right');
	await page.keyboard.press('b');
	await page.keyboard.press('Enter');
	await expect(given).toBeChecked();
	await expect(page.locator('.conf').getByRole('radio', { name: 'Think so' })).toBeChecked();
	await expect(page.locator('#hint')).toHaveCount(0);
	await expect(page.locator('#verdict')).toHaveCount(0);

	await page.evaluate(() => {
		(Reflect.get(window, 'goOn') as () => void)();
	});
	await expect(page.locator('#verdict')).toHaveText('Right');
	await expect(page.locator('.fb')).toContainText('+10');
	await expect(given).toBeChecked();
});

test('an answer changed after its feedback was drawn shows the feedback of the last choice', async ({
	page
}) => {
	const item = await firstChoice(page);
	await radio(page, responseTo(item, 'wrong').choose ?? '').check();
	await drawnAhead(page, 'Not this time');

	await radio(page, responseTo(item, 'right').choose ?? '').evaluate((choice: HTMLElement) => {
		choice.click();
		// Twice, and before anything else can be drawn.
		const check = document.querySelector<HTMLElement>('.bar .pri');
		check?.click();
		check?.click();
	});
	await expect(page.locator('#verdict')).toHaveText('Right');
	await expect(page.locator('#verdict')).toHaveCount(1);
	await expect(page.locator('.fb')).toContainText('+10');
	const kept = await page.evaluate(
		() => Object.keys(localStorage).filter((key) => key.startsWith('quillwise.ev.')).length
	);
	expect(kept).toBe(1);
});

test('a hint opened after the feedback was drawn is paid for in what it shows', async ({
	page
}) => {
	const item = await firstChoice(page);
	await radio(page, responseTo(item, 'right').choose ?? '').check();
	await drawnAhead(page, '+10');
	await page.getByRole('button', { name: 'Hint, costs 2 points' }).click();
	await page.getByRole('radio', { name: 'Guess', exact: true }).check();
	await page.getByRole('button', { name: 'Check answer' }).click();
	await expect(page.locator('#verdict')).toBeFocused();
	await expect(page.locator('.fb')).toContainText('+8 of 10');
	await expect(page.locator('.fb .next')).toContainText(/Back ./);
	await page.getByRole('button', { name: 'A slip? Leave this one out' }).click();
	await expect(page.locator('.fb .next')).toContainText('left out of your memory');
});
