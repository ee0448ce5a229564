import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Returns where the site will be reached, from `SITE_URL`: `https://example.org` without a slash or path at its end;
 * empty where nothing is said. The path comes from `BASE_PATH`, and may stand in `SITE_URL` as well.
 *
 * @param {Record<string, string | undefined>} [environment]
 */
export function siteOrigin(environment = process.env) {
	const given = environment['SITE_URL'] ?? '';
	if (given === '') return '';
	const base = environment['BASE_PATH'] ?? '';
	const url = URL.canParse(given) ? new URL(given) : null;
	const path = url?.pathname.replace(/\/$/, '');
	if (!url || !/^https?:$/.test(url.protocol) || (path !== '' && path !== base)) {
		throw new Error(
			`SITE_URL is "${given}"; write the address of the site, like https://example.org`
		);
	}
	return url.origin;
}

/**
 * Returns a sitemap.
 *
 * @param {readonly string[]} addresses Absolute.
 */
export function sitemapText(addresses) {
	const lines = addresses.map((address) => {
		const escaped = address.replace(/&/g, '&amp;').replace(/</g, '&lt;');
		return `\t<url><loc>${escaped}</loc></url>`;
	});
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
		...lines,
		'</urlset>',
		''
	].join('\n');
}

/**
 * Makes an adapter also write `sitemap.xml`, and name it in `robots.txt`, where `SITE_URL` says the address: neither may
 * hold relative ones. A page that describes itself to searchers is listed; those that hold only a learner's own are not.
 *
 * @param {import('@sveltejs/kit').Adapter} adapter
 * @param {string} folder Where the adapter writes.
 * @returns {import('@sveltejs/kit').Adapter}
 */
export function withSitemap(adapter, folder) {
	return {
		...adapter,
		async adapt(builder) {
			await adapter.adapt(builder);
			const origin = siteOrigin();
			if (origin === '') return;
			const pages = [...builder.prerendered.pages].filter(([, { file }]) =>
				readFileSync(join(folder, file), 'utf8').includes('<meta name="description"')
			);
			writeFileSync(
				join(folder, 'sitemap.xml'),
				sitemapText(pages.map(([path]) => origin + path).sort())
			);
			const robots = join(folder, 'robots.txt');
			const base = builder.config.kit.paths.base;
			writeFileSync(
				robots,
				`${readFileSync(robots, 'utf8')}Sitemap: ${origin}${base}/sitemap.xml\n`
			);
		}
	};
}
