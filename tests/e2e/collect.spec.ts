import type { Page } from '@playwright/test';
import { decodeLink } from '../../src/lib/assign/link';
import type { Assignment } from '../../src/lib/assign/schema';
import { sealResult } from '../../src/lib/assign/seal';
import { setAssignment, someItems } from './class';
import { expect, test } from './fixtures';

const startedAt = Date.UTC(2026, 2, 2, 9);

test('500 files are taken in at one drop, with progress, and the time it took is told', async ({
	page
}) => {
	const codes = await handedInBy(500, await assigned(page));
	await openResults(page);
	await watchProgress(page);
	await page
		.getByLabel(/^Or choose files/)
		.setInputFiles(
			codes.map((code, i) => ({ ...plain, name: `${i}.txt`, buffer: Buffer.from(code) }))
		);
	await expect(page.locator('.said')).toHaveText('500 results added.', { timeout: 60_000 });

	await expect(page.locator('h1 + p')).toContainText('500 learners.');
	const { tookMs, steps } = await page.evaluate(() => globalThis.watched);
	process.stdout.write(`collect: 500 files in ${tookMs} ms, progress shown ${steps} times\n`);
	expect(steps).toBeGreaterThan(1);
});

test('collecting stops when told to, keeps what was opened, and takes the rest later', async ({
	page
}) => {
	const codes = await handedInBy(30, await assigned(page));
	await page.addInitScript(() => {
		// The tenth result is opened only when the test lets it.
		const { subtle } = crypto;
		const decrypt = subtle.decrypt.bind(subtle);
		const held = new Promise<void>((resolve) => {
			globalThis.letGo = resolve;
		});
		let opened = 0;
		subtle.decrypt = async (...args) => {
			if (++opened === 10) await held;
			return decrypt(...args);
		};
	});
	await openResults(page);
	await page.getByLabel(/^Paste codes/).fill(codes.join('\n'));
	await page.getByRole('button', { name: 'Add them' }).click();
	await page.getByRole('button', { name: 'Cancel' }).click();
	await page.evaluate(() => {
		globalThis.letGo();
	});
	await expect(page.locator('.said')).toHaveText(
		'10 results added. Stopped before the end; add the rest again.'
	);

	await page.getByRole('button', { name: 'Add them' }).click();
	await expect(page.locator('.said')).toHaveText('20 results added, 10 here already.');
});

const plain = { mimeType: 'text/plain' };

declare global {
	/** When files were handed over until it was said what came of them, and how often progress changed. */
	var watched: { tookMs: number; steps: number };
	/** Lets the result that is held be opened. */
	var letGo: () => void;
}

/** Sets an assignment, and returns it as its link tells it. */
async function assigned(page: Page): Promise<Assignment> {
	const items = await someItems(page, 10);
	const link = await decodeLink(await setAssignment(page, { items: items.map(({ id }) => id) }));
	if (!link.ok) throw new Error(link.error.code);
	return link.value;
}

async function handedInBy(learners: number, assignment: Assignment): Promise<string[]> {
	const codes: string[] = [];
	for (let i = 1; i <= learners; i++) {
		const code = await sealResult(
			assignment,
			{
				assignment: assignment.id,
				id: i.toString(16).padStart(16, '0'),
				who: { name: `Learner ${i}` },
				...{ attempt: 1, startedAt, handedInAt: startedAt + 600_000, zone: 'Europe/London' },
				...{ extensions: 0, absences: 0 },
				answers: assignment.items.map((item) => ({
					...{ ...item, response: { text: 'banana' }, tookMs: 4000, certainty: null },
					...{ hinted: false, claimed: false, gone: false }
				}))
			},
			globalThis.crypto.subtle
		);
		if (!code.ok) throw new Error(code.error.code);
		codes.push(code.value);
	}
	return codes;
}

async function openResults(page: Page): Promise<void> {
	await page.goto('/teach/results/');
	await page.getByRole('link', { name: /^Results of/ }).click();
	await expect(page.getByRole('heading', { name: 'Add result codes' })).toBeVisible();
}

async function watchProgress(page: Page): Promise<void> {
	await page.evaluate(() => {
		let startedAt = 0;
		globalThis.watched = { tookMs: 0, steps: 0 };
		document.addEventListener(
			'change',
			() => {
				startedAt = performance.now();
			},
			true
		);
		const seen = new Set<number>();
		new MutationObserver(() => {
			const value = document.querySelector('progress')?.value;
			if (value !== undefined) seen.add(value);
			watched.steps = seen.size;
			if (document.querySelector('.said')?.textContent) {
				watched.tookMs ||= Math.round(performance.now() - startedAt);
			}
		}).observe(document.body, {
			subtree: true,
			childList: true,
			attributes: true,
			characterData: true
		});
	});
}
