import { createHash } from 'node:crypto';
import {
	cpSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { createServer, request, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { root } from '../../src/tasks/install.js';
import { serve } from '../../src/tasks/serve.js';

/** How the network behaves between a page and the site. */
type Weather =
	| 'fair'
	/** Nobody answers. */
	| 'none'
	/** A hotel or a train answers everything with its sign-in page, and status 200. */
	| 'portal'
	/** A page comes in pieces, each some time after the one before. */
	| 'pieces'
	/** A newer version is half uploaded: the bundle of pages is not there yet. */
	| 'half';

/** A host of its own for one test, which can go down, be captured by a portal, or get a new version. */
export class TestSite {
	weather: Weather = 'fair';
	dir = join(root, 'build');
	readonly #stop: (() => Promise<void>)[] = [];
	readonly #made: string[] = [];
	#upstream = 0;

	/** Starts it. @returns its address without a slash at its end */
	async open(): Promise<string> {
		await this.#serve();
		const server = createServer(this.#answer);
		await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
		this.#stop.push(
			() =>
				new Promise((closed) => {
					server.close(() => {
						closed();
					});
					server.closeAllConnections();
				})
		);
		return `http://localhost:${(server.address() as AddressInfo).port}`; // it listens on a port
	}

	/** Replaces the site by a later version of itself: every file of code has another address, every old one is gone. */
	async deploy(): Promise<void> {
		const next = mkdtempSync(join(tmpdir(), 'quillwise-'));
		this.#made.push(next);
		cpSync(this.dir, next, { recursive: true, filter: (path) => !/\.(br|gz)$/.test(path) });
		makeNewer(next);
		this.dir = next;
		await this.#serve();
	}

	async close(): Promise<void> {
		await Promise.all(this.#stop.map((stop) => stop()));
		for (const folder of this.#made) rmSync(folder, { recursive: true });
	}

	async #serve(): Promise<void> {
		const { port, close } = await serve({ dir: this.dir });
		this.#upstream = port;
		this.#stop.push(close);
	}

	readonly #answer: RequestListener = (asked, answer) => {
		const path = asked.url ?? '/';
		if (this.weather === 'none') {
			asked.socket.destroy();
		} else if (this.weather === 'portal') {
			answer.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Welcome on board</h1>');
		} else if (this.weather === 'half' && path.startsWith('/offline/')) {
			answer.writeHead(404).end();
		} else {
			const { method } = asked;
			const inPieces = this.weather === 'pieces' && path.endsWith('/');
			const headers = { ...asked.headers, ...(inPieces && { 'accept-encoding': 'identity' }) };
			const passed = request(
				{ port: this.#upstream, host: '127.0.0.1', path, method, headers },
				(got) => {
					answer.writeHead(got.statusCode ?? 500, got.headers);
					if (inPieces) void pipeline(got, pieces, answer);
					else got.pipe(answer);
				}
			);
			passed.on('error', () => answer.destroy());
			asked.pipe(passed);
		}
	};
}

/** Lets a page through in some fifteen pieces, one in each few frames of a screen. */
async function* pieces(page: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
	for await (const part of page) {
		for (let at = 0; at < part.length; at += 2000) {
			await setTimeout(60);
			yield part.subarray(at, at + 2000);
		}
	}
}

/** What the first page says in the later version. */
export const newerTitle = 'News that stays';

function makeNewer(folder: string): void {
	const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
	const bundle = paths.find((path) => /^offline.\d+\.json$/.test(path)) ?? '';
	const version = /\d+/.exec(bundle)?.[0] ?? '';
	const newer = (text: string) =>
		text
			.replaceAll(version, `${version}1`)
			.replaceAll('/immutable/', '/later/')
			.replaceAll('News that sticks', newerTitle);
	for (const path of paths.filter((name) => /\.(html|js|json)$/.test(name))) {
		const file = join(folder, path);
		const text = newer(readFileSync(file, 'utf8'));
		writeFileSync(file, path === bundle ? withPages(text) : withHashes(text));
	}
	renameSync(join(folder, bundle), join(folder, 'offline', `${version}1.json`));
	renameSync(join(folder, '_app', 'immutable'), join(folder, '_app', 'later'));
}

function withPages(text: string): string {
	const bundle = JSON.parse(text) as { version: string; files: Record<string, string> }; // the build made it
	const files = Object.entries(bundle.files).map(([path, page]) => [path, withHashes(page)]);
	return JSON.stringify({ ...bundle, files: Object.fromEntries(files) as unknown });
}

/** The security policy names each inline script by its hash. */
function withHashes(page: string): string {
	const hashes = [...page.matchAll(/<script>([^]*?)<\/script>/g)].map(
		([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`
	);
	return page.replace(/(script-src 'self')( 'sha256-[^']+')+/, `$1 ${hashes.join(' ')}`);
}

/** Waits until the worker answers for a page. */
export async function expectKept(page: Page): Promise<void> {
	await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
}

/** Makes the browser look for a newer version now, and waits for what comes of it. @returns whether one waits */
export function lookForNewer(page: Page): Promise<boolean> {
	return page.evaluate(async () => {
		const registration = await navigator.serviceWorker.ready;
		await registration.update().catch(() => null);
		const { installing } = registration;
		if (installing) {
			await new Promise<void>((settled) => {
				const look = () => {
					if (installing.state !== 'installing') settled();
				};
				installing.addEventListener('statechange', look);
				look();
			});
		}
		return registration.waiting !== null;
	});
}
