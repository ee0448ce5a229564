import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const worthIt = /\.(html|js|css|json|svg|txt|webmanifest)$/;
/** Below that, the compressed file saves less than a packet holds. */
const fewestBytes = 600;

/**
 * Makes an adapter also write a `.br` and a `.gz` beside each text, for hosts that serve them.
 *
 * @param {import('@sveltejs/kit').Adapter} adapter
 * @param {string} folder Where the adapter writes.
 * @returns {import('@sveltejs/kit').Adapter}
 */
export function withCompressed(adapter, folder) {
	return {
		...adapter,
		async adapt(builder) {
			await adapter.adapt(builder);
			await compressAll(folder);
		}
	};
}

/** @param {string} folder */
export async function compressAll(folder) {
	const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
		worthIt.test(path)
	);
	await Promise.all(paths.map((path) => compress(join(folder, path))));
}

/** @param {string} file */
async function compress(file) {
	const text = readFileSync(file);
	if (text.length < fewestBytes) return;
	// What everybody waits for is worth the last percent; hundreds of pages of facts are not.
	const quality = /immutable/.test(file) ? 11 : 9;
	const params = {
		[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
		[constants.BROTLI_PARAM_QUALITY]: quality,
		[constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
		[constants.BROTLI_PARAM_SIZE_HINT]: text.length
	};
	writeFileSync(`${file}.br`, await promisify(brotliCompress)(text, { params }));
	writeFileSync(`${file}.gz`, await promisify(gzip)(text, { level: 9 }));
}
