import type { Page } from '@playwright/test';
import { openResult } from '../../src/lib/assign/seal';
import { decodeLink, encodeAssignment } from '../../src/lib/assign/link';
import { keysFrom } from '../../src/lib/assign/keys';
import { openKeyFile } from '../../src/lib/assign/key-file';
import {
	answerAll,
	beginAs,
	goOnFrom,
	handIn,
	handInFile,
	openAssignment,
	password,
	saveKeyFile,
	setAssignment,
	someItems
} from './class';
import { expect, expectNoAxeFindings, expectNoSidewaysScroll, test } from './fixtures';
import { give, shownItem, thePack } from './round';
import { noteShifts, shifts } from './shifts';

const { subtle } = globalThis.crypto;
const learnerName = 'Zoë 李 <img src=x onerror=alert(1)>';

test('a teacher sets it, a learner without a network hands it in, and only the teacher can read it', async ({
	page,
	browser,
	baseURL
}) => {
	const pack = await thePack(page);
	const items = await someItems(page, 3);
	await page.goto('/teach/');
	await page.getByRole('spinbutton', { name: 'How many' }).fill('7');
	await page.getByRole('button', { name: 'Pick a balanced set' }).click();
	await expect(page.getByText(/^7 of \d+ chosen/)).toBeVisible();
	await expectNoAxeFindings(page);

	await page.goto(`/teach/?items=${items.map(({ id }) => id).join(',')}`);
	await expect(page.getByText(/^3 of \d+ chosen/)).toBeVisible();
	await page.getByRole('button', { name: 'Get the link' }).click();
	await expect(page.getByLabel(/^Title/)).toBeFocused();
	await page.getByLabel(/^Title/).fill('<b>Year 9</b>: "summit"');
	await page.getByLabel(/^Your name/).fill('Ms Okafor');
	await page.getByRole('button', { name: 'Preview' }).click();
	await expect(page.getByRole('heading', { name: items[0]?.stem ?? '' })).toBeVisible();
	await page.getByText('With the key').click();
	await expect(page.getByText('Key', { exact: true })).toHaveCount(3);
	await page.getByRole('button', { name: 'Get the link' }).click();

	// No link before the key was saved.
	await expect(page.getByRole('heading', { name: 'First, your key' })).toBeFocused();
	await expectNoAxeFindings(page);
	const keyFile = await saveKeyFile(page);
	const link = await page.getByRole('textbox', { name: 'Assignment link' }).inputValue();
	expect(link.length).toBeLessThan(2000);
	await expectNoAxeFindings(page);
	const words = await page.getByLabel('The key in eight words').innerText();

	const learner = await browser.newContext(baseURL === undefined ? {} : { baseURL });
	const desk = await learner.newPage();
	await openAssignment(desk, link);
	expect(new URL(desk.url()).hash).toBe('');
	await expect(desk.getByRole('heading', { name: '<b>Year 9</b>: "summit"' })).toBeVisible();
	await expectNoAxeFindings(desk);
	await desk.getByText('Check whose key it is').click();
	await expect(desk.getByLabel('The key in eight words')).toHaveText(words, { useInnerText: true });
	await desk.reload();
	await expect(desk.getByText('you need no connection from now on')).toBeVisible();

	await learner.setOffline(true);
	await beginAs(desk, learnerName);
	const first = await shownItem(desk, pack);
	await give(desk, first, 'right');
	await goOnFrom(desk);
	await desk.getByRole('button', { name: /^Stop for now/ }).click();
	await desk.getByRole('button', { name: 'Stop here' }).click();
	await desk.getByRole('button', { name: /^Carry on/ }).click();
	await expect(desk.getByText('Question 2 of 3')).toBeVisible();
	await answerAll(desk, pack, () => 'wrong');
	const code = await handIn(desk);
	await expectNoAxeFindings(desk);
	await expect(desk.getByText('What you handed in')).toBeVisible();
	expect(await handInFile(desk)).toContain(code);
	await desk.getByRole('button', { name: /QR code/ }).click();
	await expect(desk.getByRole('img', { name: /^QR code/ })).toBeVisible();

	// Nothing readable stays: neither in the code nor in what the device keeps.
	const kept = await storedText(desk);
	expect(kept).toContain(code);
	for (const answer of ['no idea', 'banana', '"response":{']) {
		expect(code).not.toContain(answer);
		expect(kept).not.toContain(answer);
	}
	await learner.close();

	const file = await openKeyFile(keyFile, password, subtle);
	const assignment = await decodeLink(link);
	if (!file.ok || !assignment.ok) throw new Error('the key file or the link does not open');
	const keys = await keysFrom(file.value.secret, subtle);
	const opened = await openResult(keys, assignment.value, code);
	expect(opened).toMatchObject({
		ok: true,
		value: {
			who: { name: learnerName },
			attempt: 1,
			answers: items.map(({ id }) => ({ item: id }))
		}
	});

	// Saved: as a copy, deleted, taken back.
	await page.goto('/teach/saved/');
	await page.getByRole('button', { name: /^Delete/ }).click();
	await page.getByRole('button', { name: /^Take back/ }).click();
	await expectNoAxeFindings(page);
	await page.getByRole('link', { name: 'Edit as a copy' }).click();
	await expect(page.getByText('This is a copy.')).toBeVisible();
	await expect(page.getByText(/^3 of \d+ chosen/)).toBeVisible();
});

/** Waits until what stands now was painted, and laid out again where something came with that. */
async function painted(page: Page): Promise<void> {
	await page.evaluate(
		() =>
			new Promise((resolve) => {
				requestAnimationFrame(() => {
					requestAnimationFrame(() => setTimeout(resolve));
				});
			})
	);
}

/** Holds back what an address fits until it is let go. */
async function hold(page: Page, address: string): Promise<() => void> {
	let letGo = () => {};
	const held = new Promise<void>((resolve) => {
		letGo = resolve;
	});
	await page.route(address, async (route) => {
		await held;
		await route.continue();
	});
	return letGo;
}

for (const { part, words } of [
	{ part: '', words: 'Get the link' },
	{ part: 'saved/', words: 'Nothing saved yet.' },
	{ part: 'results/', words: 'No assignment here yet.' },
	{ part: 'key/', words: 'Save the key file' }
]) {
	test(`nothing moves on a phone while /teach/${part} comes`, async ({ page }) => {
		await page.setViewportSize({ width: 390, height: 844 });
		await page.addInitScript(noteShifts);
		const letCode = await hold(page, '**/_app/immutable/**/*.js');
		const letPack = await hold(page, '**/packs/**');
		await page.goto(`/teach/${part}`, { waitUntil: 'commit' });
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await painted(page);
		letCode();
		if (part === '') {
			await expect(
				page.locator('.build').getByText('The questions are on their way…')
			).toBeVisible();
			await painted(page);
		}
		letPack();
		await expect(page.getByText(words).first()).toBeVisible();
		await painted(page);
		expect(await shifts(page)).toEqual([]);
	});
}

test('an assignment with a time limit, codes and no feedback keeps its rules', async ({ page }) => {
	const pack = await thePack(page);
	const link = await setAssignment(page, {
		items: (await someItems(page, 2)).map(({ id }) => id),
		rules: async (teacher) => {
			await teacher.getByText('None', { exact: true }).click();
			await teacher.getByRole('switch', { name: 'Hints' }).uncheck();
			await teacher.getByRole('switch', { name: 'Ask how sure' }).uncheck();
			await teacher.getByRole('switch', { name: 'Time limit' }).check();
			await teacher.getByLabel(/^Minutes/).fill('1');
			await teacher.getByText('A code', { exact: true }).click();
			await teacher.getByLabel(/^Your class/).fill('Ada\nBea');
			await teacher.getByLabel(/^Due/).fill('2020-01-01T18:00');
		}
	});
	const list = await page.getByLabel('Name, tab, code').inputValue();
	const code = /^Ada\t(\w{6})/.exec(list)?.[1] ?? '';
	await page.setViewportSize({ width: 320, height: 640 });
	await expectNoSidewaysScroll(page);
	await page.goto('/teach/');
	await expect(page.getByRole('button', { name: 'Pick a balanced set' })).toBeVisible();
	await expectNoSidewaysScroll(page);

	await page.clock.install();
	await openAssignment(page, link);
	await expect(page.getByText('The time it was due has passed, by your clock.')).toBeVisible();
	await expectNoSidewaysScroll(page);
	await page.getByLabel('Your code').fill('AAAAAA');
	await page.getByRole('button', { name: 'Begin', exact: true }).click();
	await expect(page.getByText('This isn’t a code from a list.')).toBeVisible();
	await beginAs(page, code.toLowerCase());
	await expect(page.getByRole('button', { name: /^Hint/ })).toHaveCount(0);
	await expect(page.getByText('How sure?')).toHaveCount(0);
	await expectNoSidewaysScroll(page);
	await expectNoAxeFindings(page);

	await page.clock.runFor(50_000);
	await page.getByRole('button', { name: 'More time' }).click();
	await page.clock.runFor(40_000);
	await expect(page.getByRole('heading', { name: 'The time is up' })).toBeVisible();
	await page.getByRole('button', { name: 'Take more time' }).click();
	await give(page, await shownItem(page, pack), 'wrong');
	await page.clock.runFor(1000);
	await page.getByRole('button', { name: 'Next question' }).click();
	await expect(page.locator('#verdict')).toHaveCount(0);
	await expect(page.locator('.prog')).toContainText('1: answered');
	await page.clock.runFor(60_000);
	await page.getByRole('button', { name: 'Go to handing in' }).click();
	await expect(page.getByText('You answered 1 of 2 questions.')).toBeVisible();
	await handIn(page);
	await expect(page.getByText('Not this time')).toHaveCount(0);
	await expectNoSidewaysScroll(page);

	await page.reload();
	await expect(page.getByRole('button', { name: /^Show the code/ })).toBeVisible();
	await page.getByLabel('Your code').fill(code);
	await expect(page.getByText('you need no connection from now on')).toBeVisible();
	await page.getByRole('button', { name: 'Begin', exact: true }).click();
	await expect(page.getByText('your teacher set no more')).toBeVisible();
});

test('a damaged link says what to do, and a question that is gone is left out and said', async ({
	page
}) => {
	const items = await someItems(page, 2);
	const link = await setAssignment(page, { items: items.map(({ id }) => id) });
	await page.goto('/');
	await page.goto(link.slice(0, -9));
	await expect(page.getByRole('heading', { name: 'This link isn’t complete.' })).toBeVisible();
	await page.getByRole('button', { name: 'Paste a link instead' }).click();
	await page.getByLabel(/^Open the link you were given/).fill('https://example.com/');
	await page.getByRole('button', { name: 'Open it' }).click();
	await expect(page.getByRole('alert')).toContainText('This link isn’t complete.');

	await page.route('**/packs/*/index.json', async (route) => {
		const response = await route.fetch();
		const index = (await response.json()) as { ids: string; versions: Record<string, number> };
		const at = index.ids.split(' ').indexOf(items[0]?.id ?? '');
		await route.fulfill({ json: { ...index, versions: { ...index.versions, [at]: 99 } } });
	});
	await page.getByLabel(/^Open the link you were given/).fill(link);
	await page.getByRole('button', { name: 'Open it' }).click();
	await expect(page.getByText('1 question of 2 is left out.')).toBeVisible();
	await beginAs(page, 'Ada');
	await expect(page.getByText('Question 1 of 1')).toBeVisible();
});

test('120 hostile titles, names and notes are shown as they are and run nothing', async ({
	page
}) => {
	const dialogs: string[] = [];
	page.on('dialog', (dialog) => {
		dialogs.push(dialog.message());
		void dialog.dismiss();
	});
	const { publicKey } = await keysFrom(new Uint8Array(20).fill(7), subtle);
	const [item] = await someItems(page, 1);
	await page.goto('/a/');
	await expect(page.getByRole('heading', { name: 'Assignments' })).toBeVisible();
	for (const [i, [title = '', by = '', note = '']] of hostileTexts().entries()) {
		const fragment = await encodeAssignment({
			id: `AAAAAAAAAAAAAA${String(i).padStart(2, '0')}`,
			...{ title, by, note, publicKey },
			pack: 'london-summit-2025',
			items: [{ item: item?.id ?? '', itemVersion: item?.version ?? 1 }],
			rules: {
				...{ order: 'fixed', feedback: 'at-once', hints: true, certainty: true },
				...{ attempts: null, minutes: null, due: null, who: 'name' }
			},
			madeAt: 0
		});
		await page.evaluate((hash) => {
			location.hash = hash;
		}, fragment);
		await expect(page.locator('h1')).toHaveText(title);
		await expect(page.locator('.kick bdi')).toHaveText(by);
		await expect(page.locator('.said')).toHaveText(note);
	}
	expect(await page.evaluate(() => '__xss' in window)).toBe(false);
	expect(dialogs).toEqual([]);
});

/** Forty times three texts that would run something, were they taken for anything but text. */
function hostileTexts(): string[][] {
	const deeds = ['__xss=1', 'alert(1)', 'parent.__xss=1', 'window["__xss"]=1'];
	const shapes: ((deed: string) => string)[] = [
		(deed) => `<script>${deed}</script>`,
		(deed) => `<img src=x onerror=${deed}>`,
		(deed) => `<svg onload=${deed}>`,
		(deed) => `"><svg/onload=${deed}>`,
		(deed) => `'onfocus='${deed}' autofocus='`,
		(deed) => `javascript:${deed}`,
		(deed) => `<iframe srcdoc="<script>${deed}</script>">`,
		(deed) => `{{constructor.constructor('${deed}')()}}`,
		(deed) => '$' + `{${deed}}`,
		(deed) => `{@html '<img src=x onerror=${deed}>'}`,
		(deed) => `</title><script>${deed}</script>`,
		(deed) => `<details open ontoggle=${deed}>`,
		(deed) => `<a href="javascript:${deed}">a</a>`,
		(deed) => `<math><mi//xlink:href="data:x,<script>${deed}</script>">`,
		(deed) => `<!--<img src="--><img src=x onerror=${deed}//">`,
		(deed) => `<style>@import'javascript:${deed}';</style>`,
		(deed) => `<input onfocus=${deed} autofocus>`,
		(deed) => `<body onload=${deed}>`,
		(deed) => `%3Cscript%3E${deed}%3C/script%3E`,
		(deed) => `&lt;script&gt;${deed}&lt;/script&gt;`,
		(deed) => `عمر <b onclick=${deed}>李娜</b>`,
		(deed) => `__proto__<video><source onerror=${deed}>`,
		(deed) => `-->]]></style></script><svg onload=${deed}>`,
		(deed) => `<object data="javascript:${deed}">`,
		(deed) => `<form action="javascript:${deed}"><button>x`,
		(deed) => `<template><s onerror=${deed}>`,
		(deed) => `<marquee onstart=${deed}>`,
		(deed) => `x" style="animation:x" onanimationstart="${deed}`,
		(deed) => `=cmd|' /C calc'!A0 <img src=x onerror=${deed}>`,
		(deed) => `<base href="javascript:${deed}//">`
	];
	const texts = deeds.flatMap((deed) => shapes.map((shape) => shape(deed).slice(0, 80).trim()));
	return Array.from({ length: texts.length / 3 }, (_, i) => texts.slice(3 * i, 3 * i + 3));
}

/** Everything kept on the device, as one text. */
async function storedText(page: import('@playwright/test').Page): Promise<string> {
	return page.evaluate(async () => {
		const texts = [JSON.stringify(localStorage), JSON.stringify(sessionStorage), location.href];
		for (const { name = '' } of await indexedDB.databases()) {
			const database = await new Promise<IDBDatabase>((resolve, reject) => {
				const request = indexedDB.open(name);
				request.onsuccess = () => {
					resolve(request.result);
				};
				request.onerror = () => {
					reject(new Error('not opened'));
				};
			});
			for (const store of database.objectStoreNames) {
				const values = await new Promise<unknown[]>((resolve) => {
					const request = database.transaction(store).objectStore(store).getAll();
					request.onsuccess = () => {
						resolve(request.result as unknown[]);
					};
				});
				texts.push(
					...values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value)))
				);
			}
			database.close();
		}
		return texts.join('\n').replaceAll('\\"', '"');
	});
}
