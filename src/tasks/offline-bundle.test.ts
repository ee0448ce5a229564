import { expect, test } from 'vitest';
import { bundleOf } from './offline-bundle.js';

test('takes pages and data, and leaves code, schemas and pages that the shell draws', () => {
	const files = {
		'index.html': 'home',
		'404.html': 'shell',
		'play/index.html': 'play',
		'facts/x/index.html': 'drawn by the shell',
		'facts/x/__data.json': 'its data',
		'packs/index.json': 'packs',
		'manifest.webmanifest': 'manifest',
		'schema/pack.json': 'for editors',
		'_app/version.json': 'asked of the network',
		'robots.txt': 'for robots'
	};

	expect(Object.keys(bundleOf(files, [/^\/facts\/([^/]+?)\/?$/]))).toEqual([
		'index.html',
		'404.html',
		'play/index.html',
		'facts/x/__data.json',
		'packs/index.json',
		'manifest.webmanifest'
	]);
});
