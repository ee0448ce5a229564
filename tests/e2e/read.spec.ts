import { expect, expectNoAxeFindings, expectNoSidewaysScroll, test } from './fixtures';
import { beginReading, drawOver, paragraph, proofOf, text, thePassage } from './reading';
import { check, give, goOn, offerOnly, plain, shownItem, skip, thePack } from './round';

// What the tests put in place of the index must not come from the copy that is kept for use offline.
test.use({ serviceWorkers: 'block' });

const choices = ['single-choice'] as const;

test('with the mouse: words are marked, judged apart, and the proof is shown in the text', async ({
	page
}) => {
	const [pack, passage] = [await thePack(page), await thePassage(page)];
	await offerOnly(page, () => true, [...choices]);
	await beginReading(page);
	await expectNoAxeFindings(page);
	const item = await shownItem(page, pack);
	const [proof] = proofOf(passage, 'standard', item);
	if (!proof) throw new Error('every item has a proof');

	await drawOver(page, proof);
	await expect(page.locator('.ev')).toContainText(`${proof.text.split(' ').length} words`);
	expect(plain((await page.locator('.s mark').allInnerTexts()).join(''))).toContain(
		proof.text.split(' ').slice(0, 3).join(' ')
	);
	await page.getByRole('button', { name: 'Clear the evidence' }).click();
	await expect(page.locator('.s mark')).toHaveCount(0);
	await drawOver(page, proof, true);
	await give(page, item, 'right');
	await check(page);

	await expect(page.getByText('Right answer, and the right evidence.')).toBeVisible();
	await expect(page.locator('.proof').first()).toBeInViewport();
	await expect(paragraph(page, proof.paragraph).locator('.proof')).toContainText([proof.text]);
	await expectNoAxeFindings(page);
	await page.emulateMedia({ colorScheme: 'dark' });
	await expectNoAxeFindings(page);
});

test('right answer, other evidence: both are said, and a reload keeps both', async ({ page }) => {
	const [pack, passage] = [await thePack(page), await thePassage(page)];
	await offerOnly(page, () => true, [...choices]);
	await beginReading(page);
	const item = await shownItem(page, pack);
	const proofs = proofOf(passage, 'standard', item);
	const other = passage.levels[1]?.paragraphs.find(
		({ id }) => !proofs.some((proof) => proof.paragraph === id)
	);
	await paragraph(page, other?.id ?? '')
		.locator('.s')
		.last()
		.click();
	await page.reload();
	await expect(page.getByText('Back where you were: question 1 of')).toBeVisible();
	await expect(
		paragraph(page, other?.id ?? '')
			.locator('mark')
			.first()
	).toBeVisible();
	await give(page, item, 'right');
	await check(page);
	await expect(page.getByText('Right answer, other evidence.')).toBeVisible();

	await page.reload();
	await expect(page.getByText('Right answer, other evidence.')).toBeVisible();
	await page.goto('/play/');
	await expect(page).toHaveURL(new RegExp(`${text}$`));
});

test('the level changes in mid-passage: the place stays, and dropped marks are told', async ({
	page
}) => {
	await offerOnly(page, () => true, [...choices]);
	await beginReading(page);
	const stem = await page.locator('#stem').innerText();
	await paragraph(page, 'p5').locator('.s').first().click();
	await paragraph(page, 'p5').evaluate((p) => {
		p.scrollIntoView({ block: 'start' });
		scrollBy(0, -90);
	});
	const before = await paragraph(page, 'p5').boundingBox();
	await page.getByRole('radio', { name: 'Full' }).check({ force: true });

	await expect(page.locator('.changed')).toContainText(
		'You are reading Full now. Your mark was dropped'
	);
	const after = await paragraph(page, 'p5').boundingBox();
	expect(Math.abs((after?.y ?? 0) - (before?.y ?? 999))).toBeLessThan(120);
	await expect(page.locator('#stem')).toHaveText(stem);
	await page.goto('/read/');
	await expect(page.getByText('You read at Full.')).toBeVisible();
	await page.goto('/read/london-summit-2025/the-clash/');
	await expect(page.getByRole('radio', { name: 'Full' })).toBeChecked();
});

test('guided, by keyboard alone: a section opens when its question was answered', async ({
	page
}) => {
	const pack = await thePack(page);
	await offerOnly(page, () => true, [...choices]);
	await page.goto(text);
	await page.getByRole('radio', { name: 'Text open' }).focus();
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	await expect(page.getByText('Section 2 of 6 opens')).toBeVisible();
	await expect(paragraph(page, 'p2')).toHaveCount(0);
	await page.getByRole('button', { name: 'Start the questions' }).focus();
	await page.keyboard.press('Enter');
	await expect(page.locator('#stem')).toBeFocused();
	const open = await page.locator('.para').count();

	await page.getByText('Choose the sentence from a list').focus();
	await page.keyboard.press('Enter');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Space');
	await expect(page.locator('.ev')).toContainText('Evidence marked:');
	let last = open;
	while (last === open) {
		const item = await shownItem(page, pack);
		await page.locator('#stem').focus();
		await page.keyboard.press('a');
		await page.keyboard.press('Enter');
		await expect(page.locator('#verdict')).toBeFocused();
		await page.waitForTimeout(350);
		await page.keyboard.press('Enter');
		await expect(page.locator('#stem')).not.toHaveText(item.stem);
		await page.waitForTimeout(350);
		last = await page.locator('.para').count();
	}
	expect(last).toBeGreaterThan(open);
});

test('from memory: the text closes, only the proof is shown, and the end shows what was missed', async ({
	page
}) => {
	const [pack, passage] = [await thePack(page), await thePassage(page)];
	const told = passage.levels[1]?.items.map(({ id }) => id) ?? [];
	const asked = pack.items
		.filter(({ id, type }) => type === 'single-choice' && told.includes(id))
		.slice(0, 2)
		.map(({ id }) => id);
	await offerOnly(page, ({ id }) => asked.includes(id), [...choices]);
	await beginReading(page, 'From memory');
	await expect(page.getByText('The text is closed.')).toBeVisible();
	await expect(page.locator('.para')).toHaveCount(0);
	const item = await shownItem(page, pack);
	await give(page, item, 'wrong');
	await check(page);
	const proofs = proofOf(passage, 'standard', item);
	await expect(page.locator('.para')).toHaveCount(new Set(proofs.map((p) => p.paragraph)).size);
	await goOn(page);
	await expect(page.locator('.para')).toHaveCount(0);
	while (await page.locator('#stem').isVisible()) {
		await skip(page);
		if (await page.locator('#verdict').isVisible()) await goOn(page);
	}

	await expect(page.locator('#score')).toBeFocused();
	await expect(page.locator('.para')).toHaveCount(6);
	await expect(page.locator('.proof').filter({ hasText: proofs[0]?.text ?? '' })).toBeVisible();
	await expect(page.locator('.by-process li').first()).toContainText(/\d of \d/);
	await expectNoAxeFindings(page);
	await page.getByRole('button', { name: 'Read it again' }).click();
	await expect(page.getByRole('button', { name: /^I have read it/ })).toBeVisible();
	await page.goto('/read/');
	await expect(page.locator('.done')).toHaveText(/Standard, \d+\s\w+\s20\d\d:\s+0 %/);
});

test('what is selected is marked, wherever the selection began, whichever way it went', async ({
	page
}) => {
	await offerOnly(page, () => true, [...choices]);
	await beginReading(page);
	// Each end is a text and a place in it; `offset` counts from the front.
	const select = (
		from: { readonly within: string; readonly offset: number },
		to: { readonly within: string; readonly offset: number }
	) =>
		page.evaluate(
			([from, to]) => {
				const end = ({ within, offset }: { within: string; offset: number }) => {
					const element = document.querySelector(within);
					if (!element) throw new Error(`there is no ${within}`);
					const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
					const node = walker.nextNode();
					if (!node) throw new Error(`${within} has no text`);
					return { node, offset };
				};
				const [a, b] = [end(from), end(to)];
				getSelection()?.setBaseAndExtent(a.node, a.offset, b.node, b.offset);
			},
			[from, to] as const
		);
	const button = page.getByRole('button', { name: /^Mark the \d+ selected words?$/ });
	const wordsOf = async (ids: readonly string[]) => {
		const texts = await Promise.all(ids.map((id) => paragraph(page, id).innerText()));
		return texts.flatMap((text) => plain(text).split(' ')).length;
	};
	const [title, second] = ['#title', '[data-paragraph="p2"] .s'];

	await select({ within: '#stem', offset: 0 }, { within: '#how', offset: 4 });
	await expect(button).toHaveCount(0);

	// From the heading into the second paragraph, and back.
	const expected = `Mark the ${(await wordsOf(['p1'])) + 1} selected words`;
	await select({ within: title, offset: 2 }, { within: second, offset: 1 });
	await expect(button).toHaveText(expected);
	await select({ within: second, offset: 1 }, { within: title, offset: 2 });
	await expect(button).toHaveText(expected);
	await button.click();
	await expect(paragraph(page, 'p1').locator('.s mark')).not.toHaveCount(0);
	await expect(page.locator('.ev')).toContainText(`${(await wordsOf(['p1'])) + 1} words`);
	await page.getByRole('button', { name: 'Clear the evidence' }).click();

	// Everything there is on the page.
	const all = await page
		.locator('[data-paragraph]')
		.evaluateAll((every) => every.map((p) => p.getAttribute('data-paragraph') ?? ''));
	await page.locator('#stem').focus();
	await page.keyboard.press('Control+a');
	await expect(button).toHaveText(`Mark the ${await wordsOf(all)} selected words`);
});

test.describe('zoomed to twice the size', () => {
	test.use({ viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 });

	test('the mouse marks the words it was drawn over', async ({ page }) => {
		const [pack, passage] = [await thePack(page), await thePassage(page)];
		await offerOnly(page, () => true, [...choices]);
		await beginReading(page);
		const item = await shownItem(page, pack);
		const [proof] = proofOf(passage, 'standard', item);
		if (!proof) throw new Error('every item has a proof');

		await drawOver(page, proof, true);
		await expect(page.locator('.ev')).toContainText(`${proof.text.split(' ').length} words`);
		expect(plain((await page.locator('.s mark').allInnerTexts()).join(''))).toBe(proof.text);
	});
});

test.describe('by touch', () => {
	test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

	test('a tap marks its sentence, a selection is marked by a button, and the sheet has three sizes', async ({
		page
	}) => {
		await offerOnly(page, () => true, [...choices]);
		await beginReading(page);
		await paragraph(page, 'p1').locator('.s').first().tap();
		await expect(page.locator('.s mark').first()).toBeVisible();
		await paragraph(page, 'p1').locator('.s').first().tap();
		await expect(page.locator('.s mark')).toHaveCount(0);

		// As the handles of a finger's selection do, across two paragraphs and over the button of a word.
		await page.evaluate(() => {
			const wordsIn = (id: string) => {
				const within = document.querySelector(`[data-paragraph="${id}"]`);
				const walker = document.createTreeWalker(within ?? document, NodeFilter.SHOW_TEXT);
				while (walker.nextNode()) {
					if ((walker.currentNode.nodeValue ?? '').trim().length > 8) return walker.currentNode;
				}
				throw new Error('the paragraph has no words');
			};
			getSelection()?.setBaseAndExtent(wordsIn('p1'), 2, wordsIn('p2'), 6);
		});
		await page.getByRole('button', { name: /^Mark the \d+ selected words$/ }).tap();
		await expect(page.locator('.s mark')).not.toHaveCount(0);
		await expect(paragraph(page, 'p1').locator('mark .ask-note').first()).toBeVisible();
		await expect(paragraph(page, 'p2').locator('mark')).not.toHaveCount(0);

		const sheet = page.getByRole('form', { name: 'Question' });
		const height = async () => (await sheet.boundingBox())?.height ?? 0;
		const half = await height();
		await page.getByRole('button', { name: 'Show the question on the whole screen' }).tap();
		const full = await height();
		await page.getByRole('button', { name: 'Make the question small' }).tap();
		const small = await height();
		expect(small).toBeLessThan(half);
		expect(full).toBeGreaterThanOrEqual(half);
		await expect(page.locator('#stem')).toBeInViewport();
		await page.getByRole('button', { name: 'on half of the screen' }).tap();
		await expectNoAxeFindings(page);
	});
});

test('reads aloud sentence by sentence, with speed and stop, and hides where there is no voice', async ({
	page,
	browser,
	baseURL
}) => {
	await page.addInitScript(() => {
		const said: { text: string; rate: number; end: () => void }[] = [];
		class Utterance {
			lang = '';
			rate = 1;
			onend: (() => void) | null = null;
			onerror: (() => void) | null = null;
			constructor(readonly text: string) {}
		}
		const voice = {
			speak: ({ text, rate, onend }: Utterance) => said.push({ text, rate, end: () => onend?.() }),
			cancel: () => undefined
		};
		Object.assign(window, { said, SpeechSynthesisUtterance: Utterance });
		Object.defineProperty(window, 'speechSynthesis', { value: voice });
	});
	const said = () =>
		page.evaluate(() =>
			(window as unknown as { said: { text: string; rate: number }[] }).said.map(
				({ text, rate }) => ({ text, rate })
			)
		);
	const end = () =>
		page.evaluate(() => {
			(window as unknown as { said: { end: () => void }[] }).said.at(-1)?.end();
		});
	await page.goto(text);
	const sentences = paragraph(page, 'p1').locator('.s');
	await page.getByRole('button', { name: 'Read aloud' }).click();
	await expect(sentences.nth(0)).toHaveClass(/spoken/);
	await end();
	await expect(sentences.nth(1)).toHaveClass(/spoken/);
	await expect(sentences.nth(0)).not.toHaveClass(/spoken/);
	await page.getByLabel('Speed of reading aloud').selectOption('1.5');
	await end();
	await page.getByRole('button', { name: 'Stop reading' }).click();
	await expect(page.locator('.spoken')).toHaveCount(0);
	const heard = await said();
	expect(heard.map(({ rate }) => rate)).toEqual([1, 1, 1.5, 1.5]);
	expect(heard[3]?.text).toBe(plain(await sentences.nth(2).innerText()));

	const mute = await browser.newContext(baseURL === undefined ? {} : { baseURL });
	await mute.addInitScript(() => {
		Reflect.deleteProperty(window, 'speechSynthesis');
	});
	const silent = await mute.newPage();
	await silent.goto(text);
	await expect(silent.getByText('Text settings')).toBeVisible();
	await expect(silent.getByRole('button', { name: 'Read aloud' })).toHaveCount(0);
	await mute.close();
});

test('words open a note by a button, and the look of the text is kept', async ({ page }) => {
	await page.goto(text);
	const word = page.getByRole('button', { name: 'Keir Starmer' });
	await word.focus();
	await page.keyboard.press('Enter');
	const note = page.getByRole('dialog', { name: 'Keir Starmer' });
	await expect(note).toContainText('prime minister');
	await expect(note).toContainText('As of 2 March 2025.');
	await page.keyboard.press('Escape');
	await expect(note).toBeHidden();
	await expect(word).toBeFocused();

	await page.getByText('Text settings').click();
	await page.getByRole('radio', { name: 'Huge' }).check();
	await page.getByRole('radio', { name: 'Sans' }).check();
	await page.getByRole('switch', { name: 'Sepia' }).check();
	await page.getByRole('switch', { name: 'More space' }).check();
	await expectNoAxeFindings(page);
	await page.emulateMedia({ colorScheme: 'dark' });
	await expectNoAxeFindings(page);
	await page.reload();
	await expect(page.locator('.txt')).toHaveClass(/size-largest sans spaced sepia/);
});

test('every text begins at some level in some way, and nothing sticks out however narrow', async ({
	page
}) => {
	await page.goto('/read/');
	await expectNoAxeFindings(page);
	const links = page.locator('h3 a[href*="/read/"]');
	const addresses = await links.evaluateAll((all) => all.map((a) => a.getAttribute('href') ?? ''));
	expect(addresses.length).toBeGreaterThanOrEqual(6);
	const ways = ['Text open', 'From memory', 'Guided'] as const;
	const sizes = [
		{ width: 320, height: 640 },
		{ width: 740, height: 360 },
		{ width: 390, height: 844 }
	];
	for (const [i, address] of addresses.entries()) {
		await page.setViewportSize(sizes[i % 3] ?? { width: 320, height: 640 });
		await page.goto(new URL(address, page.url()).href);
		const level = ['Full', 'Simple', 'Standard'][i % 3] ?? '';
		await page.getByRole('radio', { name: level }).check();
		await page.getByRole('radio', { name: ways[(i + (i >> 1)) % 3] ?? '' }).check();
		await expectNoSidewaysScroll(page);
		await page.getByRole('button', { name: /^(Start the questions|I have read it)/ }).click();
		await expect(page.locator('#stem')).toBeFocused();
		if (i % 3 === 0) continue;
		// Twice the size of text, as a browser's own setting does.
		await page.evaluate(() => {
			document.documentElement.style.fontSize = '200%';
		});
		await expectNoSidewaysScroll(page);
	}
});

test('a text without questions, or with one level alone, is still there to be read', async ({
	page
}) => {
	const passage = await thePassage(page);
	const [only] = passage.levels;
	const bare = { ...passage, levels: only ? [{ ...only, items: [] }] : [] };
	const nodes = [null, { type: 'data', data: flattened({ passage: bare }), uses: {} }];
	await page.route('**/money-and-missiles/__data.json*', (route) =>
		route.fulfill({ json: { type: 'data', nodes } })
	);
	// A link pressed before the page lives leads to the page as it was built, without what is put in place here.
	await expect(async () => {
		await page.goto('/read/');
		await page.getByRole('link', { name: passage.title, exact: true }).click();
		await expect(page.getByRole('heading', { name: 'Just to read' })).toBeVisible({
			timeout: 3000
		});
	}).toPass();

	await expect(page.locator('.para')).toHaveCount(6);
	await expect(page.getByRole('radio', { name: 'Full' })).toHaveCount(0);
});

test('an item whose evidence left the text is left out where the level changes, and the round goes on', async ({
	page
}) => {
	const passage = await thePassage(page);
	const told = (level: string) =>
		new Set(passage.levels.find(({ name }) => name === level)?.items.map(({ id }) => id));
	const [simple, full] = [told('simple'), told('full')];
	const only = [...full].filter((id) => !simple.has(id));
	const both = [...full].filter((id) => simple.has(id)).slice(-2);
	const pack = await thePack(page);
	const types = ['single-choice', 'matching', 'multiple-response'] as const;
	await offerOnly(page, ({ id }) => only.includes(id) || both.includes(id), [...types]);
	await page.goto(text);
	await page.getByRole('radio', { name: 'Full' }).check();
	await page.getByRole('button', { name: 'Start the questions' }).click();
	await expect(page.locator('#stem')).toBeFocused();
	for (let i = 0; !only.includes((await shownItem(page, pack)).id); i++) {
		if (i > 9) throw new Error('no item that Full alone tells was asked');
		await skip(page);
	}
	const stem = await page.locator('#stem').innerText();

	await page.getByRole('radio', { name: 'Simple' }).check({ force: true });

	await expect(page.locator('.changed')).toContainText(
		/questions? left out: this text does not tell what (it asks|they ask)/
	);
	await expect(page.locator('.para')).toHaveCount(6);
	await expect(page.locator('#stem')).not.toHaveText(stem);
});

/** A value as Kit sends it: a list in which everything refers to its parts by their places. */
function flattened(value: unknown): unknown[] {
	const list: unknown[] = [];
	const put = (part: unknown): number => {
		const place = list.push(null) - 1;
		if (Array.isArray(part)) list[place] = part.map(put);
		else if (typeof part === 'object' && part !== null) {
			const entries = Object.entries(part).map(([name, each]) => [name, put(each)]);
			list[place] = Object.fromEntries(entries);
		} else list[place] = part;
		return place;
	};
	put(value);
	return list;
}

test('two reports beside each other and a text on paper: to be read, printed and played', async ({
	page
}) => {
	await page.goto('/compare/london-summit-2025/');
	await expect(page.getByText('worth about 2.8 billion dollars')).toBeVisible();
	await expect(page.getByText('worth 2.84 billion dollars')).toBeVisible();
	await expectNoAxeFindings(page);
	await page.setViewportSize({ width: 320, height: 640 });
	await expectNoSidewaysScroll(page);
	const pack = await thePack(page);
	await page.getByRole('link', { name: /^Weigh it up/ }).click();
	expect((await shownItem(page, pack)).process).toBe('evaluate');

	await page.goto(`${text}print/#simple`);
	await expect(page.getByRole('radio', { name: 'Simple' })).toBeChecked();
	await expectNoSidewaysScroll(page);
	await expectNoAxeFindings(page);
	const questions = page.locator('article.paper ol > li');
	const printed = await questions.count();
	await page.getByText(/questions? of \d+ chosen/).click();
	await page.locator('.controls input[type=checkbox]:checked').first().uncheck();
	await expect(questions).toHaveCount(printed - 1);
	await expect(page.locator('.key-page li.answer')).toHaveCount(printed - 1);
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('.controls')).toBeHidden();
	expect(await page.locator('.key-page').evaluate((e) => getComputedStyle(e).breakBefore)).toBe(
		'page'
	);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('every text reads at all its levels', async ({ page }) => {
		const pack = await thePack(page);
		expect(pack.passages.length).toBeGreaterThanOrEqual(6);
		for (const { id } of pack.passages) {
			const passage = await thePassage(page, id);
			await page.goto(`/read/london-summit-2025/${id}/`);
			await expect(page.getByRole('heading', { level: 1, name: passage.title })).toBeVisible();
			expect(passage.levels).toHaveLength(3);
			for (const { name, paragraphs } of passage.levels) {
				await page.getByRole('radio', { name: new RegExp(name, 'i') }).check();
				await expect(page.locator('.para:visible')).toHaveText(
					paragraphs.map(({ sentences }) => sentences.join(' '))
				);
			}
		}
	});

	test('every line of the two reports is a fact of its report, and leads to it', async ({
		page
	}) => {
		const pack = await thePack(page);
		const facts = new Map(pack.facts.map((fact) => [fact.id, fact]));
		await page.goto('/compare/london-summit-2025/');
		const lines = await page.locator('.sides > .card > ul > li').evaluateAll((all) =>
			all.map((line) => ({
				publisher: line.closest('.card')?.querySelector('h4')?.textContent ?? '',
				text: line.querySelector('p')?.textContent ?? '',
				cited: line.querySelector('a')?.textContent ?? '',
				fact:
					line.querySelector('a')?.getAttribute('href')?.replace(/\/$/, '').split('/').at(-1) ?? ''
			}))
		);
		const columns = pack.pack.sources.map(({ id, publisher }) => ({
			id,
			lines: lines.filter((line) => line.publisher === publisher)
		}));

		expect(columns.reduce((sum, column) => sum + column.lines.length, 0)).toBe(lines.length);
		for (const { id, lines } of columns) {
			expect(lines.length, id).toBeGreaterThan(20);
			for (const { fact, text, cited, publisher } of lines) {
				const known = facts.get(fact);
				expect(plain(text), fact).toBe(plain(known?.statement ?? ''));
				const paragraphs = (known?.evidence ?? []).flatMap((citation) =>
					citation.startsWith(`${id} P`) ? [citation.slice(id.length + 2)] : []
				);
				expect(plain(cited), fact).toContain(publisher);
				expect(cited.match(/\d+/g), fact).toEqual(paragraphs);
			}
		}
	});

	test('a text reads at all its levels, with its words, and the list leads to it', async ({
		page
	}) => {
		const passage = await thePassage(page);
		await page.goto('/read/');
		await page.getByRole('link', { name: passage.title, exact: true }).click();
		await expect(page.getByRole('heading', { level: 1, name: passage.title })).toBeVisible();
		for (const { name, paragraphs } of passage.levels) {
			await page.getByRole('radio', { name: new RegExp(name, 'i') }).check();
			await expect(page.locator('.para:visible')).toHaveText(
				paragraphs.map(({ sentences }) => sentences.join(' '))
			);
		}
		await page.getByText('Words and names in this text').click();
		await expect(page.getByText('As of 2 March 2025').first()).toBeVisible();
	});
});
