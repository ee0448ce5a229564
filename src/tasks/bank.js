/**
 * `npm run bank`: checks every pack under questions/ and reports on it; exits with 1 where something must be mended.
 * With `--schema` it also writes static/schema/*.json from the zod schemas; with `--publish-ids` it adds new ids of
 * facts and items to those which are kept for ever, to be run when a pack is published. With `--keep-days` it adds the
 * days up to a week from now to those drawn for good, to be run before each release.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));

// The tsconfig extends one that Kit writes, which a fresh clone does not have yet.
if (!existsSync(`${root}.svelte-kit/tsconfig.json`)) {
	execFileSync(process.execPath, ['node_modules/@sveltejs/kit/svelte-kit.js', 'sync'], {
		cwd: root
	});
}

/** @param {string} file a TypeScript module under src/lib/bank */
async function load(file) {
	const { module } = await runnerImport(`/src/lib/bank/${file}`, { root, logLevel: 'error' });
	return module;
}

if (process.argv.includes('--schema')) {
	const { jsonSchemas } = await load('json-schema.ts');
	mkdirSync(`${root}static/schema`, { recursive: true });
	for (const [name, text] of Object.entries(jsonSchemas())) {
		writeFileSync(`${root}static/schema/${name}`, text);
	}
}

const { bankFiles } = await load('files.server.ts');
const { reportOn } = await load('report.ts');
const { text, errors } = reportOn(bankFiles);
console.log(text);

const { keptIdsFile, keptIdMistakes, newIds, withNewIds } = await load('kept-ids.ts');
const { readPacks } = await load('read.ts');
const { mistakeText } = await load('mistake.ts');
const read = readPacks(bankFiles);
let lost = 0;
for (const pack of read.ok ? read.value : []) {
	const file = `${root}${keptIdsFile(pack.pack.id)}`;
	const kept = existsSync(file) ? readFileSync(file, 'utf8') : '';
	const mistakes = keptIdMistakes(kept, pack);
	lost += mistakes.length;
	for (const mistake of mistakes) console.log(mistakeText(mistake));
	const fresh = newIds(kept, pack).length;
	if (process.argv.includes('--publish-ids') && mistakes.length === 0) {
		mkdirSync(`${root}tests/frozen/packs`, { recursive: true });
		writeFileSync(file, withNewIds(kept, pack));
		console.log(`${pack.pack.id}: ${fresh} new ids are kept.`);
	} else if (fresh > 0) {
		console.log(`${pack.pack.id}: ${fresh} ids not published yet (npm run bank -- --publish-ids).`);
	}
}

if (errors + lost === 0) {
	const { builtDays } = await load('../quiz/built-days.server.ts');
	const { keptDaysFile, withKeptDays } = await load('../quiz/kept-days.ts');
	const { numberOn } = await load('../quiz/daily.ts');
	const { kept, days } = builtDays();
	const weekMs = 7 * 86_400_000; // so long may a copy of the site that is a little older agree with the newest
	const fresh = days.slice(
		kept.length,
		Math.max(kept.length, numberOn(Date.now() + weekMs, 'UTC'))
	);
	if (process.argv.includes('--keep-days')) {
		const file = `${root}${keptDaysFile}`;
		writeFileSync(file, withKeptDays(existsSync(file) ? readFileSync(file, 'utf8') : '', fresh));
		console.log(`Today's five: ${fresh.length} more days are drawn for good.`);
	} else if (fresh.length > 0) {
		console.log(`Today's five: ${fresh.length} days not kept yet (npm run bank -- --keep-days).`);
	}
}
process.exitCode = errors + lost > 0 ? 1 : 0;
