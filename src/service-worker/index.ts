/**
 * The worker that keeps the site for use without a connection.
 *
 * All of one version is kept before it starts, and nothing is added later; so a page, its code and its questions always
 * belong together. A new version waits until no page needs the old one (decision 0023).
 */
import { base, build, files, prerendered, version } from '$service-worker';
import { answerFor, isSound, type Answer } from './answer';
import { filesIn, headersFor } from './bundle';

const worker = globalThis.self as unknown as ServiceWorkerGlobalScope; // the types say a page runs this
const { origin } = new URL(worker.location.href);
const site = { origin, base, prerendered: new Set(prerendered) };

// Other sites may share the origin: only caches that begin with this are ours to delete.
const ours = `quillwise:${base}:`;
const name = ours + version;
const shell = `${base}/404.html`;

/** For other programs, or for the installation alone. */
const unused = /\/(schema|screenshots)\/|\/(robots\.txt|_headers|\.nojekyll)$/;

worker.addEventListener('install', (event) => {
	event.waitUntil(keepAll());
});

worker.addEventListener('activate', (event) => {
	event.waitUntil(Promise.all([forgetOlder(), worker.clients.claim()]));
});

worker.addEventListener('fetch', (event) => {
	const answer = answerFor(event.request, site);
	if (answer.kind !== 'pass') event.respondWith(respond(event.request, answer));
});

worker.addEventListener('message', (event) => {
	if (event.data === 'start') event.waitUntil(startIfAlone());
});

async function keepAll(): Promise<void> {
	const cache = await caches.open(name);
	const assets = [...build, ...files.filter((path) => !unused.test(path))];
	await Promise.all([keepBundle(cache), ...assets.map((path) => keepAsset(cache, path))]);
}

/** Code carries a hash in its name: what an older version kept under it is the same. */
async function keepAsset(cache: Cache, path: string): Promise<void> {
	const isHashed = path.includes('/immutable/');
	const known = isHashed ? await caches.match(path, { ignoreVary: true }) : undefined;
	await cache.put(path, known ?? (await fetched(path, isHashed ? 'default' : 'no-cache')));
}

/** Pages and questions have no hash in their names; in one file they cannot be of two versions. */
async function keepBundle(cache: Cache): Promise<void> {
	const response = await fetched(`${base}/offline/${version}.json`, 'default');
	const texts = filesIn(await response.json(), version);
	await Promise.all(
		texts.map(([path, text]) =>
			cache.put(`${base}/${path}`, new Response(text, { headers: headersFor(path) }))
		)
	);
}

async function fetched(path: string, cache: RequestCache): Promise<Response> {
	const response = await fetch(path, { cache, priority: 'low', redirect: 'error' });
	const { ok, redirected, headers } = response;
	if (isSound(path, { ok, redirected, type: headers.get('content-type') })) return response;
	throw new Error(`${path} came with status ${response.status}, or as something else`);
}

async function forgetOlder(): Promise<void> {
	const names = await caches.keys();
	const older = names.filter((each) => each.startsWith(ours) && each !== name);
	await Promise.all(older.map((each) => caches.delete(each)));
}

async function respond(request: Request, answer: Answer): Promise<Response> {
	switch (answer.kind) {
		case 'pass':
			return fetch(request);
		case 'move':
			return Response.redirect(answer.to, 308);
		case 'kept':
			return (await kept(answer.path)) ?? fetch(request);
		case 'page':
			return (await kept(pageFile(answer.path))) ?? (await kept(shell)) ?? fetch(request);
		case 'visit':
			return fetch(request).catch(async () => (await kept(shell)) ?? Response.error());
	}
}

function pageFile(path: string): string {
	return `${path}index.html`;
}

async function kept(path: string): Promise<Response | undefined> {
	const cache = await caches.open(name);
	return cache.match(path, { ignoreVary: true });
}

/** A page that is open has code of the older version still to fetch: only the one which asks may be there. */
async function startIfAlone(): Promise<void> {
	const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
	const open = windows.filter(({ url }) => new URL(url).pathname.startsWith(`${base}/`));
	if (open.length <= 1) await worker.skipWaiting();
}
