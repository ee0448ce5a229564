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
 * Counts a report of Playwright. A test that passed only at the second try is broken.
 *
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} report
 * @returns {Counts}
 */
export function playwrightCounts({ stats }) {
	return {
		passed: stats.expected,
		failed: stats.unexpected + stats.flaky,
		skipped: stats.skipped
	};
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
