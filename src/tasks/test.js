import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { npm, npmBeside, prepare, root } from './install.js';
import {
	closingLine,
	gate,
	playwrightCounts,
	total,
	triedTwice,
	vitestCounts,
	withEnd
} from './test-counts.js';

/** @typedef {import('./test-counts.js').Counts} Counts */

const reports = join(root, 'test-results');
/** The folders whose rules depend on the day. */
const dated = ['src/lib/base', 'src/lib/quiz', 'src/lib/store', 'src/lib/screens'];

const environment = { ...process.env };
delete environment['TZ'];

/**
 * Runs one script of package.json.
 *
 * @param {string} script
 * @param {readonly string[]} [args]
 * @param {Record<string, string>} [extra] Added to the environment.
 */
function script(script, args = [], extra = {}) {
	const env = { ...environment, ...extra };
	return npm(['run', '--silent', script, ...(args.length > 0 ? ['--', ...args] : [])], { env });
}

/** Starts the linter, which keeps one core busy for as long as everything up to the build does. */
function lint() {
	const file = join(reports, 'lint.txt');
	const ended = npmBeside(['run', '--silent', 'lint'], file, environment);
	return async () => {
		const endedWell = await ended;
		process.stdout.write(readFileSync(file));
		return gate(endedWell);
	};
}

/**
 * Runs one step and says how it went.
 *
 * @param {string} title
 * @param {() => Counts | Promise<Counts>} step
 */
async function step(title, step) {
	console.log(`\n== ${title}`);
	const counts = await step();
	console.log(`== ${title}: ${closingLine(counts)}`);
	return counts;
}

/**
 * Runs a test runner that writes a report, and counts what the report says.
 *
 * @template Report
 * @param {string} name File name of the report.
 * @param {(report: string) => boolean} runner Gets the report's path and tells whether it ended well.
 * @param {(report: Report) => Counts} count
 */
function counted(name, runner, count) {
	const file = join(reports, name);
	rmSync(file, { force: true });
	const endedWell = runner(file);
	try {
		return withEnd(count(JSON.parse(readFileSync(file, 'utf8'))), endedWell);
	} catch {
		return gate(false); // it died before it could report
	}
}

/**
 * Runs Vitest.
 *
 * @param {string} name File name of the report.
 * @param {readonly string[]} args
 * @param {Record<string, string>} [extra]
 */
function vitest(name, args, extra) {
	return counted(
		name,
		(file) =>
			script(
				'unit',
				['--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...args],
				extra
			),
		vitestCounts
	);
}

/** Finds or installs a browser and runs Playwright in it. */
async function browserTests() {
	const { findBrowser, installBrowser } = await import('./browser.js');
	const browser = findBrowser() ?? installBrowser();
	if (!browser) {
		console.error('No browser was found and none could be installed. Install Chromium or Chrome.');
		return gate(false);
	}
	return counted(
		'browser.json',
		(file) =>
			script('e2e', ['--reporter=list,json'], {
				QUILLWISE_BROWSER: browser,
				PLAYWRIGHT_JSON_OUTPUT_NAME: file
			}),
		(
			/** @type {Parameters<typeof playwrightCounts>[0] & Parameters<typeof triedTwice>[0]} */ report
		) => {
			for (const title of triedTwice(report)) {
				console.log(`Passed only at the second try, find out why: ${title}`);
			}
			return playwrightCounts(report);
		}
	);
}

async function everything() {
	if (!prepare()) return gate(false);
	mkdirSync(reports, { recursive: true });
	npm(['exec', '--', 'svelte-kit', 'sync']); // lint reads the types that Kit writes
	const linted = lint();
	const results = [
		await step('Types', () => gate(script('types'))),
		await step('Unused code', () => gate(script('dead'))),
		await step('Unit and bank tests', () => vitest('unit.json', [])),
		await step("Unit tests in Newfoundland's time", () =>
			vitest('unit-elsewhere.json', ['--project', 'unit', ...dated], { TZ: 'America/St_Johns' })
		),
		await step('Question bank', () => gate(script('bank')))
	];
	const built = await step('Build', () => gate(script('build', ['--logLevel', 'warn'])));
	results.push(built, await step('Lint', linted));
	if (built.failed) console.error('\nThe browser tests need the build, and were left out.');
	else results.push(await step('Browser tests', browserTests));
	return total(results);
}

const counts = await everything();
console.log(`\n${closingLine(counts)}`);
process.exitCode = counts.failed > 0 ? 1 : 0;
