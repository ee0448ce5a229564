import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/**
 * @typedef {object} Site
 * @property {string} dir Folder of the built site.
 * @property {string} [base] Path under which it was built, '' or as in '/quillwise'.
 * @property {string} [host]
 * @property {number} [port] 0 for any free one.
 */

/**
 * Answers requests for a built site as a plain static host does: folders end in a slash, and whatever is not there
 * gets `404.html` with status 404. Files are looked up at each request, so a new build shows at once.
 *
 * @param {Pick<Site, 'dir' | 'base'>} site
 * @returns {import('node:http').RequestListener}
 */
function listener({ dir, base = '' }) {
	const files = sirv(dir, { dev: true, etag: true, brotli: true, gzip: true });
	return (req, res) => {
		const { pathname, search } = address(req.url ?? '/');
		const path = pathname.slice(base.length);
		const missing = () => {
			const page = join(dir, '404.html');
			res.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' });
			res.end(existsSync(page) ? readFileSync(page) : 'Not found.');
		};
		if (req.method !== 'GET' && req.method !== 'HEAD') {
			res.writeHead(405).end();
		} else if (!`${pathname}/`.startsWith(`${base}/`)) {
			missing();
		} else if (!path.endsWith('/') && existsSync(join(dir, decoded(path), 'index.html'))) {
			res.writeHead(308, { Location: `${pathname}/${search}` }).end();
		} else {
			req.url = path + search;
			files(req, res, missing);
		}
	};
}

/**
 * Reads what stands in the first line of a request. Two leading slashes would name another host.
 *
 * @param {string} asked
 */
function address(asked) {
	const path = asked.replace(/^\/+/, '/');
	return new URL(path.startsWith('/') ? path : '/', 'http://localhost');
}

/** @param {string} path */
function decoded(path) {
	try {
		return decodeURI(path);
	} catch {
		return path; // a stray percent sign is a name like any other
	}
}

/**
 * Serves a built site and returns the port and a function that stops it. Rejects where the port is taken.
 *
 * @param {Site} site
 * @returns {Promise<{ port: number, close: () => Promise<void> }>}
 */
export function serve({ host = '127.0.0.1', port = 0, ...site }) {
	const server = createServer(listener(site));
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, host, () => {
			const address = server.address();
			resolve({
				port: typeof address === 'object' && address ? address.port : port,
				close: () =>
					new Promise((closed) => {
						server.close(() => {
							closed();
						});
						server.closeAllConnections();
					})
			});
		});
	});
}
