/** A cell of a table: text, a true number, or nothing. */
export type CsvCell = string | number | null;

/** What a spreadsheet takes for the beginning of a formula (OWASP, CSV Injection; full-width forms too). */
const formulaStart = /^[\s\u00a0\u200b\u2060\ufeff]*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/**
 * Returns rows as CSV that spreadsheets open right: UTF-8 with a byte order mark, CRLF, every text in quotes, numbers bare.
 *
 * A text that a spreadsheet would take for a formula gets an apostrophe before it (RELIABILITY.md 3).
 */
export function writeCsv(rows: readonly (readonly CsvCell[])[]): string {
	const lines = rows.map((row) => row.map(written).join(','));
	return `\ufeff${lines.map((line) => `${line}\r\n`).join('')}`;
}

/** Returns the rows of CSV as texts, quotes undone. For tests and for reading what `writeCsv` wrote. */
export function readCsv(text: string): string[][] {
	const rows: string[][] = [];
	let row: string[] = [];
	const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;
	const body = text.replace(/^\ufeff/, '');
	while (cell.lastIndex < body.length) {
		const match = cell.exec(body);
		if (!match) return rows;
		const [, quoted, bare = '', end] = match;
		row.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
		if (end !== ',') {
			rows.push(row);
			row = [];
		}
	}
	return rows;
}

function written(cell: CsvCell): string {
	if (cell === null) return '';
	if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
	const safe = formulaStart.test(cell) ? `'${cell}` : cell;
	return `"${safe.replaceAll('"', '""')}"`;
}
