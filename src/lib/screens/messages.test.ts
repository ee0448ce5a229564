import { describe, expect, it } from 'vitest';
import { outcomeInWords } from './messages';
import { problemInWords } from './problem-words';

describe('messages', () => {
	it('never call a wrong answer incorrect', () => {
		expect(outcomeInWords('wrong')).toBe('Not this time');
	});

	it('say what to do about each problem', () => {
		const url = '/packs/index.json';
		expect(problemInWords({ code: 'pack/unreachable', url, status: 0 }).text).toContain(
			'connection'
		);
		expect(problemInWords({ code: 'pack/damaged', url }).text).toContain('nothing was changed');
		expect(problemInWords({ code: 'pack/newer-version', url, version: 2 }).text).toContain('Load');
	});
});
