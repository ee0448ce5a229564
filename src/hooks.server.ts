import type { Handle } from '@sveltejs/kit';
import { siteOrigin } from './tasks/site-address.js';

const origin = siteOrigin();
const site = origin + (process.env['BASE_PATH'] ?? '');

/**
 * Adds to the head of a built page what no browser needs and searchers read: its one address, where that is known, and
 * what schema.org says of it. Both stand in the file only, so that no script has to be written by script.
 */
export const handle: Handle = ({ event, resolve }) => {
	event.locals.site = site;
	return resolve(event, {
		transformPageChunk: ({ html }) => {
			const { structuredData } = event.locals;
			const isPage = origin !== '' && event.route.id !== null;
			const added = [
				isPage ? `<link rel="canonical" href="${origin}${event.url.pathname}" />` : '',
				structuredData === undefined
					? ''
					: `<script type="application/ld+json">${structuredData}</script>`
			];
			return html.replace('</head>', () => `${added.join('')}</head>`);
		}
	});
};
