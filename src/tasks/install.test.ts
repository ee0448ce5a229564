import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { nodeWillDo, root } from './install.js';

test.each(['20.19.0', '20.20.2', '22.13.0', '22.22.1', '24.0.0', '25.1.0', '26.3.0'])(
	'takes Node %s',
	(version) => {
		expect(nodeWillDo(version)).toBe(true);
	}
);

test.each(['16.20.2', '18.20.8', '20.18.3', '21.7.3', '22.12.0', '23.11.0', ''])(
	'refuses Node %s',
	(version) => {
		expect(nodeWillDo(version)).toBe(false);
	}
);

test('finds the root folder of the project', () => {
	expect(readFileSync(`${root}package.json`, 'utf8')).toContain('"quillwise"');
});
