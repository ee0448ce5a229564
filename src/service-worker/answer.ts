/** What a request of a page says of itself. */
export interface Asked {
	readonly method: string;
	/** `navigate` for a page of its own. */
	readonly mode: string;
	/** Absolute. */
	readonly url: string;
}

/** What the worker knows of the site. */
export interface Site {
	/** `https://example.org`. */
	readonly origin: string;
	/** Path of the site without a slash at its end; empty at the root. */
	readonly base: string;
	/** Paths of all that was prerendered, with the base. */
	readonly prerendered: ReadonlySet<string>;
}

/**
 * What is to be done about a request.
 *
 * `pass`: not ours, the browser goes on as if there were no worker. `kept`: what is kept under this path, else the network.
 * `page`: the page kept under this path, else the shell, which draws it. `move`: to the same page with a slash at its end.
 * `visit`: the network, and the shell where there is none.
 */
export type Answer =
	| { readonly kind: 'pass' }
	| { readonly kind: 'kept'; readonly path: string }
	| { readonly kind: 'page'; readonly path: string }
	| { readonly kind: 'move'; readonly to: string }
	| { readonly kind: 'visit' };

/** Returns what is to be done about a request. */
export function answerFor({ method, mode, url }: Asked, site: Site): Answer {
	const { origin, pathname, search } = new URL(url);
	const isOurs = origin === site.origin && pathname.startsWith(`${site.base}/`);
	if (!isOurs || method !== 'GET') return { kind: 'pass' };
	if (mode !== 'navigate') return { kind: 'kept', path: pathname };
	if (pathname.endsWith('/')) {
		return { kind: site.prerendered.has(pathname) ? 'page' : 'visit', path: pathname };
	}
	if (site.prerendered.has(pathname)) return { kind: 'kept', path: pathname };
	const slashed = `${pathname}/`;
	return site.prerendered.has(slashed) ? { kind: 'move', to: slashed + search } : { kind: 'visit' };
}

/** What a response says of itself. */
export interface Got {
	readonly ok: boolean;
	readonly redirected: boolean;
	/** The header Content-Type, `null` without one. */
	readonly type: string | null;
}

/**
 * Tells whether a response may be kept for a path.
 *
 * The sign-in page of a hotel or a train answers every address, with a redirection or with HTML and status 200.
 */
export function isSound(path: string, { ok, redirected, type }: Got): boolean {
	const isPage = /(\/|\.html)$/.test(path);
	return ok && !redirected && (isPage || !/html/.test(type ?? ''));
}
