import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { examples } from '$lib/items/single-choice/examples';
import { aSession } from '$lib/quiz/testing';
import { pictureKey } from '$lib/store/keys';
import { FakeStorage } from '$lib/store/testing';
import page from '../../app.html?raw';
import { inlineScripts } from '../../tasks/inline-scripts.js';
import {
	keepPicture,
	mostPicture,
	pictureAttributes,
	pictureNames,
	pictureOf,
	stampOf,
	type Picture
} from './picture';
import { anElement, fakeClasses, FakeElement, FakeText } from './testing';

const session = aSession(examples);
let storage: FakeStorage;

beforeEach(() => {
	storage = new FakeStorage({ 'quillwise.session.s1.a': '{}' });
	for (const [name, fake] of Object.entries(fakeClasses)) vi.stubGlobal(name, fake);
	vi.stubGlobal('localStorage', storage);
	vi.stubGlobal('document', { title: 'Question 1 of 10', styleSheets: [] });
});

afterEach(() => {
	vi.unstubAllGlobals();
});

function aForm(...inside: (FakeElement | string)[]): HTMLFormElement {
	const form = anElement('form', { class: 'play first' }, ...inside);
	return form as unknown as HTMLFormElement;
}

/** An element as text: attributes in their order, everything in it. */
function written(node: FakeElement | FakeText): string {
	if (node instanceof FakeText) return node.data;
	const attributes = node.attributes.map(({ name, value }) => ` ${name}="${value}"`).join('');
	const isSvg = node.namespaceURI.endsWith('svg') ? 'svg:' : '';
	return `<${isSvg}${node.localName}${attributes}>${node.childNodes.map(written).join('')}</>`;
}

/** Runs the script of the page, and returns what it drew of the kept picture, empty for nothing. */
function drawnByPage(kept: unknown, search = ''): string {
	const place = anElement('div', { 'data-version': (JSON.parse(aPicture()) as Picture).version });
	const root = anElement('html');
	const script = inlineScripts(page).find(({ written }) => written.includes('// Picture'));
	storage.values.set(pictureKey, typeof kept === 'string' ? kept : JSON.stringify(kept));
	const localStorage = Object.fromEntries(storage.values);
	Object.defineProperty(localStorage, 'getItem', { value: (key: string) => storage.getItem(key) });
	runInNewContext(script?.sent ?? '', {
		location: { search, hash: '' },
		localStorage,
		CSSStyleSheet: class {
			replaceSync(): void {
				// Nobody looks at this page.
			}
		},
		document: {
			documentElement: root,
			getElementById: () => place,
			createDocumentFragment: () => anElement('#fragment'),
			createElement: anElement,
			createElementNS: (space: string, name: string) => new FakeElement(name, space)
		}
	});
	expect('picture' in root.dataset).toBe(place.childNodes.length > 0);
	return place.childNodes.slice(1).map(written).join('');
}

function aPicture(...inside: (FakeElement | string)[]): string {
	return pictureOf(aForm(...inside), session, null) ?? '';
}

test('the page draws from a picture what stood in the form', () => {
	const choice = anElement('input', { type: 'radio', name: 'choice', checked: '' });
	const text = anElement('input', { type: 'text' });
	text.value = 'steel';
	const icon = anElement('svg', { viewBox: '0 0 24 24' }, anElement('path', { d: 'M4 4h9' }));
	const kept = aPicture(
		anElement('main', { id: 'main' }, anElement('h1', { id: 'stem' }, 'Which?'), 'a < b'),
		anElement('label', {}, choice, 'Kyiv'),
		text,
		icon
	);
	const stamp = stampOf(session);
	expect(drawnByPage(kept)).toBe(
		`<form class="play" data-stamp="${stamp}"><main id="main"><h1 id="stem">Which?</>a < b</>` +
			'<label><input type="radio" name="choice"></>Kyiv</><input type="text" value="steel"></>' +
			'<svg:svg viewBox="0 0 24 24"><svg:path d="M4 4h9"></></></>'
	);
});

test('what was chosen and typed stands in a picture as it was, not as it began', () => {
	const chosen = anElement('input', { type: 'radio' });
	chosen.checked = true;
	const option = Object.assign(anElement('option', { value: 'b' }), { selected: true });
	const lines = Object.assign(anElement('textarea', {}, 'old'), { value: 'new' });
	const kept = drawnByPage(aPicture(chosen, anElement('select', {}, option), lines));
	expect(kept).toContain('<input type="radio" checked="">');
	expect(kept).toContain('<option value="b" selected="">');
	expect(kept).toContain('<textarea>new</>');
});

test('notes for whoever comes back stand first, in place of those that stood there', () => {
	const old = anElement('div', { class: 'notes stack' }, 'old');
	const form = aForm(anElement('main', {}, old, anElement('p', {}, 'question')));
	const notes = anElement('div', { class: 'notes' }, 'new') as unknown as Element;
	const kept = drawnByPage(pictureOf(form, session, notes) ?? '');
	expect(kept).toContain('<main><div class="notes">new</><p>question</></>');
});

test('a form with an element off the list has no picture, and a closed dialog is left out', () => {
	expect(pictureOf(aForm(anElement('iframe')), session, null)).toBeNull();
	expect(aPicture(anElement('dialog', {}, anElement('iframe')), 'rest')).toContain('rest');
});

test('what Check may say is in no picture', () => {
	expect(aPicture(anElement('div', { class: 'at-once' }, 'Right'), 'rest')).not.toContain('Right');
});

test('attributes off the list are left out', () => {
	const kept = aPicture(anElement('a', { href: 'https://example.org/', onclick: 'x', class: 'y' }));
	expect(drawnByPage(kept)).toContain('<a class="y">');
});

test('the page draws nothing of a picture with anything off its lists', () => {
	const good = JSON.parse(aPicture('text')) as Picture;
	expect(drawnByPage(good)).toContain('text');
	const withForm = (...form: unknown[]) => ({ ...good, form });
	const nested = (depth: number): unknown[] => ['div', {}, ...(depth ? [nested(depth - 1)] : [])];
	const bad = [
		withForm('form', {}, ['script', {}, 'x']),
		withForm('form', {}, ['iframe', {}]),
		withForm('form', {}, ['style', {}, 'x']),
		withForm('form', { action: '/' }),
		withForm('form', {}, ['p', { onclick: 'x' }]),
		withForm('form', {}, ['p', { style: 'x' }]),
		withForm('form', {}, ['a', { href: '/' }]),
		withForm('div', {}),
		withForm('form', {}, nested(30)),
		withForm('form', {}, ...Array.from({ length: 2500 }, () => '')),
		{ ...good, version: `${good.version}1` },
		{ ...good, title: 'x'.repeat(mostPicture) },
		null,
		'{'
	];
	expect(bad.map((kept) => drawnByPage(kept))).toEqual(bad.map(() => ''));
});

test('the page draws no picture where another round is asked for, or none is kept', () => {
	const kept = aPicture('text');
	expect(drawnByPage(kept, '?start=quick')).toBe('');
	storage.values.delete('quillwise.session.s1.a');
	expect(drawnByPage(kept)).toBe('');
});

test('the page and this code hold the same lists', () => {
	expect(page).toContain(`/${pictureNames.source}/`);
	expect(page).toContain(`/${pictureAttributes.source}/`);
	expect(page).toContain(`text.length > ${String(mostPicture)} `);
});

test('no picture is longer than its limit', () => {
	const shell = aPicture('x').length - 1;
	expect(aPicture('x'.repeat(mostPicture - shell))).toHaveLength(mostPicture);
	expect(pictureOf(aForm('x'.repeat(mostPicture - shell + 1)), session, null)).toBeNull();
});

test('a form that has no picture takes the one away that was kept before', () => {
	keepPicture(aForm('text'), session, null);
	expect(storage.getItem(pictureKey)).toContain('text');
	keepPicture(aForm(anElement('iframe')), session, null);
	expect(storage.getItem(pictureKey)).toBeNull();
});

test('where storage is full no picture stays, for it would show what was', () => {
	storage.values.set(pictureKey, 'old');
	storage.writesLeft = 0;
	keepPicture(aForm('text'), session, null);
	expect(storage.getItem(pictureKey)).toBeNull();
});

test('where storage is gone nothing is kept, and nothing thrown', () => {
	storage.gone = true;
	keepPicture(aForm('text'), session, null);
	storage.gone = false;
	expect(storage.getItem(pictureKey)).toBeNull();
});

test('a picture is of a round as it stands: any change of it gives another stamp', () => {
	const changes = [
		{ id: 's2' },
		{ at: 1 },
		{ phase: 'feedback' as const },
		{ hinted: true },
		{ certainty: 'sure' as const },
		{ draft: { choice: 'a' } }
	];
	const stamps = [session, ...changes.map((change) => ({ ...session, ...change }))].map(stampOf);
	expect(new Set(stamps).size).toBe(stamps.length);
	expect(stampOf({ ...session })).toBe(stampOf(session));
});
