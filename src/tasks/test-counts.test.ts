import { expect, test } from 'vitest';
import {
	closingLine,
	gate,
	playwrightCounts,
	total,
	triedTwice,
	vitestCounts,
	withEnd
} from './test-counts.js';

const good = { passed: 3, failed: 0, skipped: 0 };

test('counts a test file that could not be loaded as one failure', () => {
	const report = {
		numPassedTests: 3,
		numFailedTests: 1,
		numPendingTests: 2,
		numTodoTests: 1,
		testResults: [
			{ status: 'passed', assertionResults: [{}, {}, {}] },
			{ status: 'failed', assertionResults: [{}] },
			{ status: 'failed', assertionResults: [] }
		]
	};
	expect(vitestCounts(report)).toEqual({ passed: 3, failed: 2, skipped: 3 });
});

test('counts a browser test that passed only at the second try as passed, and names it', () => {
	const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 0 };
	expect(playwrightCounts({ stats })).toEqual({ passed: 6, failed: 1, skipped: 0 });
	const spec = (title: string, status: string) => ({ title, tests: [{ status }] });
	const part = {
		specs: [spec('right', 'expected'), spec('late', 'flaky'), spec('wrong', 'unexpected')]
	};
	expect(triedTwice({ suites: [{ suites: [part] }, { specs: [] }] })).toEqual(['late']);
});

test('a run that ended badly without naming a failure counts as one', () => {
	expect(withEnd(good, false)).toEqual({ ...good, failed: 1 });
});

test('a run that ended badly and names its failures counts those', () => {
	expect(withEnd({ ...good, failed: 2 }, false).failed).toBe(2);
});

test('a run that ended well counts as its report says', () => {
	expect(withEnd(good, true)).toEqual(good);
});

test('adds gates and tests up', () => {
	const counts = total([gate(true), gate(false), good, { passed: 0, failed: 0, skipped: 2 }]);
	expect(counts).toEqual({ passed: 4, failed: 1, skipped: 2 });
});

test('the closing line names passed and failed', () => {
	expect(closingLine(good)).toBe('3 passed, 0 failed');
});

test('the closing line names the skipped where there are any', () => {
	expect(closingLine({ ...good, skipped: 1 })).toBe('3 passed, 0 failed, 1 skipped');
});
