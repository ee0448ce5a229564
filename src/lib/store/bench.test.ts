import { expect, test } from 'vitest';
import { bench } from './bench';

test('prints a line for each thing it measures', async () => {
	let clock = 0;
	const lines = await bench({ clock: () => clock++, histories: [1, 20], cards: 10 });

	expect(lines).toHaveLength(8);
	expect(lines.every((line) => /\d/.test(line))).toBe(true);
});
