import type { Handle } from '@sveltejs/kit';
import { building } from '$app/environment';
import { unpackIndex } from '$lib/bank/packed-index';
import { pageRoundId, type PageRound } from '$lib/screens/page-round';
import { builtFiles, readManifest } from './tasks/built-script.js';
import page from './app.html?raw';
import { inlineScripts } from './tasks/inline-scripts.js';
import { siteOrigin } from './tasks/site-address.js';

const origin = siteOrigin();
const site = origin + (process.env['BASE_PATH'] ?? '');

/** Longest page, in characters, that comes with the first answer of a host and is painted once it is whole. */
const shortPage = 40_000;

/**
 * How the scripts begin that only the page of a round needs: what tells who plays it, what draws the picture of another,
 * what lets the one in the page go first, what cuts it to as many questions as were asked for, and what lays it out.
 */
const ofRounds =
	/^\s*(?:\/\/ Picture|\/\/ The round|window\.startSite|var count|\/\/ Lays|layOut)\b/;
const scripts = inlineScripts(page);

/** The script by which Kit starts, and what it wants to be fetched ahead. */
const starting = /<script>(?=\s*\{\s*__sveltekit_)/;
const ahead = /(<link href="[^"]+" rel=")modulepreload(?=")/g;

/**
 * Lets the round in a page go first: Kit, which plays no part in a first question, is started by the page when it is
 * wanted, and the code of the round comes at once. So does the key of the first question, for whoever plays it.
 *
 * @param up way from the page to the root of the site, with a slash at its end
 */
function roundFirst(html: string, round: PageRound, up: string): string {
	const [script = '', ...others] = builtFiles(readManifest(), 'src/lib/screens/first-start.ts');
	const index = unpackIndex(round.first.index);
	const chunk = String(index?.items[0]?.chunk ?? 0);
	const key = `${up}packs/${round.first.index.pack}/${chunk}.json`;
	const data = JSON.stringify(round).replaceAll('<', '\\u003c');
	const added = [
		...others.map((file) => `<link rel="modulepreload" href="${up}${file}" />`),
		`<link rel="soon" as="fetch" crossorigin="anonymous" href="${key}" />`,
		`<script type="module" src="${up}${script}"></script>`,
		`<script type="application/json" id="${pageRoundId}">${data}</script>`
	];
	return html
		.replace(starting, '<script type="text/plain" id="site">')
		.replace(ahead, '$1later')
		.replace('</head>', () => `${added.join('')}</head>`);
}

/** The place of the picture of a round. */
const picturePlace = /<div id="picture"[^>]*><\/div>\s*/;

/**
 * Adds to the head of a built page what no code of it needs: its one address, where that is known, what schema.org says
 * of it, and for a short page the wish to be painted as a whole. A browser that paints what came so far, in the middle of
 * a row or a column, has to move it when the rest comes. These stand in the file only, so that no script has to be written
 * by script. A page in which a round stands lets that go first.
 */
export const handle: Handle = ({ event, resolve }) => {
	event.locals.site = site;
	return resolve(event, {
		transformPageChunk: ({ html }) => {
			const { structuredData, pageRound } = event.locals;
			const isPage = origin !== '' && event.route.id !== null;
			const sent = scripts.reduce(
				(all, script) =>
					pageRound || !ofRounds.test(script.written)
						? all.replace(script.written, () => script.sent)
						: all
								.replace(`<script>${script.written}</script>`, '')
								.replace(` '${script.hash}'`, ''),
				html
			);
			const added = [
				sent.length < shortPage ? '<link rel="expect" href="#whole" blocking="render" />' : '',
				isPage ? `<link rel="canonical" href="${origin}${event.url.pathname}" />` : '',
				structuredData === undefined
					? ''
					: `<script type="application/ld+json">${structuredData}</script>`
			];
			const whole = sent.replace('</head>', () => `${added.join('')}</head>`);
			if (!pageRound) return whole.replace(picturePlace, '');
			return building ? roundFirst(whole, pageRound, '../') : whole;
		}
	});
};
