/**
 * `npm run faults`: brings every fault upon the built site in a real browser, which takes about ten minutes, and prints
 * what it cost. `npm test` tries a few of each kind.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { npm, prepare, root } from './install.js';

if (!prepare()) process.exit(1);
const { findBrowser, installBrowser } = await import('./browser.js');
const browser = findBrowser() ?? installBrowser();
if (!browser) {
	console.error('No browser was found and none could be installed. Install Chromium or Chrome.');
	process.exit(1);
}
if (!npm(['run', '--silent', 'build', '--', '--logLevel', 'warn'])) process.exit(1);

const results = join(root, 'test-results');
const figures = join(results, 'faults.txt');
mkdirSync(results, { recursive: true });
rmSync(figures, { force: true });
const endedWell = npm(['run', '--silent', 'e2e', '--', 'e2e/faults'], {
	env: { ...process.env, QUILLWISE_BROWSER: browser, QUILLWISE_FAULTS: figures }
});
console.log(`\n${readFileSync(figures, 'utf8').trim().split('\n').sort().join('\n')}`);
process.exitCode = endedWell ? 0 : 1;
