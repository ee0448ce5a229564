import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** What plays an item of one type: its marking and its view come together. */
const itemType = /src\/lib\/items\/([a-z-]+)\/(?!schema|authoring|examples)/;
/** What comes along always: needed by every page, or by most item types and small. */
const common =
	/vite\/preload-helper|rolldown\/runtime|src\/lib\/(base\/(?!base64url|days\.|sentence\.)|ui\/(Icon|icons)\b|store\/default-settings\.|screens\/days\.)/;
/** What several item types share that no first question needs. */
const shared = /src\/lib\/(ui\/Tag\.svelte|base\/sentence\.ts)/;
const page = /generated\/client-optimized\/nodes\/\d+\.js$/;
const layout = /src\/routes\/\+layout\.svelte$/;
const play = /src\/routes\/play\/\+page\.svelte$/;
/** What plays the first question of a page, before Kit is there. */
const first = /src\/lib\/screens\/first-start\.ts$/;
/** What rounds and item types share that no first screen without a question needs. */
const asking = /src\/lib\/(ui\/Option\.|items\/(one-choice|option-id)\.ts)/;
/** What comes once a response was checked, in one file. */
const feedback = /src\/lib\/screens\/feedback-parts\.ts$/;
/** The first screens without a question. */
const home = /src\/routes\/\+page\.svelte$/;
const daily = /src\/routes\/daily\/\+page\.svelte$/;
/** Pages besides that play a round as well: what they share with it stays with it. */
const round = /src\/routes\/read\/\[pack\]\/\[passage\]\/\+page\.svelte$/;
/** Chunks of what everybody needs, and of what a few pages share. */
const everybodys = ['base', 'frame', 'look', 'tag'];
const few = ['daily', 'feedback', 'asking'];
/** What the daily shares with the store: beside the daily's own it would take its style along to the store. */
const days = /src\/lib\/base\/days\.ts$/;
/** Where the store begins: it is opened whole, after the page. */
const store = /src\/lib\/store\/browser-(store|copy)\.ts$/;

/** A module as the bundler sees it: what imports it at once, and what imports it later by `import()`. */
type ModuleOf = (id: string) => {
	readonly importers: readonly string[];
	readonly dynamicImporters: readonly string[];
} | null;

function withSlashes(id: string): string {
	return id.replaceAll('\\', '/');
}

/** The module itself and all that cannot start without it; with `later`, also what may fetch it later. */
function needing(id: string, moduleOf: ModuleOf, later = false): string[] {
	const seen = new Set([id]);
	for (const each of seen) {
		const { importers = [], dynamicImporters = [] } = moduleOf(each) ?? {};
		for (const importer of later ? [...importers, ...dynamicImporters] : importers) {
			seen.add(importer);
		}
	}
	return [...seen].map(withSlashes);
}

// Left alone, the bundler makes a file of every few hundred bytes that two places share: twice the requests, and each
// file compressed for itself. What a page fetches later stays apart.
function chunkOf(id: string, moduleOf: ModuleOf): string | null {
	const path = withSlashes(id);
	if (shared.test(path)) return 'tag';
	if (first.test(path)) return null; // it begins when it is loaded, so nobody may bring it along
	const type = itemType.exec(path)?.[1];
	if (/\.css(\?|$)/.test(path)) return type ?? sheetOf(path, id, moduleOf);
	if (type) return type;
	const all = needing(id, moduleOf);
	const isForPlay = all.some((each) => play.test(each));
	const pages = all.filter((each) => page.test(each)).length;
	const isShared = pages - all.filter((each) => round.test(each)).length > 1;
	const isForHome = all.some((each) => home.test(each));
	const isForDaily = all.some((each) => daily.test(each));
	const isForLayout = all.some((each) => layout.test(each));
	const isForFirst = all.some((each) => first.test(each));
	// Kit plays no part in a first question: what that shares with the others comes without it.
	if (common.test(path) || days.test(path) || (isForFirst && isForLayout)) return 'base';
	if (isForLayout) return 'frame';
	if (isForHome && isForDaily) return 'base';
	if (isForFirst) return isForHome || isForDaily ? 'base' : 'first';
	if (isForPlay && (isForHome || isForDaily)) return 'frame';
	if (!isForHome && !isForDaily && all.some((each) => feedback.test(each))) return 'feedback';
	// A first screen loads what it needs, not what all inner pages share.
	if (isForHome && isShared) return 'home';
	if (isForDaily && !page.test(path)) return 'daily';
	if (asking.test(path) || (isForPlay && isShared)) return 'asking';
	if (isForPlay && !page.test(path)) return 'play';
	if (isShared) return 'inner';
	return all.some((each) => store.test(each)) ? 'store' : null;
}

/** Names the chunk of a module where it is one of these. */
function amongst(names: readonly string[]) {
	return (id: string, bundle: { getModuleInfo: ModuleOf }): string | null => {
		const chunk = chunkOf(id, (each) => bundle.getModuleInfo(each));
		return chunk !== null && names.includes(chunk) ? chunk : null;
	};
}

// Kit links the sheets of what comes later as well, each a request of its own.
function sheetOf(path: string, id: string, moduleOf: ModuleOf): string | null {
	if (needing(id, moduleOf).some((each) => play.test(each))) return 'play';
	const all = needing(id, moduleOf, true);
	if (common.test(path) || all.some((each) => layout.test(each))) return 'look';
	if (needing(id, moduleOf).some((each) => daily.test(each))) return 'hero';
	if (needing(id, moduleOf).some((each) => home.test(each))) return 'home';
	return all.some((each) => play.test(each)) ? 'played' : null;
}

/** The part of package.json that the site shows. */
interface PackageFile {
	readonly bugs?: string | { readonly url?: string };
}

function bugsAddress(): string {
	const file = readFileSync(new URL('package.json', import.meta.url), 'utf8');
	const { bugs = '' } = JSON.parse(file) as PackageFile; // npm checks its shape
	return typeof bugs === 'string' ? bugs : (bugs.url ?? '');
}

/** Kit's names of files hold eight signs that cannot be compressed, and a first load names a hundred files; seven do. */
function shortNames(): Plugin {
	const kinds = ['entryFileNames', 'chunkFileNames', 'assetFileNames'] as const;
	return {
		name: 'quillwise:short-names',
		enforce: 'post',
		outputOptions(options) {
			for (const kind of kinds) {
				const name = options[kind];
				if (typeof name === 'string') options[kind] = name.replaceAll('[hash]', '[hash:7]');
			}
			return options;
		}
	};
}

/**
 * Kit takes Svelte's exports as one object, of which it wants five, and asks that for one which old versions lack. So the
 * bundler keeps them all, 1 KB in every first load.
 */
function svelteByName(): Plugin {
	return {
		name: 'quillwise:svelte-by-name',
		transform: {
			filter: { id: /@sveltejs\/kit\/src\/runtime\/client\/client\.js$/ },
			handler: (code) =>
				code
					.replace(
						'const { onMount, tick } = svelte;',
						'const onMount = svelte.onMount, tick = svelte.tick;'
					)
					.replace('svelte.settled?.()', 'svelte.settled()')
		}
	};
}

export default defineConfig({
	define: { bugsAddress: JSON.stringify(bugsAddress()) },
	plugins: [sveltekit(), svelteByName(), shortNames()],
	// HPKE asks Node for this only where a runtime has no WebCrypto of its own. Vite would put a stub of another module
	// system there, and with it code into every first load that tells the two apart.
	resolve: { alias: { crypto: fileURLToPath(new URL('src/tasks/no-module.js', import.meta.url)) } },
	build: {
		rolldownOptions: {
			output: {
				codeSplitting: {
					groups: [
						// A group takes along whatever its modules import: what everybody needs is settled first.
						{ name: amongst(everybodys), priority: 4 },
						{ name: amongst(['home', 'hero', 'first']), priority: 3 },
						{ name: amongst(few), priority: 2 },
						{
							name: (id, bundle) => chunkOf(id, (each) => bundle.getModuleInfo(each)),
							priority: 1
						}
					]
				}
			}
		}
	},
	test: {
		// A busy machine is slow, not wrong: nothing here is judged by time.
		testTimeout: 180_000,
		// Nothing here replaces a global or a module: files may share what they import.
		isolate: false,
		maxWorkers: 2,
		projects: [
			{ extends: true, test: { name: 'unit', environment: 'node', include: ['src/**/*.test.ts'] } },
			{
				extends: true,
				test: { name: 'bank', environment: 'node', include: ['tests/bank/**/*.test.ts'] }
			}
		],
		coverage: { provider: 'v8', include: ['src/lib/**/*.ts'] }
	}
});
