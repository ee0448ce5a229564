import { resolve } from '$app/paths';
import { newVersion } from './new-version.svelte';

/** How long the new version may take to start before the page goes on without it, in milliseconds. */
const startMs = 3000;
/** A page that stays open asks for a newer version again after so long, in milliseconds. */
const askAgainMs = 30 * 60_000;

/** The part of the browser's trusted types that is used; not every browser has them. */
interface TrustedTypes {
	createPolicy(
		name: string,
		rules: { createScriptURL: (url: string) => string }
	): { createScriptURL(url: string): string };
}

let registration: ServiceWorkerRegistration | null = null;
let askedAt = 0;
/** Some version answers for this page. */
let isControlled = false;

/**
 * Begins to keep the site for use without a connection, and to look for newer versions. Rejects where that is refused.
 *
 * A newer version is fetched in the background as a whole. It starts where nothing can be lost: before somebody touched
 * the page, or as they go from one page to another; never in a round, and never while another tab needs the old one.
 */
export async function followVersions(): Promise<void> {
	// Absent on addresses that browsers do not trust, whatever the types say.
	const { serviceWorker } = navigator as Partial<Navigator>;
	if (!serviceWorker) return;
	serviceWorker.addEventListener('controllerchange', takenOver);
	isControlled = serviceWorker.controller !== null;
	const registered = await serviceWorker.register(workerUrl(), { scope: resolve('/') });
	registration = registered;
	askedAt = performance.now();
	look(registered);
	registered.addEventListener('updatefound', () => {
		registered.installing?.addEventListener('statechange', () => {
			look(registered);
		});
	});
	const isUntouched = window.early?.touched === false;
	if (isUntouched && newVersion.mayStart && (await start())) location.reload();
}

/**
 * Asks for a newer version, if the last time is long enough ago. To be called as another page has come: where one took
 * over meanwhile, in a round that is left now, that page comes anew from it.
 */
export function askAgain(): void {
	if (newVersion.hasStarted && newVersion.mayStart) location.reload();
	const now = performance.now();
	if (!registration || now - askedAt < askAgainMs) return;
	askedAt = now;
	registration.update().catch(() => null); // no connection; the browser asks at the next start
}

/** Starts the newer version and opens an address in it; in the old one where another tab still needs that. */
export async function startAt(address: URL): Promise<void> {
	await start();
	location.assign(address);
}

function look({ waiting, active }: ServiceWorkerRegistration): void {
	// The very first version waits for nobody.
	newVersion.isWaiting = waiting !== null && active !== null;
}

/**
 * A newer version may take longer to start than this page waited, or come with another tab. What this page has still to
 * fetch is gone with its version: it is loaded anew at once where nobody touched it, else with the next page; never in a
 * round.
 */
function takenOver(): void {
	if (isControlled) {
		newVersion.hasStarted = true;
		if (window.early?.touched === false && newVersion.mayStart) location.reload();
	}
	isControlled = true;
}

/** @returns whether it started */
async function start(): Promise<boolean> {
	if (newVersion.hasStarted) return true;
	return await new Promise((resolveWith) => {
		const started = () => {
			resolveWith(true);
		};
		navigator.serviceWorker.addEventListener('controllerchange', started, { once: true });
		setTimeout(() => {
			resolveWith(false);
		}, startMs);
		registration?.waiting?.postMessage('start');
	});
}

/** Returns the address of the worker, in the shape that the security policy asks for. */
function workerUrl(): string {
	const url = `${resolve('/')}service-worker.js`;
	const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
	const policy = trustedTypes?.createPolicy('quillwise-worker', { createScriptURL: () => url });
	return policy?.createScriptURL(url) ?? url;
}
