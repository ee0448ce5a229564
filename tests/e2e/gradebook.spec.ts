import type { Locator, Page } from '@playwright/test';
import { decodeLink } from '../../src/lib/assign/link';
import { splitCode } from '../../src/lib/assign/parts';
import type { Assignment } from '../../src/lib/assign/schema';
import { sealResult } from '../../src/lib/assign/seal';
import type { BankItem } from '../../src/lib/bank/published';
import { readCsv } from '../../src/lib/formats/csv';
import { authoringOf, type Response } from '../../src/lib/items/all';
import {
	answerAll,
	beginAs,
	handIn,
	handInFile,
	openAssignment,
	setAssignment,
	someItems,
	textOf
} from './class';
import { expect, expectNoAxeFindings, expectNoSidewaysScroll, test } from './fixtures';
import { thePack } from './round';

const learners = 35;
const questions = 5;

/** Whether a learner has a question right: stronger ones more often, the last question against the grain. */
function isRight(learner: number, question: number): boolean {
	if (question === questions - 1) return learner % 3 === 0;
	return (learner * 7 + question * 11) % 35 > question * 6 + (learner % 5) * 2;
}

function nameOf(learner: number): string {
	return `Learner ${String(learner + 1).padStart(2, '0')}`;
}

test('a class of 35 hands in, and every figure the teacher sees is what the answers make it', async ({
	page,
	browser,
	baseURL
}) => {
	test.slow();
	const pack = await thePack(page);
	const items = await someItems(page, questions);
	const link = await setAssignment(page, { items: items.map(({ id }) => id) });
	const decoded = await decodeLink(link);
	if (!decoded.ok) throw new Error('the link does not open');

	// Three play it in browsers of their own, without a network; the rest is sealed by the product's own code.
	const played = await Promise.all(
		[0, 1, 2].map(async (learner) => {
			const context = await browser.newContext(baseURL === undefined ? {} : { baseURL });
			const desk = await context.newPage();
			await openAssignment(desk, link);
			await context.setOffline(true);
			await beginAs(desk, nameOf(learner));
			await answerAll(desk, pack, (item) => {
				const at = items.findIndex(({ id }) => id === item.id);
				return isRight(learner, at) ? 'right' : 'wrong';
			});
			const code = await handIn(desk);
			const file = await handInFile(desk);
			await context.close();
			return { code, file };
		})
	);
	const sealed = await Promise.all(
		Array.from({ length: learners - 3 }, (_, i) => sealedBy(decoded.value, items, i + 3))
	);
	const codes = [...played.map(({ code }) => code), ...sealed];

	// By text (in a mail, one twice, one cut), by file, and by the parts of QR codes.
	await page.goto('/teach/results/');
	await page.getByRole('link', { name: /^Results of/ }).click();
	await expect(page.getByRole('heading', { name: 'Add result codes' })).toBeVisible();
	const mail = codes.slice(1, 20).map((code) => `Hello,\n> ${code}\nbye`);
	const pasted = [...mail, codes[1], codes[2]?.slice(0, 300)].join('\n\n');
	await add(page, pasted, '19 results added, 1 line couldn’t be opened.');
	await expect(page.getByText(/^Line \d+ isn’t complete. Ask for it again.$/)).toBeVisible();
	await page
		.getByLabel(/^Or choose files/)
		.setInputFiles([
			textFile('ada.quillwise.txt', played[0]?.file ?? ''),
			...codes.slice(20, 30).map((code, i) => textFile(`${i}.txt`, code)),
			textFile('picture.png', '\u0089PNG <svg onload=alert(1)>')
		]);
	await expectSaid(page, '11 results added, 1 line couldn’t be opened.');
	const parts = codes.slice(30).flatMap((code) => splitCode(code, 300));
	await add(page, parts.reverse().join('\n'), '5 results added.');
	await expect(page.getByText('“picture.png” holds no result code.')).toBeVisible();

	const shown = await figuresOn(page);
	const wanted = figuresOf(items.length);
	expect(shown).toEqual(wanted);
	await expectNoAxeFindings(page);

	// A dropped question counts for nobody, an accepted answer for everybody who gave it.
	await page.getByRole('button', { name: /^5\. / }).click();
	await page.getByRole('button', { name: 'Drop this question' }).click();
	await expectNoAxeFindings(page, 'dialog');
	await page.getByRole('button', { name: 'Close' }).click();
	expect((await figuresOn(page)).points).toEqual(
		wanted.points.map((p, i) => p - (isRight(i, 4) ? 10 : 0))
	);
	await page.getByRole('button', { name: /^5\. / }).click();
	await page.getByRole('button', { name: 'Count it again' }).click();
	await page.getByRole('button', { name: 'Close' }).click();
	expect(await figuresOn(page)).toEqual(wanted);

	const csv = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save as CSV' }).click();
	const [head = [], ...rows] = readCsv(await textOf(await csv));
	expect(head.slice(-questions)).toEqual(items.map(({ id }) => id));
	expect(rows.map((row) => [row[0], Number(row[head.indexOf('points')])])).toEqual(
		wanted.points.map((points, i) => [nameOf(i), points])
	);

	const file = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Gradebook file' }).click();
	const gradebook = await textOf(await file);
	const elsewhere = await browser.newContext(baseURL === undefined ? {} : { baseURL });
	const fresh = await elsewhere.newPage();
	await fresh.setViewportSize({ width: 320, height: 640 });
	await fresh.goto('/teach/results/');
	await fresh
		.getByLabel('Gradebook file')
		.setInputFiles(textFile('quillwise-results.json', gradebook));
	await expect(fresh.getByRole('heading', { name: 'The class as a whole' })).toBeVisible();
	expect(await figuresOn(fresh)).toEqual(wanted);
	await expectNoSidewaysScroll(fresh);
	await elsewhere.close();

	// Paper: typed in by keyboard, it joins the rest.
	await page.getByRole('link', { name: 'Worksheet' }).click();
	await expect(page.getByRole('article', { name: 'Worksheet B', exact: true })).toBeVisible();
	await expect(page.getByRole('article', { name: 'Answer key of worksheet A' })).toBeVisible();
	await expectNoAxeFindings(page);
	await page.getByRole('link', { name: 'Type in what comes back' }).click();
	await page.getByRole('button', { name: 'Type in paper' }).click();
	await page.getByLabel('Name', { exact: true }).fill('Zoë on paper');
	for (let i = 0; i <= questions; i++) await page.keyboard.press('Enter');
	await expect(page.locator('#main').getByText('Zoë on paper is in.')).toBeVisible();
	await expect(page.getByRole('row', { name: /^Zoë on paper/ })).toContainText('0 of 50');
});

async function sealedBy(assignment: Assignment, items: readonly BankItem[], learner: number) {
	const startedAt = Date.UTC(2026, 2, 2, 9);
	const sealed = await sealResult(
		assignment,
		{
			assignment: assignment.id,
			id: learner.toString(16).padStart(16, '0'),
			who: { name: nameOf(learner) },
			...{ attempt: 1, startedAt, handedInAt: startedAt + 600_000, zone: 'Europe/London' },
			...{ extensions: 0, absences: 0 },
			answers: items.map((item, i) => ({
				...{ item: item.id, itemVersion: item.version, tookMs: 4000, hinted: false },
				response: responseTo(item, isRight(learner, i)),
				...{ certainty: null, claimed: false, gone: false }
			}))
		},
		globalThis.crypto.subtle
	);
	if (!sealed.ok) throw new Error('the key of the link is damaged');
	return sealed.value;
}

function responseTo(item: BankItem, right: boolean): Response {
	const key = authoringOf(item.type).type.keyResponse(item);
	if (right) return key;
	if ('verdict' in key) return { verdict: key.verdict === 'true' ? 'false' : 'true' };
	return 'choice' in key ? { choice: 'none' } : { text: 'banana' };
}

async function add(page: Page, text: string, said: string): Promise<void> {
	await page.getByLabel(/^Paste codes/).fill(text);
	await page.getByRole('button', { name: 'Add them' }).click();
	await expectSaid(page, said);
}

/** Expects what came of collecting to stand under the field, for those who look and not only for those who listen. */
async function expectSaid(page: Page, said: string): Promise<void> {
	await expect(page.locator('.said').getByText(said)).toBeVisible();
}

function textFile(name: string, text: string) {
	return { name, mimeType: 'text/plain', buffer: Buffer.from(text) };
}

/** Every figure of the three parts of the page. */
async function figuresOn(page: Page) {
	const grid = page.getByRole('region', { name: 'Learners' });
	const cells = await textsOf(grid.locator('tbody tr'), 'td.tc');
	const points = await textsOf(grid.locator('tbody tr'), 'td.tn b');
	const table = page.getByRole('region', { name: 'Questions' }).locator('tbody tr');
	const facility = await textsOf(table, 'td .num');
	const discrimination = await textsOf(table, 'td.tn');
	const whole = page.locator('section', { hasText: 'The class as a whole' }).locator('dl').last();
	return {
		outcomes: cells,
		points: points.map(([text]) => Number(text)),
		facility: facility.map(([text]) => text),
		discrimination: discrimination.map(([text]) => text),
		whole: (await whole.locator('dd').allInnerTexts()).slice(0, 5)
	};
}

async function textsOf(rows: Locator, cell: string): Promise<string[][]> {
	return rows.evaluateAll(
		(all, selector) =>
			all.map((row) => [...row.querySelectorAll(selector)].map((c) => c.textContent.trim())),
		cell
	);
}

/** The same figures from who had what right, by formulas written out anew. */
function figuresOf(count: number) {
	const table = Array.from({ length: learners }, (_, l) =>
		Array.from({ length: count }, (_each, q) => (isRight(l, q) ? 10 : 0))
	);
	const total = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
	const spread = (values: readonly number[]) =>
		(total(values.map((v) => v * v)) - total(values) ** 2 / values.length) / (values.length - 1);
	const points = table.map(total);
	const columns = Array.from({ length: count }, (_, q) => table.map((row) => row[q] ?? 0));
	const separates = columns.map((own) => {
		const rest = points.map((p, l) => p - (own[l] ?? 0));
		const product =
			total(own.map((p, l) => p * (rest[l] ?? 0))) - (total(own) * total(rest)) / learners;
		return product / (learners - 1) / Math.sqrt(spread(own) * spread(rest));
	});
	const alpha = (count / (count - 1)) * (1 - total(columns.map(spread)) / spread(points));
	const sorted = [...points].sort((a, b) => a - b);
	const one = (value: number) => String(Math.round(value * 10) / 10);
	const two = (value: number) => value.toFixed(2).replace('-', '−');
	return {
		outcomes: table.map((row) => row.map((p) => (p > 0 ? 'Right' : 'Wrong'))),
		points,
		facility: columns.map((own) => `${Math.round((100 * total(own)) / 10 / learners)}%`),
		discrimination: separates.map(two),
		whole: [
			...[one(total(points) / learners), String(sorted[17]), one(Math.sqrt(spread(points)))],
			...[`${sorted[0] ?? ''} to ${sorted.at(-1) ?? ''}`, two(alpha)]
		]
	};
}
