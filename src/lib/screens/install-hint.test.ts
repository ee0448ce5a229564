import { expect, test } from 'vitest';
import { installHint, installQuietMs, type InstallSituation } from './install-hint';

const monday = Date.parse('2025-03-03T08:00:00Z');
const tuesday = Date.parse('2025-03-04T08:00:00Z');
const usual: InstallSituation = {
	isOffered: false,
	isAppleTouch: false,
	isInstalled: false,
	firstAt: monday,
	quietUntil: 0,
	now: tuesday,
	zone: 'Europe/London'
};

test.each([
	['asks where the browser offers it', { isOffered: true }, 'ask'],
	['asks on the first day too', { isOffered: true, now: monday }, 'ask'],
	['explains it on an iPhone from the second day', { isAppleTouch: true }, 'by-hand'],
	[
		'leaves the first day on an iPhone alone',
		{ isAppleTouch: true, now: monday + 3_600_000 },
		null
	],
	['says nothing elsewhere', {}, null],
	['says nothing in the app', { isOffered: true, isAppleTouch: true, isInstalled: true }, null],
	['is quiet for a month after "Not now"', { isOffered: true, quietUntil: tuesday + 1 }, null],
	['comes back after that', { isOffered: true, quietUntil: tuesday }, 'ask'],
	[
		'does not believe a clock that was years ahead',
		{ isOffered: true, quietUntil: tuesday + installQuietMs + 1 },
		'ask'
	]
] as const)('%s', (_, change, hint) => {
	expect(installHint({ ...usual, ...change })).toBe(hint);
});
