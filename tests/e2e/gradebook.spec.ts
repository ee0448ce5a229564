import type { Browser, Locator, Page } from '@playwright/test';
import { readGradebook } from '../../src/lib/assign/gradebook-file';
import { decodeLink } from '../../src/lib/assign/link';
import { splitCode } from '../../src/lib/assign/parts';
import type { Assignment } from '../../src/lib/assign/schema';
import { sealResult } from '../../src/lib/assign/seal';
import type { BankItem, PublishedPack } from '../../src/lib/bank/published';
import { readCsv } from '../../src/lib/formats/csv';
import {
	beginAs,
	goOnFrom,
	handIn,
	handInFile,
	lockMs,
	openAssignment,
	setAssignment,
	textOf
} from './class';
import { Expected, figuresOn, learnerOn, questionOn } from './class-figures';
import {
	deedOf,
	givenBy,
	itemsOfClass,
	learners,
	nameOf,
	questions,
	responseBy
} from './class-plan';
import { expect, expectNoAxeFindings, expectNoSidewaysScroll, test } from './fixtures';
import { radio, shownItem, startingWith, thePack } from './round';

/**
 * How many learners play in a browser of their own: `npm run thorough` lets all 35. The results of the others are sealed
 * by the product's own code, from the same plan.
 */
const players = Math.min(learners, Number(process.env['QUILLWISE_PLAYERS'] ?? 3));
/** How many play at once. */
const atOnce = 5;

/** How a learner's result reaches the teacher. */
interface Handed {
	readonly code: string;
	readonly file: string;
	/** Pictures of the QR codes on the learner's screen, as data addresses; none for those who play none. */
	readonly pictures: readonly string[];
}

test('a class of 35 hands in, and every figure the teacher sees is what the answers make it', async ({
	page,
	browser,
	baseURL: address
}) => {
	const baseURL = address ?? '';
	test.setTimeout(180_000 + 20_000 * players);
	const pack = await thePack(page);
	const items = itemsOfClass(pack);
	const link = await setAssignment(page, {
		items: items.map(({ id }) => id),
		rules: async (teacher) => {
			await teacher.getByText('None', { exact: true }).click();
			await teacher.getByRole('switch', { name: 'Shuffle questions' }).uncheck();
		}
	});
	const decoded = await decodeLink(link);
	if (!decoded.ok) throw new Error('the link does not open');
	const handed = await handedIn({ browser, baseURL, link, assignment: decoded.value, items, pack });
	const codes = handed.map(({ code }) => code);

	// By QR from the learner's screen, by text (in a mail, one twice, one cut), by file, and by the parts of QR codes.
	await playCamera(page, handed[0]?.pictures ?? []);
	await page.goto('/teach/results/');
	await page.getByRole('link', { name: /^Results of/ }).click();
	await expect(page.getByRole('heading', { name: 'Add result codes' })).toBeVisible();
	await page.getByRole('button', { name: 'Scan QR codes' }).click();
	await expectSaid(page, '1 result added.');
	await page.getByRole('button', { name: 'Close the camera' }).click();
	const mail = codes.slice(1, 20).map((code) => `Hello,\n> ${code}\nbye`);
	const pasted = [...mail, codes[1], codes[2]?.slice(0, 300)].join('\n\n');
	await add(page, pasted, '19 results added, 1 line couldn’t be opened.');
	await expect(page.getByText(/^Line \d+ isn’t complete. Ask for it again.$/)).toBeVisible();
	await page
		.getByLabel(/^Or choose files/)
		.setInputFiles([
			textFile('ada.quillwise.txt', handed[0]?.file ?? ''),
			...handed.slice(20, 30).map(({ file }, i) => textFile(`${i}.quillwise.txt`, file)),
			textFile('picture.png', '\u0089PNG <svg onload=alert(1)>')
		]);
	await expectSaid(page, '10 results added, 1 here already, 1 line couldn’t be opened.');
	const parts = codes.slice(30).flatMap((code) => splitCode(code, 300));
	await add(page, parts.reverse().join('\n'), '5 results added.');
	await expect(page.getByText('“picture.png” holds no result code.')).toBeVisible();

	const file = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Gradebook file' }).click();
	const gradebook = await textOf(await file);
	const expected = new Expected(items, pack);
	const wanted = expected.figures;
	expect(await figuresOn(page)).toEqual(wanted);
	for (const [q, { id }] of items.entries()) {
		const shown = await questionOn(page, q);
		expect(shown, `question ${q + 1}`).toEqual(expected.question(q, timesIn(gradebook, id)));
	}
	for (const learner of [0, 4, 34]) {
		expect(await learnerOn(page, learner)).toEqual(expected.learner(learner));
	}
	await expectNoAxeFindings(page);

	// A dropped question counts for nobody.
	await page.getByRole('button', { name: /^5\. / }).click();
	await page.getByRole('button', { name: 'Drop this question' }).click();
	await expectNoAxeFindings(page, 'dialog');
	await page.getByRole('button', { name: 'Close' }).click();
	const without = (await figuresOn(page)).grid.map((row) => row.slice(-2));
	expect(without).toEqual(expected.scoresWithout(4).map((points) => [String(points), 'of 40']));
	await page.getByRole('button', { name: /^5\. / }).click();
	await page.getByRole('button', { name: 'Count it again' }).click();
	await page.getByRole('button', { name: 'Close' }).click();
	expect(await figuresOn(page)).toEqual(wanted);

	const csv = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save as CSV' }).click();
	const [head = [], ...rows] = readCsv(await textOf(await csv));
	expect(head.slice(-questions)).toEqual(items.map(({ id }) => id));
	expect(rows.map((row) => [row[0], Number(row[head.indexOf('points')])])).toEqual(
		expected.scores.map((points, i) => [nameOf(i), points])
	);

	const elsewhere = await browser.newContext({ baseURL });
	const fresh = await elsewhere.newPage();
	await fresh.setViewportSize({ width: 320, height: 640 });
	await fresh.goto('/teach/results/');
	await fresh
		.getByLabel('Gradebook file')
		.setInputFiles(textFile('quillwise-results.json', gradebook));
	await expect(fresh.getByRole('heading', { name: 'The class as a whole' })).toBeVisible();
	expect(await figuresOn(fresh)).toEqual(wanted);
	await expectNoSidewaysScroll(fresh);
	// Narrower than a phone: five questions are as much too wide for it as thirty for a phone.
	await fresh.setViewportSize({ width: 240, height: 640 });
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

/** Everything a class needs to hand in. */
interface ClassRoom {
	readonly browser: Browser;
	readonly baseURL: string;
	readonly link: string;
	readonly assignment: Assignment;
	readonly items: readonly BankItem[];
	readonly pack: PublishedPack;
}

/** Lets the class play, a few at once, and seals the results of those who do not. */
async function handedIn(room: ClassRoom): Promise<Handed[]> {
	const handed = new Map<number, Handed>();
	const waiting = Array.from({ length: players }, (_, learner) => learner);
	const desk = async () => {
		for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
			handed.set(next, await played(room, next));
		}
	};
	await Promise.all(Array.from({ length: atOnce }, desk));
	for (let learner = players; learner < learners; learner++) {
		const code = await sealed(room, learner);
		handed.set(learner, { code, file: code, pictures: [] });
	}
	return [...handed].sort(([a], [b]) => a - b).map(([, each]) => each);
}

/** Plays it in a browser profile of its own, without a network once the page has opened. */
async function played({ browser, baseURL, link, items, pack }: ClassRoom, learner: number) {
	const context = await browser.newContext({ baseURL });
	const desk = await context.newPage();
	await openAssignment(desk, link);
	await context.setOffline(true);
	await beginAs(desk, nameOf(learner));
	const skip = desk.getByRole('button', { name: 'Skip', exact: true });
	const ready = desk.getByRole('heading', { name: 'Ready to hand in' });
	const skipped = new Set<string>();
	while (!(await ready.isVisible())) {
		const item = await shownItem(desk, pack);
		const deed = deedOf(learner, items.indexOf(item));
		if (deed.wish === 'skipped') {
			await skip.click();
			if (skipped.has(item.id)) await expect(ready).toBeVisible();
			else await expect(desk.locator('#stem').getByText(item.stem)).toHaveCount(0);
			skipped.add(item.id);
			await desk.waitForTimeout(lockMs);
			continue;
		}
		if (deed.hinted) await desk.getByRole('button', { name: /^Hint/ }).click();
		await giveAll(desk, item, givenBy(item, learner, deed));
		const certainty = { guess: 'Guess', 'think-so': 'Think so', sure: 'Sure' };
		if (deed.certainty) await desk.getByText(certainty[deed.certainty], { exact: true }).click();
		await goOnFrom(desk);
	}
	const code = await handIn(desk);
	const file = await handInFile(desk);
	const pictures = learner === 0 ? await picturesOn(desk) : [];
	await context.close();
	return { code, file, pictures };
}

async function giveAll(desk: Page, item: BankItem, given: readonly string[]): Promise<void> {
	const [first = ''] = given;
	if (item.type === 'short-text' || item.type === 'numeric') {
		await desk.locator('.ask').getByRole('textbox').fill(first);
	} else if (item.type === 'multiple-response') {
		for (const text of given) {
			await desk
				.locator('.ask')
				.getByRole('checkbox', { name: startingWith(text) })
				.check();
		}
	} else await radio(desk, first === 'The text doesn’t say' ? 'Not stated:' : first).check();
}

/** Pictures of the QR codes a learner holds up. */
async function picturesOn(desk: Page): Promise<string[]> {
	await desk.getByRole('button', { name: /QR codes?$/ }).click();
	const code: Locator = desk.getByRole('img', { name: /^QR code/ });
	const next = desk.getByRole('button', { name: 'Next code' });
	const pictures: string[] = [];
	for (let first = ''; ;) {
		const name = (await code.getAttribute('aria-label')) ?? '';
		if (name === first) return pictures;
		first ||= name;
		pictures.push(`data:image/png;base64,${(await code.screenshot()).toString('base64')}`);
		if (!(await next.isVisible())) return pictures;
		await next.click();
	}
}

/** Gives the browser a camera that sees some pictures in turn. */
async function playCamera(page: Page, pictures: readonly string[]): Promise<void> {
	await page.addInitScript((addresses) => {
		const camera = { kind: 'videoinput' } as MediaDeviceInfo; // all that the page asks of it
		const { mediaDevices } = navigator;
		mediaDevices.enumerateDevices = () => Promise.resolve([camera]);
		mediaDevices.getUserMedia = async () => {
			const canvas = document.createElement('canvas');
			Object.assign(canvas, { width: 640, height: 480 });
			const context = canvas.getContext('2d');
			const images = await Promise.all(
				addresses.map(async (address) => {
					const image = new Image();
					image.src = address;
					await image.decode();
					return image;
				})
			);
			let turn = 0;
			setInterval(() => {
				const image = images[Math.floor(turn++ / 10) % images.length];
				if (!context || !image) return;
				context.fillStyle = '#888';
				context.fillRect(0, 0, 640, 480);
				context.drawImage(image, 100, 20, 440, 440);
			}, 50);
			return canvas.captureStream(20);
		};
	}, pictures);
}

async function sealed({ assignment, items }: ClassRoom, learner: number): Promise<string> {
	const startedAt = Date.UTC(2026, 2, 2, 9);
	const code = await sealResult(
		assignment,
		{
			assignment: assignment.id,
			id: learner.toString(16).padStart(16, '0'),
			who: { name: nameOf(learner) },
			...{ attempt: 1, startedAt, handedInAt: startedAt + 600_000, zone: 'Europe/London' },
			...{ extensions: 0, absences: 0 },
			answers: items.map((item, q) => {
				const deed = deedOf(learner, q);
				return {
					...{ item: item.id, itemVersion: item.version, tookMs: 700 * learner + 1100 * q },
					response: responseBy(item, learner, deed),
					...{ certainty: deed.certainty, hinted: deed.hinted, claimed: false, gone: false }
				};
			})
		},
		globalThis.crypto.subtle
	);
	if (!code.ok) throw new Error('the key of the link is damaged');
	return code.value;
}

/** How long those who answered took, as their own browsers said. */
function timesIn(gradebook: string, id: string): number[] {
	const read = readGradebook(gradebook);
	if (!read.ok) throw new Error(read.error.code);
	const answers = read.value.entries.flatMap(({ result }) => result.answers);
	return answers.filter((a) => a.item === id && a.response !== null).map(({ tookMs }) => tookMs);
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
