import { readFileSync } from 'node:fs';

/**
 * @typedef {object} Chunk An entry of Vite's build manifest (vite.dev/guide/backend-integration), as far as it is read here.
 * @property {string} file
 * @property {readonly string[]} [imports] Keys of what it imports at once.
 */

/**
 * Returns the files of a module in the browser's half of the build, by their paths in the site: its own first, then all
 * that it cannot start without.
 *
 * @param {Readonly<Record<string, Chunk>>} manifest
 * @param {string} source Path of the module in the project, e.g. `src/lib/x.ts`.
 * @throws {Error} where the build has no file of its own for it
 */
export function builtFiles(manifest, source) {
	const keys = new Set([source]);
	for (const key of keys) for (const imported of manifest[key]?.imports ?? []) keys.add(imported);
	return [...keys].map((key) => {
		const chunk = manifest[key];
		if (!chunk) throw new Error(`${key} is no file of the build; something must import it later`);
		return chunk.file;
	});
}

/**
 * Returns Vite's manifest of the browser's half, while pages are written.
 *
 * @returns {Readonly<Record<string, Chunk>>}
 */
export function readManifest() {
	return JSON.parse(readFileSync('.svelte-kit/output/client/.vite/manifest.json', 'utf8'));
}
