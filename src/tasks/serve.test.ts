import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serve } from './serve.js';

const outer = mkdtempSync(join(tmpdir(), 'quillwise-serve-'));
const dir = join(outer, 'build');
let top: Awaited<ReturnType<typeof serve>>;
let below: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
	mkdirSync(join(dir, 'play'), { recursive: true });
	writeFileSync(join(dir, 'index.html'), 'home');
	writeFileSync(join(dir, '404.html'), 'not here');
	writeFileSync(join(dir, 'play', 'index.html'), 'play');
	writeFileSync(join(outer, 'build-secret'), 'secret');
	top = await serve({ dir });
	below = await serve({ dir, base: '/quillwise' });
});

afterAll(async () => {
	await Promise.all([top.close(), below.close()]);
	rmSync(outer, { recursive: true });
});

/** Sends a path as it stands: `fetch` would tidy it first. */
function get(port: number, path: string, method = 'GET') {
	return new Promise<{ status: number | undefined; location: string | undefined; body: string }>(
		(resolve, reject) => {
			request({ port, path, method, host: '127.0.0.1' }, (response) => {
				let body = '';
				response.on('data', (part: Buffer) => (body += part.toString()));
				response.on('end', () => {
					resolve({ status: response.statusCode, location: response.headers.location, body });
				});
			})
				.on('error', reject)
				.end();
		}
	);
}

test('serves a folder by its index', async () => {
	expect(await get(top.port, '/play/')).toMatchObject({ status: 200, body: 'play' });
});

test('sends a folder without its slash to the one with it, and keeps the query', async () => {
	const response = await get(top.port, '/play?start=quick');
	expect(response).toMatchObject({ status: 308, location: '/play/?start=quick' });
});

test('never sends to another host', async () => {
	expect(await get(top.port, '//play')).toMatchObject({ status: 308, location: '/play/' });
});

test('answers an unknown address with the 404 page and its status', async () => {
	expect(await get(top.port, '/nowhere/')).toMatchObject({ status: 404, body: 'not here' });
});

test('serves under a base path', async () => {
	expect(await get(below.port, '/quillwise/')).toMatchObject({ status: 200, body: 'home' });
	expect(await get(below.port, '/quillwise')).toMatchObject({ location: '/quillwise/' });
});

test.each(['/', '/play/', '/quillwiser/', '/quillwiser/play/'])(
	'has nothing at %s when the base path is another',
	async (path) => {
		expect((await get(below.port, path)).status).toBe(404);
	}
);

test.each([
	'/../build-secret',
	'/%2e%2e/build-secret',
	'/..%2fbuild-secret',
	'/..%5cbuild-secret',
	'//../build-secret',
	'//nowhere:x/',
	'/%',
	'/%00'
])('gives nothing from outside the folder for %s', async (path) => {
	expect(await get(top.port, path)).toMatchObject({ status: 404, body: 'not here' });
});

test('takes no other method than GET and HEAD', async () => {
	expect((await get(top.port, '/', 'POST')).status).toBe(405);
});

test('shows a file that came after it was started', async () => {
	writeFileSync(join(dir, 'late.txt'), 'late');
	expect(await get(top.port, '/late.txt')).toMatchObject({ status: 200, body: 'late' });
});

test('rejects where the port is taken', async () => {
	await expect(serve({ dir, port: top.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
