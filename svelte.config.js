import { readFileSync } from 'node:fs';
import adapter from '@sveltejs/adapter-static';
import { withCompressed } from './src/tasks/compress.js';
import { inlineScripts } from './src/tasks/inline-scripts.js';
import { withOfflineBundle } from './src/tasks/offline-bundle.js';
import { withSitemap } from './src/tasks/site-address.js';

// The script in the head of app.html, which carries no comments since every page carries it. Before the first paint, so
// that nothing flashes, it takes the look as last chosen and whether anybody played here; without storage of ours the
// device decides. The question that stands in the page of a round is for whoever is new here and asked for nothing else.
// A button pressed before the code is here is pressed once when it is. Installing is offered after a round. The script at
// the end cuts the round that stands in the page, of ten questions, to as many as were asked for, and the last ones lay it
// out.
// The theme script stands inline in app.html so that no page flashes; Kit hashes only its own scripts.
const page = readFileSync(new URL('./src/app.html', import.meta.url), 'utf8');
const inline = new Set(inlineScripts(page).map(({ hash }) => hash));

const folder = process.env['BUILD_DIR'] ?? 'build';

/** @type {import('@sveltejs/kit').Config} */
const config = {
	compilerOptions: { runes: true },
	kit: {
		adapter: [withSitemap, withOfflineBundle, withCompressed].reduce(
			(made, adding) => adding(made, folder),
			adapter({ pages: folder, assets: folder, fallback: '404.html', precompress: false })
		),
		// The style of the first screen comes with its text.
		inlineStyleThreshold: 65_536,
		paths: { base: /** @type {'' | `/${string}`} */ (process.env['BASE_PATH'] ?? '') },
		// Registered by hand: Kit's own registration rejects uncaught where site data is blocked.
		serviceWorker: { register: false },
		version: { pollInterval: 0 },
		csp: {
			mode: 'hash',
			directives: {
				'default-src': ['none'],
				'script-src': ['self', ...inline],
				'style-src': ['self'],
				// Kit's route announcer carries one style attribute; this is its hash, to be recomputed at each Kit update.
				'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				'img-src': ['self', 'data:', 'blob:'],
				'connect-src': ['self'],
				'manifest-src': ['self'],
				'worker-src': ['self'],
				'object-src': ['none'],
				'base-uri': ['none'],
				'form-action': ['none'],
				'require-trusted-types-for': ['script'],
				'trusted-types': [
					'svelte-trusted-html',
					'sveltekit-trusted-url',
					'quillwise-worker',
					'quillwise-site'
				]
			}
		}
	}
};

export default config;
