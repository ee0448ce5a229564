import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesIn, headersFor } from './bundle';

test('reads the files of its own version', () => {
	expect(filesIn({ version: '1', files: { 'play/index.html': '<p>' } }, '1')).toEqual([
		['play/index.html', '<p>']
	]);
});

test.each([
	['another version', { version: '2', files: {} }],
	['a file that is no text', { version: '1', files: { a: 1 } }],
	['no files', { version: '1' }],
	['something else', 'Please sign in'],
	['nothing', null]
])('refuses %s', (_, bundle) => {
	expect(() => filesIn(bundle, '1')).toThrow();
});

test('gives a kept page the guards which the hosts give it', () => {
	const hosts = readFileSync(new URL('../../static/_headers', import.meta.url), 'utf8');
	const { 'Content-Type': type, ...guards } = headersFor('play/index.html');

	expect(type).toBe('text/html; charset=utf-8');
	for (const [name, value] of Object.entries(guards)) expect(hosts).toContain(`${name}: ${value}`);
});
