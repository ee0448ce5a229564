import { expect, test } from 'vitest';
import { medianOf, tableOf } from './table.js';

test('takes the middle of each figure, and never where most runs had none', () => {
	expect(
		medianOf([
			{ paint: 30, offline: null },
			{ paint: 10, offline: 5 },
			{ paint: 900, offline: null }
		])
	).toEqual({ paint: 30, offline: null });
});

test('compares with the first column', () => {
	expect(
		tableOf([
			{ name: 'floor', figures: { paint: 100, shift: 0, offline: null } },
			{ name: 'ours', figures: { paint: 150, shift: 0.04, offline: 300 } }
		])
	).toBe(
		[
			'|  | floor | ours |',
			'| --- | --: | --: |',
			'| paint | 100 (1.0) | 150 (1.5) |',
			'| shift | 0 | 0.04 |',
			'| offline | never | 300 |'
		].join('\n')
	);
});
