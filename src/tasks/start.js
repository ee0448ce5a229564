import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { npm, prepare, root } from './install.js';

const usualPort = 4173;

if (!prepare()) process.exit(1);

console.log('Building the site ...');
/** @type {import('node:child_process').SpawnSyncOptions} */
const mistakesOnly = { stdio: ['inherit', 'ignore', 'inherit'] };
if (!npm(['run', '--silent', 'build', '--', '--logLevel', 'error'], mistakesOnly)) {
	console.error('The site could not be built. What is wrong stands above.');
	process.exit(1);
}

const base = process.env['BASE_PATH'] ?? '';
const { port, close } = await open(process.env['PORT']);

console.log('\nQuillwise is ready.');
console.log(`  On this machine:      http://localhost:${port}${base}/`);
for (const address of networkAddresses()) {
	console.log(`  On the same network:  http://${address}:${port}${base}/`);
}
console.log('Ctrl+C ends it.');

for (const signal of ['SIGINT', 'SIGTERM']) {
	process.once(signal, () => {
		void close().then(() => process.exit(0));
	});
}

/**
 * Opens the site on the port asked for, else on the usual one or the next that is free.
 *
 * @param {string | undefined} asked
 */
async function open(asked) {
	const { serve } = await import('./serve.js'); // needs a package, so not before they are installed
	const site = { dir: join(root, 'build'), base, host: '0.0.0.0' };
	const first = asked ? Number(asked) : usualPort;
	const last = asked ? first : usualPort + 50;
	for (let port = first; ; port++) {
		try {
			return await serve({ ...site, port });
		} catch (problem) {
			if (port < last && isTaken(problem)) continue;
			console.error(
				`Port ${asked ?? port} cannot be used (${String(problem)}). Choose another: PORT=8080 npm start`
			);
			process.exit(1);
		}
	}
}

/** @param {unknown} problem */
function isTaken(problem) {
	return problem instanceof Error && 'code' in problem && problem.code === 'EADDRINUSE';
}

/** IPv4 addresses under which others in the same network see this machine, such as a phone. */
function networkAddresses() {
	return Object.values(networkInterfaces())
		.flatMap((addresses) => addresses ?? [])
		.filter(({ family, internal }) => family === 'IPv4' && !internal)
		.map(({ address }) => address);
}
