import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { builtPack } from '../../src/lib/bank/files.server';
import { keptIdMistakes } from '../../src/lib/bank/kept-ids';
import { mistakeText } from '../../src/lib/bank/mistake';

const folder = fileURLToPath(new URL('../frozen/packs/', import.meta.url));
const kept = existsSync(folder) ? readdirSync(folder) : [];

test.each(kept)('every id in %s still stands for what it was published for', (name) => {
	const pack = builtPack(name.replace('.ids.txt', ''));

	expect(pack, 'the pack is gone').not.toBeNull();
	const mistakes = pack ? keptIdMistakes(readFileSync(folder + name, 'utf8'), pack) : [];
	expect(mistakes.map(mistakeText)).toEqual([]);
});

test('the ids of the London pack are kept', () => {
	expect(kept).toContain('london-summit-2025.ids.txt');
});
