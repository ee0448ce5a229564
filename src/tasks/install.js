import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Root folder of the project. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** First minor version that will do, by major; from 24 on every version does, other majors never. */
const oldestMinor = new Map([
	[20, 19],
	[22, 13]
]);

/**
 * Tells whether the tools run on a version of Node, given as in `20.19.0`.
 *
 * @param {string} version
 */
export function nodeWillDo(version) {
	const [major = 0, minor = 0] = version.split('.').map(Number);
	return major >= 24 || minor >= (oldestMinor.get(major) ?? Infinity);
}

/**
 * Runs a command in the root folder with its output on the screen, and tells whether it ended well.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 */
export function run(command, args, options) {
	return spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options }).status === 0;
}

/**
 * Tells how npm is called: the one that started us where there is one.
 *
 * @param {readonly string[]} args
 * @returns {{ command: string, args: string[], shell: boolean }}
 */
function npmCall(args) {
	const ours = process.env['npm_execpath'];
	return ours && /\.c?js$/.test(ours)
		? { command: process.execPath, args: [ours, ...args], shell: false }
		: { command: 'npm', args: [...args], shell: process.platform === 'win32' };
}

/**
 * Runs npm, the one that started us where there is one.
 *
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} [options]
 */
export function npm(args, options) {
	const { command, shell, ...call } = npmCall(args);
	return run(command, call.args, { shell, ...options });
}

/**
 * Starts npm beside what goes on, and tells in the end whether it ended well.
 *
 * @param {readonly string[]} args
 * @param {string} file Gets what it prints. A pipe would fill up while this process waits for others.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<boolean>}
 */
export function npmBeside(args, file, env) {
	const { command, shell, ...call } = npmCall(args);
	const output = openSync(file, 'w');
	const child = spawn(command, call.args, {
		...{ cwd: root, env, shell },
		stdio: ['ignore', output, output]
	});
	closeSync(output);
	return new Promise((resolve) => {
		child.on('error', () => {
			resolve(false);
		});
		child.on('exit', (code) => {
			resolve(code === 0);
		});
	});
}

/** Names what is to be installed: the lockfile, for this kind of machine. */
function wanted() {
	const lock = readFileSync(`${root}package-lock.json`);
	const machine = `${process.platform} ${process.arch}`;
	return createHash('sha256').update(lock).update(machine).digest('hex');
}

/**
 * Installs the packages of the lockfile unless they are there already.
 *
 * Prints one plain sentence and returns `false` where Node is too old or npm fails.
 */
export function prepare() {
	if (!nodeWillDo(process.versions.node)) {
		console.error(
			`Quillwise needs Node 20.19, 22.13, 24 or later. This is Node ${process.versions.node}. A newer one is at https://nodejs.org.`
		);
		return false;
	}
	const stamp = `${root}node_modules/.quillwise-lock`;
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted()) return true;
	console.log('Installing packages (the first time only) ...');
	if (!npm(['ci', '--no-audit', '--no-fund'])) {
		console.error('The packages could not be installed. What npm said stands above.');
		return false;
	}
	writeFileSync(stamp, wanted());
	return true;
}
