import type { Handle } from '@sveltejs/kit';
import { siteOrigin } from './tasks/site-address.js';

const origin = siteOrigin();
const site = origin + (process.env['BASE_PATH'] ?? '');

/** Longest page, in characters, that comes with the first answer of a host and is painted once it is whole. */
const shortPage = 40_000;

/** The script that cuts the round in the page of a round to as many questions as were asked for. */
const cutting = /<script>\s*var count\b[^]*?<\/script>/;

/**
 * Adds to the head of a built page what no code of it needs: its one address, where that is known, what schema.org says
 * of it, and for a short page the wish to be painted as a whole. A browser that paints what came so far, in the middle of
 * a row or a column, has to move it when the rest comes. These stand in the file only, so that no script has to be written
 * by script.
 */
export const handle: Handle = ({ event, resolve }) => {
	event.locals.site = site;
	return resolve(event, {
		transformPageChunk: ({ html }) => {
			const { structuredData } = event.locals;
			const isPage = origin !== '' && event.route.id !== null;
			const added = [
				html.length < shortPage ? '<link rel="expect" href="#whole" blocking="render" />' : '',
				isPage ? `<link rel="canonical" href="${origin}${event.url.pathname}" />` : '',
				structuredData === undefined
					? ''
					: `<script type="application/ld+json">${structuredData}</script>`
			];
			const needed = event.route.id === '/play' ? html : html.replace(cutting, '');
			return needed.replace('</head>', () => `${added.join('')}</head>`);
		}
	});
};
