/**
 * Reads the bundle of pages and questions that the build makes (`src/tasks/offline-bundle.js`).
 *
 * @returns path under the site and text of each file
 * @throws Error where it is something else, or of another version
 */
export function filesIn(bundle: unknown, version: string): [path: string, text: string][] {
	const isBundle =
		typeof bundle === 'object' && bundle !== null && 'version' in bundle && 'files' in bundle;
	const files = isBundle && bundle.version === version ? bundle.files : null;
	if (typeof files !== 'object' || files === null) throw new Error('This is no bundle of ours');
	return Object.entries(files).map(([path, text]: [string, unknown]) => {
		if (typeof text !== 'string') throw new Error(`${path} is no text`);
		return [path, text];
	});
}

const types: Readonly<Record<string, string>> = {
	html: 'text/html; charset=utf-8',
	json: 'application/json',
	webmanifest: 'application/manifest+json'
};

/** Returns the headers of a kept file. Those that guard a page are the same as in `static/_headers`. */
export function headersFor(path: string): Record<string, string> {
	const type = types[path.slice(path.lastIndexOf('.') + 1)] ?? 'text/plain; charset=utf-8';
	return {
		'Content-Type': type,
		'Content-Security-Policy': "frame-ancestors 'none'",
		'X-Content-Type-Options': 'nosniff',
		'Referrer-Policy': 'no-referrer'
	};
}
