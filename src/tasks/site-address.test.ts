import { describe, expect, test } from 'vitest';
import { siteOrigin, sitemapText } from './site-address.js';

describe('siteOrigin', () => {
	test('is empty where nobody says the address', () => {
		expect(siteOrigin({})).toBe('');
		expect(siteOrigin({ SITE_URL: '' })).toBe('');
	});

	test('is the address without a path, which comes from BASE_PATH', () => {
		expect(siteOrigin({ SITE_URL: 'https://example.org/' })).toBe('https://example.org');
		const both = { SITE_URL: 'https://example.org/quillwise/', BASE_PATH: '/quillwise' };
		expect(siteOrigin(both)).toBe('https://example.org');
	});

	test.each(['example.org', 'ftp://example.org', 'https://example.org/elsewhere'])(
		'refuses "%s"',
		(SITE_URL) => {
			expect(() => siteOrigin({ SITE_URL })).toThrow('write the address of the site');
		}
	);
});

test('a sitemap lists every address once, escaped', () => {
	expect(sitemapText(['https://example.org/', 'https://example.org/?a&b'])).toBe(
		[
			'<?xml version="1.0" encoding="UTF-8"?>',
			'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
			'\t<url><loc>https://example.org/</loc></url>',
			'\t<url><loc>https://example.org/?a&amp;b</loc></url>',
			'</urlset>',
			''
		].join('\n')
	);
});
