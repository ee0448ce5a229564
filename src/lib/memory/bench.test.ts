import { expect, test } from 'vitest';
import { benchMemory } from './bench';
import { simulationTables } from './simulation/table';

test('measures start-up, the next due fact, one response and a rebuild', () => {
	let tick = 0;
	const lines = benchMemory({ clock: () => tick++, cards: 20, attempts: 100 });
	expect(lines).toHaveLength(4);
	for (const line of lines) expect(line).toMatch(/^\S.* {2,}1\.0 ms$/);
});

test('prints one row a policy for each model of memory', () => {
	const lines = simulationTables({ learners: 1, days: 15, minutes: 5 });
	expect(lines.filter((line) => line.startsWith('Quillwise'))).toHaveLength(2);
	expect(lines.filter((line) => / min$/.test(line))).toHaveLength(16);
});
