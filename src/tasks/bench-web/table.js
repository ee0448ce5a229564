/** @typedef {import('./measure.js').Figures} Figures */

/**
 * Returns the median of each figure; what did not happen in most runs did not happen.
 *
 * @param {readonly Figures[]} runs
 * @returns {Figures}
 */
export function medianOf(runs) {
	const names = Object.keys(runs[0] ?? {});
	return Object.fromEntries(
		names.map((name) => {
			const sorted = runs.map((run) => run[name] ?? Infinity).sort((a, b) => a - b);
			const middle = sorted[Math.floor(sorted.length / 2)] ?? Infinity;
			return [name, middle === Infinity ? null : middle];
		})
	);
}

/**
 * Returns a table in Markdown, with ratios to the first column.
 *
 * @param {readonly { readonly name: string, readonly figures: Figures }[]} columns
 */
export function tableOf(columns) {
	const [floor] = columns;
	const names = Object.keys(floor?.figures ?? {});
	const rows = names.map((name) => {
		const least = floor?.figures[name] ?? null;
		return [name, ...columns.map(({ figures }) => cellOf(figures[name] ?? null, least))];
	});
	const head = ['', ...columns.map((column) => column.name)];
	const lines = [head, head.map((_, i) => (i === 0 ? '---' : '--:')), ...rows];
	return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/**
 * @param {number | null} value
 * @param {number | null} least
 */
function cellOf(value, least) {
	if (value === null) return 'never';
	const shown =
		value >= 10 || value === Math.round(value) ? String(Math.round(value)) : value.toFixed(2);
	return least === null || least === 0 ? shown : `${shown} (${(value / least).toFixed(1)})`;
}
