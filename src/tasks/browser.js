import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { run } from './install.js';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const usualPlaces = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe'
];

/**
 * What Chromium is told to do without. It takes the last of two such lists, so the first part says again what Playwright
 * says. The second keeps it from laying out the menus of its address bar, in two processes, for every window that nobody
 * sees: that took half of all the time a window cost.
 */
const without = [
	'AvoidUnnecessaryBeforeUnloadCheckSync',
	'DestroyProfileOnBrowserClose',
	'HttpsUpgrades',
	'HttpsFirstBalancedModeAutoEnable',
	'LensOverlay',
	'MediaRouter',
	'PaintHolding',
	'ThirdPartyStoragePartitioning',
	'OptimizationHints',
	'NetworkTimeServiceQuerying',
	'AimEnabled',
	'PreconnectToSearch',
	'WebUIOmniboxPopup',
	'WebUIOmniboxAimPopup',
	'WebUIOmniboxFullPopup'
];

/** How Chromium is started everywhere here: quiet, and without its sandbox where root may not have one. */
export const browserArguments = [
	...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
	`--disable-features=${without.join(',')}`
];

/** Every place a browser may stand, best first: the one asked for, Playwright's own, the machine's. */
function candidates() {
	const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/snap/bin'];
	return [
		process.env['QUILLWISE_BROWSER'] ?? '',
		chromium.executablePath(),
		...folders.flatMap((folder) => names.map((name) => join(folder, name))),
		...usualPlaces
	];
}

/**
 * Tells whether a browser is there and starts: one without its libraries, or a mere signpost to a store, does not.
 *
 * @param {string} path
 */
function starts(path) {
	if (!existsSync(path)) return false;
	if (process.platform === 'win32') return true; // there --version opens a window
	return spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;
}

/** Finds a Chromium or Chrome that starts; returns its path, or `undefined`. */
export function findBrowser() {
	return candidates().find((path) => path !== '' && starts(path));
}

/**
 * Runs a command as root where that needs no password.
 *
 * @param {string} command
 * @param {readonly string[]} args
 */
function runAsRoot(command, args) {
	if (process.getuid?.() === 0) return run(command, args);
	return run('sudo', ['-n', command, ...args]);
}

/** @param {string[]} args */
function aptGet(...args) {
	return runAsRoot('env', ['DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args]);
}

/** Installs a browser: Playwright's own, with its libraries, else that of the system. Returns its path, or `undefined`. */
export function installBrowser() {
	const npx = (/** @type {string[]} */ ...args) =>
		run('npx', args, { shell: process.platform === 'win32', timeout: 600_000 });
	const attempts = [
		() => npx('playwright', 'install', '--no-shell', 'chromium'),
		() =>
			existsSync(chromium.executablePath()) &&
			runAsRoot(process.execPath, ['node_modules/playwright/cli.js', 'install-deps', 'chromium']),
		() => aptGet('update') && aptGet('install', '-y', 'chromium')
	];
	for (const attempt of attempts) {
		attempt();
		const found = findBrowser();
		if (found) return found;
	}
	return undefined;
}
