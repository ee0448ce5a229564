import { splitCitation } from './citations';
import { hasBothForms } from './core-facts';
import { lintPack, type BankFinding } from './lint';
import { mistakeText } from './mistake';
import { publishIndex } from './publish';
import { balanceLines } from './report-balance';
import { readPacks, type BankFiles, type CheckedPack } from './read';

/** What the bank is like, in words, and whether something in it must be mended. */
export interface BankReport {
	readonly text: string;
	/** Mistakes and lint errors; warnings do not count. */
	readonly errors: number;
}

/** Reads, checks and lints every pack of a set of files and reports on them. */
export function reportOn(files: BankFiles): BankReport {
	const packs = readPacks(files);
	if (!packs.ok) {
		const lines = packs.error.map(mistakeText);
		const text = [...lines, '', `${counted(lines.length, 'mistake')}.`].join('\n');
		return { text, errors: lines.length };
	}
	const reports = packs.value.map((pack) => {
		const findings = lintPack(pack);
		const errors = findings.filter((f) => f.severity === 'error').length;
		return { text: packReport(pack, findings), errors };
	});
	return {
		text: reports.map((r) => r.text).join('\n\n'),
		errors: reports.reduce((sum, r) => sum + r.errors, 0)
	};
}

function counted(n: number, noun: string): string {
	return `${String(n)} ${noun}${n === 1 ? '' : 's'}`;
}

/** Returns the report on one pack: counts, coverage, enemies, then findings. */
export function packReport(pack: CheckedPack, findings: readonly BankFinding[]): string {
	const { items, facts } = pack;
	const errors = findings.filter((f) => f.severity === 'error').length;
	return [
		`${pack.pack.id}: ${counted(items.length, 'item')}, ${counted(facts.length, 'fact')}`,
		...table(
			'type',
			items.map((i) => i.type)
		),
		...table(
			'topic',
			items.map((i) => i.topic)
		),
		...table(
			'process',
			items.map((i) => i.process)
		),
		...table(
			'level',
			items.map((i) => i.level)
		),
		...table(
			'reports',
			items.map((i) => sourcesOf(i.evidence))
		),
		...coverage(pack),
		...enemyLines(pack),
		...balanceLines(pack),
		...findings.map(findingText),
		`${counted(errors, 'error')}, ${counted(findings.length - errors, 'warning')}.`
	].join('\n');
}

function sourcesOf(evidence: readonly string[]): string {
	const sources = [...new Set(evidence.map((c) => splitCitation(c).source))].sort();
	return sources.length === 1 ? `${sources.join('')} only` : sources.join(' and ');
}

function table(title: string, values: readonly string[]): string[] {
	const counts = new Map<string, number>();
	for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
	const rows = [...counts].sort((a, b) => b[1] - a[1]);
	const cells = rows.map(([value, n]) => {
		const share = Math.round((100 * n) / values.length);
		return `${value} ${String(n)} (${String(share)} %)`;
	});
	return [`  by ${title}: ${cells.join(', ')}`];
}

function coverage({ pack, facts, items }: CheckedPack): string[] {
	if (facts.length === 0) return [];
	const used = new Set(items.flatMap((i) => [i.fact, ...i.also]));
	const unused = facts.filter((f) => !used.has(f.id)).map((f) => f.id);
	const counts = new Map<string, number>();
	for (const { fact } of items) counts.set(fact, (counts.get(fact) ?? 0) + 1);
	const crowded = [...counts].filter(([, n]) => n > items.length * 0.03 && n > 2);
	const both = facts.filter((f) => hasBothForms(f.id, items));
	const core = facts.filter((f) => f.core);
	return [
		`  facts without items: ${listed(unused)}`,
		`  facts that no item is about: ${listed(facts.filter((f) => !counts.has(f.id)).map((f) => f.id))}`,
		`  core facts: ${String(core.length)}; asked in both forms: ${String(both.length)} of all facts, ${String(both.filter((f) => f.core).length)} of the core`,
		`  facts in more than 3 % of the items: ${listed(crowded.map(([id, n]) => `${id} ${String(n)}`))}`,
		...pack.sources.map(
			({ id }) => `  ${id} paragraphs no fact cites: ${listed(uncited(id, pack, facts))}`
		)
	];
}

function listed(values: readonly string[]): string {
	return values.length === 0 ? 'none' : `${String(values.length)} (${values.join(', ')})`;
}

/** Returns the paragraphs of a source which no fact rests on, e.g. `P32`. */
export function uncited(
	source: string,
	pack: CheckedPack['pack'],
	facts: CheckedPack['facts']
): string[] {
	const cited = new Set(facts.flatMap((f) => f.evidence));
	const paragraphs = pack.sources.find((s) => s.id === source)?.paragraphs ?? 0;
	const all = Array.from({ length: paragraphs }, (_, i) => `P${String(i + 1)}`);
	return all.filter((p) => !cited.has(`${source} ${p}`));
}

function enemyLines(pack: CheckedPack): string[] {
	const entries = publishIndex(pack).items;
	if (entries.length === 0) return [];
	const sum = entries.reduce((n, e) => n + e.enemies.length, 0);
	const most = entries.reduce((a, b) => (b.enemies.length > a.enemies.length ? b : a));
	const mean = (sum / entries.length).toFixed(1);
	return [`  enemies: ${mean} on average, ${String(most.enemies.length)} at most (${most.id})`];
}

/** Returns a finding as one line for the terminal. */
export function findingText({ severity, file, item, field, problem, remedy }: BankFinding): string {
	const where = [file, item, field].filter(Boolean).join(' ');
	return `${severity}: ${where}: ${problem}; ${remedy}`;
}
