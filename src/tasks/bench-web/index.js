/**
 * `npm run bench -- web`: measures the built site side by side with the barest quiz page there can be and with two public
 * quiz libraries, on a slow line and processor, and prints a table with ratios to that barest page.
 */
import { existsSync } from 'node:fs';
import { cpus, platform, release, totalmem } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { browserArguments, findBrowser } from '../browser.js';
import { root } from '../install.js';
import { measure } from './measure.js';
import { subjects } from './subjects.js';
import { medianOf, tableOf } from './table.js';

/** @typedef {import('./measure.js').Figures} Figures */

/**
 * Measures and prints.
 *
 * @param {number} rounds How often each is measured, by turns, so that a busy moment of the machine hits all alike.
 */
export async function benchWeb(rounds) {
	if (!existsSync(join(root, 'build', 'index.html'))) {
		throw new Error('There is no build to measure. Run: npm run build');
	}
	const executablePath = findBrowser();
	if (!executablePath) throw new Error('No browser was found. Install Chromium or Chrome.');
	const all = await subjects();
	const browser = await chromium.launch({
		executablePath,
		args: browserArguments
	});
	/** @type {Map<string, Figures[]>} */
	const runs = new Map(all.map(({ name }) => [name, []]));
	for (let round = 0; round < rounds; round++) {
		for (const subject of all) {
			console.log(`Round ${round + 1} of ${rounds}: ${subject.name}`);
			runs.get(subject.name)?.push(await measure(browser, subject));
		}
	}
	const [cpu] = cpus();
	const memory = Math.round(totalmem() / 2 ** 30);
	console.log(
		`\nMedians of ${rounds} rounds; times in milliseconds; in brackets the ratio to the floor.`,
		`\nChromium ${browser.version()}, Slow 4G, processor slowed 4 times;`,
		`${cpus().length} cores (${cpu?.model ?? 'unknown'}), ${memory} GB, ${platform()} ${release()}, Node ${process.version}.\n`
	);
	console.log(tableOf([...runs].map(([name, figures]) => ({ name, figures: medianOf(figures) }))));
	await browser.close();
}
