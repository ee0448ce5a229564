import { describe, expect, it } from 'vitest';
import { bringInProblemInWords } from './messages-data';

const problems = [
	{ code: 'file/unreadable' },
	{ code: 'backup/too-large', limit: 8 * 1024 * 1024 },
	{ code: 'backup/not-json' },
	{ code: 'backup/too-deep' },
	{ code: 'backup/forbidden-name', name: '__proto__' },
	{ code: 'backup/other-product' },
	{ code: 'backup/newer', version: 2 },
	{ code: 'backup/wrong-field', path: 'attempts.items.0' },
	{ code: 'backup/no-room' },
	{ code: 'backup/no-snapshot' },
	{ code: 'code/unreadable' }
] as const;

describe('a copy that is not brought in', () => {
	it.each(problems)('says why, what to do, and that nothing was changed: $code', (problem) => {
		const { lead, text } = bringInProblemInWords(problem);
		expect(lead).toMatch(/^[A-Z].+\.$/);
		expect(text).toMatch(/Choose|Save|Load/);
		expect(text).toMatch(/[Nn]othing here was changed/);
		expect(`${lead} ${text}`).not.toMatch(/undefined|backup\/|__proto__/);
	});

	it('names the limit and the place', () => {
		expect(bringInProblemInWords(problems[1]).text).toContain('8 MB');
		expect(bringInProblemInWords(problems[7]).text).toContain('“attempts.items.0”');
		expect(bringInProblemInWords({ code: 'backup/wrong-field', path: '' }).text).not.toContain('“');
	});
});
