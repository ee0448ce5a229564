import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { jsonSchemas } from '../../src/lib/bank/json-schema';

test.each(Object.entries(jsonSchemas()))('static/schema/%s is up to date', (name, text) => {
	const committed = readFileSync(`static/schema/${name}`, 'utf8').replaceAll('\r\n', '\n');

	// Mended by: npm run bank -- --schema
	expect(committed).toBe(text);
});
