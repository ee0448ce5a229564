/**
 * `npm run thorough`: tries every case of what `npm test` tries some of, where a class hands its work in: every bit of 20
 * sealed results, 100,000 damaged links and codes, tables of formulas in LibreOffice where it is installed, and a class of
 * 35 of whom each plays in a browser of their own.
 */
import { npm, prepare } from './install.js';

if (!prepare()) process.exit(1);
const { findBrowser, installBrowser } = await import('./browser.js');
const browser = findBrowser() ?? installBrowser();
if (!browser) {
	console.error('No browser was found and none could be installed. Install Chromium or Chrome.');
	process.exit(1);
}
const env = {
	...process.env,
	QUILLWISE_BROWSER: browser,
	QUILLWISE_THOROUGH: 'yes',
	QUILLWISE_PLAYERS: '35'
};

/** @param {string[]} script A script of package.json, with what is handed to it. */
const endsWell = (...script) => npm(['run', '--silent', ...script], { env });
const folders = ['src/lib/assign', 'src/lib/analysis', 'src/lib/formats'];
const sealed = endsWell('unit', '--', ...folders, '--disable-console-intercept');
const built = endsWell('build', '--', '--logLevel', 'warn');
const collected = built && endsWell('e2e', '--', 'e2e/gradebook', 'e2e/collect');
process.exitCode = sealed && collected ? 0 : 1;
