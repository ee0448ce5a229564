import { expect, test } from 'vitest';
import { answerFor, isSound } from './answer';

const page = (path: string, base = '/quillwise') =>
	answerFor(
		{ method: 'GET', mode: 'navigate', url: `https://example.org${path}` },
		{
			origin: 'https://example.org',
			base,
			prerendered: new Set(['/', '/play/', '/packs/index.json'].map((known) => base + known))
		}
	);

const site = { origin: 'https://example.org', base: '', prerendered: new Set<string>() };

test.each([
	['a page of ours, whatever its query', '/quillwise/play/?start=quick', 'page'],
	['the first page', '/quillwise/', 'page'],
	['a file of questions opened as a page', '/quillwise/packs/index.json', 'kept'],
	['a page that came after this version', '/quillwise/new/', 'visit'],
	['a page that never was, without its slash', '/quillwise/new', 'visit'],
	['another site of the same origin', '/other/', 'pass'],
	['a site whose name only begins like ours', '/quillwise2/play/', 'pass']
])('answers %s', (_, path, kind) => {
	expect(page(path).kind).toBe(kind);
});

test('sends a page without its slash to the one with it, query and all', () => {
	expect(page('/quillwise/play?n=5')).toEqual({ kind: 'move', to: '/quillwise/play/?n=5' });
	expect(page('/play?n=5', '')).toEqual({ kind: 'move', to: '/play/?n=5' });
});

test('looks for code and data by the path alone', () => {
	const url = 'https://example.org/facts/__data.json?x-sveltekit-invalidated=01';

	expect(answerFor({ method: 'GET', mode: 'cors', url }, site)).toEqual({
		kind: 'kept',
		path: '/facts/__data.json'
	});
});

test('leaves alone what is sent, and what goes elsewhere', () => {
	const url = 'https://example.org/x.json';

	expect(answerFor({ method: 'POST', mode: 'cors', url }, site).kind).toBe('pass');
	expect(
		answerFor({ method: 'GET', mode: 'cors', url: 'https://other.example/x.json' }, site).kind
	).toBe('pass');
});

const got = { ok: true, redirected: false, type: 'text/javascript' };

test.each([
	['code as code', '/_app/immutable/a.js', got, true],
	['code without a type', '/_app/immutable/a.js', { ...got, type: null }, true],
	['a sign-in page in place of code', '/_app/immutable/a.js', { ...got, type: 'text/html' }, false],
	['a sign-in page in XHTML', '/o/1.json', { ...got, type: 'application/xhtml+xml' }, false],
	['what came by a redirection', '/icon.svg', { ...got, redirected: true }, false],
	['what is missing', '/icon.svg', { ...got, ok: false }, false],
	['HTML as a page', '/404.html', { ...got, type: 'text/html' }, true]
])('judges %s', (_, path, response, sound) => {
	expect(isSound(path, response)).toBe(sound);
});
