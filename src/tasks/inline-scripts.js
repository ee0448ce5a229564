import { createHash } from 'node:crypto';
import { minifySync } from 'vite';

/** A script that stands in a page, as `app.html` writes it. */
const inline = /<script>([^]*?)<\/script>/g;

/**
 * @typedef {object} InlineScript What stands between the tags of a script in a page.
 * @property {string} written As people read it.
 * @property {string} sent As every page carries it.
 * @property {`sha256-${string}`} hash Of what is sent; by it a content security policy knows the script (CSP 3, 2.3.1).
 */

/**
 * Returns the scripts in a page, in their order.
 *
 * @param {string} page HTML.
 * @returns {InlineScript[]}
 * @throws {Error} where one is no JavaScript
 */
export function inlineScripts(page) {
	return [...page.matchAll(inline)].map(([, written = '']) => {
		const { code, errors } = minifySync('app.html.js', written, { mangle: { toplevel: true } });
		if (errors.length > 0) throw new Error(`A script of app.html: ${errors[0]?.message ?? ''}`);
		const hash = createHash('sha256').update(code).digest('base64');
		return { written, sent: code, hash: `sha256-${hash}` };
	});
}
