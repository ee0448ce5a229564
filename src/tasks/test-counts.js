/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/**
 * Counts one gate, such as lint or the build.
 *
 * @param {boolean} passed
 * @returns {Counts}
 */
export function gate(passed) {
	return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
}

/**
 * Counts a report of Vitest. A test file that could not be loaded has no tests in it: it counts as one failure.
 *
 * @param {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
 *   testResults: { status: string, assertionResults: unknown[] }[] }} report
 * @returns {Counts}
 */
export function vitestCounts(report) {
	const unloaded = report.testResults.filter(
		(file) => file.status === 'failed' && file.assertionResults.length === 0
	);
	return {
		passed: report.numPassedTests,
		failed: report.numFailedTests + unloaded.length,
		skipped: report.numPendingTests + report.numTodoTests
	};
}

/**
 * Counts a report of Playwright. A second try is given on a build server alone (decision 0081); what passed then counts
 * as passed, and `triedTwice` names it.
 *
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} report
 * @returns {Counts}
 */
export function playwrightCounts({ stats }) {
	return {
		passed: stats.expected + stats.flaky,
		failed: stats.unexpected,
		skipped: stats.skipped
	};
}

/**
 * @typedef {object} Suite Part of a report of Playwright.
 * @property {readonly { title: string, tests: readonly { status: string }[] }[]} [specs]
 * @property {readonly Suite[]} [suites]
 */

/**
 * Names the tests of a report of Playwright that passed only at the second try.
 *
 * @param {Suite} suite The report, or a part of it.
 * @returns {string[]}
 */
export function triedTwice({ specs = [], suites = [] }) {
	const here = specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky'));
	return [...here.map(({ title }) => title), ...suites.flatMap(triedTwice)];
}

/**
 * Counts one more failure where a run ended badly though its report names none.
 *
 * @param {Counts} counts
 * @param {boolean} endedWell
 * @returns {Counts}
 */
export function withEnd(counts, endedWell) {
	return endedWell || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

/**
 * Adds up counts.
 *
 * @param {readonly Counts[]} all
 * @returns {Counts}
 */
export function total(all) {
	const sum = { passed: 0, failed: 0, skipped: 0 };
	for (const counts of all) {
		sum.passed += counts.passed;
		sum.failed += counts.failed;
		sum.skipped += counts.skipped;
	}
	return sum;
}

/**
 * Says counts in one plain line: `12 passed, 0 failed`, and the skipped only where there are any.
 *
 * @param {Counts} counts
 */
export function closingLine({ passed, failed, skipped }) {
	return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
