import type { PageRound } from '$lib/screens/page-round';

declare global {
	/** `bugs` of package.json as an address; empty where there is none. Written in by the build. */
	const bugsAddress: string;
	namespace App {
		interface Locals {
			/**
			 * Where the site will be reached, without a slash at its end, e.g. `https://example.org/quillwise`; only the path
			 * where nobody said.
			 */
			site: string;
			/** JSON-LD of the page, fit to stand in a script element. */
			structuredData?: string;
			/** The round that stands in the page. */
			pageRound?: PageRound;
		}
	}
}

export {};
