/**
 * `npm run blind -- --seed 7 --count 60`: writes a sheet of items without their keys, and the keys apart, into blind/.
 *
 * `--items id,id` takes these items instead of random ones. `--sources DIR` adds the texts of the cited paragraphs from
 * DIR/<source>.txt, whose lines begin with `[P12]`; they never enter the repository.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { values } = parseArgs({
	options: {
		seed: { type: 'string', default: '1' },
		count: { type: 'string', default: '60' },
		items: { type: 'string', default: '' },
		sources: { type: 'string' },
		pack: { type: 'string' }
	}
});

/** @param {string} file a TypeScript module under src/lib/bank */
async function load(file) {
	const { module } = await runnerImport(`/src/lib/bank/${file}`, { root, logLevel: 'error' });
	return module;
}

/**
 * Ends the task with a sentence that says what to do.
 *
 * @param {string} sentence
 * @returns {never}
 */
function refuse(sentence) {
	console.error(sentence);
	process.exit(1);
}

const { builtPacks } = await load('files.server.ts');
const { blindSheet, chooseBlind, keySheet, paragraphsIn } = await load('blind-sheet.ts');
/** @type {readonly import('../lib/bank/read').CheckedPack[]} */
const packs = builtPacks();
const pack = values.pack ? packs.find((p) => p.pack.id === values.pack) : packs[0];
if (!pack) refuse(`There is no such pack. There are: ${packs.map((p) => p.pack.id).join(', ')}.`);

const count = Number(values.count);
if (!Number.isInteger(count) || count < 1) refuse('--count needs a whole number from 1.');
if (!/^[\w-]{1,40}$/.test(values.seed))
	refuse('--seed needs letters, digits or hyphens, 40 at most.');

const chosen = chooseBlind(pack.items, {
	seed: values.seed,
	count,
	ids: values.items.split(',').filter(Boolean)
});
if (!chosen.ok) refuse(`The pack has no item ${chosen.error.join(', ')}.`);

const paragraphs = new Map();
const directory = values.sources ?? '';
for (const { id } of directory === '' ? [] : pack.pack.sources) {
	const file = join(directory, `${id}.txt`);
	if (!existsSync(file)) refuse(`${file} is missing; it holds the paragraphs of ${id}.`);
	for (const [citation, text] of paragraphsIn(id, readFileSync(file, 'utf8'))) {
		paragraphs.set(citation, text);
	}
}

mkdirSync(`${root}blind`, { recursive: true });
const head = `${pack.pack.id}, seed ${values.seed}, ${chosen.value.length} items`;
const sheet = `blind/${values.seed}.txt`;
const keys = `blind/${values.seed}.keys.txt`;
writeFileSync(root + sheet, `${head}\n\n${blindSheet(chosen.value, values.seed, paragraphs)}\n`);
writeFileSync(root + keys, `${head}: keys\n\n${keySheet(chosen.value)}\n`);
console.log(`${head}: ${sheet} to be answered, ${keys} to be opened afterwards.`);
